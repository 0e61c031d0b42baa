"""What prints come on when nobody chooses."""

from typing import Literal, TypeAlias

from app.clinic.clinic import Clinic

Paper: TypeAlias = Literal["a4", "letter"]

LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where people print on Letter, by CLDR (supplemental measurement data)."""


def usual_paper(clinic: Clinic | None) -> Paper:
    """The paper of prints when nobody chooses one: the clinic's, else that of its country."""
    if clinic and clinic.paper:
        return clinic.paper
    return "letter" if clinic and clinic.country in LETTER_COUNTRIES else "a4"
