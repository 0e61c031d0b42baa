"""What every flowable of ours is: drawn on a tagged canvas, in the setting in which it was made."""

from typing import cast

from reportlab.platypus import Flowable

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.setting import current_setting


class Drawn(Flowable):
    """A flowable that knows the language and direction it is set in."""

    width: float
    height: float

    def __init__(self, before: float = 0) -> None:
        super().__init__()
        self.setting = current_setting()
        self.spaceBefore = before

    @property
    def paper(self) -> TaggedCanvas:
        """What it is drawn on."""
        return cast(TaggedCanvas, self.canv)
