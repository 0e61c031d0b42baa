"""Text on its way to lines: spans of one look, runs of glyphs with their places, lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.pdf.script.face import Face, Shaped, joined


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look. `size` in points; `colour` red, green, blue of 0-1.

    `language` is given when it is not that of the document. `typed`: a person typed it, so nothing of it is remembered.
    """

    text: str
    bold: bool
    size: float
    colour: tuple[float, float, float]
    language: str = ""
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A run of glyphs, from `x` points after the left end of its line."""

    face: Face
    shaped: Shaped
    x: float
    span: Span

    @property
    def width(self) -> float:
        return self.shaped.width * self.span.size / 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right, and its width in points."""

    runs: tuple[Placed, ...]
    width: float


@dataclass(frozen=True)
class Measure:
    """How wide lines are, in points; the first may be shorter."""

    width: float
    first: float

    def of(self, line: int) -> float:
        """The width of a line, counted from 0."""
        return self.first if line == 0 else self.width


def line_of(runs: Iterable[Placed]) -> Line:
    """The line of these runs, one after the other; neighbours of one look become one, which takes less in the file."""
    groups: list[tuple[Face, Span, float, list[Shaped]]] = []
    x = 0.0
    for run in runs:
        last = groups[-1] if groups else None
        if last and last[0] is run.face and last[1] is run.span and run.shaped.plain and last[3][-1].plain:
            last[3].append(run.shaped)
        else:
            groups.append((run.face, run.span, x, [run.shaped]))
        x += run.width
    return Line(tuple(Placed(face, joined(shaped), at, span) for face, span, at, shaped in groups), x)
