"""PDF objects as ReportLab writes them, and how their parts are spelled."""

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc


class Raw(pdfdoc.PDFObject):
    """An object whose bytes are ready."""

    __RefOnly__ = 1

    def __init__(self, content: str | bytes) -> None:
        self.content = content if isinstance(content, bytes) else content.encode("latin-1")

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self.content


def stream(entries: str, content: bytes, compressed: bytes | None = None, plain: bool = False) -> Raw:
    """A stream object. ReportLab's own lacks the line end before `endstream` that PDF/A asks for.

    `compressed` is the content when it is compressed already; `plain` leaves it readable, as metadata must be.
    """
    data = content if plain else compressed or zlib.compress(content, 6)
    kind = "" if plain else "/Filter/FlateDecode"
    return Raw(f"<<{entries}{kind}/Length {len(data)}>>\nstream\n".encode("latin-1") + data + b"\nendstream")


def text(value: str) -> str:
    """A text as a string object, which may hold any character."""
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def number(document: Any, content: Any, name: str | None = None) -> int:
    """Adds an object to the document and gives its number."""
    reference = document.Reference(content, name)
    return int(document.idToObjectNumberAndVersion[reference.name][0])
