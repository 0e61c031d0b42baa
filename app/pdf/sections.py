"""The sections in their order."""

from app.pdf.blocks import Block
from app.pdf.closing import answer_blocks, line_blocks, notes_block, source_blocks
from app.pdf.medical_tests import medical_test_blocks
from app.pdf.opening import not_a_diagnosis, title_block, warning_blocks
from app.pdf.profiles import overlap_blocks, profile_blocks
from app.report.report import PrintDetails, Report


def sections(report: Report, details: PrintDetails) -> list[Block]:
    """All blocks of the report. When it stops, the warnings are all there is."""
    opening, notice = title_block(report, details), not_a_diagnosis(report)
    blocks = _stopped(opening, notice, report) if report.stop else _whole(opening, notice, report)
    return [block for block in blocks if block]


def _stopped(opening: Block, notice: Block, report: Report) -> list[Block]:
    return [opening, *warning_blocks(report), notice]


def _whole(opening: Block, notice: Block, report: Report) -> list[Block]:
    return [
        opening,
        notice,
        *warning_blocks(report),
        *profile_blocks(report.profiles),
        *overlap_blocks(report.overlap),
        *medical_test_blocks(report.tests),
        *line_blocks(report.interactions),
        *line_blocks(report.cautions),
        *line_blocks(report.other_causes),
        *notes_block(report.labels),
        *answer_blocks(report.answers),
        *source_blocks(report),
    ]
