"""The structure tree: what each mark on a page is, in the order in which it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class MarkedContent:
    """Marked content on a page: the page's index from 0 and the number of the mark there."""

    page: int
    mark: int


@dataclass
class Element:
    """One structure element. `attributes` are ready PDF entries, such as "/ColSpan 2"; `language` is its tag."""

    tag: str
    parent: Element | None = None
    attributes: str = ""
    language: str = ""
    children: list[Element | MarkedContent] = field(default_factory=list)
    number: int = 0

    def add(self, tag: str, attributes: str = "", language: str = "") -> Element:
        """A new element in this one; it says its language when that is another than this one's."""
        own = language if language and language != self.language else ""
        child = Element(tag, self, attributes + (f"/Lang({own})" if own else ""), own or self.language)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """This element and all below it, outermost first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    @property
    def is_empty(self) -> bool:
        return not any(isinstance(child, MarkedContent) or not child.is_empty for child in self.children)


@dataclass
class Structure:
    """The tree of one document, and which element each mark on each page belongs to."""

    root: Element
    marks: list[list[Element]] = field(default_factory=lambda: [[]])

    def mark(self, element: Element) -> int:
        """The number of a new mark on the page that is being drawn."""
        page = self.marks[-1]
        page.append(element)
        element.children.append(MarkedContent(len(self.marks) - 1, len(page) - 1))
        return len(page) - 1

    def next_page(self) -> None:
        self.marks.append([])

    def bodies(self, first: int, tree: int, pages: list[int]) -> list[str]:
        """The bodies of all elements as objects numbered from `first`; `tree` and `pages` are object numbers."""
        elements = [element for element in self.root.walk() if not element.is_empty]
        for place, element in enumerate(elements):
            element.number = first + place
        return [self._body(element, tree, pages) for element in elements]

    def tree(self) -> str:
        """The body of the root of the tree. It needs the numbers that `bodies` gives the elements."""
        entries = "".join(
            f"{page}[{' '.join(f'{element.number} 0 R' for element in elements)}]"
            for page, elements in enumerate(self.marks)
            if elements
        )
        return (
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R/ParentTree<</Nums[{entries}]>>"
            f"/ParentTreeNextKey {len(self.marks)}>>"
        )

    def _body(self, element: Element, tree: int, pages: list[int]) -> str:
        kids, page = [], None
        for child in element.children:
            if isinstance(child, Element):
                kids += [] if child.is_empty else [f"{child.number} 0 R"]
            elif page in (None, child.page):
                page = child.page
                kids.append(str(child.mark))
            else:
                kids.append(f"<</Type/MCR/Pg {pages[child.page]} 0 R/MCID {child.mark}>>")
        parent = element.parent.number if element.parent else tree
        place = "" if page is None else f"/Pg {pages[page]} 0 R"
        return f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{place}{element.attributes}/K[{' '.join(kids)}]>>"
