"""Puts blocks one after the other, each on one page where it fits on one."""

from collections.abc import Iterable, Mapping

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from app.clinic.paper import Paper
from app.pdf.layout.blocks import Block
from app.pdf.layout.columns import Columns
from app.pdf.layout.furniture import Furniture
from app.pdf.layout.grid import Grid
from app.pdf.layout.panel import Panel, stacked_heights
from app.pdf.layout.room_for_notes import RoomForNotes

PAGE_SIZES: Mapping[Paper, tuple[float, float]] = {"a4": A4, "letter": LETTER}
"""Width and height in points."""


def flow_of(blocks: Iterable[Block], furniture: Furniture) -> Iterable[Flowable]:
    """The blocks, each on one page if it fits on one, but for columns and tables that may run on."""
    for block in blocks:
        if isinstance(block[0], PageBreak | RoomForNotes):
            yield from block
            continue
        yield CondPageBreak(_room_needed(block, furniture))
        yield from block


def _room_needed(block: Block, furniture: Furniture) -> float:
    """The height that must be free for a block to begin here; never more than a page, which would never be free."""
    heights = list(stacked_heights(block, furniture.text_width))
    above = block[0].getSpaceBefore() + sum(gap + height for _, gap, height in heights[:-1])
    last, gap, height = heights[-1]
    if isinstance(last, Columns | Grid | Panel):
        height = last.start_height(furniture.text_width)
    return min(above + gap + height, furniture.text_height)
