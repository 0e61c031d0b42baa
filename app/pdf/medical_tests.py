"""The medical tests to discuss, each with a box to tick."""

from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from app.pdf import style
from app.pdf.blocks import Block, bullets, headed, marked, paragraphs, section
from app.pdf.marks import tick_box
from app.pdf.text import Markup, bold, printed
from app.report.report import TestGroupView, Tests, TestView


@dataclass(frozen=True)
class Type:
    """The type of one line of tests."""

    __test__ = False

    name: ParagraphStyle
    body: ParagraphStyle
    bullet: ParagraphStyle


FIRST = Type(style.TEST, style.TEST_BODY, style.TEST_BULLET)
SECOND = Type(style.SECOND, style.SECOND_BODY, style.SECOND_BULLET)


def medical_test_blocks(tests: Tests) -> list[Block]:
    if not tests.groups:
        return section(tests.heading, tests.empty, [])
    return section(tests.heading, tests.intro, [block for group in tests.groups for block in _group(group, tests)])


def _group(group: TestGroupView, tests: Tests) -> list[Block]:
    first = [_test(test, tests, FIRST) for test in group.first]
    second = [_test(test, tests, SECOND) for test in group.second]
    if second:
        second = headed(paragraphs(style.SECOND_HEADING, tests.second_heading), second)
    return headed(paragraphs(style.GROUP, group.title), [*first, *second])


def _test(test: TestView, tests: Tests, type_: Type) -> Block:
    return [
        marked(printed(test.name), type_.name, tick_box),
        *paragraphs(type_.body, test.purpose),
        *(_under(tests.reasons_heading, bullets(test.reasons, type_.bullet))),
        *paragraphs(style.TEST_BECAUSE, test.because),
        *(_under(tests.pitfalls_heading, bullets(test.pitfalls, type_.bullet))),
        *_loinc(test, tests),
    ]


def _under(heading: str, lines: Block) -> Block:
    return [*paragraphs(style.TEST_SUBHEADING, heading), *lines] if lines else []


def _loinc(test: TestView, tests: Tests) -> Block:
    if not test.loinc:
        return []
    return [Paragraph(Markup(f"{bold(printed(tests.loinc_label))} {printed(test.loinc)}"), style.TEST_SMALL)]
