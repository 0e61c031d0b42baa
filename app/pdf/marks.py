"""What is drawn rather than typed: headings with bookmarks, dots, tick boxes, ruled lines, things side by side."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from app.pdf.panel import UNLIMITED
from app.pdf.style import ACCENT, GAP, INK, MUTED, RULE

Mark = Callable[[Canvas, float], None]
"""Draws a mark at the left, centred on a height in points."""
RULE_ROOM = 2.5
"""Between a text and the hairline below it."""


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


class SideBySide(Flowable):
    """Two paragraphs beside each other, on one line of type and on one page.

    The right one has its natural width, in points, but at most a part of the whole.
    """

    def __init__(self, left: Paragraph, right: Paragraph, most: float, natural: float = UNLIMITED) -> None:
        super().__init__()
        self.left, self.right = left, right
        self.most, self.natural = most, natural
        self.spaceBefore = left.style.spaceBefore

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.right_width = min(self.natural, self.most * availWidth)
        self.lower = max(0.0, self.left.style.fontSize - self.right.style.fontSize)
        heights = (
            self.left.wrap(availWidth - self.right_width - GAP, availHeight)[1],
            self.right.wrap(self.right_width, availHeight)[1] + self.lower,
        )
        self.height = max(heights)
        return self.width, self.height

    def draw(self) -> None:
        self.left.drawOn(self.canv, 0, self.height - self.left.height)
        self.right.drawOn(self.canv, self.width - self.right_width, self.height - self.lower - self.right.height)


class Ruled(Flowable):
    """A flowable with a hairline below, never cut."""

    def __init__(self, content: Flowable) -> None:
        super().__init__()
        self.content = content

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        content_height = self.content.wrap(availWidth, availHeight)[1]
        self.width, self.height = availWidth, content_height + RULE_ROOM
        return self.width, self.height

    def draw(self) -> None:
        self.content.drawOn(self.canv, 0, RULE_ROOM)
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0, self.width, 0)


class WritingLine(Flowable):
    """A label and, beside it, a line to write on by hand."""

    def __init__(self, label: Paragraph, label_width: float, height: float) -> None:
        super().__init__()
        self.label = label
        self.label_width = label_width
        self.line_height = height

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A label that takes most of the width stands above the line."""
        beside = self.label_width < availWidth * 0.6
        label_height = self.label.wrap(self.label_width + 1 if beside else availWidth, availHeight)[1]
        self.line_from = self.label_width + GAP if beside else 0.0
        self.width, self.height = availWidth, self.line_height + (0 if beside else label_height)
        return self.width, self.height

    def draw(self) -> None:
        self.label.drawOn(self.canv, 0, self.height - self.label.height)
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(0.75)
        self.canv.line(self.line_from, 0, self.width, 0)


def dot(weight: int) -> Mark:
    """A filled dot, larger for a larger weight (1-3)."""

    def draw(canvas: Canvas, middle: float) -> None:
        canvas.setFillColor(ACCENT)
        canvas.circle(4.4, middle, 0.8 + 1.2 * weight, stroke=0, fill=1)

    return draw


def tick_box(canvas: Canvas, middle: float) -> None:
    """A box to tick by hand."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(0.5, middle - 4.2, 8.4, 8.4, stroke=1, fill=0)
