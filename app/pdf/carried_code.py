"""The response code inside our PDF files, so that a desk can open a file instead of typing."""

import re

CODE_MARK = "symptom-overlap-code="
"""Stands in the keywords of the document, followed by the code. They stand in the metadata, readable."""
CARRIED = re.compile(rb"<pdf:Keywords>" + CODE_MARK.encode() + rb"([0-9A-Z-]{4,60})</pdf:Keywords>")


def carried_code(file: bytes) -> str | None:
    """The code in one of our PDF files, None when there is none.

    It is looked for in the bytes as we wrote them and the file is not parsed, so that no file can do harm. A file that
    another program wrote anew may have lost it.
    """
    found = CARRIED.search(file) if file.startswith(b"%PDF-") else None
    return found[1].decode() if found else None
