"""The bidirectional algorithm, against Unicode's own test and the numbers that must never be turned around."""

import pytest

from app.pdf.script.bidi import REMOVED, levels, visual_runs
from tests.tools import file

BASES = {"0": 0, "1": 1, "2": None}


def shown(text: str, base: int | None = None) -> str:
    """The text as its characters stand on a line, from left to right."""
    found = levels(text, base)[1]
    return "".join(text[place] for place in _order(found))


def _order(found: list[int]) -> list[int]:
    return [
        place
        for run in visual_runs(found)
        for place in (reversed(range(run.start, run.end)) if run.rtl else range(run.start, run.end))
        if found[place] != REMOVED
    ]


@pytest.mark.parametrize("step", [9, pytest.param(1, marks=pytest.mark.long)], ids=["each ninth", "all"])
def test_unicodes_own_cases_come_out_right(step: int) -> None:
    cases = file("/usr/share/unicode/BidiCharacterTest.txt", "unicode-data").read_text(encoding="utf-8").splitlines()
    cases = [case for case in cases if case and not case.startswith("#")]
    assert len(cases) > 90_000
    wrong = []
    for case in cases[::step]:
        codes, base, level, wanted, order = case.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        found = levels(text, BASES[base])
        expected = [REMOVED if each == "x" else int(each) for each in wanted.split()]
        if found != (int(level), expected) or _order(found[1]) != [int(place) for place in order.split()]:
            wrong.append(case)
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "on_paper"),
    [
        ("۱۵ از ۲۷", "۲۷ زا ۱۵"),
        ("15 من 36", "36 نم 15"),
        ("(15 من 36)", ")36 نم 15("),  # the font shows each bracket mirrored
        ("فيتامين B12 فقط", "طقف B12 نيماتيف"),
        ("abc", "abc"),
    ],
)
def test_numbers_and_latin_words_keep_their_direction_in_a_right_to_left_line(text: str, on_paper: str) -> None:
    assert shown(text, 1) == on_paper


def test_a_plain_text_has_no_levels_to_find() -> None:
    assert levels("Tiredness: often") == (0, [0] * 16)


def test_an_empty_text_has_no_runs() -> None:
    assert visual_runs([]) == []
