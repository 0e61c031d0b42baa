"""The medical tests to discuss, each with a box to tick, in two columns."""

from collections.abc import Iterable

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from app.pdf import style
from app.pdf.blocks import Block, headed, marked, paragraphs, section
from app.pdf.columns import Columns
from app.pdf.fonts import REGULAR, width
from app.pdf.marks import SideBySide, tick_box
from app.pdf.text import NO_BREAK_SPACE, Markup, bold, cited, dotted, muted, plain, printed, run_on
from app.report.report import Line, TestGroupView, Tests, TestView

MOST_FOR_CODES = 0.45
"""Of the width of a column."""
ABOVE_FIRST = 7.0
ABOVE_SECOND = 5.0


def medical_test_block(tests: Tests) -> Block:
    if not tests.groups:
        return section(tests.heading, tests.empty)
    return section(
        tests.heading, tests.intro, Columns([block for group in tests.groups for block in _group(group, tests)])
    )


def test_names_block(tests: Tests) -> Block:
    """The first-line tests by name, for the first page; empty when there are none."""
    names = [printed(test.name) for group in tests.groups for test in group.first]
    return [Paragraph(run_on(bold(printed(tests.heading)), dotted(*names)), style.STANDING_ALONE)] if names else []


def _group(group: TestGroupView, tests: Tests) -> list[Block]:
    first = [_first(test, tests) for test in group.first]
    second = [_second(test, tests) for test in group.second]
    if second:
        second = headed(paragraphs(style.SECOND_HEADING, tests.second_heading), second)
    return headed(paragraphs(style.GROUP, group.title), [*first, *second])


def _first(test: TestView, tests: Tests) -> Block:
    return [
        _name(test, tests, style.TEST, ABOVE_FIRST),
        *paragraphs(style.TEST_BODY, test.purpose),
        *_run_in(tests.reasons_heading, test.reasons, style.TEST_BODY),
        *paragraphs(style.TEST_BECAUSE, test.because),
        *_run_in(tests.pitfalls_heading, test.pitfalls, style.TEST_SMALL),
    ]


def _second(test: TestView, tests: Tests) -> Block:
    """Tighter: what it is for and why, in one paragraph."""
    why = _lines(tests.reasons_heading, test.reasons)
    text = run_on(printed(test.purpose), why)
    return [
        _name(test, tests, style.SECOND, ABOVE_SECOND),
        *([Paragraph(text, style.SECOND_BODY)] if text else []),
        *paragraphs(style.TEST_BECAUSE, test.because),
        *_run_in(tests.pitfalls_heading, test.pitfalls, style.SECOND_BODY),
    ]


def _name(test: TestView, tests: Tests, name: ParagraphStyle, above: float) -> Flowable:
    """The name and, at the right end of its line, the codes."""
    paragraph = marked(printed(test.name), name, tick_box)
    if not test.loinc:
        paragraph.spaceBefore = above
        return paragraph
    codes = Paragraph(run_on(printed(tests.loinc_label), printed(test.loinc)), style.TEST_CODE)
    natural = width(plain(f"{tests.loinc_label} {test.loinc}"), REGULAR, style.TEST_CODE.fontSize) + 1
    line = SideBySide(paragraph, codes, MOST_FOR_CODES, natural)
    line.spaceBefore = above
    return line


def _run_in(heading: str, lines: Iterable[Line], text: ParagraphStyle) -> Block:
    markup = _lines(heading, lines)
    return [Paragraph(markup, text)] if markup else []


def _lines(heading: str, lines: Iterable[Line]) -> Markup:
    """A heading in bold and the sentences after it, in one paragraph; nothing without sentences."""
    sentences = [cited(line) for line in lines]
    apart = Markup(f"{muted(bold(printed(heading)))}{NO_BREAK_SPACE}")
    return run_on(apart, *sentences) if sentences else Markup("")
