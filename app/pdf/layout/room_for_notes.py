"""Lines to write on, where a page has room for them."""

from app.pdf.layout import style
from app.pdf.layout.blocks import section_heading
from app.pdf.layout.drawings import RuledLines
from app.pdf.layout.drawn import Drawn

FEWEST_NOTE_LINES, MOST_NOTE_LINES = 2, 10
NOTE_GAP = 21.0
"""From one line to the next, in points: room for handwriting."""


class RoomForNotes(Drawn):
    """Lines to write on, as many as the page has room for; nothing when that is hardly any."""

    def __init__(self, heading: str) -> None:
        super().__init__(before=style.SECTION.before)
        self.heading = section_heading(heading)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        head = self.heading.wrap(availWidth, availHeight)[1]
        count = min(int((availHeight - self.spaceBefore - head) / NOTE_GAP), MOST_NOTE_LINES)
        self.lines = RuledLines(count, NOTE_GAP) if count >= FEWEST_NOTE_LINES else None
        self.height = head + self.lines.wrap(availWidth, availHeight)[1] if self.lines else 0
        return self.width, self.height

    def draw(self) -> None:
        if self.lines:
            self.heading.drawOn(self.paper, 0, self.height - self.heading.height)
            self.lines.drawOn(self.paper, 0, 0)
