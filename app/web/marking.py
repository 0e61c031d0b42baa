"""Turns the marks around texts into HTML: what is in English on a page of another language says so; and in the preview
for translators every text can be pointed at.
"""

import re
from collections.abc import Sequence
from string import ascii_lowercase

from flask import Flask, Response, g, render_template
from markupsafe import escape

from app.translation.message_marks import ANY, END, START, without_marks
from app.translation.numbering import Numbered, Numbering
from app.translation.translator import Translator
from app.web.site import current_site

UNMARKABLE = re.compile(r"(<(title|option|textarea|script|style|text)\b.*?</\2>)", re.DOTALL)
"""Elements that may hold no others, so that no element can be put around a text in them."""
TAG = re.compile(r"(<[^>]*>)")
BODY_END = "</body>"


def init_app(app: Flask) -> None:
    app.after_request(_with_marks_turned)


def marking(say: Translator) -> Translator:
    """The translator, and in the preview one that numbers what it says on this page."""
    return numbering_here().numbering(say) if current_site().settings.l10n_preview else say


def numbering_here() -> Numbering:
    """The messages on this page so far."""
    if "numbering" not in g:
        g.numbering = Numbering()
    numbering: Numbering = g.numbering
    return numbering


def _with_marks_turned(response: Response) -> Response:
    if response.mimetype != "text/html" or response.is_streamed:
        return response
    page = response.get_data(as_text=True)
    if START not in page:
        return response
    if not current_site().settings.l10n_preview:
        response.set_data(turned(page)[0])
        return response
    seen = numbering_here().messages()
    page, placed = turned(page, seen)
    listed = without_marks(render_template("l10n/messages_here.html", seen=seen, placed=placed))
    response.set_data(page.replace(BODY_END, listed + BODY_END))
    return response


def turned(page: str, seen: Sequence[Numbered] = ()) -> tuple[str, set[int]]:
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


def _text(text: str, seen: Sequence[Numbered], placed: set[int]) -> str:
    def element(mark: re.Match[str]) -> str:
        if mark[0] == END:
            return "</span>"
        number = mark["name"].rstrip(ascii_lowercase)
        return _opening_tag(seen[int(number)], placed) if number else '<span lang="en" dir="ltr">'

    return ANY.sub(element, text)


def _opening_tag(message: Numbered, placed: set[int]) -> str:
    """The tag before a message in the preview. Where a message stands first, it can be linked to."""
    anchor = "" if message.number in placed else f' id="{escape(anchor_of(message.id))}"'
    placed.add(message.number)
    english = ' lang="en" dir="ltr"' if message.english else ""
    look = f"l10n l10n-{message.state or 'source'}"
    tip = escape(f"{message.id} · {message.state or 'source'} · {message.source}")
    return f'<span class="{look}"{anchor} title="{tip}"{english}>'


def anchor_of(id: str) -> str:
    """The id of the first element around a message."""
    return f"l10n-{id}"
