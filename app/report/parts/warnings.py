"""What must be read before anything else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WarningLine:
    """A red flag, or why the questionnaire does not fit this person: what it is and what to do now."""

    id: str
    text: str
    action: str
    because: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Warnings:
    """What must be read before anything else. level: emergency, out-of-scope, urgent."""

    level: str
    heading: str
    lead: str
    lines: tuple[WarningLine, ...]
