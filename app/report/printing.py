"""What only paper needs: its labels, and what a person types for one print."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PrintLabels:
    """Words that only paper needs. `page` holds %(page)d and %(pages)d."""

    person_heading: str
    for_you: str
    name: str
    birth_date: str
    code: str
    note: str
    notes_heading: str
    page: str


@dataclass(frozen=True)
class Picture:
    """A PNG or JPEG file and its size in pixels."""

    content: bytes
    kind: str
    width: int
    height: int


@dataclass(frozen=True)
class Sender:
    """The clinic that offers the service, in its own words: they are not translated."""

    name: str
    lines: tuple[str, ...] = ()
    note: str = ""
    logo: Picture | None = None


@dataclass(frozen=True)
class PrintDetails:
    """What a person may type for one print: it goes into that PDF and nowhere else."""

    name: str = ""
    birth_date: str = ""
    note: str = ""
