"""Marks around a text that say which message it is. Whoever lays the text out turns them into something, or takes
them out: a page into elements, paper into runs of another language.

The three marks are private-use characters, which no text of ours holds. Marked texts may stand inside one another.
"""

import re
from collections.abc import Iterator

START, MIDDLE, END = "\ue000", "\ue001", "\ue002"
ANY = re.compile(f"{START}[0-9]*{MIDDLE}|{END}")


def marked(text: str, number: int | None = None) -> str:
    """The text between marks: with its message's number, or as one in English for want of a translation."""
    return f"{START}{'' if number is None else number}{MIDDLE}{text}{END}"


def without_marks(text: str) -> str:
    return ANY.sub("", text) if START in text else text


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it stands between marks."""
    depth, at = 0, 0
    for found in ANY.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], depth > 0
        depth += -1 if found[0] == END else 1
        at = found.end()
    if at < len(text):
        yield text[at:], depth > 0
