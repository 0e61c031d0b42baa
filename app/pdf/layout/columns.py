"""Blocks in columns of equal width: down the first, then down the second; on to the next page when they must."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, PageBreak

from app.pdf.layout.drawn import Drawn
from app.pdf.layout.panel import START, UNLIMITED, cut, stacked_heights
from app.pdf.layout.style import GUTTER

HALVINGS = 20
"""How often the search for the height of balanced columns halves its range: enough for a hundredth of a point."""


@dataclass(frozen=True)
class Measured:
    """A block in a column: each flowable, the space above it and its height."""

    parts: tuple[tuple[Flowable, float, float], ...]
    before: float
    height: float

    @property
    def flowables(self) -> list[Flowable]:
        return [flowable for flowable, _, _ in self.parts]


def measured(block: Sequence[Flowable], width: float) -> Measured:
    parts = tuple(stacked_heights(block, width))
    return Measured(parts, block[0].getSpaceBefore(), sum(gap + height for _, gap, height in parts))


def column_height(column: Sequence[Measured]) -> float:
    """The height of a column, in points. Its first block has no space above."""
    return sum(block.height for block in column) + sum(block.before for block in column[1:])


def filled(blocks: Sequence[Measured], room: float, count: int) -> tuple[list[list[Measured]], list[Measured]]:
    """As many blocks as fit into the columns, in their order, and the rest."""
    columns, rest = [], list(blocks)
    for _ in range(count):
        column = _fitting(rest, room)
        columns.append(column)
        rest = rest[len(column) :]
    return columns, rest


def _fitting(blocks: Sequence[Measured], room: float) -> list[Measured]:
    column: list[Measured] = []
    for block in blocks:
        room -= block.height + (block.before if column else 0)
        if room < 0:
            break
        column.append(block)
    return column


def balanced(blocks: Sequence[Measured], count: int) -> list[list[Measured]]:
    """All blocks, in columns as low as they can be."""
    low, high = 0.0, column_height(blocks) + 1  # one column of them all fits, however the sum is rounded
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if filled(blocks, middle, count)[1] else (low, middle)
    return filled(blocks, high, count)[0]


class Columns(Drawn):
    """Blocks in columns. `head` stands above every column on every page. A block is cut only when it must."""

    def __init__(
        self, blocks: Sequence[Sequence[Flowable]], head: Sequence[Flowable] = (), count: int = 2, before: float = 5
    ) -> None:
        super().__init__()
        self.blocks = blocks
        self.head = head
        self.count = min(count, len(blocks))
        self.spaceBefore = before
        self._measured: tuple[float, list[Measured]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.columns = balanced(self._blocks(availWidth), self.count)
        self.height = self._above(availWidth).height + max(column_height(column) for column in self.columns)
        return self.width, self.height

    def start_height(self, width: float) -> float:
        """What must fit on a page for these columns to begin there."""
        first = self._above(width).height + self._blocks(width)[0].height
        return min(self.wrap(width, UNLIMITED)[1], max(START, first))

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        room = availHeight - self._above(availWidth).height
        columns, rest = filled(self._blocks(availWidth), room, self.count)
        if not columns[0]:
            return self._cut(availWidth, room)
        if not rest:
            return []
        fitting = [block for column in columns for block in column]
        return self._parts(availWidth, fitting, rest)

    def draw(self) -> None:
        head = self._above(self.width)
        for place, column in enumerate(self.columns):
            wide = self._column_width(self.width)
            x = self.setting.left(place * (wide + GUTTER), wide, self.width)
            y = self._draw(head, x, self.height) if column else self.height
            for row, block in enumerate(column):
                y = self._draw(block, x, y - (block.before if row else 0))

    def _draw(self, block: Measured, x: float, y: float) -> float:
        for flowable, gap, height in block.parts:
            y -= gap + height
            flowable.drawOn(self.paper, x, y)
        return y

    def _cut(self, width: float, room: float) -> list[Flowable]:
        """The parts when the first block is higher than the room: it fills the columns, and its rest runs on."""
        first, *rest = self._blocks(width)
        column_width = self._column_width(width)
        pieces: list[Measured] = []
        block = first.flowables
        while block and len(pieces) < self.count:
            piece, block = cut(block, column_width, room)
            if not piece:
                break
            pieces.append(measured(piece, column_width))
        if not pieces:
            self._measured = None  # what could not be cut has lost its lines
            return []
        return self._parts(width, pieces, [measured(block, column_width), *rest] if block else rest)

    def _parts(self, width: float, here: list[Measured], rest: list[Measured]) -> list[Flowable]:
        """What stands here, and the rest on a new page: without that, it would look for room below."""
        part = self._part(width, here, self.getSpaceBefore())
        return [part, PageBreak(), self._part(width, rest)] if rest else [part]

    def _part(self, width: float, blocks: list[Measured], before: float = 0) -> "Columns":
        part = Columns([block.flowables for block in blocks], self.head, self.count, before)
        part._measured = (width, blocks)
        part.setting = self.setting
        return part

    def _blocks(self, width: float) -> list[Measured]:
        """The blocks, measured once for a width: to break them into lines is what takes time."""
        if self._measured is None or self._measured[0] != width:
            column_width = self._column_width(width)
            self._measured = (width, [measured(block, column_width) for block in self.blocks])
        return self._measured[1]

    def _above(self, width: float) -> Measured:
        return measured(self.head, self._column_width(width)) if self.head else Measured((), 0, 0)

    def _column_width(self, width: float) -> float:
        return (width - GUTTER * (self.count - 1)) / self.count
