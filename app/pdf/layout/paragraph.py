"""Text on paper: a paragraph of rich text in one style, cut across pages between lines."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.layout.drawn import Drawn
from app.pdf.layout.rich_text import Rich, printed
from app.pdf.layout.setting import Setting, current_setting
from app.pdf.layout.style import MUTED, Style
from app.pdf.layout.tag import ListTag, Tag
from app.pdf.script.lines import set_lines, width_of
from app.pdf.script.runs import Line, Measure, Placed, Span

DESCENT = 0.22
"""How far the base line stands above the foot of its line, as a part of the size of type."""


class Paragraph(Drawn):
    """Rich text in a style, set in the language that was current when it was made. `bullet` stands in its indent."""

    def __init__(self, text: Rich, style: Style, bullet: str = "", entry: tuple[Tag, Tag] | None = None) -> None:
        super().__init__()
        self.text, self.style, self.bullet = text, style, bullet
        if bullet and entry is None:
            entry = ListTag().entry()
        self.label: Tag | None = entry[0] if entry else None
        self.body = entry[1] if entry else Tag(style.tag)
        self.spaceBefore, self.keepWithNext = style.before, int(style.keep)
        self._width = -1.0
        self._lines: list[Line] = []

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        if self._width != availWidth:
            room = max(availWidth - self.style.indent, 1.0)
            measure = Measure(room, max(room - self.style.first_indent, 1.0))
            self._lines = set_lines(spans(self.text, self.style), measure, self.setting.rtl, self.setting.language)
            self._width = availWidth
        self.width, self.height = availWidth, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.wrap(availWidth, availHeight)
        fitting = int((availHeight + 0.01) / self.style.leading)
        if fitting >= len(self._lines):
            return [self]
        fitting = min(fitting, len(self._lines) - 1)
        return [self._part(0, fitting), self._part(fitting, len(self._lines))] if fitting >= 1 else []

    def draw(self) -> None:
        canvas = self.paper
        if self.label and self.bullet:
            with canvas.within(self.label.opened(canvas)), canvas.marked():
                self._draw_bullet(canvas)
        with canvas.within(self.body.opened(canvas)), canvas.marked():
            self._draw_lines(canvas)

    def _draw_lines(self, canvas: TaggedCanvas) -> None:
        for place, line in enumerate(self._lines):
            indent = self.style.indent + (self.style.first_indent if place == 0 else 0)
            room = self.width - indent
            start = indent + (room - line.width if self.style.end else 0)
            draw_line(canvas, line, self.setting.left(start, line.width, self.width), self.base(place), self.setting)

    def _draw_bullet(self, canvas: TaggedCanvas) -> None:
        look = spans(printed(self.bullet), self.style)
        (line,) = set_lines(look, Measure(1e6, 1e6), self.setting.rtl, self.setting.language)
        x = self.setting.left(self.style.bullet, line.width, self.width)
        draw_line(canvas, line, x, self.base(0), self.setting)

    def base(self, place: int) -> float:
        """How far the base line of a line, counted from 0, stands above the foot of the paragraph, in points."""
        style = self.style
        return self.height - (place + 1) * style.leading + (style.leading - style.size) / 2 + DESCENT * style.size

    def _part(self, start: int, end: int) -> "Paragraph":
        part = Paragraph.__new__(Paragraph)
        part.__dict__.update(self.__dict__)
        part._lines = self._lines[start:end]
        if start:
            part.bullet, part.spaceBefore = "", 0
        return part


def spans(text: Rich, style: Style) -> list[Span]:
    """The text as spans; where a piece leaves its look open, it has that of the style."""
    return [
        Span(
            text=piece.text,
            bold=piece.bold or style.bold,
            size=piece.size or style.size,
            colour=rgb(MUTED if piece.muted else style.colour),
            language=piece.language,
            typed=piece.typed,
        )
        for piece in text
    ]


def rgb(colour: Color) -> tuple[float, float, float]:
    return (colour.red, colour.green, colour.blue)


def draw_line(canvas: TaggedCanvas, line: Line, x: float, y: float, setting: Setting) -> None:
    """Draws a line of text from x on the base line y, in points."""
    colour = language = None
    for run in line.runs:
        if run.span.colour != colour:
            colour = run.span.colour
            canvas.setFillColorRGB(*colour)
        language = _switch_language(canvas, language, run, setting)
        canvas.draw_run(run.face, run.shaped, x + run.x, y, run.span.size)
    if language:
        canvas.end_language()


def _switch_language(canvas: TaggedCanvas, before: str | None, run: Placed, setting: Setting) -> str | None:
    """Says when a run is in another language than the paragraph, so that it is read aloud rightly."""
    own = run.span.language
    wanted = own if own and own != setting.language else None
    if wanted != before:
        if before:
            canvas.end_language()
        if wanted:
            canvas.begin_language(wanted)
    return wanted


def natural_width(text: Rich, style: Style) -> float:
    """How wide a text is on one line, in points, in the current setting."""
    now = current_setting()
    return width_of(spans(text, style), now.rtl, now.language)
