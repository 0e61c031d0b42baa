"""The medical tests to discuss, each with a box to tick, in two columns."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from app.pdf.layout import style
from app.pdf.layout.blocks import Block, headed, paragraphs, section, section_heading, with_symbol
from app.pdf.layout.columns import Columns
from app.pdf.layout.drawings import SideBySide, tick_box
from app.pdf.layout.paragraph import Paragraph, natural_width
from app.pdf.layout.rich_text import NO_BREAK_SPACE, Piece, Rich, bold, dotted, muted, printed, run_on, with_sources
from app.pdf.sheets.lines import cited, line_bullets
from app.report.parts.lines import Line
from app.report.parts.tests import Tests, TestView

MOST_FOR_CODES = 0.45
"""The most that the codes of a test may take of the width of a column, as a part of it."""
ABOVE_FIRST = 7.0
ABOVE_SECOND = 5.0
"""The space above a test of the first and of the second line, in points."""


def medical_test_block(tests: Tests) -> Block:
    if not tests.any:
        return section(tests.heading, tests.empty)
    uncovered = paragraphs(style.STANDING_ALONE, tests.uncovered)
    return section(
        tests.heading, tests.intro, *uncovered, Columns([*_core(tests), *_others(tests), *_second_line(tests)])
    )


def short_test_block(tests: Tests) -> list[Block]:
    """The tests to start with, each with its box, its codes and why."""
    if not tests.core:
        return [section(tests.heading, tests.uncovered or tests.empty)]
    others = [test for group in tests.groups for test in group.tests]
    blocks = headed([section_heading(tests.heading)], [_short(test, tests) for test in tests.core])
    if others:
        names = dotted(*(printed(test.name) for test in others))
        blocks.append([Paragraph(run_on(bold(printed(tests.others_heading)), names), style.TEST_BODY)])
    return blocks


def test_names(tests: Tests) -> Block:
    """The tests to start with in a line each, for a patient who cannot read the page for the clinician."""
    if not tests.any:
        return section(tests.heading, tests.empty)
    return section(tests.heading, "", *line_bullets(Line(f"{test.name}. {test.purpose}") for test in tests.core))


def _short(test: TestView, tests: Tests) -> Block:
    """A test on the first page, with its reason in a word: what it bears on. The answers behind it stand further on."""
    return [
        _name(test, tests, style.TEST, ABOVE_FIRST),
        *paragraphs(style.TEST_BECAUSE, test.ask, test.bears_on),
        *_run_in(tests.confounders_heading, test.confounders, style.TEST_SMALL),
    ]


def _core(tests: Tests) -> list[Block]:
    """The smallest useful set, in full."""
    head = [*paragraphs(style.GROUP, tests.core_heading), *paragraphs(style.TEST_INTRO, tests.core_intro)]
    return headed(head, [_first(test, tests) for test in tests.core]) if tests.core else []


def _others(tests: Tests) -> list[Block]:
    blocks = [
        block
        for group in tests.groups
        for block in headed(
            paragraphs(style.SECOND_HEADING, group.title), [_first(test, tests) for test in group.tests]
        )
    ]
    return headed(paragraphs(style.GROUP, tests.others_heading), blocks) if blocks else []


def _second_line(tests: Tests) -> list[Block]:
    blocks = [_second(test, tests) for test in tests.second]
    return headed(paragraphs(style.GROUP, tests.second_heading), blocks) if blocks else []


def _first(test: TestView, tests: Tests) -> Block:
    return [
        _name(test, tests, style.TEST, ABOVE_FIRST),
        Paragraph(run_on(bold(printed(test.ask)), printed(test.purpose)), style.TEST_BODY),
        *_run_in(tests.reasons_heading, test.reasons, style.TEST_BODY),
        *paragraphs(style.TEST_BECAUSE, test.bears_on, test.because),
        *_run_in(tests.confounders_heading, test.confounders, style.TEST_BODY),
        *_results(test, tests),
        *_run_in(tests.pitfalls_heading, test.pitfalls, style.TEST_SMALL),
    ]


def _results(test: TestView, tests: Tests) -> Block:
    """What each kind of result would mean, with the limits that sources give."""
    if not test.results:
        return []
    lines = [
        with_sources(
            run_on(bold(printed(result.label)), printed(result.text), muted(printed(result.limits))), result.sources
        )
        for result in test.results
    ]
    heading = muted(bold(printed(tests.results_heading)))
    return [Paragraph(heading, style.TEST_SMALL), *(Paragraph(line, style.TEST_RESULT) for line in lines)]


def _second(test: TestView, tests: Tests) -> Block:
    """A second-line test, set tighter: what it is for and why, in one paragraph. Only the page explains its results."""
    why = _lines(tests.reasons_heading, test.reasons)
    text = run_on(bold(printed(test.ask)), printed(test.purpose), why)
    return [
        _name(test, tests, style.SECOND, ABOVE_SECOND),
        *([Paragraph(text, style.SECOND_BODY)] if text else []),
        *paragraphs(style.TEST_BECAUSE, test.because),
        *_run_in(tests.confounders_heading, test.confounders, style.SECOND_BODY),
        *_run_in(tests.pitfalls_heading, test.pitfalls, style.SECOND_BODY),
    ]


def _name(test: TestView, tests: Tests, name: style.Style, above: float) -> Flowable:
    """The name and, at the right end of its line, the codes."""
    paragraph = with_symbol(printed(test.name), name, tick_box)
    if not test.loinc:
        paragraph.spaceBefore = above
        return paragraph
    codes = Paragraph(run_on(printed(tests.loinc_label), printed(test.loinc)), style.TEST_CODE)
    natural = natural_width(printed(f"{tests.loinc_label} {test.loinc}"), style.TEST_CODE) + 1
    line = SideBySide(paragraph, codes, MOST_FOR_CODES, natural)
    line.spaceBefore = above
    return line


def _run_in(heading: str, lines: Iterable[Line], text: style.Style) -> Block:
    words = _lines(heading, lines)
    return [Paragraph(words, text)] if words else []


def _lines(heading: str, lines: Iterable[Line]) -> Rich:
    """A heading in bold and the sentences after it, in one paragraph; nothing without sentences."""
    sentences = [cited(line) for line in lines]
    return run_on((*muted(bold(printed(heading))), Piece(NO_BREAK_SPACE)), *sentences) if sentences else ()
