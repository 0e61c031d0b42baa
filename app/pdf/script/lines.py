"""Breaks text into lines: which glyphs, where, in the order in which they show."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.pdf.script.bidi import REMOVED, levels, visual_runs
from app.pdf.script.face import Face, Shaped
from app.pdf.script.faces import stack
from app.pdf.script.hyphenation import SHORTEST, hyphenated
from app.pdf.script.plain_lines import MOST_LEFT_EMPTY, plain_lines
from app.pdf.script.runs import Line, Measure, Placed, Span, line_of

TOKENS = re.compile(r" +|[^ ]+")
BREAK_AFTER = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])")
"""A long word may be broken after a hyphen, a dash or a slash between letters."""


Token = tuple[int, int]
"""Where a word, a part of one, or the spaces between two start and end."""


def set_lines(spans: Sequence[Span], measure: Measure, rtl: bool, language: str) -> list[Line]:
    """The lines of a paragraph. A line break in the text stays one. Raises KeyError for a character without a font."""
    lines: list[Line] = []
    for part in _hard_lines(spans):
        plain = None if rtl else _plain(part, measure, len(lines), language)
        lines += _Setter(part, rtl, language).lines(measure, len(lines)) if plain is None else plain
    return lines


def _plain(spans: Sequence[Span], measure: Measure, number: int, language: str) -> list[Line] | None:
    """The lines of a text without any difficulty; None when it has one."""
    if len(spans) != 1 or spans[0].typed or BREAK_AFTER.search(spans[0].text):
        return None
    (span,) = spans
    faces = stack(span.bold, False)
    if not faces.has_all(span.text) or any(levels(span.text, 0)[1]):
        return None
    return plain_lines(span, faces.faces[0], span.language or language, measure, number)


def width_of(spans: Sequence[Span], rtl: bool, language: str) -> float:
    """How wide the text is on one line, in points."""
    return max((line.width for line in set_lines(spans, Measure(1e9, 1e9), rtl, language)), default=0.0)


def _hard_lines(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The spans between the line breaks that stand in the text itself."""
    part: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        part.append(replace(span, text=first) if others else span)
        for other in others:
            yield part
            part = [replace(span, text=other)]
    yield part


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters of one look, one font and one direction."""

    start: int
    end: int
    span: Span
    face: Face


def _without_gaps(levels: list[int]) -> list[int]:
    """The levels, with that of the character before for each that has none, such as a joiner."""
    for place, level in enumerate(levels):
        if level == REMOVED:
            levels[place] = levels[place - 1] if place else 0
    return levels


class _Setter:
    """Sets what stands between two line breaks of a text. `straight`: every character runs from left to right."""

    def __init__(self, spans: Sequence[Span], rtl: bool, language: str) -> None:
        self.spans = [span for span in spans if span.text]
        self.text = "".join(span.text for span in self.spans)
        self.language, self.rtl = language, rtl
        self.levels = _without_gaps(levels(self.text, 1 if rtl else 0)[1])
        self.straight = not rtl and not any(self.levels)
        self.pieces = list(self._pieces())
        self.starts = [piece.start for piece in self.pieces]
        self.measured: dict[Token, tuple[list[Placed], float]] = {}

    def lines(self, measure: Measure, number: int) -> Iterator[Line]:
        """The lines, the first of which is line `number` of its paragraph."""
        if not self.text.strip():
            yield Line((), 0.0)
            return
        tokens = deque(self._tokens())
        taken: list[Token] = []
        blanks: list[Token] = []
        width = 0.0
        while tokens:
            start, stop = token = tokens.popleft()
            if self.text[start] == " ":
                blanks += [token] if taken else []
                continue
            wide, gap = self._width(start, stop), sum(self._width(*blank) for blank in blanks)
            room = measure.of(number) - width - gap
            if wide <= room:
                taken += [*blanks, token]
                width += gap + wide
                blanks = []
                continue
            cut = self._cut(start, stop, room, bool(taken), measure)
            if cut > start:
                yield self._line([*taken, *blanks, (start, cut)], self._needs_hyphen(cut, stop))
                tokens.appendleft((cut, stop))
            else:
                yield self._line(taken)
                tokens.appendleft(token)
            taken, blanks, width = [], [], 0.0
            number += 1
        if taken:
            yield self._line(taken)

    def _tokens(self) -> list[Token]:
        tokens: list[Token] = []
        for match in TOKENS.finditer(self.text):
            start = match.start()
            for place in BREAK_AFTER.finditer(match[0]):
                tokens.append((start, match.start() + place.start()))
                start = match.start() + place.start()
            tokens.append((start, match.end()))
        return tokens

    def _cut(self, start: int, stop: int, room: float, others: bool, measure: Measure) -> int:
        """Where a word that does not fit is cut; its start when it had better go to the next line whole."""
        fits_alone = self._width(start, stop) <= measure.width
        if fits_alone and (room < MOST_LEFT_EMPTY * measure.width or stop - start < SHORTEST):
            return start if others else self._last_fitting(start, stop, room) if not fits_alone else start
        typed = self._piece_at(start).span.typed  # a code or a name: a hyphen in it would be read as its own
        for place in reversed([] if typed else hyphenated(self.text[start:stop], self._language_at(start))):
            if self._width(start, start + place) + self._hyphen_width(start) <= room:
                return start + place
        return start if fits_alone or others else self._last_fitting(start, stop, room)

    def _last_fitting(self, start: int, stop: int, room: float) -> int:
        """Where to cut what is wider than a line and has no syllables: after what fits, at least one character."""
        low, high = start + 1, stop
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._width(start, middle) <= room else (low, middle - 1)
        return low

    def _needs_hyphen(self, cut: int, stop: int) -> bool:
        if self._piece_at(cut - 1).span.typed:
            return False
        return cut < stop and self.text[cut - 1].isalpha() and self.text[cut].isalpha()

    def _hyphen_width(self, place: int) -> float:
        return self._hyphen(place, 0.0).width

    def _hyphen(self, place: int, x: float) -> Placed:
        piece = self._piece_at(place)
        face = stack(piece.span.bold, self.rtl).of("-", piece.face)
        return Placed(face, face.hyphen(), x, piece.span)

    def _language_at(self, place: int) -> str:
        return self._piece_at(place).span.language or self.language

    def _piece_at(self, place: int) -> _Piece:
        return next(piece for piece in self.pieces if piece.start <= place < piece.end)

    def _width(self, start: int, end: int) -> float:
        return self._measured(start, end)[1]

    def _measured(self, start: int, end: int) -> tuple[list[Placed], float]:
        """The runs of a token and their width, looked up once to measure and to draw."""
        measured = self.measured.get((start, end))
        if measured is None:
            runs = self._shaped(start, end, False)
            measured = self.measured[start, end] = (runs, sum(run.width for run in runs))
        return measured

    def _line(self, tokens: list[Token], hyphen: bool = False) -> Line:
        if not tokens:
            return Line((), 0.0)
        end = tokens[-1][1]
        if self.straight:
            runs = [run for token in tokens for run in self._measured(*token)[0]]
        else:
            ordered = visual_runs(self.levels, tokens[0][0], end)
            runs = [run for part in ordered for run in self._shaped(part.start, part.end, part.rtl)]
        if hyphen:
            runs.append(self._hyphen(end - 1, 0.0))
        return line_of(runs)

    def _shaped(self, start: int, end: int, rtl: bool) -> list[Placed]:
        """The runs of one direction, word by word, from left to right; where they stand is not known yet."""
        piece = self.pieces[bisect_right(self.starts, start) - 1]
        if end <= piece.end and " " not in self.text[start + 1 : end]:
            return [Placed(piece.face, self._shape(piece, start, end), 0.0, piece.span)]
        runs = [
            Placed(piece.face, self._shape(piece, word.start(), word.end()), 0.0, piece.span)
            for piece in self._inside(start, end)
            for word in TOKENS.finditer(self.text, max(start, piece.start), min(end, piece.end))
        ]
        return runs[::-1] if rtl else runs

    def _shape(self, piece: _Piece, start: int, end: int) -> Shaped:
        rtl = self.levels[start] % 2 == 1
        language = piece.span.language or self.language
        return piece.face.shape(self.text[start:end], rtl, language, keep=not piece.span.typed)

    def _inside(self, start: int, end: int) -> Iterator[_Piece]:
        return (piece for piece in self.pieces if piece.start < end and start < piece.end)

    def _pieces(self) -> Iterator[_Piece]:
        at = 0
        for span in self.spans:
            faces = stack(span.bold, self.rtl)
            if self.straight and faces.has_all(span.text):
                yield _Piece(at, at + len(span.text), span, faces.faces[0])
            else:
                yield from self._mixed(at, span)
            at += len(span.text)

    def _mixed(self, at: int, span: Span) -> Iterator[_Piece]:
        """The pieces of a span in several fonts or directions."""
        faces, begin = stack(span.bold, self.rtl), 0
        face: Face | None = None
        for place, char in enumerate(span.text):
            wanted = faces.of(char, face)
            turns = place and self.levels[at + place] != self.levels[at + place - 1]
            if face and (wanted is not face or turns):
                yield _Piece(at + begin, at + place, span, face)
                begin = place
            face = wanted
        if face:
            yield _Piece(at + begin, at + len(span.text), span, face)
