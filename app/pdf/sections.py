"""The sections in their order."""

from app.pdf.blocks import Block
from app.pdf.closing import answer_block, line_block, notes_block, source_block
from app.pdf.medical_tests import medical_test_block, test_names_block
from app.pdf.opening import not_a_diagnosis, note_blocks, title_block, warning_blocks
from app.pdf.overlap import overlap_block, overlap_table_block
from app.pdf.profiles import detail_block, profile_blocks
from app.pdf.reasoning import asking_block, clinician_block, stability_block
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
    return [
        opening,
        notice,
        *warning_blocks(report),
        *note,
        *profile_blocks(report.profiles),
        test_names_block(report.tests),
        overlap_block(report.overlap, stability_block(report.stability)),
        clinician_block(report.clinician),
        detail_block(report.profiles),
        asking_block(report.apart, report.questions),
        medical_test_block(report.tests),
        overlap_table_block(report.overlap),
        line_block(report.interactions),
        line_block(report.cautions),
        line_block(report.other_causes),
        notes_block(report),
        answer_block(report.answers),
        source_block(report),
    ]
