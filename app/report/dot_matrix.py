"""Draws the overlap as a dot matrix: a row for each symptom reported, a column for each profile, a dot for each link.

The larger the dot, the stronger the link; each column has a shape of its own, so that the picture tells without
colour. Rows are grouped by how many profiles list the symptom, the most first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from textwrap import wrap
from typing import TypeVar

from app.report.parts.overlap import OverlapRegion, OverlapRow
from app.report.parts.picture import Dot, Picture, Rule, Words

T = TypeVar("T")

MOST_ROWS = 14
"""Of one picture; more rows make several, since a picture is never cut across pages."""
SIZE = 12.0
"""Of the type. All measures are in the unit of the picture (see `parts.picture`)."""
LINE = 15.0
"""From one line of text to the next."""
LABELS = 170.0
"""The width of the column of symptoms."""
COLUMN = 62.0
"""The usual width of a profile's column."""
LETTER = 8.4
"""The most that a letter in the head of a column takes in width."""
LETTERS_IN_LABEL = 27
LETTERS_IN_COLUMN = 10
LETTERS_IN_GROUP = 56
SHAPES = ("round", "square", "diamond")
SIZES = (0.0, 3.0, 5.5, 8.0)
"""Half the width of a dot, by weight (0-3)."""
PADDING = 7.0


@dataclass
class Pen:
    """Gathers what is drawn, from the top down. For right-to-left text everything is mirrored."""

    columns: int
    column_width: float
    mirrored: bool
    y: float = 0.0

    def __post_init__(self) -> None:
        self.width = LABELS + self.column_width * self.columns
        self.rules: list[Rule] = []
        self.dots: list[Dot] = []
        self.words: list[Words] = []

    def across(self, x: float) -> float:
        return self.width - x if self.mirrored else x

    def say(self, x: float, text: str, look: str, middle: bool = False) -> None:
        anchor = "middle" if middle else "end" if self.mirrored else "start"
        self.words.append(Words(self.across(x), self.y, text, anchor, look))  # type: ignore[arg-type]  # two of three

    def rule(self, x1: float, x2: float, y: float, strong: bool = False) -> None:
        self.rules.append(Rule(self.across(x1), y, self.across(x2), y, strong))

    def dot(self, column: int, y: float, size: float) -> None:
        shape = SHAPES[column % len(SHAPES)]
        self.dots.append(Dot(self.across(self.middle_of(column)), y, size, column, shape))  # type: ignore[arg-type]  # of SHAPES

    def middle_of(self, column: int) -> float:
        return LABELS + self.column_width * (column + 0.5)


def dot_matrices(
    columns: tuple[str, ...], regions: tuple[OverlapRegion, ...], groups: dict[int, str], mirrored: bool
) -> tuple[Picture, ...]:
    """The pictures, each with at most `MOST_ROWS` rows. `groups` is the heading for rows that so many profiles list."""
    counted = [(len(region.profiles), row) for region in regions for row in region.rows]
    return tuple(_picture(columns, part, groups, mirrored) for part in batched(counted, MOST_ROWS))


def _picture(
    columns: tuple[str, ...], rows: Sequence[tuple[int, OverlapRow]], groups: dict[int, str], mirrored: bool
) -> Picture:
    names = [wrap(column, LETTERS_IN_COLUMN, break_long_words=False) for column in columns]
    pen = Pen(len(columns), _column_width(names), mirrored)
    _head(pen, names)
    for count, group in groupby(rows, key=lambda row: row[0]):
        _group(pen, groups[count], [row for _, row in group])
    return Picture(pen.width, pen.y + PADDING, SIZE, tuple(pen.rules), tuple(pen.dots), tuple(pen.words))


def batched(rows: Sequence[T], most: int) -> list[Sequence[T]]:
    """The rows in as few parts as may be, and these as even as may be."""
    parts = -(-len(rows) // most)
    ends = [round(part * len(rows) / parts) for part in range(parts + 1)] if parts else []
    return [rows[start:end] for start, end in pairwise(ends)]


def _column_width(names: list[list[str]]) -> float:
    """Wider when a word is too long for the usual column: names never run into each other."""
    longest = max(len(line) for name in names for line in name)
    return LETTER * longest if longest > LETTERS_IN_COLUMN else COLUMN


def _head(pen: Pen, names: list[list[str]]) -> None:
    """The name of each profile and, below it, its shape."""
    lines = max(map(len, names))
    for n in range(lines):
        pen.y += LINE
        for column, name in enumerate(names):
            line = n - (lines - len(name))  # names end on the same line
            if line >= 0:
                pen.say(pen.middle_of(column), name[line], "bold", middle=True)
    pen.y += LINE
    for column in range(len(names)):
        pen.dot(column, pen.y, SIZES[2])
    pen.y += PADDING


def _group(pen: Pen, heading: str, rows: list[OverlapRow]) -> None:
    pen.y += PADDING
    pen.rule(0, pen.width, pen.y, strong=True)
    for line in wrap(heading, LETTERS_IN_GROUP):
        pen.y += LINE
        pen.say(0, line, "quiet")
    pen.y += PADDING / 2
    for row in rows:
        _row(pen, row)


def _row(pen: Pen, row: OverlapRow) -> None:
    """The symptom and the answer, and a line that joins its dots."""
    top = pen.y
    for line in wrap(row.symptom, LETTERS_IN_LABEL):
        pen.y += LINE
        pen.say(0, line, "plain")
    pen.y += PADDING
    middle = top + (pen.y - top + PADDING / 2) / 2
    linked = [column for column, cell in enumerate(row.cells) if cell.weight]
    if len(linked) > 1:
        pen.rule(pen.middle_of(linked[0]), pen.middle_of(linked[-1]), middle)
    for column in linked:
        pen.dot(column, middle, SIZES[row.cells[column].weight])
