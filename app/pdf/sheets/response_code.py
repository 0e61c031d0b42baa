"""The response code on paper: as a picture to scan, and as characters to type."""

from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.pdf.layout.blocks import Block
from app.pdf.layout.drawn import Drawn
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import NO_BREAK_HYPHEN, Rich, bold, joined, plain, printed, typed
from app.pdf.layout.style import CODE, INK, LABEL
from app.report.qr import QrCode, qr_code
from app.report.report import Report

SIDE = 30 * mm
"""Of the picture, its quiet zone included."""


class QrPicture(Drawn):
    """A QR code with its quiet zone, as a figure. `words` say what it is to whoever cannot see it."""

    def __init__(self, code: QrCode, words: str) -> None:
        super().__init__()
        self.code = code
        self.words = plain(words)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = self.height = min(SIDE, availWidth)
        return self.width, self.height

    def draw(self) -> None:
        with self.figure(self.words) as canvas:
            module = self.width / self.code.size
            canvas.setFillColor(INK)
            path = canvas.beginPath()
            for column, row, length in self.code.bars:
                path.rect(column * module, self.height - (row + 1) * module, length * module, module)
            canvas.drawPath(path, stroke=0, fill=1)


def code_block(report: Report) -> Block:
    """The code to scan and to type; nothing for answers that have no code."""
    if not report.code:
        return []
    groups = report.code.replace("-", NO_BREAK_HYPHEN).split(NO_BREAK_HYPHEN)
    lines = _lines(groups, ends="" if report.direction == "rtl" else NO_BREAK_HYPHEN)
    words: list[Flowable] = [
        Paragraph(printed(report.labels.code), LABEL),
        Paragraph(joined("\n", map(_bold, lines)), CODE),
    ]
    picture = QrPicture(qr_code(report.code), report.labels.code)
    return [Grid([Row([Cell([picture]), Cell(words)])], (40, 60), Padding(top=6), before=6)]


def _lines(groups: list[str], ends: str) -> list[str]:
    """About three groups on a line, none alone on the last; all but the last end in a hyphen, where it would not jump
    to the other side."""
    count = max(1, round(len(groups) / 3.4))
    cuts = [round(place * len(groups) / count) for place in range(count + 1)]
    parts = [NO_BREAK_HYPHEN.join(groups[start:end]) for start, end in pairwise(cuts)]
    return [*(f"{part}{ends}" for part in parts[:-1]), parts[-1]]


def _bold(line: str) -> Rich:
    return bold(typed(line))
