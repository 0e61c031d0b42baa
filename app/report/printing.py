"""What only paper needs: its labels, and what a person types for one print."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PrintLabels:
    """Words that only paper needs. `page` holds %(page)d and %(pages)d."""

    person_heading: str
    name: str
    birth_date: str
    code: str
    note: str
    notes_heading: str
    page: str


@dataclass(frozen=True)
class PrintDetails:
    """What a person may type for one print: it goes into that PDF and nowhere else."""

    name: str = ""
    birth_date: str = ""
    note: str = ""
