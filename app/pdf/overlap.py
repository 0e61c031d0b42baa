"""The symptoms that the profiles share: as a picture, and as a table with what each answer counts."""

from reportlab.platypus import Flowable, Paragraph, Table

from app.pdf.blocks import BARE, Block, RowGroup, grouped_table, marked, section, section_heading
from app.pdf.marks import dot
from app.pdf.picture import Drawing
from app.pdf.style import CELL, DOTTED, GUTTER, NO_LINK, PICTURE
from app.pdf.text import dotted, numbers, printed, run_on, with_answer
from app.report.parts.overlap import Overlap, OverlapCell, OverlapRow

SYMPTOM_WIDTH = 25
"""Per cent of the width; the profiles share the rest."""


def overlap_block(overlap: Overlap, beside: Block) -> Block:
    """The pictures, two in a row; what stands beside fills the place that is left."""
    if not overlap.pictures:
        return [*section(overlap.heading, overlap.empty), *beside]
    cells: list[Block] = [[Drawing(picture, PICTURE)] for picture in overlap.pictures]
    filled = len(cells) % 2 == 1
    if filled:
        cells.append(beside)
    rows = [[cells[n], cells[n + 1]] for n in range(0, len(cells), 2)]
    table = Table(rows, colWidths=["50%", "50%"], style=[*BARE, *_PADDING], spaceBefore=2)
    return [*section(overlap.heading, overlap.intro, table), *([] if filled else beside)]


_PADDING = [
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("RIGHTPADDING", (0, 0), (0, -1), GUTTER / 2),
    ("LEFTPADDING", (1, 0), (1, -1), GUTTER / 2),
    ("RIGHTPADDING", (1, 0), (1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


def overlap_table_block(overlap: Overlap) -> Block:
    """The same in words and numbers, with the sources."""
    if not overlap.regions:
        return []
    share = (100 - SYMPTOM_WIDTH) / max(len(overlap.columns), 1)
    widths = [f"{SYMPTOM_WIDTH}%", *[f"{share:.3f}%" for _ in overlap.columns]]
    groups = [RowGroup(region.label, [_symptom(row) for row in region.rows]) for region in overlap.regions]
    table = grouped_table([overlap.symptom_heading, *overlap.columns], groups, widths)
    return [section_heading(overlap.table_heading), table]


def _symptom(row: OverlapRow) -> list[Flowable]:
    return [Paragraph(with_answer(row.label, row.answer), CELL), *map(_cell, row.cells)]


def _cell(cell: OverlapCell) -> Flowable:
    """A dot, larger for more weight, and the same in words; without a link only the words, in grey."""
    if not cell.weight:
        return Paragraph(printed(cell.weight_word), NO_LINK)
    words = dotted(printed(cell.weight_word), printed(cell.points))
    return marked(run_on(words, numbers(cell.sources)), DOTTED, dot(cell.weight))
