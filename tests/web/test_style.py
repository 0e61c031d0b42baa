import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "app" / "web" / "static"
STYLE = "\n".join(
    (FOLDER / name).read_text(encoding="utf-8") for name in ("style.css", "questions.css", "pages.css", "l10n.css")
)
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.S)[:2]
)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(d * 2 for d in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        *((front, back, 4.5) for front in ("ink", "mute", "accent") for back in ("paper", "card", "tint")),
        ("alarm", "paper", 4.5),
        ("alarm", "card", 4.5),
        ("ink", "alarm-tint", 4.5),
        ("mute", "alarm-tint", 4.5),
        ("on-accent", "accent", 4.5),
        ("card", "alarm", 4.5),
        ("line", "paper", 3.0),
        ("line", "card", 3.0),
    ],
)
def test_colours_can_be_told_apart(scheme, front, back, least):
    assert contrast(scheme[front], scheme[back]) >= least


def test_in_the_dark_only_colours_are_other_ones():
    """So that tests in the browser need look for nothing but colours there."""
    (dark,) = re.findall(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", STYLE, re.S)
    assert re.sub(r"--[\w-]+: #[0-9a-f]{3,6};", "", dark).strip() == ""
    assert STYLE.count("prefers-color-scheme") == 1
    assert DARK.keys() <= LIGHT.keys()


PHYSICAL = (
    r"\b(margin|padding|border)-(left|right|top|bottom)\b|: (left|right);|[ {](left|right|top|bottom|width|height):"
)


def test_the_style_works_in_both_directions():
    assert not re.findall(PHYSICAL, STYLE)


def test_the_style_asks_for_nothing_from_elsewhere():
    assert not re.findall(r"url\(|@import|@font-face", STYLE)
