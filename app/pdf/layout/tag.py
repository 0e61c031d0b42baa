"""What a flowable is in the structure of the document: one element, however many pages it is cut over."""

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.document.structure import Element
from app.pdf.layout.setting import current_setting


class Tag:
    """An element to be: made when something of it is first drawn, in its parent or in what is drawn around it.

    Its language is that of the setting in which it was made.
    """

    def __init__(self, kind: str, parent: "Tag | None" = None, attributes: str = "") -> None:
        self.kind, self.parent, self.attributes = kind, parent, attributes
        self.language = current_setting().language
        self._element: Element | None = None

    def opened(self, canvas: TaggedCanvas) -> Element:
        """The element of this document; the same one every time."""
        if self._element is None:
            around = self.parent.opened(canvas) if self.parent else canvas.inside[-1]
            self._element = around.add(self.kind, self.attributes, self.language)
        return self._element


class ListTag:
    """A list: its entries, wherever they stand, belong together."""

    def __init__(self) -> None:
        self.list = Tag("L")

    def entry(self) -> tuple[Tag, Tag]:
        """The label and the body of a new entry."""
        item = Tag("LI", self.list)
        return Tag("Lbl", item), Tag("LBody", item)
