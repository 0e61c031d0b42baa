"""The last pages: notes and cautions, room to write, every answer, the sources."""

from reportlab.platypus import Flowable

from app.pdf import style
from app.pdf.blocks import Block, bullets, headed, paragraphs, section
from app.pdf.columns import Columns
from app.pdf.grid import Cell, Grid, Padding, Row
from app.pdf.marks import Ruled, RuledLines, SideBySide
from app.pdf.paragraph import Paragraph
from app.pdf.qr import code_block
from app.pdf.tag import ListTag, Tag
from app.pdf.text import listed_under, printed, run_on, with_note
from app.report.parts.answers import AnswerRow, Answers, AnswerSection
from app.report.parts.lines import Lines
from app.report.parts.sources import SourceView
from app.report.report import Report

ANSWER_SHARE = 0.34
"""Of the width of a column; the question has the rest."""
NOTE_LINES, NOTE_LINES_BESIDE_CODE = 3, 8
NOTE_SHARES = (72, 5, 23)
"""Lines, a gap and the code, in per cent of the width."""
NOTE_GAP = 21.0


def line_block(lines: Lines) -> Block:
    """Nothing at all, heading included, when there are no lines."""
    if not lines.lines:
        return []
    return section(lines.heading, lines.intro, Columns([[bullet] for bullet in bullets(lines.lines)]))


def notes_block(report: Report) -> Block:
    """Room to write, and beside it the code to scan or to type."""
    code = code_block(report)
    lines = RuledLines(NOTE_LINES_BESIDE_CODE if code else NOTE_LINES, NOTE_GAP)
    if not code:
        return section(report.labels.notes_heading, "", lines)
    row = Row([Cell([lines]), Cell([]), Cell(code)])
    return section(report.labels.notes_heading, "", Grid([row], NOTE_SHARES, Padding()))


def answer_block(answers: Answers) -> Block:
    rows = [row for part in answers.sections if part.rows for row in _answers(part)]
    if not rows:
        return []
    head = SideBySide(
        Paragraph(printed(answers.question_heading), style.ANSWER_COLUMN),
        Paragraph(printed(answers.answer_heading), style.ANSWER_COLUMN),
        ANSWER_SHARE,
    )
    return section(answers.heading, "", Columns(rows, [Ruled(head)]))


def _answers(part: AnswerSection) -> list[Block]:
    return headed(paragraphs(style.ANSWER_SECTION, part.title), [[_answer(row)] for row in part.rows])


def _answer(row: AnswerRow) -> Flowable:
    """One flowable for both, so that a question is never on another page than its answer."""
    look = style.ANSWER if row.known else style.ANSWER_MUTED
    question, answers = printed(row.question), [printed(answer) for answer in row.answers]
    if len(answers) > 1:
        return Ruled(Paragraph(listed_under(question, answers), look))
    return Ruled(SideBySide(Paragraph(question, look), Paragraph(run_on(*answers), look), ANSWER_SHARE))


def source_block(report: Report) -> Block:
    """The sources, and whose codes the tests carry."""
    sources = report.sources
    if not sources.sources:
        return []
    notice = paragraphs(style.SOURCE_NOTE, report.tests.loinc_notice)
    tag = ListTag()
    blocks: list[Block] = [[_source(source, tag.entry())] for source in sources.sources]
    return section(sources.heading, sources.intro, Columns([*blocks, *([notice] if notice else [])], count=3))


def _source(source: SourceView, entry: tuple[Tag, Tag]) -> Paragraph:
    return Paragraph(with_note(source.reference, source.note), style.SOURCE, f"{source.number}.", entry)
