"""A font of one document: the part of a face whose glyphs it shows."""

from typing import Any

from app.pdf.document.objects import Raw, number, stream
from app.pdf.script.face import Face, Subset


class EmbeddedFont:
    """The font as ReportLab knows it: when the document is saved, it is asked for its objects."""

    _dynamicFont = 1

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.fontName = name
        self.glyphs: set[int] = set()

    def addObjects(self, document: Any) -> None:
        if self.glyphs:
            fonts = document.idToObject["BasicFonts"].dict
            fonts[self.fontName] = self._font(document, self.face.subset(self.glyphs))

    def _font(self, document: Any, subset: Subset) -> Raw:
        base = f"SYMPTO+{self.face.name}"
        to_unicode = number(document, stream("", b"", subset.to_unicode))
        descendant = number(document, self._descendant(base, subset, self._descriptor(document, base, subset)))
        return Raw(
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {to_unicode} 0 R>>"
        )

    def _descendant(self, base: str, subset: Subset, descriptor: int) -> Raw:
        return Raw(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}/CIDToGIDMap/Identity/DW 1000/W{subset.widths}"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R>>"
        )

    def _descriptor(self, document: Any, base: str, subset: Subset) -> int:
        file = number(document, stream(f"/Length1 {subset.length}", b"", subset.file))
        whole = self.face.measures
        return number(
            document,
            Raw(
                f"<</Type/FontDescriptor/FontName/{base}/Flags 4/ItalicAngle 0/StemV 80/Ascent {whole.ascent}"
                f"/Descent {whole.descent}/CapHeight {whole.cap_height}/FontBBox[{' '.join(map(str, whole.box))}]"
                f"/FontFile2 {file} 0 R>>"
            ),
        )
