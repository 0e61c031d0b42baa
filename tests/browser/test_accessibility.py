"""What a machine can find of WCAG 2.2 AA, on every page in every state; and what axe does not look for."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page

from tests.browser.pages import a_page
from tests.browser.states import STATES, WITH_FOLLOW_UP, on

MIRRORED = ("safety, answered", "symptoms", "result", "crisis and chest pain")
"""The states that are looked at from right to left each time; the others among the long tests."""
CORE = (
    "start",
    "safety, answered",
    "call at once",
    "symptoms",
    "about you",
    "gaps",
    "faults",
    "result",
    "now",
    "today",
)
"""The states that are looked at in English each time; the others among the long tests."""
WORDY = ("start", "safety, answered", "symptoms", "about you", "result")
"""The states that are looked at in German too, whose words are long."""
PAGES = [
    *((state, "en") for state in CORE),
    *((state, "ar") for state in MIRRORED),
    *(
        pytest.param(state, language, marks=pytest.mark.long)
        for language, states in {"en": STATES, "ar": STATES, "de": WORDY}.items()
        for state in states
        if not (language == "en" and state in CORE) and not (language == "ar" and state in MIRRORED)
    ),
]
"""Every state in two directions."""
SIZES = [(390, 844), (1280, 900)]
AXE = AXE_FILE_PATH.read_text()
FLOATING = {"bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring"}
"""What axe says of an element that another one covers, or that covers another."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES: dict[str, dict[str, object]] = {
    "light": {"type": "tag", "values": TAGS},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},  # only colours are other ones there
}
NAMELESS = """
() => [...document.querySelectorAll('fieldset')].filter((group) => group.querySelector('input[type=radio]') &&
  !(group.querySelector(':scope > legend')?.textContent.trim())).length
"""
SMALL = """
(least) => [...document.querySelectorAll('.a label, .t label, .options label, .actions button, .button, .pill, ' +
  'summary, .bar button, .rest button, .language-list button')]
  .filter((each) => each.checkVisibility({visibilityProperty: true}) && each.getBoundingClientRect().height < least)
  .map((each) => each.textContent.trim().slice(0, 40) + ' ' + each.getBoundingClientRect().height)
"""
BESIDE = """
() => [...document.querySelectorAll('.t label, .options label')].filter((label) => {
  const box = label.getBoundingClientRect(), input = label.querySelector('input').getBoundingClientRect();
  const start = getComputedStyle(label).direction === 'rtl' ? box.right - input.right : input.left - box.left;
  return start < 0 || start > 40 || input.top < box.top || input.bottom > box.bottom;
}).length
"""
SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important }`);
  document.adoptedStyleSheets = [sheet];
}
"""
WIDEST = """
() => [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1 ||
  each.getBoundingClientRect().left < -1).map((each) => each.outerHTML.slice(0, 100)).slice(0, 5)
"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with a_page(browser) as page:
        yield page


@pytest.mark.parametrize(("state", "language"), PAGES)
def test_axe_finds_nothing_in_light_and_dark_on_a_phone_and_a_wide_screen(
    server: str, page: Page, state: str, language: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    STATES[state](page, f"{server}/{language}")
    expect_no_faults(page)


@pytest.mark.parametrize("state", WITH_FOLLOW_UP)
def test_axe_finds_nothing_where_a_question_is_asked_of_some_alone(
    server_with_follow_up: str, page: Page, state: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    WITH_FOLLOW_UP[state](page, f"{server_with_follow_up}/en")
    expect_no_faults(page)


def expect_no_faults(page: Page) -> None:
    page.evaluate(AXE)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for colours, rules in RULES.items():
            page.emulate_media(color_scheme=colours, reduced_motion="reduce")  # type: ignore[arg-type]
            assert faults_in(page, rules) == [], f"{width} {colours}"


def faults_in(page: Page, rules: dict[str, object]) -> list[tuple[str, list[str]]]:
    """What breaks a rule, and what axe is not sure of, each with the elements concerned."""
    found = page.evaluate(
        "(options) => axe.run(options)", {"runOnly": rules, "resultTypes": ["violations", "incomplete"]}
    )
    told = [
        (each["id"], [node["html"][:120] for node in each["nodes"] if not _under_the_bar(node)])
        for each in found["violations"]
    ]
    unsure = [
        (each["id"], [node["html"][:120] for node in each["nodes"] if not _beyond_axe(node)])
        for each in found["incomplete"]
        if each["id"] != "th-has-data-cells"  # the heading of a group of rows has no cells of its own
    ]
    return [each for each in (*told, *unsure) if each[1]]


def _under_the_bar(node: dict[str, Any]) -> bool:
    """Whether a target only seems small since the bar lies over it; it is scrolled to before it is pressed."""
    near = [related["html"] for check in node["any"] for related in check.get("relatedNodes", ())]
    return any('class="back"' in html or 'class="forward"' in html for html in near)


def _beyond_axe(node: dict[str, Any]) -> bool:
    """Axe cannot tell the contrast of text in a drawing or in a table that scrolls; nor where a bar, a card or a menu
    floats over others. All are in the colours of the page, on a plain ground."""
    floats = {(check.get("data") or {}).get("messageKey") for check in node["any"]} & FLOATING
    return bool(floats) or node["html"].startswith(("<text", "<td", "<th"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_group_is_named_every_target_large_and_every_circle_beside_its_label(
    server: str, page: Page, language: str
) -> None:
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for number in (1, 2, 3):
            on(number)(page, f"{server}/{language}")
            assert page.evaluate(NAMELESS) == 0
            assert page.evaluate(SMALL, 44) == []
            assert page.evaluate(BESIDE) == 0


ONE_ROW = """
() => [...document.querySelectorAll('.q:not(.ticks) .a')].filter((row) => {
  const tops = [...row.querySelectorAll('.s:not(.many) label, .o .dk')].map((each) => each.getBoundingClientRect());
  return tops.some((each) => Math.abs(each.top + each.height / 2 - tops[0].top - tops[0].height / 2) > 1);
}).map((row) => row.innerText)
"""


@pytest.mark.parametrize(
    "language",
    [
        *("en", "ro", "tr"),  # the longest words
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in ("nl", "sv", "de", "fr", "es", "pl", "uk", "ar", "fa")
        ),
    ],
)
def test_the_four_steps_and_i_dont_know_stand_in_one_row_on_every_phone(server: str, page: Page, language: str) -> None:
    page.goto(f"{server}/{language}/magnesium-b12-vitamin-d/2")
    for width in (390, 375, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(ONE_ROW) == [], width


NARROW = ["start", "safety, answered", "symptoms", "two languages", "about you", "gaps", "result", "now", "crisis"]


@pytest.mark.parametrize(
    ("state", "language"),
    [
        *((state, "en") for state in (*NARROW, "evidence")),
        *(pytest.param(state, language, marks=pytest.mark.long) for state in NARROW for language in ("de", "ar")),
    ],
)
def test_nothing_scrolls_sideways_on_a_narrow_phone_or_with_large_text(
    server: str, page: Page, state: str, language: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    STATES[state](page, f"{server}/{language}")
    assert page.evaluate(SIDEWAYS) <= 0, page.evaluate(WIDEST)
    page.evaluate(SPACED)
    assert page.evaluate(SIDEWAYS) <= 0, page.evaluate(WIDEST)
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("document.adoptedStyleSheets = []; document.documentElement.style.fontSize = '225%'")
    assert page.evaluate(SIDEWAYS) <= 0, page.evaluate(WIDEST)
