"""ReportLab's canvas, with text in any script, and every mark either part of the structure or an artifact."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.pdf.document.attachment import Attachment, attach
from app.pdf.document.embedded_font import EmbeddedFont
from app.pdf.document.metadata import colours, information, xmp
from app.pdf.document.objects import Raw, number, stream, text
from app.pdf.document.packed import STRUCTURE_TREE, PackedDocument
from app.pdf.document.structure import Element, Structure
from app.pdf.script.face import Face, Shaped

rl_config.useA85 = 0  # ReportLab has no setting per document; without ASCII85 files are smaller and made sooner
for _entry in ("StructParents", "Tabs"):
    if _entry not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__.append(_entry)
for _entry in ("OutputIntents", "AF"):
    if _entry not in pdfdoc.PDFCatalog.__NoDefault__:
        pdfdoc.PDFCatalog.__NoDefault__.append(_entry)


Later = Callable[[int, int], None]
"""Draws what depends on the number of a page, from 1, and on how many there are."""


class Information(Raw):
    """The information dictionary; ReportLab asks it for more than other objects."""

    invariant = True

    def digest(self, signature: object) -> None:
        signature.update(self.content)  # type: ignore[attr-defined]  # a hash of hashlib


class TaggedCanvas(Canvas):
    """Draws one document. What is drawn stands inside `marked` or `artifact`, else veraPDF finds it."""

    _doc: Any
    _code: list[str]

    def __init__(
        self, file: IO[bytes], title: str, language: str, rtl: bool, page_size: tuple[float, float], keywords: str = ""
    ) -> None:
        super().__init__(file, pagesize=page_size, pdfVersion=(1, 7), lang=language, initialFontName=None, invariant=1)
        self._doc.fontMapping.clear()
        self._doc.idToObject["BasicFonts"].dict.clear()  # ReportLab puts one there that is not embedded
        self.title, self.language, self.rtl, self.keywords = title, language, rtl, keywords
        self.structure = Structure(Element("Document", attributes=f"/Lang({language})", language=language))
        self.inside = [self.structure.root]
        self.faces: dict[str, EmbeddedFont] = {}
        self.attachment: Attachment | None = None
        self.silent = 0  # how many `ignored` are around what is drawn now: then nothing is marked
        self._open_places: list[tuple[str, int, Later]] = []

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"  # ReportLab's names a font that the document does not have

    @contextmanager
    def element(self, tag: str, attributes: str = "", language: str = "") -> Iterator[Element]:
        """What is marked in here belongs to a new element."""
        with self.within(self.inside[-1].add(tag, attributes, language)) as element:
            yield element

    @contextmanager
    def within(self, element: Element) -> Iterator[Element]:
        """What is marked in here belongs to this element, which may have begun on the page before."""
        self.inside.append(element)
        try:
            yield element
        finally:
            self.inside.pop()

    @contextmanager
    def ignored(self) -> Iterator[None]:
        """What is drawn in here is no content, even where it marks itself as such: a header that is repeated."""
        with self.artifact("/Type/Pagination"):
            self.silent += 1
            yield
            self.silent -= 1

    @contextmanager
    def marked(self) -> Iterator[None]:
        """What is drawn in here is marked as content of the innermost element."""
        if self.silent:
            yield
            return
        element = self.inside[-1]
        self._code.append(f"/{element.tag}<</MCID {self.structure.mark(element)}>>BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is drawn in here is no content: rules, boxes, headers and footers."""
        if self.silent:
            yield
            return
        self._code.append(f"/Artifact<<{kind}>>BDC" if kind else "/Artifact BMC")
        yield
        self._code.append("EMC")

    def begin_language(self, language: str) -> None:
        """What is drawn until `end_language` is in another language."""
        self._code.append(f"/Span<</Lang({language})>>BDC")

    def end_language(self) -> None:
        self._code.append("EMC")

    def draw_run(self, face: Face, shaped: Shaped, x: float, y: float, size: float) -> None:
        """Draws a run of glyphs from x to the right on the base line y, in points, in the colour set before."""
        font = self.faces.get(face.name) or self._embed(face)
        font.glyphs |= shaped.glyphs
        pieces = "".join(self._piece(raised, items, size) for raised, items in shaped.drawn)
        shown = f"BT {x:.2f} {y:.2f} Td /{font.fontName} {size:g} Tf {pieces}ET"
        if not shaped.exact:
            shown = f"/Span<</ActualText{text(shaped.text)}>>BDC {shown} EMC"
        self._code.append(shown)

    def showPage(self) -> None:
        index = len(self._doc.Pages.pages)
        super().showPage()
        page = self._doc.Pages.pages[index]
        page.StructParents, page.Tabs = index, "/S"
        self.structure.next_page()

    def save(self) -> None:
        if self._code:
            self.showPage()
        document = self._doc
        self._finish_pages(document.Pages.pages)
        number(document, Raw(b""), STRUCTURE_TREE)
        document.__class__ = PackedDocument
        document.structure = self.structure
        self._describe(document.Catalog)
        document.info = Information(information(self.title, self.keywords))
        super().save()

    def later(self, draw: "Later") -> None:
        """Calls `draw` for this place once the number of pages is known."""
        place = f"%later-{len(self._open_places)}%"
        self._code.append(place)
        self._open_places.append((place, len(self._doc.Pages.pages), draw))

    def _finish_pages(self, pages: list[Any]) -> None:
        for place, index, draw in self._open_places:
            self._code = []
            draw(index + 1, len(pages))
            pages[index].stream = pages[index].stream.replace(place, "\n".join(self._code))
        self._code = []
        for page in pages:
            page.Contents = stream("", page.stream.encode("latin-1"))

    def _describe(self, catalog: Any) -> None:
        direction = "/Direction/R2L" if self.rtl else ""
        part = 3 if self.attachment else 2
        metadata = xmp(self.title, self.language, self.keywords, part)
        catalog.Metadata = stream("/Type/Metadata/Subtype/XML", metadata, plain=True)
        if self.attachment:
            file = attach(self._doc, self.attachment)
            catalog.AF = Raw(f"[{file} 0 R]")
            catalog.Names = Raw(f"<</EmbeddedFiles<</Names[{text(self.attachment.name)} {file} 0 R]>>>>")
        catalog.StructTreeRoot = pdfdoc.PDFObjectReference(STRUCTURE_TREE)
        catalog.MarkInfo = Raw("<</Marked true>>")
        catalog.ViewerPreferences = Raw(f"<</DisplayDocTitle true{direction}>>")
        profile = number(self._doc, stream("/N 3", colours()))
        catalog.OutputIntents = Raw(
            f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile {profile} 0 R>>]"
        )

    def _embed(self, face: Face) -> EmbeddedFont:
        font = EmbeddedFont(face, f"T{len(self.faces)}")
        self.faces[face.name] = font
        self._doc.delayedFonts.append(font)
        return font

    def _piece(self, raised: float, items: str, size: float) -> str:
        return f"{raised * size / 1000:.2f} Ts [{items}]TJ 0 Ts " if raised else f"[{items}]TJ "
