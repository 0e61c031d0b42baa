"""The sections in their order."""

from app.pdf.blocks import Block, new_page, section_heading
from app.pdf.closing import RoomForNotes, answer_block, line_block, source_block
from app.pdf.medical_tests import medical_test_block, short_test_block
from app.pdf.opening import not_a_diagnosis, note_blocks, title_block, warning_blocks
from app.pdf.overlap import overlap_block, overlap_table_block
from app.pdf.profiles import detail_block, profile_blocks
from app.pdf.qr import code_block
from app.pdf.reasoning import apart_block, clinician_block, stability_block
from app.pdf.sender import sender_block
from app.report.printing import PrintDetails, Sender
from app.report.report import Report


def sections(report: Report, details: PrintDetails, sender: Sender | None) -> list[Block]:
    """All blocks of the report. When it stops, the warnings are all there is."""
    opening, notice = [*sender_block(sender), *title_block(report, details)], not_a_diagnosis(report)
    note = note_blocks(report, details)
    blocks = _stopped(opening, notice, note, report) if report.stop else _whole(opening, notice, note, report)
    return [block for block in blocks if block]


def _stopped(opening: Block, notice: Block, note: list[Block], report: Report) -> list[Block]:
    return [opening, *warning_blocks(report), *note, notice]


def _whole(opening: Block, notice: Block, note: list[Block], report: Report) -> list[Block]:
    """A page for the clinician, a page for the patient, and then all that they rest on."""
    return [
        opening,
        *warning_blocks(report),
        *note,
        clinician_block(report.clinician),
        short_test_block(report.tests, overlap_block(report.overlap), [code_block(report)] if report.code else []),
        [RoomForNotes(report.labels.notes_heading)],
        new_page(),
        *_for_the_patient(notice, report),
        new_page(),
        detail_block(report.profiles),
        apart_block(report.apart),
        medical_test_block(report.tests),
        overlap_table_block(report.overlap),
        answer_block(report.answers),
        source_block(report),
    ]


def _for_the_patient(notice: Block, report: Report) -> list[Block]:
    return [
        [section_heading(report.labels.for_you), *notice],
        *profile_blocks(report.profiles),
        line_block(report.questions),
        stability_block(report.stability),
        line_block(report.cautions),
        line_block(report.interactions),
        line_block(report.other_causes),
    ]
