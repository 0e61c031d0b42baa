"""Puts the sections of a print in their order: for the clinician, for the patient, then all that they rest on."""

from app.pdf.layout.blocks import Block, new_page
from app.pdf.layout.columns import Columns
from app.pdf.layout.room_for_notes import RoomForNotes
from app.pdf.layout.two_languages import in_two_languages
from app.pdf.sheets.answers import answer_block, answer_block_in_two_languages
from app.pdf.sheets.first_page import (
    next_step_block,
    not_a_diagnosis,
    note_blocks,
    originals,
    title_block,
    warning_blocks,
    warnings_in_two_languages,
)
from app.pdf.sheets.lines import line_block
from app.pdf.sheets.medical_tests import medical_test_block, short_test_block
from app.pdf.sheets.overlap import overlap_block, overlap_table_block
from app.pdf.sheets.patient_page import patient_page, second_patient_page
from app.pdf.sheets.profiles import detail_block
from app.pdf.sheets.reasoning import clinician_block, rule_block, separation_block
from app.pdf.sheets.response_code import code_block
from app.pdf.sheets.second import Second, set_for
from app.pdf.sheets.sender import sender_block
from app.pdf.sheets.sources import source_block
from app.report.printing import PrintDetails, Sender
from app.report.report import Report


def sections(report: Report, details: PrintDetails, sender: Sender | None, second: Second | None) -> list[Block]:
    """All blocks of the report. When it stops, the warnings are all there is."""
    head = [*sender_block(sender), *title_block(report, details)]
    note = note_blocks(report, details)
    blocks = _stopped(head, note, report, second) if report.stop else _whole(head, note, report, second)
    return [block for block in blocks if block]


def _stopped(head: Block, note: list[Block], report: Report, second: Second | None) -> list[Block]:
    """The blocks of a report that stops: in both languages, if there are two, so that nobody looks for a page now."""
    if second is None:
        return [head, *warning_blocks(report), *note, not_a_diagnosis(report), code_block(report), originals(report)]
    with set_for(second.report):
        notice = not_a_diagnosis(second.report)
    return [
        head,
        *warnings_in_two_languages(report, second.report),
        *note,
        in_two_languages(not_a_diagnosis(report), notice, before=8),
        code_block(report),
        [] if "en" in (report.language, second.report.language) else originals(report),
    ]


def _whole(head: Block, note: list[Block], report: Report, second: Second | None) -> list[Block]:
    """A page for the clinician, a page for the patient, and then all that they rest on."""
    beside = second.report if second and second.side_by_side else None
    return [
        head,
        *(warnings_in_two_languages(report, beside) if beside else warning_blocks(report)),
        *note,
        clinician_block(report.clinician),
        _tests_beside_the_overlap(report),
        [] if report.says_when else next_step_block(report),
        [] if second and second.report.language == "en" else originals(report),
        [RoomForNotes(report.labels.notes_heading)],
        new_page(),
        *(patient_page(report) if second is None else second_patient_page(report, second)),
        new_page(),
        detail_block(report.profiles),
        rule_block(report.clinician),
        separation_block(report.separation),
        medical_test_block(report.tests),
        [] if beside else line_block(report.other_causes),
        overlap_table_block(report.overlap),
        answer_block_in_two_languages(report.answers, beside) if beside else answer_block(report.answers),
        source_block(report),
    ]


def _tests_beside_the_overlap(report: Report) -> Block:
    """In two columns. Below a warning the tests come first: they fill what is left of the page; a picture may not."""
    tests, overlap = short_test_block(report.tests), overlap_block(report.overlap)
    code = [code_block(report)] if report.code else []
    return [Columns([*tests, *code, *overlap] if report.warnings else [*overlap, *tests, *code], before=8)]
