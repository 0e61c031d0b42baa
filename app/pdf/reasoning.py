"""What the result rests on: what tells profiles apart, what would change it, the same numbers for the clinician."""

from reportlab.platypus import Flowable, Paragraph, Table

from app.pdf.blocks import BARE, Block, TableCommand, bullets, headed, paragraphs, section, section_heading
from app.pdf.columns import Columns
from app.pdf.style import (
    ANSWER_COLUMN,
    BULLET,
    CLINICIAN,
    CLINICIAN_LINE,
    GROUP,
    INTRO,
    RULE,
    SECTION,
    SIDE_LINE,
    SIDE_TITLE,
    STANDING,
    TINT,
)
from app.pdf.text import bold, dotted, printed, run_on
from app.report.parts.clinician import Clinician, ClinicianRow
from app.report.parts.lines import Line, Lines
from app.report.parts.separation import Apart, Pair, Side
from app.report.parts.stability import Stability

SHARES = (14, 13, 9, 27, 20, 17)
"""The columns of the table for the clinician, in per cent."""


def stability_block(stability: Stability) -> Block:
    """Whether one other answer would change the result, and which."""
    lines = [Line(" ".join((f"{change.cause}.", *change.effects))) for change in stability.changes]
    heading = section_heading(stability.heading, SECTION)
    told = [heading, *paragraphs(STANDING, stability.summary)]
    return [*told, *paragraphs(STANDING, stability.changes_heading), *bullets(lines)] if lines else told


def asking_block(apart: Apart, questions: Lines) -> Block:
    """What tells the leading profiles apart and, beside it, the questions to ask; nothing at all without either."""
    blocks = [*_apart(apart), *_questions(questions)]
    return [Columns(blocks, before=SECTION.spaceBefore)] if blocks else []


def _questions(questions: Lines) -> list[Block]:
    if not questions.lines:
        return []
    return [[section_heading(questions.heading, SECTION), *bullets(questions.lines, BULLET)]]


def _apart(apart: Apart) -> list[Block]:
    """The pairs; none with fewer than two leading profiles."""
    head = [section_heading(apart.heading, SECTION), *paragraphs(INTRO, apart.intro)]
    return headed(head, [block for pair in apart.pairs for block in _pair(pair, apart)]) if apart.pairs else []


def _pair(pair: Pair, apart: Apart) -> list[Block]:
    tests = dotted(*(printed(test.name) for test in pair.tests))
    below = [Paragraph(run_on(bold(printed(apart.tests_label)), tests), SIDE_LINE)] if pair.tests else []
    sides = [_side(side, apart) for side in pair.sides]
    sides[-1] += below
    return headed(paragraphs(GROUP, pair.title), sides)


def _side(side: Side, apart: Apart) -> Block:
    known = (
        (apart.reported_label, side.reported),
        (apart.denied_label, side.denied),
        (apart.open_label, side.open),
    )
    lines = [
        Paragraph(run_on(bold(printed(label)), dotted(*map(printed, signs))), SIDE_LINE)
        for label, signs in known
        if signs
    ]
    return [*paragraphs(SIDE_TITLE, side.title), *lines]


def clinician_block(clinician: Clinician) -> Block:
    """A table with a row for each profile; leading ones have a tint and say so."""
    header: list[Flowable] = [Paragraph(printed(column), ANSWER_COLUMN) for column in clinician.columns]
    rows = [header, *map(_row, clinician.rows)]
    commands: list[TableCommand] = [*BARE, *_LINES]
    for place, row in enumerate(clinician.rows, start=1):
        if row.leading:
            commands.append(("BACKGROUND", (0, place), (-1, place), TINT))
    table = Table(rows, colWidths=[f"{share}%" for share in SHARES], style=commands, spaceBefore=3, repeatRows=1)
    return section(clinician.heading, "", table, Paragraph(run_on(*map(printed, clinician.lines)), CLINICIAN_LINE))


def _row(row: ClinicianRow) -> list[Flowable]:
    name = run_on(bold(printed(row.profile)), printed(row.standing))
    cells = (row.points, row.fit, row.signs, row.against, row.factors)
    return [Paragraph(name, CLINICIAN), *(Paragraph(printed(cell), CLINICIAN) for cell in cells)]


_LINES: list[TableCommand] = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
]
