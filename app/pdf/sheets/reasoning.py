"""What the result rests on: what tells profiles apart, what would change it, the same numbers for the clinician."""

from app.pdf.layout.blocks import Block, headed, paragraphs, section, section_heading
from app.pdf.layout.columns import Columns
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import bold, dotted, printed, run_on
from app.pdf.layout.style import (
    ANSWER_COLUMN,
    CLINICIAN,
    CLINICIAN_LINE,
    GROUP,
    INTRO,
    SECTION,
    SIDE_LINE,
    SIDE_TITLE,
    STANDING,
    TINT,
)
from app.pdf.layout.tag import Tag
from app.pdf.sheets.lines import line_bullets
from app.report.parts.clinician import Clinician, ClinicianRow
from app.report.parts.lines import Line
from app.report.parts.separation import Pair, Separations, Side
from app.report.parts.stability import Stability

SHARES = (12.5, 10.5, 9, 26.5, 23.5, 18)
"""The columns of the table for the clinician, in per cent."""


def stability_block(stability: Stability) -> Block:
    """Whether one other answer would change the result, and which."""
    lines = [Line(" ".join((f"{change.cause}.", *change.effects))) for change in stability.changes]
    heading = section_heading(stability.heading, SECTION)
    summary = [heading, *paragraphs(STANDING, stability.summary)]
    return [*summary, *paragraphs(STANDING, stability.changes_heading), *line_bullets(lines)] if lines else summary


def separation_block(separation: Separations) -> Block:
    """What tells the leading profiles apart; nothing with fewer than two."""
    blocks = _pairs_under_heading(separation)
    return [Columns(blocks, before=SECTION.before)] if blocks else []


def _pairs_under_heading(separation: Separations) -> list[Block]:
    """The pairs; none with fewer than two leading profiles."""
    head = [section_heading(separation.heading, SECTION), *paragraphs(INTRO, separation.intro)]
    blocks = [block for pair in separation.pairs for block in _pair(pair, separation)]
    return headed(head, blocks) if blocks else []


def _pair(pair: Pair, separation: Separations) -> list[Block]:
    tests = dotted(*(printed(test.name) for test in pair.tests))
    below = [Paragraph(run_on(bold(printed(separation.tests_label)), tests), SIDE_LINE)] if pair.tests else []
    sides = [_side(side, separation) for side in pair.sides]
    sides[-1] += below
    return headed(paragraphs(GROUP, pair.title), sides)


def _side(side: Side, separation: Separations) -> Block:
    by_answer = (
        (separation.reported_label, side.reported),
        (separation.denied_label, side.denied),
        (separation.open_label, side.open),
    )
    lines = [
        Paragraph(run_on(bold(printed(label)), dotted(*map(printed, signs))), SIDE_LINE)
        for label, signs in by_answer
        if signs
    ]
    return [*paragraphs(SIDE_TITLE, side.title), *lines]


def clinician_block(clinician: Clinician) -> Block:
    """A table with a row for each profile; leading ones have a tint and say so."""
    header = Row([Cell(paragraphs(ANSWER_COLUMN, column)) for column in clinician.columns], header=True, rule=0.5)
    rows = [header, *map(_row, clinician.rows)]
    table = Grid(rows, SHARES, Padding(1.5, 2, 3, 4), table=Tag("Table"))
    basis = run_on(*map(printed, clinician.lines[1:]))
    return section(clinician.heading, "", table, *([Paragraph(basis, CLINICIAN_LINE)] if basis else []))


def rule_block(clinician: Clinician) -> Block:
    """The rule by which profiles lead: the same on every print, so not on the first page."""
    return paragraphs(CLINICIAN_LINE, *clinician.lines[:1])


def _row(row: ClinicianRow) -> Row:
    name = run_on(bold(printed(row.profile)), printed(row.standing))
    texts = (row.points, row.fit, row.signs, row.against, row.factors)
    contents: list[Block] = [[Paragraph(name, CLINICIAN)], *(paragraphs(CLINICIAN, text) for text in texts)]
    return Row([Cell(content, fill=TINT if row.leading else None) for content in contents], rule=0.5)
