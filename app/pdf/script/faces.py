"""The fonts on paper, each with those that stand in for the characters it lacks. Read from disk once."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.pdf.script.face import Face

FOLDER = Path(__file__).parents[1] / "fonts"
LATIN, LATIN_BOLD = "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"
ARABIC, ARABIC_BOLD = "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"
"""The release of 2020: later ones build letters from parts, so that no program can copy the text."""

JOINERS = frozenset("\u200c\u200d")
"""They say how the letters around them join, so they stay in the font of the letter before."""
NEEDS_SHAPING_WE_LACK = frozenset((*range(0x0900, 0x0E00), *range(0x1CD0, 0x1D00), *range(0xA8E0, 0xA900)))
"""Indic scripts: Noto Sans has letters of some, but no language of ours is checked in them."""
USUAL = "".join(map(chr, (*range(33, 127), *range(0xC0, 0x17F)))) + "–—’“”„…•·×"
"""Characters that most documents in Latin script have some of, so that they share one subset."""


@dataclass(frozen=True)
class Stack:
    """Faces in the order in which they are asked for a character."""

    faces: tuple[Face, ...]

    def of(self, char: str, before: Face | None) -> Face:
        """The face for a character after a character of `before`. Raises KeyError when none has it."""
        if before and (char in JOINERS or (_belongs_to_neighbour(char) and ord(char) in before.characters)):
            return before
        for face in self.faces:
            if ord(char) in face.characters:
                return face
        if before and unicodedata.category(char) == "Cf":
            return before
        raise KeyError(char)

    def has_all(self, text: str) -> bool:
        """Whether the first face alone sets the text."""
        return self.faces[0].characters.issuperset(map(ord, text))


def _belongs_to_neighbour(char: str) -> bool:
    return char == " " or unicodedata.category(char) in ("Mn", "Nd", "Po", "Ps", "Pe")


@cache
def stack(bold: bool, rtl: bool) -> Stack:
    """The faces for a weight; in a right-to-left language its own come first."""
    latin = _face(LATIN_BOLD if bold else LATIN)
    arabic = _face(ARABIC_BOLD if bold else ARABIC)
    return Stack((arabic, latin) if rtl else (latin, arabic))


@cache
def covered() -> frozenset[str]:
    """Every character that both weights can set rightly."""
    weights = [frozenset().union(*(face.characters for face in stack(bold, False).faces)) for bold in (False, True)]
    return frozenset(chr(code) for code in (weights[0] & weights[1]) - NEEDS_SHAPING_WE_LACK if code >= ord(" "))


def all_faces() -> Iterator[Face]:
    for bold in (False, True):
        yield from stack(bold, False).faces


@cache
def _face(name: str) -> Face:
    return Face(FOLDER / name, USUAL if name in (LATIN, LATIN_BOLD) else "")
