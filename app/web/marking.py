"""Turns the marks around texts into HTML: what is in English on a page of another language says so; and in the preview
for translators every text can be pointed at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Flask, Response, g, render_template
from markupsafe import escape

from app.translation.marks import ANY, END, START, marked, without_marks
from app.translation.review import State
from app.translation.translator import SHOWN, Key, Translator
from app.web.site import current_site

UNMARKABLE = re.compile(r"(<(title|option|textarea|script|style|text)\b.*?</\2>)", re.DOTALL)
"""Elements that hold nothing but text."""
TAG = re.compile(r"(<[^>]*>)")
BODY_END = "</body>"


@dataclass(frozen=True)
class Seen:
    """One message on this page. `state` is None in English, which needs no translation."""

    number: int
    id: str
    source: str
    state: State | None
    text: str
    language: str


def init_app(app: Flask) -> None:
    app.after_request(_with_marks_turned)


def marking(say: Translator) -> Translator:
    """The translator, and in the preview one that numbers what it says on this page."""
    if not current_site().settings.l10n_preview:
        return say

    def mark(key: Key, state: State | None, text: str) -> str:
        seen = seen_here()
        known = seen.setdefault((*key, say.language), Seen(len(seen), *key, state, without_marks(text), say.language))
        return marked(text, known.number)

    return say.marking(mark)


def seen_here() -> dict[tuple[str, str, str], Seen]:
    """The messages on this page so far, by context, source and language."""
    if "seen" not in g:
        g.seen = {}
    found: dict[tuple[str, str, str], Seen] = g.seen
    return found


def _with_marks_turned(response: Response) -> Response:
    if response.mimetype != "text/html" or response.is_streamed:
        return response
    page = response.get_data(as_text=True)
    if START not in page:
        return response
    if not current_site().settings.l10n_preview:
        response.set_data(turned(page)[0])
        return response
    seen = list(seen_here().values())
    page, placed = turned(page, seen)
    listed = without_marks(render_template("l10n_list.html", seen=seen, placed=placed))
    response.set_data(page.replace(BODY_END, listed + BODY_END))
    return response


def turned(page: str, seen: Sequence[Seen] = ()) -> tuple[str, set[int]]:
    """The page with an element around every marked text, and the numbers of the messages that got one.

    In titles and attributes the marks are only taken out.
    """
    parts, pieces, placed = UNMARKABLE.split(page), [], set[int]()
    for place in range(0, len(parts), 3):
        for part in TAG.split(parts[place]):
            pieces.append(without_marks(part) if part.startswith("<") else _text(part, seen, placed))
        if place + 1 < len(parts):
            pieces.append(without_marks(parts[place + 1]))
    return "".join(pieces), placed


def _text(text: str, seen: Sequence[Seen], placed: set[int]) -> str:
    def element(found: re.Match[str]) -> str:
        if found[0] == END:
            return "</span>"
        number = found[0][1:-1]
        return _opening(seen[int(number)], placed) if number else '<span lang="en" dir="ltr">'

    return ANY.sub(element, text)


def _opening(message: Seen, placed: set[int]) -> str:
    """Where a message stands first, it can be linked to."""
    anchor = "" if message.number in placed else f' id="{escape(anchor_of(message.id))}"'
    placed.add(message.number)
    english = ' lang="en" dir="ltr"' if message.state not in SHOWN | {None, "fuzzy"} else ""
    look = f"l10n l10n-{message.state or 'source'}"
    told = escape(f"{message.id} · {message.state or 'source'} · {message.source}")
    return f'<span class="{look}"{anchor} title="{told}"{english}>'


def anchor_of(id: str) -> str:
    """The id of the first element around a message."""
    return f"l10n-{id}"
