"""Cells in rows: a table that is read as one, or boxes side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.layout.drawn import Drawn
from app.pdf.layout.panel import START, UNLIMITED, cut, height_of, stacked_heights
from app.pdf.layout.style import RULE
from app.pdf.layout.tag import Tag

Content = list[Flowable]


@dataclass(frozen=True)
class Padding:
    """The space around the content of every cell, in points."""

    top: float = 0
    start: float = 0
    bottom: float = 0
    end: float = 0

    @property
    def across(self) -> float:
        return self.start + self.end

    @property
    def along(self) -> float:
        return self.top + self.bottom


@dataclass(frozen=True)
class Cell:
    """What stands in a cell. `span`: over so many columns. `bar`: a thick line at its top."""

    content: Content
    span: int = 1
    fill: Color | None = None
    boxed: bool = False
    bar: Color | None = None


@dataclass(frozen=True)
class Row:
    """A row of cells. `header`: repeated on every page. `title`: it heads the rows below, so it never ends a page."""

    cells: Sequence[Cell]
    header: bool = False
    title: bool = False
    rule: float = 0
    tag: Tag | None = None


@dataclass(frozen=True)
class _Laid:
    """A row whose height is known, in points."""

    row: Row
    height: float


class Grid(Drawn):
    """Rows of cells. `shares` are the widths of the columns in per cent; `table` says whether it is read as a table."""

    def __init__(
        self,
        rows: Sequence[Row],
        shares: Sequence[float],
        padding: Padding,
        before: float = 3,
        table: Tag | None = None,
        repeated: bool = False,
    ) -> None:
        super().__init__()
        self.rows = [replace(row, tag=row.tag or Tag("TR", table)) for row in rows] if table else list(rows)
        self.shares, self.padding, self.table, self.repeated = shares, padding, table, repeated
        self.row_heights: dict[tuple[int, float], tuple[Row, float]] = {}
        self.spaceBefore = before

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.laid = [_Laid(row, self._row_height(row, availWidth)) for row in self.rows]
        self.height = sum(laid.height for laid in self.laid)
        return self.width, self.height

    def start_height(self, width: float) -> float:
        """What must fit on a page for this to begin there."""
        return min(START, self.wrap(width, UNLIMITED)[1])

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.wrap(availWidth, availHeight)
        head = [laid for laid in self.laid if laid.row.header]
        room = availHeight - sum(laid.height for laid in head)
        fitting: list[Row] = []
        rest = [laid for laid in self.laid if not laid.row.header]
        while rest and rest[0].height <= room:
            room -= rest[0].height
            fitting.append(rest.pop(0).row)
        while fitting and fitting[-1].title:
            room += self._row_height(fitting[-1], availWidth)
            rest.insert(0, _Laid(fitting.pop(), 0))
        if not fitting and rest:
            return self._cut_row(head, rest, room)
        if not rest:
            return [self]
        return self._parts(head, fitting, [laid.row for laid in rest])

    def draw(self) -> None:
        canvas = self.paper
        y = self.height
        for laid in self.laid:
            y -= laid.height
            with canvas.artifact():
                self._draw_boxes(canvas, laid, y)
            self._draw_row(canvas, laid, y)

    def _draw_row(self, canvas: TaggedCanvas, laid: _Laid, y: float) -> None:
        if self.repeated and laid.row.header:
            with canvas.ignored():
                self._draw_cells(canvas, laid, y)
        elif laid.row.tag:
            with canvas.within(laid.row.tag.opened(canvas)):
                self._draw_cells(canvas, laid, y)
        else:
            self._draw_cells(canvas, laid, y)

    def _draw_cells(self, canvas: TaggedCanvas, laid: _Laid, y: float) -> None:
        for place, (cell, start, width) in enumerate(self._places(laid.row)):
            x = self.setting.left(start + self.padding.start, width - self.padding.across, self.width)
            if not self.table or (self.repeated and laid.row.header):
                self._draw_content(canvas, cell, x, y + laid.height, width)
                continue
            kind, attributes = _cell_kind(laid.row, place, cell)
            with canvas.element(kind, attributes):
                self._draw_content(canvas, cell, x, y + laid.height, width)

    def _draw_content(self, canvas: TaggedCanvas, cell: Cell, x: float, top: float, width: float) -> None:
        y = top - self.padding.top
        for flowable, gap, height in stacked_heights(cell.content, width - self.padding.across):
            y -= gap + height
            flowable.drawOn(canvas, x, y)

    def _draw_boxes(self, canvas: TaggedCanvas, laid: _Laid, y: float) -> None:
        for cell, start, width in self._places(laid.row):
            x = self.setting.left(start, width, self.width)
            if cell.fill:
                canvas.setFillColor(cell.fill)
                canvas.rect(x, y, width, laid.height, stroke=0, fill=1)
            if cell.boxed:
                canvas.setStrokeColor(RULE)
                canvas.setLineWidth(0.75)
                canvas.rect(x, y, width, laid.height, stroke=1, fill=0)
            if cell.bar:
                canvas.setFillColor(cell.bar)
                canvas.rect(x, y + laid.height - 1.75, width, 3.5, stroke=0, fill=1)
        if laid.row.rule:
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(laid.row.rule)
            canvas.line(0, y, self.width, y)

    def _places(self, row: Row) -> list[tuple[Cell, float, float]]:
        """Each cell with where it starts and how wide it is."""
        places, column, start = [], 0, 0.0
        for cell in row.cells:
            width = sum(self.shares[column : column + cell.span]) * self.width / 100
            places.append((cell, start, width))
            column, start = column + cell.span, start + width
        return places

    def _row_height(self, row: Row, width: float) -> float:
        """The height of a row, worked out once for a width: a long table asks for it again on every page."""
        key = (id(row), width)
        if key not in self.row_heights:
            self.width = width
            inside = [height_of(cell.content, wide - self.padding.across) for cell, _, wide in self._places(row)]
            self.row_heights[key] = (
                row,
                max(inside, default=0.0) + self.padding.along,
            )  # the row, so that its id stays its own
        return self.row_heights[key][1]

    def _cut_row(self, head: list[_Laid], rest: list[_Laid], room: float) -> list[Flowable]:
        """The parts when the first row is higher than the room: each of its cells is cut."""
        row, *others = (laid.row for laid in rest)
        here, there = [], []
        for cell, _, width in self._places(row):
            fitting, left = cut(cell.content, width - self.padding.across, room - self.padding.along)
            here.append(replace(cell, content=fitting))
            there.append(replace(cell, content=left))
        if not any(cell.content for cell in here) or not any(cell.content for cell in there):
            return []
        return self._parts(head, [replace(row, cells=here)], [replace(row, cells=there), *others])

    def _parts(self, head: list[_Laid], here: list[Row], there: list[Row]) -> list[Flowable]:
        header = [laid.row for laid in head]
        return [
            self._part([*header, *here], self.spaceBefore, self.repeated),
            self._part([*header, *there], 0, True),
        ]

    def _part(self, rows: list[Row], before: float, repeated: bool) -> "Grid":
        part = Grid([], self.shares, self.padding, before, self.table, repeated)
        part.rows, part.setting, part.row_heights = rows, self.setting, self.row_heights
        return part


def _cell_kind(row: Row, place: int, cell: Cell) -> tuple[str, str]:
    """The tag of a cell and its attributes: the first cell of a row heads the row, for whoever hears it read."""
    span = f"/ColSpan {cell.span}" if cell.span > 1 else ""
    if row.header or row.title:
        return "TH", f"/A<</O/Table/Scope/{'Column' if row.header else 'Row'}{span}>>"
    if place == 0:
        return "TH", f"/A<</O/Table/Scope/Row{span}>>"
    return "TD", f"/A<</O/Table{span}>>" if span else ""
