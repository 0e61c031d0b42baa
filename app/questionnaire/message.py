"""A text that will be shown to a reader, with the stable id that translations are bound to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """An English source text under its gettext context (`msgctxt`), e.g. `.../tiredness.text`."""

    context: str
    text: str
