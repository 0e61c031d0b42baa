"""Draws a picture from its plain data, in vectors."""

from reportlab.lib.colors import Color, HexColor

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.layout.drawn import Drawn
from app.pdf.layout.paragraph import draw_line, rgb
from app.pdf.layout.rich_text import plain
from app.pdf.layout.style import INK, MUTED, RULE
from app.pdf.script.lines import set_lines
from app.pdf.script.runs import Measure, Span
from app.report.parts.picture import Dot, Picture, Words

COLUMNS = (HexColor("#0b5563"), HexColor("#8a3c0f"), HexColor("#5b3a8e"))
"""One colour for each column, of different darkness too; the shapes tell the same without."""
LOOKS = {"plain": (False, INK), "bold": (True, INK), "quiet": (False, MUTED)}


class Drawing(Drawn):
    """A picture, scaled to a size of type in points, and smaller when the room is too narrow. Never cut.

    `words` say the same to whoever cannot see it.
    """

    def __init__(self, picture: Picture, type_size: float, words: str) -> None:
        super().__init__()
        self.picture = picture
        self.type_size = type_size
        self.words = plain(words)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.scale = min(self.type_size / self.picture.size, availWidth / self.picture.width)
        self.width, self.height = self.picture.width * self.scale, self.picture.height * self.scale
        return self.width, self.height

    def draw(self) -> None:
        with self.figure(self.words) as canvas:
            canvas.saveState()
            canvas.scale(self.scale, self.scale)
            self._draw_all(canvas)
            canvas.restoreState()

    def _draw_all(self, canvas: TaggedCanvas) -> None:
        for rule in self.picture.rules:
            canvas.setStrokeColor(MUTED if rule.strong else RULE)
            canvas.setLineWidth(0.7 if rule.strong else 1.4)
            canvas.line(rule.x1, self._up(rule.y1), rule.x2, self._up(rule.y2))
        for dot in self.picture.dots:
            self._draw_dot(canvas, dot)
        for words in self.picture.words:
            self._draw_words(canvas, words)

    def _draw_dot(self, canvas: TaggedCanvas, dot: Dot) -> None:
        canvas.setFillColor(_color(dot.column))
        if not dot.corners:
            canvas.circle(dot.x, self._up(dot.y), dot.size, stroke=0, fill=1)
            return
        path = canvas.beginPath()
        path.moveTo(dot.corners[0][0], self._up(dot.corners[0][1]))
        for x, y in dot.corners[1:]:
            path.lineTo(x, self._up(y))
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    def _draw_words(self, canvas: TaggedCanvas, words: Words) -> None:
        bold, color = LOOKS[words.look]
        span = Span(plain(words.text), bold, self.picture.size, rgb(color))
        (line,) = set_lines([span], Measure(1e6, 1e6), self.setting.rtl, self.setting.language)
        back = {"start": 0.0, "middle": line.width / 2, "end": line.width}[words.anchor]
        draw_line(canvas, line, words.x - back, self._up(words.y), self.setting)  # the picture is mirrored already

    def _up(self, y: float) -> float:
        return self.picture.height - y


def _color(column: int) -> Color:
    return COLUMNS[column % len(COLUMNS)]
