"""The base of every flowable of ours: it is drawn on a tagged canvas, in the setting in which it was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from reportlab.platypus import Flowable

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.document.objects import text
from app.pdf.layout.setting import current_setting


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

    @contextmanager
    def figure(self, words: str) -> Iterator[TaggedCanvas]:
        """What is drawn in here is one picture; `words` say the same to whoever cannot see it."""
        canvas = self.paper
        x, y = canvas.absolutePosition(0, 0)
        box = f"[{x:.2f} {y:.2f} {x + self.width:.2f} {y + self.height:.2f}]"
        attributes = f"/Alt{text(words)}/A<</O/Layout/BBox{box}>>"
        with canvas.element("Figure", attributes, self.setting.language), canvas.marked():
            yield canvas
