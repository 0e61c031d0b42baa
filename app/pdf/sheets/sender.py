"""The clinic that offers the service, at the head of the first page: its logo, its name, where to find it."""

from io import BytesIO

from reportlab.lib.utils import ImageReader

from app.pdf.layout import style
from app.pdf.layout.blocks import Block
from app.pdf.layout.drawn import Drawn
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import bold, dotted, joined, typed
from app.report.printing import Picture, Sender

LOGO_HEIGHT, LOGO_WIDTH = 34.0, 150.0
"""The most that a logo may take, in points."""


def sender_block(sender: Sender | None) -> Block:
    """The clinic's name, address and logo; nothing without a clinic. Its texts stay as they are, never an error."""
    if sender is None:
        return []
    lines = [bold(typed(sender.name)), dotted(*map(typed, sender.lines))]
    text = Paragraph(joined("\n", lines), style.SENDER)
    note = [Paragraph(typed(sender.note), style.SENDER_NOTE)] if sender.note else []
    return [WithLogo(text, sender.logo) if sender.logo else text, *note]


class WithLogo(Drawn):
    """A text, and a logo at the other end of the line."""

    def __init__(self, text: Paragraph, logo: Picture) -> None:
        super().__init__()
        self.text, self.logo = text, logo
        scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width)
        self.size = (logo.width * scale, logo.height * scale)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.text_width = availWidth - self.size[0] - style.GAP
        height = self.text.wrap(self.text_width, availHeight)[1]
        self.height = max(height, self.size[1])
        return self.width, self.height

    def draw(self) -> None:
        width, height = self.size
        x = self.setting.left(0, self.text_width, self.width)
        self.text.drawOn(self.paper, x, self.height - self.text.height)
        x = self.setting.left(self.width - width, width, self.width)
        image = ImageReader(BytesIO(self.logo.content))
        with self.paper.artifact():
            self.paper.drawImage(image, x, self.height - height, width, height, mask="auto")
