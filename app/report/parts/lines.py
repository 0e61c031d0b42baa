"""Sentences with the numbers of their sources."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A sentence and the numbers of the sources behind it.

    `original` is the English of a warning whose translation nobody has approved.
    """

    text: str
    sources: tuple[int, ...] = ()
    original: str = ""


@dataclass(frozen=True)
class Lines:
    """A heading, an introduction (may be empty) and lines under it: notes, cautions, other causes."""

    heading: str
    intro: str
    lines: tuple[Line, ...]
