"""The clinic as its prints and pages name it."""

from pathlib import Path

from app.clinic import Clinic
from app.clinic_toml import read_toml_file
from app.config import Settings
from app.pdf.render import Paper
from app.pdf.text import missing_characters
from app.questionnaire.source import Fault
from app.report.printing import Picture, Sender

LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where people print on Letter, by CLDR (supplemental measurement data)."""


def sender_of(settings: Settings) -> Sender | None:
    """None without a clinic."""
    clinic = settings.clinic
    if clinic is None:
        return None
    logo = clinic.logo
    return Sender(
        name=clinic.name,
        lines=tuple(filter(None, (*clinic.address, clinic.telephone))),
        note=clinic.note or "",
        crisis_line=clinic.crisis_line or "",
        logo=Picture(logo.content, logo.kind, logo.width, logo.height) if logo else None,
    )


def usual_paper(settings: Settings) -> Paper:
    """The paper of prints when nobody chooses one: the clinic's, else that of its country."""
    clinic = settings.clinic
    if clinic and clinic.paper:
        return clinic.paper
    return "letter" if clinic and clinic.country in LETTER_COUNTRIES else "a4"


def unprintable_texts(clinic: Clinic, path: Path) -> tuple[Fault, ...]:
    """A fault for each text of the clinic with a letter that no font of the PDF has."""
    texts = {"name": (clinic.name,), "address": clinic.address, "note": (clinic.note or "",)}
    source, _ = read_toml_file(path)
    return tuple(
        source.fault(("clinic", key), f"no font here has {' '.join(missing)}; write it in other letters")
        for key, lines in texts.items()
        if (missing := missing_characters(" ".join(lines)))
    )
