"""What must be read before anything else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WarningLine:
    """A red flag, or why the questionnaire does not fit this person: what it is and what to do now.

    `original` is both in English, for as long as nobody has approved the translation; empty in English.
    """

    id: str
    text: str
    action: str
    because: str
    sources: tuple[int, ...]
    original: str = ""


@dataclass(frozen=True)
class Warnings:
    """What must be read before anything else. level: emergency, out-of-scope, urgent.

    `original` is heading and lead in English, as in a line.
    """

    level: str
    heading: str
    lead: str
    lines: tuple[WarningLine, ...]
    original: str = ""
