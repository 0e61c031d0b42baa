"""What is drawn rather than typed: headings with bookmarks, dots, tick boxes, ruled lines, things side by side."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.pdf.layout.drawn import Drawn
from app.pdf.layout.panel import UNLIMITED
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import Rich
from app.pdf.layout.style import ACCENT, GAP, INK, MUTED, RULE, Style

Symbol = Callable[[Canvas, float, float], None]
"""Draws something small, SYMBOL_WIDTH points wide: it gets the left edge, and the height on which to centre it."""
SYMBOL_WIDTH = 9.4
RULE_ROOM, RULE_ROOM_ABOVE = 2.5, 1.2
"""The space between a text and the hairline below it, and between it and the one above, in points."""


class Heading(Paragraph):
    """A heading that also stands in the outline of the document."""

    def __init__(self, text: Rich, style: Style, bookmark: str = "") -> None:
        super().__init__(text, style)
        self.bookmark = bookmark

    def draw(self) -> None:
        if self.bookmark:
            x, y = self.paper.absolutePosition(0, self.height)
            key = f"section-{self.paper.getPageNumber()}-{round(x)}-{round(y)}"
            self.paper.bookmarkHorizontal(key, 0, self.height)
            self.paper.addOutlineEntry(self.bookmark, key)
        super().draw()


class WithSymbol(Paragraph):
    """A paragraph with a drawn symbol in its indent, beside its first line."""

    def __init__(self, text: Rich, style: Style, symbol: Symbol) -> None:
        super().__init__(text, style)
        self.symbol: Symbol | None = symbol

    def draw(self) -> None:
        if self.symbol:
            x = self.setting.left(0, SYMBOL_WIDTH, self.width)
            with self.paper.artifact():
                self.symbol(self.paper, x, self.height - self.style.leading / 2 - self.style.size * 0.06)
        super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        parts = super().split(availWidth, availHeight)
        if len(parts) > 1 and isinstance(parts[1], WithSymbol):
            parts[1].symbol = None
        return parts


class RuledLines(Drawn):
    """Lines to write on by hand."""

    def __init__(self, count: int, gap: float) -> None:
        super().__init__()
        self.count = count
        self.gap = gap

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width, self.height = availWidth, self.count * self.gap
        return self.width, self.height

    def draw(self) -> None:
        with self.paper.artifact():
            self.paper.setStrokeColor(RULE)
            self.paper.setLineWidth(0.75)
            for line in range(self.count):
                self.paper.line(0, line * self.gap, self.width, line * self.gap)


class SideBySide(Drawn):
    """Two paragraphs beside each other, on one line of type and on one page.

    The second has its natural width, in points, but at most a part of the whole.
    """

    def __init__(self, first: Paragraph, second: Paragraph, most: float, natural: float = UNLIMITED) -> None:
        super().__init__()
        self.first, self.second = first, second
        self.most, self.natural = most, natural
        self.spaceBefore = first.style.before

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.second_width = min(self.natural, self.most * availWidth)
        self.first_width = availWidth - self.second_width - GAP
        self.lower = max(0.0, self.first.style.size - self.second.style.size)
        heights = (
            self.first.wrap(self.first_width, availHeight)[1],
            self.second.wrap(self.second_width, availHeight)[1] + self.lower,
        )
        self.height = max(heights)
        return self.width, self.height

    def draw(self) -> None:
        x = self.setting.left(0, self.first_width, self.width)
        self.first.drawOn(self.paper, x, self.height - self.first.height)
        x = self.setting.left(self.width - self.second_width, self.second_width, self.width)
        self.second.drawOn(self.paper, x, self.height - self.lower - self.second.height)


class Ruled(Drawn):
    """A flowable with a hairline below, never cut."""

    def __init__(self, content: Flowable) -> None:
        super().__init__()
        self.content = content

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        content_height = self.content.wrap(availWidth, availHeight)[1]
        self.width, self.height = availWidth, content_height + RULE_ROOM + RULE_ROOM_ABOVE
        return self.width, self.height

    def draw(self) -> None:
        self.content.drawOn(self.paper, 0, RULE_ROOM)
        with self.paper.artifact():
            self.paper.setStrokeColor(RULE)
            self.paper.setLineWidth(0.5)
            self.paper.line(0, 0, self.width, 0)


class WritingLine(Drawn):
    """A label and, beside it, a line to write on by hand."""

    def __init__(self, label: Paragraph, label_width: float, height: float) -> None:
        super().__init__()
        self.label = label
        self.label_width = label_width
        self.line_height = height

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A label that takes most of the width stands above the line instead of beside it."""
        beside = self.label_width < availWidth * 0.6
        self.label_room = self.label_width + 1 if beside else availWidth
        label_height = self.label.wrap(self.label_room, availHeight)[1]
        self.line_from = self.label_width + GAP if beside else 0.0
        self.width, self.height = availWidth, self.line_height + (0 if beside else label_height)
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.paper
        x = self.setting.left(0, self.label_room, self.width)
        self.label.drawOn(canvas, x, self.height - self.label.height)
        start = self.setting.left(self.line_from, self.width - self.line_from, self.width)
        with canvas.artifact():
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.75)
            canvas.line(start, 0, start + self.width - self.line_from, 0)


def dot(weight: int) -> Symbol:
    """A filled dot, larger for a larger weight (1-3)."""

    def draw(canvas: Canvas, x: float, middle: float) -> None:
        canvas.setFillColor(ACCENT)
        canvas.circle(x + 4.4, middle, 0.8 + 1.2 * weight, stroke=0, fill=1)

    return draw


def tick_box(canvas: Canvas, x: float, middle: float) -> None:
    """A box to tick by hand."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(x + 0.5, middle - 4.2, 8.4, 8.4, stroke=1, fill=0)
