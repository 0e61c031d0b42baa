"""The sources behind a report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceView:
    """A source in its own words and language, and what the reader should know of it (may be empty)."""

    number: int
    reference: str
    language: str
    note: str


@dataclass(frozen=True)
class Sources:
    """The sources behind this report."""

    heading: str
    intro: str
    sources: tuple[SourceView, ...]
