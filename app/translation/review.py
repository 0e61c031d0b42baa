"""In what state a translation is. A stamp in the translator's comment says who wrote or checked it, and of which text:

    # review: draft machine 2026-11-26 sha:8139928140
    # review: reviewed A. Larsson (RN) 2026-12-01 sha:c8fe6a6d98

Comments survive every tool that edits catalogs; custom flags and headers do not. Any edit of source or translation
changes the hash, so no stamp can vouch for a text that it has not seen. No program writes "reviewed" by itself.
"""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from babel.messages.catalog import Message

State = Literal["untranslated", "fuzzy", "unstated", "draft", "changed", "reviewed"]
STATES: tuple[State, ...] = ("untranslated", "fuzzy", "unstated", "draft", "changed", "reviewed")
STAMP = re.compile(r"review: (draft|reviewed) (\S.*) (\d{4}-\d\d-\d\d) sha:([0-9a-f]{10})")
MACHINE = "machine"


@dataclass(frozen=True)
class Stamp:
    """Who stands for a text (`draft` or `reviewed`), since when, and the digest of the text that they saw."""

    kind: str
    who: str
    day: str
    digest: str


def stamp_of(message: Message) -> Stamp | None:
    """The stamp of a message, whether or not it still fits the text."""
    for comment in message.user_comments:
        if match := STAMP.fullmatch(comment.strip()):
            return Stamp(*match.groups())
    return None


def state_of(message: Message) -> State:
    """The state of a translation. A stamp counts for the text that it was given to, and for no other."""
    if not translated(message):
        return "untranslated"
    if message.fuzzy:
        return "fuzzy"
    stamp = stamp_of(message)
    if stamp is None:
        return "unstated"
    if stamp.digest != digest(message, stamp.kind, stamp.who, stamp.day):
        return "changed"
    return "reviewed" if stamp.kind == "reviewed" else "draft"


def translated(message: Message) -> bool:
    """Whether every form of it is there."""
    return bool(forms_of(message)) and all(forms_of(message))


def forms_of(message: Message) -> list[str]:
    """The translation, or each plural form of it."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def sources_of(message: Message) -> list[str]:
    """The English text, or singular and plural."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def digest(message: Message, kind: str, who: str, day: str) -> str:
    """Binds a stamp to all that it says, and to the context, the source and the translation."""
    parts = [kind, who, day, message.context or "", *sources_of(message), *forms_of(message)]
    return sha256("\x00".join(parts).encode()).hexdigest()[:10]


def stamp(message: Message, kind: str, who: str, day: date) -> None:
    """Puts a stamp on the message as it now is; an older one goes. `who` is a name that a person typed."""
    others = [comment for comment in message.user_comments if not STAMP.fullmatch(comment.strip())]
    name, date_written = " ".join(who.split()), f"{day:%Y-%m-%d}"
    proof = digest(message, kind, name, date_written)
    message.user_comments = [*others, f"review: {kind} {name} {date_written} sha:{proof}"]
