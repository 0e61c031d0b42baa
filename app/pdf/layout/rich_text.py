"""Turns texts into what may be printed: the one place that checks and cleans. There is no markup to escape."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

from app.pdf.layout.style import NUMBERS, PROOF
from app.pdf.script.faces import covered
from app.translation.message_marks import Part, parts, without_marks

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
SOFT_HYPHEN = "\u00ad"
SUBSTITUTE = "\ufffd"
"""Stands where a person typed a character that no font here has."""
SPACES = str.maketrans({"\u202f": NO_BREAK_SPACE, "\u2007": NO_BREAK_SPACE, "\t": " ", "\n": " "})
"""Spaces that the fonts lack, and what is printed for them."""
VARIATION_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
MEANT = frozenset("\u00ad\u200c\u200d")
"""Invisible characters that change how letters join or where a word may be parted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one look. `size` in points, 0 for that of its style. `typed`: a person typed it, or it is
    their code; nothing of it is remembered."""

    text: str
    bold: bool = False
    muted: bool = False
    size: float = 0
    language: str = ""
    typed: bool = False


Rich = tuple[Piece, ...]
"""Text with looks; a "\\n" in it is a line break."""


class MissingGlyph(LookupError):
    """A text of the report holds a character that no font here has: it would print as an empty box."""

    def __init__(self, characters: list[str], text: str) -> None:
        names = ", ".join(
            f'"{character}" (U+{ord(character):04X} {unicodedata.name(character, "unnamed")})'
            for character in characters
        )
        super().__init__(f"no font of the PDF has {names}, in the text: {text!r}. Reword the text or add a font.")
        self.characters = tuple(characters)
        self.text = text


def plain(text: str) -> str:
    """A text of the report: for titles and bookmarks, which have no looks. Raises MissingGlyph."""
    return _checked(without_marks(text)).replace(SOFT_HYPHEN, "")


def missing_characters(text: str) -> list[str]:
    """What no font here has. Tests of questionnaires and catalogs ask this, so that no reader meets MissingGlyph."""
    return _missing(_clean(text))


def printed(text: str, language: str = "") -> Rich:
    """A text of the report, with its language when that is not the document's. Raises MissingGlyph.

    What stands between marks is in English for want of a translation.
    """
    return tuple(piece for part in parts(text) for piece in _pieces(part, language))


def _pieces(part: Part, language: str) -> Rich:
    """The text of a part and, in a proof for translators, the number of the message that ends there."""
    text = (Piece(_checked(part.text), language=language or "en" * part.english),) if part.text else ()
    return (*text, Piece(f"\u2009{part.name}", size=PROOF, muted=True)) if part.name else text


def with_sources(rich: Rich, sources: tuple[int, ...]) -> Rich:
    """A text and, on the same line as its last word, its sources: "[1,4]"."""
    return (*rich, Piece(NO_BREAK_SPACE), *numbers(sources)) if sources else rich


def numbers(sources: tuple[int, ...]) -> Rich:
    """Numbers of sources in smaller type, never on two lines."""
    listed = ",".join(str(number) for number in sources)
    return (Piece(f"[{listed}]", size=NUMBERS),) if sources else ()


def muted(rich: Rich) -> Rich:
    return tuple(replace(piece, muted=True) for piece in rich)


def bold(rich: Rich) -> Rich:
    return tuple(replace(piece, bold=True) for piece in rich)


def sized(rich: Rich, size: float) -> Rich:
    """The text in another size, in points."""
    return tuple(replace(piece, size=size) for piece in rich)


def with_note(text: str, note: str, language: str = "") -> Rich:
    """A text and, after a dot and in a lighter colour, a note that need not be a sentence."""
    return joined(" ", (printed(text, language), muted(printed(f"· {note}") if note else ())))


def with_answer(label: str, answer: str) -> Rich:
    """What was asked, in a word or two, and the answer in a lighter colour: "Tiredness: Often"."""
    return (*printed(f"{label}: "), *muted(printed(answer))) if answer else printed(label)


def typed_plain(text: str) -> str:
    """What a person typed, made one line, as plain text."""
    return _substituted(" ".join(text.splitlines())).strip()


def typed(text: str) -> Rich:
    """What a person typed on one line, or their code: never an error, and no part of it is remembered."""
    return typed_lines(typed_plain(text))


def typed_lines(text: str) -> Rich:
    """What a person typed on several lines: their line breaks stay."""
    lines = "\n".join(_substituted(line) for line in text.strip().splitlines())
    return (Piece(lines, typed=True),) if lines else ()


def joined(separator: str, parts: Iterable[Rich]) -> Rich:
    """The parts that are not empty, with something between them."""
    wanted = [part for part in parts if part]
    return reduce(lambda whole, part: (*whole, Piece(separator), *part), wanted) if wanted else ()


def listed_under(heading: Rich, parts: Iterable[Rich]) -> Rich:
    """Several short texts under what they belong to, each with a bullet, in one paragraph."""
    return joined(f"\n•{NO_BREAK_SPACE}", (heading, *parts))


def run_on(*parts: Rich) -> Rich:
    """Whole sentences, or a heading and sentences, one after the other; empty ones leave no gap."""
    return joined(" ", parts)


def dotted(*parts: Rich) -> Rich:
    """Words and short texts on one line with a dot between them."""
    return joined(" · ", parts)


def text_of(rich: Rich) -> str:
    return "".join(piece.text for piece in rich)


def _checked(text: str) -> str:
    cleaned = _clean(text)
    missing = _missing(cleaned)
    if missing:
        raise MissingGlyph(missing, text)
    return cleaned


def _missing(cleaned: str) -> list[str]:
    return sorted(set(cleaned) - covered() - MEANT)


def _substituted(text: str) -> str:
    """What a person typed, with a substitute for each character that no font here has."""
    printable = covered() | MEANT
    return "".join(char if char in printable else SUBSTITUTE for char in _clean(text))


def _clean(text: str) -> str:
    """Letters and their accents as one character where there is one; nothing that is meant to be invisible."""
    composed = unicodedata.normalize("NFC", text).translate(SPACES)
    invisible = {char for char in set(composed) if _is_invisible(char)}  # most texts have none: ask once for each
    return "".join(char for char in composed if char not in invisible) if invisible else composed


def _is_invisible(char: str) -> bool:
    """Control characters, and marks that turn the text around them: the direction comes from the letters alone."""
    return char not in MEANT and (char in VARIATION_SELECTORS or unicodedata.category(char) in ("Cc", "Cf"))
