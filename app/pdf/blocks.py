"""The small parts that every section is made of: paragraphs, headings, bullets, tables.

A block is a list of flowables that stay together on one page when they fit on one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

from app.pdf.fonts import REGULAR
from app.pdf.marks import Heading, Mark, Marked
from app.pdf.panel import START, UNLIMITED
from app.pdf.style import BULLET, COLUMN, INTRO, ROW_GROUP, RULE, SECTION, TINT
from app.pdf.text import Markup, cited, plain, printed
from app.report.parts.lines import Line

Block = list[Flowable]
Cells = list[Flowable]
TableCommand = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]

BARE: list[TableCommand] = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # every cell sets a font, by default one that is not embedded
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


@dataclass(frozen=True)
class RowGroup:
    """Rows of a table under a title of their own."""

    title: str
    rows: Sequence[Cells]


class GroupedTable(Table):
    """A table that may begin at the foot of a page and run on."""

    def start_height(self, width: float) -> float:
        return min(START, self.wrap(width, UNLIMITED)[1])


def paragraphs(style: ParagraphStyle, *texts: str) -> Block:
    """One paragraph for each text of the report that is not empty."""
    return [Paragraph(printed(text), style) for text in texts if text]


def section_heading(title: str, style: ParagraphStyle = SECTION) -> Heading:
    """A heading that is also a bookmark."""
    heading = Heading(printed(title), style)
    heading.bookmark = plain(title)
    return heading


def bullets(lines: Iterable[Line], style: ParagraphStyle = BULLET) -> Block:
    return [Paragraph(cited(line), style, bulletText="•") for line in lines]


def marked(markup: Markup, style: ParagraphStyle, mark: Mark) -> Marked:
    paragraph = Marked(markup, style)
    paragraph.mark = mark
    return paragraph


def headed(head: Block, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the first of them together with what stands above it."""
    return [[*head, *blocks[0]], *blocks[1:]] if blocks else [head]


def section(title: str, intro: str, *content: Flowable) -> Block:
    return [section_heading(title), *paragraphs(INTRO, intro), *content]


def grouped_table(columns: Sequence[str], groups: Sequence[RowGroup], widths: Sequence[str]) -> GroupedTable:
    """A table whose header is repeated on every page. A row is never cut; a group's title is never alone.

    Widths are parts of the whole, e.g. "40%".
    """
    header: Cells = [Paragraph(printed(column), COLUMN) for column in columns]
    rows: list[Cells] = [header]
    commands: list[TableCommand] = [*BARE, *_LINES, ("LINEBELOW", (0, 0), (-1, 0), 1, RULE)]
    for group in groups:
        at = len(rows)
        rows += [[Paragraph(printed(group.title), ROW_GROUP)], *group.rows]
        commands += [("SPAN", (0, at), (-1, at)), ("BACKGROUND", (0, at), (-1, at), TINT)]
        commands += [("NOSPLIT", (0, at), (-1, min(at + 1, len(rows) - 1)))]
    return GroupedTable(rows, colWidths=list(widths), repeatRows=1, style=commands, spaceBefore=3)


_LINES: list[TableCommand] = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 1),
]
