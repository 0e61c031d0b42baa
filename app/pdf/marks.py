"""What is drawn rather than typed: headings with bookmarks, dots, tick boxes, ruled lines."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from app.pdf.style import ACCENT, INK, RULE

Mark = Callable[[Canvas, float], None]
"""Draws a mark at the left, centred on a height in points."""


class Heading(Paragraph):
    """A heading that also stands in the outline of the document."""

    bookmark = ""

    def draw(self) -> None:
        if self.bookmark:
            x, y = self.canv.absolutePosition(0, self.height)
            key = f"section-{self.canv.getPageNumber()}-{round(x)}-{round(y)}"
            self.canv.bookmarkHorizontal(key, 0, self.height)
            self.canv.addOutlineEntry(self.bookmark, key)
        super().draw()


class Marked(Paragraph):
    """A paragraph with a drawn mark in its left indent, beside its first line."""

    mark: Mark | None = None

    def draw(self) -> None:
        if self.mark:
            self.mark(self.canv, self.height - self.style.leading / 2 - self.style.fontSize * 0.06)
        super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        parts: list[Flowable] = super().split(availWidth, availHeight)
        if parts and isinstance(parts[0], Marked):
            parts[0].mark = self.mark
        return parts


class RuledLines(Flowable):
    """Lines to write on by hand."""

    def __init__(self, count: int, gap: float) -> None:
        super().__init__()
        self.count = count
        self.gap = gap

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width, self.height = availWidth, self.count * self.gap
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.75)
        for line in range(self.count):
            self.canv.line(0, line * self.gap, self.width, line * self.gap)


def dot(weight: int) -> Mark:
    """A filled dot, larger for a larger weight (1-3)."""

    def draw(canvas: Canvas, middle: float) -> None:
        canvas.setFillColor(ACCENT)
        canvas.circle(5, middle, 0.9 + 1.2 * weight, stroke=0, fill=1)

    return draw


def tick_box(canvas: Canvas, middle: float) -> None:
    """A box to tick by hand."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(0.5, middle - 4.5, 9, 9, stroke=1, fill=0)
