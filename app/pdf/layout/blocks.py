"""The small parts that every section is made of: paragraphs, headings, bullets, tables.

A block is a list of flowables that stay together on one page when they fit on one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, PageBreak

from app.pdf.layout.drawings import Heading, Symbol, WithSymbol
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import Rich, plain, printed
from app.pdf.layout.style import BULLET, COLUMN, INTRO, ROW_GROUP, SECTION, TINT, Style
from app.pdf.layout.tag import ListTag, Tag

Block = list[Flowable]
Cells = Sequence[Block]
TABLE_PADDING = Padding(top=1, start=2, bottom=2.5, end=1)


@dataclass(frozen=True)
class RowGroup:
    """Rows of a table under a title of their own."""

    title: str
    rows: Sequence[Cells]


def paragraphs(style: Style, *texts: str) -> Block:
    """One paragraph for each text of the report that is not empty."""
    return [Paragraph(printed(text), style) for text in texts if text]


def section_heading(title: str, style: Style = SECTION) -> Heading:
    """A heading that is also a bookmark."""
    return Heading(printed(title), style, plain(title))


def bullets(texts: Iterable[Rich], style: Style = BULLET) -> Block:
    """A list: a paragraph with a bullet for each text."""
    tag = ListTag()
    return [Paragraph(text, style, "•", tag.entry()) for text in texts]


def with_symbol(rich: Rich, style: Style, symbol: Symbol) -> WithSymbol:
    return WithSymbol(rich, style, symbol)


def headed(head: Block, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the first of them together with what stands above it."""
    return [[*head, *blocks[0]], *blocks[1:]] if blocks else [head]


def new_page() -> Block:
    """What follows begins on a page of its own."""
    return [PageBreak()]


def section(title: str, intro: str, *content: Flowable) -> Block:
    return [section_heading(title), *paragraphs(INTRO, intro), *content]


def grouped_table(columns: Sequence[str], groups: Sequence[RowGroup], shares: Sequence[float]) -> Grid:
    """A table whose header is repeated on every page. A row is never cut; a group's title is never alone.

    `shares` are parts of the whole width, in per cent.
    """
    rows = [Row([Cell(paragraphs(COLUMN, column)) for column in columns], header=True, rule=1)]
    for group in groups:
        title = Cell(paragraphs(ROW_GROUP, group.title), span=len(columns), fill=TINT)
        rows.append(Row([title], title=True, rule=0.5))
        rows += [Row([Cell(content) for content in cells], rule=0.5) for cells in group.rows]
    return Grid(rows, shares, TABLE_PADDING, table=Tag("Table"))
