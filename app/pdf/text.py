"""From texts to what may be printed: the one place that checks, cleans and escapes.

ReportLab reads markup in every paragraph. Whatever comes from a report or from a person passes through here first,
so that `<img src=...>` prints as those letters.
"""

import unicodedata
from typing import NewType
from xml.sax.saxutils import escape

from app.pdf.fonts import REGULAR, SUBSTITUTE, covered
from app.pdf.style import MUTED_HEX
from app.report.report import Line

Markup = NewType("Markup", str)
"""Text that ReportLab may read as markup: already escaped."""

NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"
SPACES = str.maketrans({"\u202f": NO_BREAK_SPACE, "\u2007": NO_BREAK_SPACE, "\t": " ", "\n": " "})
"""ReportLab would break a line at the first two, which are there to prevent that."""
VARIATION_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


class MissingGlyph(LookupError):
    """A text of the report holds a character that no font here has: it would print as an empty box."""

    def __init__(self, characters: list[str], text: str) -> None:
        names = ", ".join(f'"{each}" (U+{ord(each):04X} {unicodedata.name(each, "unnamed")})' for each in characters)
        super().__init__(f"no font of the PDF has {names}, in the text: {text!r}. Reword the text or add a font.")
        self.characters = tuple(characters)
        self.text = text


def plain(text: str) -> str:
    """A text of the report, not escaped: for titles and bookmarks, which are never read as markup or hyphenated.

    Raises MissingGlyph.
    """
    return _checked(text).replace(SOFT_HYPHEN, "")


def missing_characters(text: str) -> list[str]:
    """What no font here has. Tests of questionnaires and catalogs ask this, so that no reader meets MissingGlyph."""
    return sorted(set(_clean(text)) - covered())


def printed(text: str) -> Markup:
    """A text of the report. Raises MissingGlyph."""
    return Markup(escape(_checked(text)))


def cited(line: Line) -> Markup:
    """A sentence with the numbers of its sources after it. Raises MissingGlyph."""
    return with_sources(line.text, line.sources)


def with_sources(text: str, sources: tuple[int, ...]) -> Markup:
    """A text and, in smaller type and on the same line as its last word, its sources: "[1, 4]"."""
    if not sources:
        return printed(text)
    numbers = f",{NO_BREAK_SPACE}".join(str(number) for number in sources)
    return Markup(f'{printed(text)}{NO_BREAK_SPACE}<font name="{REGULAR}" size="8">[{numbers}]</font>')


def with_note(text: str, note: str) -> Markup:
    """A text and, after a dot and in a lighter colour, a note that need not be a sentence."""
    return Markup(f'{printed(text)} <font color="{MUTED_HEX}">· {printed(note)}</font>') if note else printed(text)


def typed(text: str) -> Markup:
    """What a person typed on one line: never an error, whatever they typed."""
    return Markup(escape(_substituted(" ".join(text.splitlines())).strip()))


def typed_lines(text: str) -> Markup:
    """What a person typed on several lines: their line breaks stay."""
    return Markup("<br/>".join(escape(_substituted(line)) for line in text.strip().splitlines()))


def bold(markup: Markup) -> Markup:
    return Markup(f"<b>{markup}</b>")


def stacked(*parts: Markup) -> Markup:
    """One under the other, in one paragraph; empty ones take no line."""
    return Markup("<br/>".join(part for part in parts if part))


def _checked(text: str) -> str:
    missing = missing_characters(text)
    if missing:
        raise MissingGlyph(missing, text)
    return _clean(text)


def _substituted(text: str) -> str:
    known = covered()
    return "".join(char if char in known else SUBSTITUTE for char in _clean(text))


def _clean(text: str) -> str:
    """Letters and their accents as one character where there is one; nothing that is meant to be invisible."""
    composed = unicodedata.normalize("NFC", text).translate(SPACES)
    return "".join(char for char in composed if not _is_invisible(char))


def _is_invisible(char: str) -> bool:
    """Control characters, and marks that turn or join the text around them. A soft hyphen is neither."""
    return char != SOFT_HYPHEN and (char in VARIATION_SELECTORS or unicodedata.category(char) in ("Cc", "Cf"))
