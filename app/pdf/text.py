"""From texts to what may be printed: the one place that checks, cleans and escapes.

ReportLab reads markup in every paragraph. Whatever comes from a report or from a person passes through here first,
so that `<img src=...>` prints as those letters.
"""

import unicodedata
from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape

from app.pdf.fonts import REGULAR, SUBSTITUTE, covered
from app.pdf.style import MUTED_HEX, NUMBERS
from app.report.parts.lines import Line

Markup = NewType("Markup", str)
"""Text that ReportLab may read as markup: already escaped."""

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
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
    return _missing(_clean(text))


def printed(text: str) -> Markup:
    """A text of the report. Raises MissingGlyph."""
    return Markup(escape(_checked(text)))


def cited(line: Line) -> Markup:
    """A sentence with the numbers of its sources after it. Raises MissingGlyph."""
    return with_sources(printed(line.text), line.sources)


def with_sources(markup: Markup, sources: tuple[int, ...]) -> Markup:
    """A text and, on the same line as its last word, its sources: "[1,4]"."""
    return Markup(f"{markup}{NO_BREAK_SPACE}{numbers(sources)}") if sources else markup


def numbers(sources: tuple[int, ...]) -> Markup:
    """Numbers of sources in smaller type, never on two lines."""
    listed = ",".join(str(number) for number in sources)
    return Markup(f'<font name="{REGULAR}" size="{NUMBERS}">[{listed}]</font>') if sources else Markup("")


def muted(markup: Markup) -> Markup:
    return Markup(f'<font color="{MUTED_HEX}">{markup}</font>')


def with_note(text: str, note: str) -> Markup:
    """A text and, after a dot and in a lighter colour, a note that need not be a sentence."""
    return Markup(f"{printed(text)} {muted(Markup(f'· {printed(note)}'))}") if note else printed(text)


def with_answer(label: str, answer: str) -> Markup:
    """What was asked, in a word or two, and the answer in a lighter colour: "Tiredness: Often"."""
    return Markup(f"{printed(label)}: {muted(printed(answer))}") if answer else printed(label)


def typed_plain(text: str) -> str:
    """What a person typed, in one line, for drawing without markup."""
    return _substituted(" ".join(text.splitlines())).strip()


def typed(text: str) -> Markup:
    """What a person typed on one line: never an error, whatever they typed."""
    return Markup(escape(typed_plain(text)))


def typed_lines(text: str) -> Markup:
    """What a person typed on several lines: their line breaks stay."""
    return Markup("<br/>".join(escape(_substituted(line)) for line in text.strip().splitlines()))


def bold(markup: Markup) -> Markup:
    return Markup(f"<b>{markup}</b>")


def listed_under(heading: Markup, parts: Iterable[Markup]) -> Markup:
    """Several short texts under what they belong to, each with a bullet, in one paragraph."""
    return Markup(f"<br/>•{NO_BREAK_SPACE}".join((heading, *parts)))


def run_on(*parts: Markup) -> Markup:
    """Whole sentences, or a heading and sentences, one after the other; empty ones leave no gap."""
    return Markup(" ".join(part for part in parts if part))


def dotted(*parts: Markup) -> Markup:
    """Words and short texts on one line with a dot between them."""
    return Markup(" · ".join(part for part in parts if part))


def _checked(text: str) -> str:
    cleaned = _clean(text)
    missing = _missing(cleaned)
    if missing:
        raise MissingGlyph(missing, text)
    return cleaned


def _missing(cleaned: str) -> list[str]:
    return sorted(set(cleaned) - covered())


def _substituted(text: str) -> str:
    known = covered()
    return "".join(char if char in known else SUBSTITUTE for char in _clean(text))


def _clean(text: str) -> str:
    """Letters and their accents as one character where there is one; nothing that is meant to be invisible."""
    composed = unicodedata.normalize("NFC", text).translate(SPACES)
    invisible = {char for char in set(composed) if _is_invisible(char)}  # most texts have none: ask once for each
    return "".join(char for char in composed if char not in invisible) if invisible else composed


def _is_invisible(char: str) -> bool:
    """Control characters, and marks that turn or join the text around them. A soft hyphen is neither."""
    return char != SOFT_HYPHEN and (char in VARIATION_SELECTORS or unicodedata.category(char) in ("Cc", "Cf"))
