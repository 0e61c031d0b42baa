"""Two languages that nobody speaks, made in memory: what is not in brackets on a page of theirs is hard-coded, and what
does not fit there will not fit in German. `en-XA` has accents and is 40 % longer; `ar-XB` is that, from right to left.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from babel.support import NullTranslations

OPEN, CLOSE = "‹", "›"
ACCENTS = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ")
LONGER = 0.4
"""How much longer texts become, as a part of their length."""
INNERMOST = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


@dataclass(frozen=True)
class PseudoLocale:
    """A pseudo-language: its name in the language menu, and whether its lines begin at the right."""

    name: str
    rtl: bool


PSEUDO: Mapping[str, PseudoLocale] = {
    "en-XA": PseudoLocale("‹Áççéñţéd›", False),
    "ar-XB": PseudoLocale("‹Mírróréd›", True),
}


class PseudoTranslations(NullTranslations):
    """Translates everything, and marks what it has translated."""

    def upgettext(self, context: str, message: str) -> str:
        return pseudo(message)

    def unpgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        return pseudo(singular if num == 1 else plural)


def pseudo(text: str) -> str:
    """The text in brackets, with accents and longer by words that may be broken between lines."""
    pieces = re.split(r"(%\(\w+\)[sd])", text)
    accented = "".join(piece if piece.startswith("%(") else piece.translate(ACCENTS) for piece in pieces)
    extra = max(2, round(LONGER * len(text)))
    return f"{OPEN}{accented} {_padding(extra)}{CLOSE}"


def _padding(length: int) -> str:
    """So many characters of padding, in words of six letters, so that lines can break between them."""
    return " ".join("žúžúžú"[: min(6, length - start)] for start in range(0, length, 7) if length > start)


def hard_coded(text: str) -> str:
    """What is left of a text of a pseudo-language without all that was translated."""
    while True:
        less = INNERMOST.sub("", text)
        if less == text:
            return text
        text = less
