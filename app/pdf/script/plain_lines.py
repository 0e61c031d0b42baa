"""Breaks the usual text into lines in a fraction of the time: of one look, font and direction, with words that fit."""

from app.pdf.script.face import Face, Shaped, joined
from app.pdf.script.hyphenation import SHORTEST
from app.pdf.script.runs import Line, Measure, Placed, Span

MOST_LEFT_EMPTY = 0.3
"""The part of a line that may stay empty: if less is left, a long word goes to the next line whole."""
Word = tuple[Shaped, float]


def plain_lines(span: Span, face: Face, language: str, measure: Measure, number: int) -> list[Line] | None:
    """The lines of the span, the first of which is line `number` of its paragraph.

    None when a word would have to be cut, or when glyphs are not simply one beside the other: `set_lines` then takes
    the long way, which gives the same lines for all that this one can set.
    """
    texts = span.text.split(" ")
    if "" in texts:
        return None
    words = _words(texts, span, face, language)
    blank = face.shape(" ", False, language)
    gap = blank.width * span.size / 1000
    if words is None or not blank.plain:
        return None
    lines: list[Line] = []
    taken: list[Shaped] = []
    width, room = 0.0, measure.of(number)
    for shaped, wide in words:
        wanted = wide if not taken else width + gap + wide
        if wanted <= room:
            taken += [blank, shaped] if taken else [shaped]
            width = wanted
            continue
        left = room - width - gap if taken else room
        if wide > measure.width or (len(shaped.text) >= SHORTEST and left >= MOST_LEFT_EMPTY * measure.width):
            return None
        lines.append(_line(taken, width, face, span))
        taken, width, room = [shaped], wide, measure.of(number + len(lines))
        if wide > room:
            return None
    return [*lines, _line(taken, width, face, span)]


def _words(texts: list[str], span: Span, face: Face, language: str) -> list[Word] | None:
    scale = span.size / 1000
    words = []
    for text in texts:
        shaped = face.shape(text, False, language)
        if not shaped.plain:
            return None
        words.append((shaped, shaped.width * scale))
    return words


def _line(taken: list[Shaped], width: float, face: Face, span: Span) -> Line:
    return Line((Placed(face, joined(taken), 0.0, span),), width) if taken else Line((), 0.0)
