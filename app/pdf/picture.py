"""Draws a picture from its plain data, in vectors."""

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.pdf.fonts import BOLD, REGULAR
from app.pdf.style import INK, MUTED, RULE
from app.pdf.text import plain
from app.report.parts.picture import Dot, Picture, Words

COLUMNS = (HexColor("#0b5563"), HexColor("#8a3c0f"), HexColor("#5b3a8e"))
"""One colour for each column, of different darkness too; the shapes tell the same without."""
LOOKS = {"plain": (REGULAR, INK), "bold": (BOLD, INK), "quiet": (REGULAR, MUTED)}


class Drawing(Flowable):
    """A picture, scaled to a size of type in points, and smaller when the room is too narrow. Never cut."""

    def __init__(self, picture: Picture, type_size: float) -> None:
        super().__init__()
        self.picture = picture
        self.type_size = type_size

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.scale = min(self.type_size / self.picture.size, availWidth / self.picture.width)
        self.width, self.height = self.picture.width * self.scale, self.picture.height * self.scale
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self.scale, self.scale)
        for rule in self.picture.rules:
            canvas.setStrokeColor(MUTED if rule.strong else RULE)
            canvas.setLineWidth(0.7 if rule.strong else 1.4)
            canvas.line(rule.x1, self._up(rule.y1), rule.x2, self._up(rule.y2))
        for dot in self.picture.dots:
            self._draw_dot(canvas, dot)
        for words in self.picture.words:
            self._draw_words(canvas, words)
        canvas.restoreState()

    def _draw_dot(self, canvas: Canvas, dot: Dot) -> None:
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

    def _draw_words(self, canvas: Canvas, words: Words) -> None:
        font, color = LOOKS[words.look]
        canvas.setFont(font, self.picture.size)
        canvas.setFillColor(color)
        draw = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
        draw[words.anchor](words.x, self._up(words.y), plain(words.text))

    def _up(self, y: float) -> float:
        return self.picture.height - y


def _color(column: int) -> Color:
    return COLUMNS[column % len(COLUMNS)]
