"""A file inside the PDF, for programs. It makes the document one of PDF/A-3, which is PDF/A-2 with any attachment."""

from dataclasses import dataclass
from typing import Any

from app.pdf.document.objects import Raw, number, stream, text


@dataclass(frozen=True)
class Attachment:
    """A file to attach. `name` and `mime` are ASCII; `description` says to a reader what it is."""

    name: str
    mime: str
    description: str
    content: bytes


def attach(document: Any, attachment: Attachment) -> int:
    """Adds the file to the document and gives the number of its specification."""
    subtype, size = attachment.mime.replace("/", "#2F"), len(attachment.content)
    entries = f"/Type/EmbeddedFile/Subtype/{subtype}/Params<</Size {size}>>"
    embedded = number(document, stream(entries, attachment.content))
    name, description = text(attachment.name), text(attachment.description)
    return number(
        document,
        Raw(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{description}/AFRelationship/Data"
            f"/EF<</F {embedded} 0 R/UF {embedded} 0 R>>>>"
        ),
    )
