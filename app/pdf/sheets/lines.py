"""Sentences with their sources, as bullets under a heading."""

from collections.abc import Iterable

from app.pdf.layout.blocks import Block, bullets, section
from app.pdf.layout.columns import Columns
from app.pdf.layout.rich_text import Rich, muted, printed, run_on, with_sources
from app.pdf.layout.style import BULLET, Style
from app.report.parts.lines import Line, Lines


def line_block(lines: Lines) -> Block:
    """The lines in columns under their heading; without lines there is no heading either."""
    if not lines.lines:
        return []
    return section(lines.heading, lines.intro, Columns([[bullet] for bullet in line_bullets(lines.lines)]))


def flat_line_block(lines: Lines) -> Block:
    """The lines under their heading in one column, so that each can stand beside its translation."""
    return section(lines.heading, lines.intro, *line_bullets(lines.lines)) if lines.lines else []


def line_bullets(lines: Iterable[Line], style: Style = BULLET) -> Block:
    """A list of sentences, each with the numbers of its sources."""
    return bullets(map(cited, lines), style)


def cited(line: Line) -> Rich:
    """A sentence with the numbers of its sources after it. Raises MissingGlyph."""
    sentence = with_sources(printed(line.text), line.sources)
    return run_on(sentence, muted(printed(line.original, "en"))) if line.original else sentence
