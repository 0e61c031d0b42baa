"""The symptoms that the profiles share, and what each answer counts for each of them."""

from reportlab.platypus import Flowable, Paragraph

from app.pdf.blocks import Block, RowGroup, grouped_table, marked, section
from app.pdf.marks import dot
from app.pdf.style import CELL, DOTTED, NO_LINK
from app.pdf.text import dotted, numbers, printed, run_on, with_answer
from app.report.report import Overlap, OverlapCell, OverlapRow

SYMPTOM_WIDTH = 25
"""Per cent of the width; the profiles share the rest."""


def overlap_block(overlap: Overlap) -> Block:
    if not overlap.regions:
        return section(overlap.heading, overlap.empty)
    share = (100 - SYMPTOM_WIDTH) / max(len(overlap.columns), 1)
    widths = [f"{SYMPTOM_WIDTH}%", *[f"{share:.3f}%" for _ in overlap.columns]]
    groups = [RowGroup(region.label, [_symptom(row) for row in region.rows]) for region in overlap.regions]
    table = grouped_table([overlap.symptom_heading, *overlap.columns], groups, widths)
    return section(overlap.heading, overlap.intro, table)


def _symptom(row: OverlapRow) -> list[Flowable]:
    return [Paragraph(with_answer(row.label, row.answer), CELL), *map(_cell, row.cells)]


def _cell(cell: OverlapCell) -> Flowable:
    """A dot, larger for more weight, and the same in words; without a link only the words, in grey."""
    if not cell.weight:
        return Paragraph(printed(cell.weight_word), NO_LINK)
    words = dotted(printed(cell.weight_word), printed(cell.points))
    return marked(run_on(words, numbers(cell.sources)), DOTTED, dot(cell.weight))
