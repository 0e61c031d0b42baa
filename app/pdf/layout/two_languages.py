"""Two languages side by side: each paragraph beside its translation, each set in its own direction."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Spacer

from app.pdf.layout.blocks import Block
from app.pdf.layout.drawings import Heading
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.style import ANSWER_SECTION

HALF, BETWEEN = 48.5, 3.0
"""The width of each language, and of the space between them, in per cent."""
TITLES = (ANSWER_SECTION,)
"""The styles of paragraphs that head what follows, beside headings proper."""
Pair = tuple[Block, Block]


def in_two_languages(one: Block, other: Block, before: float = 0) -> Block:
    """Both blocks, each flowable beside its translation; nothing when both are empty."""
    rows = [_row(pair, first=place == 0) for place, pair in enumerate(_pairs(one, other))]
    return [Grid(rows, _SHARES, Padding(), before)] if rows else []


def boxes_in_two_languages(pairs: Sequence[Pair], fills: Sequence[Color | None]) -> Grid:
    """Each pair of blocks beside each other, with a box around either and a fill, or none, in both."""
    rows = [
        Row([Cell(one, fill=fill, boxed=True), Cell([]), Cell(other, fill=fill, boxed=True)])
        for (one, other), fill in zip(pairs, fills, strict=True)
    ]
    return Grid(rows, _SHARES, Padding(5, 6, 5.5, 6), before=6)


_SHARES = (HALF, BETWEEN, HALF)


def _pairs(one: Block, other: Block) -> list[Pair]:
    """The flowables two by two. Both blocks come of the same builder and the same answers; if they differ in number
    all the same, the rest stands beside nothing, and nothing is lost."""
    most = max(len(one), len(other))
    return [([*one[place : place + 1]], [*other[place : place + 1]]) for place in range(most)]


def _row(pair: Pair, first: bool) -> Row:
    """A flowable beside its translation. All but the first keep the space above. The outline has one language."""
    for flowable in pair[1]:
        if isinstance(flowable, Heading):
            flowable.bookmark = ""
    above = [] if first else [Spacer(0, 0)]
    one, other = ([*above, *block] for block in pair)
    return Row([Cell(one), Cell([]), Cell(other)], title=any(map(_heads, pair[0])))


def _heads(flowable: Flowable) -> bool:
    """Whether a flowable is a heading of what follows."""
    return isinstance(flowable, Heading) or (isinstance(flowable, Paragraph) and flowable.style in TITLES)
