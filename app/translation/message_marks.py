"""Marks around a text that say which message it is. Whoever lays the text out turns them into something, or takes
them out: a page into elements, paper into runs of another language.

The three marks are private-use characters, which no text of ours holds. Marked texts may stand inside one another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

START, MIDDLE, END = "\ue000", "\ue001", "\ue002"
ANY = re.compile(f"{START}(?P<name>[0-9]*[a-z]?){MIDDLE}|{END}")
"""The beginning of a marked text, with its name (which may be empty), or the end of one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a marked text. `english`: it lacks a translation. `name`: that of the message that ends after it."""

    text: str
    english: bool = False
    name: str = ""


def marked(text: str, name: str = "") -> str:
    """The text between marks: with a name for its message, or, without, as one in English for want of a translation."""
    return f"{START}{name}{MIDDLE}{text}{END}"


def without_marks(text: str) -> str:
    return ANY.sub("", text) if START in text or END in text else text


def parts(text: str) -> Iterator[Part]:
    """The text in stretches, without the marks."""
    open_names: list[str] = []
    end_of_last = 0
    for mark in ANY.finditer(text):
        before, english = text[end_of_last : mark.start()], "" in open_names
        end_of_last = mark.end()
        if mark[0] != END:
            open_names.append(mark["name"])
            name = ""
        else:
            name = open_names.pop() if open_names else ""
        if before or name:
            yield Part(before, english, name)
    if end_of_last < len(text):
        yield Part(text[end_of_last:], "" in open_names)
