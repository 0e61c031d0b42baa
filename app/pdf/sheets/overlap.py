"""The symptoms that the profiles share: as a picture, and as a table with what each answer counts."""

from app.pdf.layout.blocks import Block, RowGroup, grouped_table, headed, section, section_heading, with_symbol
from app.pdf.layout.drawings import dot
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import dotted, numbers, printed, run_on, with_answer
from app.pdf.layout.style import CELL, DOTTED, NO_LINK, PICTURE
from app.pdf.sheets.picture import Drawing
from app.report.parts.overlap import Overlap, OverlapCell, OverlapRow

SYMPTOM_WIDTH = 25
"""Per cent of the width; the profiles share the rest."""


def overlap_block(overlap: Overlap) -> list[Block]:
    """The pictures, each a block, the first under the heading; it says all in words to whoever cannot see them."""
    if not overlap.pictures:
        return [section(overlap.heading, overlap.empty)]
    alternatives = [overlap.picture_text, *[overlap.heading] * (len(overlap.pictures) - 1)]
    pictures: list[Block] = [
        [Drawing(picture, PICTURE, text)] for picture, text in zip(overlap.pictures, alternatives, strict=True)
    ]
    return headed(section(overlap.heading, overlap.intro), pictures)


def overlap_table_block(overlap: Overlap) -> Block:
    """The overlap as a table: the same in words and numbers, with the sources."""
    if not overlap.regions:
        return []
    share = (100 - SYMPTOM_WIDTH) / max(len(overlap.columns), 1)
    shares = [SYMPTOM_WIDTH, *[share for _ in overlap.columns]]
    groups = [RowGroup(region.label, [_symptom(row) for row in region.rows]) for region in overlap.regions]
    table = grouped_table([overlap.symptom_heading, *overlap.columns], groups, shares)
    return [section_heading(overlap.table_heading), table]


def _symptom(row: OverlapRow) -> list[Block]:
    cells: list[Block] = [[_cell(cell)] for cell in row.cells]
    return [[Paragraph(with_answer(row.label, row.answer), CELL)], *cells]


def _cell(cell: OverlapCell) -> Paragraph:
    """A dot, larger for more weight, and the same in words; without a link only the words, in grey."""
    if not cell.weight:
        return Paragraph(printed(cell.weight_word), NO_LINK)
    words = dotted(printed(cell.weight_word), printed(cell.points))
    return with_symbol(run_on(words, numbers(cell.sources)), DOTTED, dot(cell.weight))
