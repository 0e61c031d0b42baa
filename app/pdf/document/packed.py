"""Writes a document: small objects together in one compressed object stream, found by a cross-reference stream."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.pdf.document.objects import number, stream
from app.pdf.document.structure import Structure

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True)
class Body:
    """An object of a document: its number, and its bytes as they are written."""

    number: int
    content: bytes

    @property
    def is_stream(self) -> bool:
        return self.content.rstrip(b"\n").endswith(b"endstream")


class PackedDocument(pdfdoc.PDFDocument):
    """ReportLab's document, written as PDF 1.7 with the structure of its canvas."""

    Catalog: Any
    Pages: Any
    info: Any
    signature: Any
    structure: Structure

    def format(self) -> bytes:
        self.encrypt.prepare(self)
        root, information = number(self, self.Catalog), number(self, self.info)
        bodies = list(self._bodies())
        bodies += self._structure_bodies(max(body.number for body in bodies) + 1)
        return _file_of(bodies, root, information, self.signature)

    def _bodies(self) -> Iterable[Body]:
        place = 1
        while place in self.numberToId:
            name = self.numberToId[place]
            if name != STRUCTURE_TREE:
                yield Body(place, bytes(pdfdoc.format(self.idToObject[name], self, toplevel=1)))
            place += 1

    def _structure_bodies(self, first: int) -> list[Body]:
        tree = self._number_of(STRUCTURE_TREE)
        pages = [self._number_of(f"Page{place}") for place in range(1, len(self.Pages.pages) + 1)]
        bodies = self.structure.bodies(first, tree, pages)
        written = [Body(first + place, body.encode("latin-1")) for place, body in enumerate(bodies)]
        return [*written, Body(tree, self.structure.tree().encode("latin-1"))]

    def _number_of(self, name: str) -> int:
        return int(self.idToObjectNumberAndVersion[name][0])


STRUCTURE_TREE = "StructTree"
"""ReportLab's name for the root of the structure tree, whose body is written last."""


def _file_of(bodies: list[Body], root: int, information: int, signature: Any) -> bytes:
    """The whole file: streams as they are, the other objects packed, and the table that says where each one is."""
    small = [body for body in bodies if not body.is_stream]
    last = max(body.number for body in bodies)
    packed = Body(last + 1, _object_stream(small))
    parts, places, offset = [HEADER], {0: (0, 0, 65535)}, len(HEADER)
    for body in [*(body for body in bodies if body.is_stream), packed]:
        part = b"%d 0 obj\n" % body.number + body.content + b"\nendobj\n"
        places[body.number] = (1, offset, 0)
        parts.append(part)
        offset += len(part)
    places |= {body.number: (2, packed.number, index) for index, body in enumerate(small)}
    table = last + 2
    places[table] = (1, offset, 0)
    signature.update(b"".join(parts))
    mark = signature.hexdigest()
    entries = f"/Type/XRef/Size {table + 1}/W[1 4 2]/Root {root} 0 R/Info {information} 0 R/ID[<{mark}><{mark}>]"
    rows = b"".join(_row(places.get(place, (0, 0, 0))) for place in range(table + 1))
    end = f"\nendobj\nstartxref\n{offset}\n%%EOF\n".encode()
    return b"".join([*parts, b"%d 0 obj\n" % table, stream(entries, rows).content, end])


def _object_stream(bodies: list[Body]) -> bytes:
    heads, contents, offset = [], [], 0
    for body in bodies:
        heads.append(f"{body.number} {offset}")
        contents.append(body.content)
        offset += len(body.content) + 1
    head = " ".join(heads).encode() + b"\n"
    entries = f"/Type/ObjStm/N {len(bodies)}/First {len(head)}"
    return stream(entries, head + b"\n".join(contents)).content


def _row(place: tuple[int, int, int]) -> bytes:
    """An entry of the table: its kind (0 free, 1 at an offset, 2 in an object stream), and where that is."""
    kind, where, index = place
    return bytes([kind]) + where.to_bytes(4, "big") + index.to_bytes(2, "big")
