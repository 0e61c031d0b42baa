"""Sentences with the numbers of their sources."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A sentence and the numbers of the sources behind it."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lines:
    """A heading, an introduction (may be empty) and lines under it: notes, cautions, other causes."""

    heading: str
    intro: str
    lines: tuple[Line, ...]
