"""Reads a PDF back, as a reader's program would."""

import re
from io import BytesIO

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf), strict=True)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, without white space: a line may break anywhere."""
    return [squeezed(page.extract_text()) for page in opened(pdf).pages]


def text_of(pdf: bytes) -> str:
    return "".join(pages_of(pdf))


def squeezed(text: str) -> str:
    """Without white space and the hyphens at the ends of lines; those of a code keep its groups on one line."""
    return "".join(text.split()).replace("\u2011", "-").replace("\u00ad", "")


def foreign_runs(pdf: bytes) -> list[str]:
    """The language of each run of text that is not in the document's."""
    drawn = b"".join(contents.get_data() for page in opened(pdf).pages if (contents := page.get_contents()) is not None)
    return [language.decode() for language in re.findall(rb"/Span<</Lang\(([\w-]+)\)>>BDC", drawn)]


def languages_of_elements(pdf: bytes) -> list[str]:
    """The language of each structure element that names one, such as a paragraph in a second language."""
    reader = opened(pdf)
    found = []
    for number in range(1, len(reader.xref_objStm) + len(reader.xref[0]) + 1):
        try:
            body = reader.get_object(number)
        except Exception:  # noqa: BLE001, S112 - a number without an object
            continue
        if isinstance(body, dict) and body.get("/Type") == "/StructElem" and "/Lang" in body:
            found.append(str(body["/Lang"]))
    return found


def image_count(pdf: bytes) -> int:
    return sum(len(page.images) for page in opened(pdf).pages)


def annotation_count(pdf: bytes) -> int:
    return sum(len(page.get("/Annots", [])) for page in opened(pdf).pages)


def bookmarks_of(pdf: bytes) -> list[tuple[str, int]]:
    """The title of each bookmark and the page that it leads to, counted from 0."""
    reader = opened(pdf)
    return [(str(entry.title), reader.get_destination_page_number(entry)) for entry in reader.outline]
