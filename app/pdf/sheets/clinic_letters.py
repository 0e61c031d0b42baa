"""Checks the letters of a clinic's texts when the service starts, so that a fault stops the start and never a print."""

from pathlib import Path

from app.clinic.clinic import Clinic
from app.clinic.toml_lines import read_toml_file
from app.pdf.layout.rich_text import missing_characters
from app.questionnaire.source import Fault


def unprintable_texts(clinic: Clinic, path: Path) -> tuple[Fault, ...]:
    """A fault for each text of the clinic with a letter that no font of the PDF has."""
    texts = {"name": (clinic.name,), "address": clinic.address, "note": (clinic.note or "",)}
    source, _ = read_toml_file(path)
    return tuple(
        source.fault(("clinic", key), f"no font here has {' '.join(missing)}; write it in other letters")
        for key, lines in texts.items()
        if (missing := missing_characters(" ".join(lines)))
    )
