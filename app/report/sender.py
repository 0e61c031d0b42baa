"""The clinic as its prints and pages name it."""

from app.clinic.clinic import Clinic
from app.report.printing import Picture, Sender


def sender_of(clinic: Clinic | None) -> Sender | None:
    """The clinic as the sender of prints and pages; None without a clinic."""
    if clinic is None:
        return None
    logo = clinic.logo
    return Sender(
        name=clinic.name,
        lines=tuple(filter(None, (*clinic.address, clinic.telephone))),
        note=clinic.note or "",
        logo=Picture(logo.content, logo.kind, logo.width, logo.height) if logo else None,
    )
