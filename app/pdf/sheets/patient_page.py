"""The page for the patient: in the language of the print, in a language of its own, or in both side by side."""

from app.pdf.layout.blocks import Block, section_heading
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import bold, printed, run_on
from app.pdf.layout.style import INTRO
from app.pdf.layout.two_languages import in_two_languages
from app.pdf.sheets.first_page import not_a_diagnosis, warning_blocks
from app.pdf.sheets.lines import flat_line_block, line_block
from app.pdf.sheets.medical_tests import test_names
from app.pdf.sheets.profiles import profile_blocks, profile_blocks_in_two_languages
from app.pdf.sheets.reasoning import stability_block
from app.pdf.sheets.second import Second, set_for
from app.report.report import Report

BEFORE = 10.0
"""The space above a section that stands in two languages, in points."""


def patient_page(report: Report) -> list[Block]:
    return [_head(report), *_below_head(report)]


def second_patient_page(report: Report, second: Second) -> list[Block]:
    """The patient's page in a second language. What a patient needs of the other pages comes along: alone in its
    language, it has the warnings too."""
    if second.side_by_side:
        return _page_in_two_languages(report, second.report)
    with set_for(second.report):
        own = second.report
        return [_head(own), *warning_blocks(own), test_names(own.tests), *_below_head(own)]


def _page_in_two_languages(report: Report, other: Report) -> list[Block]:
    with set_for(other):
        head, *parts = _head(other), *_parts(other)
    return [
        in_two_languages(_head(report), head),
        *profile_blocks_in_two_languages(report.profiles, other),
        *(in_two_languages(here, there, BEFORE) for here, there in zip(_parts(report), parts, strict=True)),
    ]


def _head(report: Report) -> Block:
    return [section_heading(report.labels.for_you), *not_a_diagnosis(report), *_where_from(report)]


def _below_head(report: Report) -> list[Block]:
    return [
        *profile_blocks(report.profiles),
        line_block(report.questions),
        stability_block(report.stability),
        line_block(report.cautions),
        line_block(report.interactions),
    ]


def _where_from(report: Report) -> Block:
    """Says what the numbers in brackets are."""
    if not report.sources.sources:
        return []
    return [Paragraph(run_on(bold(printed(f"{report.sources.heading}:")), printed(report.sources.intro)), INTRO)]


def _parts(report: Report) -> list[Block]:
    """What stands below the profiles, in one column, so that each flowable can stand beside its translation."""
    lines = (report.questions, report.cautions, report.interactions, report.other_causes)
    questions, *others = map(flat_line_block, lines)
    return [test_names(report.tests), questions, stability_block(report.stability), *others]
