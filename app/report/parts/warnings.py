"""What must be read before anything else."""

from dataclasses import dataclass

LEFT_OPEN = "left-open"
"""The level of a box that names questions about danger without an answer. It says nothing of by when to be seen."""


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
    """What must be read before anything else. level: now, crisis, out-of-scope, left-open, or another level of urgency.

    also: what else to tell, in one sentence. phone: the number to call, if there is one, and called_first whether it
    comes before everything else. originals: all of it in English under a heading of its own, for as long as nobody
    has approved a translation; none in English. answers: the linkId of the first question that is left open.
    """

    level: str
    heading: str
    lead: str
    lines: tuple[WarningLine, ...]
    also: str = ""
    phone: str = ""
    called_first: bool = True
    originals: tuple[str, ...] = ()
    original_heading: str = ""
    answers: str = ""


@dataclass(frozen=True)
class NextStep:
    """By when to be seen: the level of urgency, its heading, and its sentence on what to do."""

    level: str
    heading: str
    text: str
