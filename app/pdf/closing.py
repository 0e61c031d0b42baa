"""The last pages: notes and cautions, room to write, every answer, the sources."""

from reportlab.platypus import Flowable, Paragraph

from app.pdf.blocks import Block, RowGroup, bullets, grouped_table, paragraphs, section
from app.pdf.marks import RuledLines
from app.pdf.style import CELL, CELL_MUTED, SOURCE, SOURCE_NOTE
from app.pdf.text import printed, stacked, with_note
from app.report.report import AnswerRow, Answers, Lines, PrintLabels, Report, SourceView

ANSWER_WIDTHS = ("62%", "38%")
NOTE_LINES = 6
NOTE_GAP = 24.0


def line_blocks(lines: Lines) -> list[Block]:
    """Nothing at all, heading included, when there are no lines."""
    return section(lines.heading, lines.intro, [[bullet] for bullet in bullets(lines.lines)]) if lines.lines else []


def notes_block(labels: PrintLabels) -> list[Block]:
    return section(labels.notes_heading, "", [[RuledLines(NOTE_LINES, NOTE_GAP)]])


def answer_blocks(answers: Answers) -> list[Block]:
    groups = [RowGroup(part.title, [_answer(row) for row in part.rows]) for part in answers.sections if part.rows]
    if not groups:
        return []
    columns = [answers.question_heading, answers.answer_heading]
    return section(answers.heading, "", [[grouped_table(columns, groups, ANSWER_WIDTHS)]])


def _answer(row: AnswerRow) -> list[Flowable]:
    answers = stacked(*map(printed, row.answers))
    return [Paragraph(printed(row.question), CELL), Paragraph(answers, CELL if row.known else CELL_MUTED)]


def source_blocks(report: Report) -> list[Block]:
    """The sources, and whose codes the tests carry."""
    sources = report.sources
    if not sources.sources:
        return []
    notice = paragraphs(SOURCE_NOTE, report.tests.loinc_notice)
    blocks: list[Block] = [[_source(source)] for source in sources.sources]
    return section(sources.heading, sources.intro, [*blocks, *([notice] if notice else [])])


def _source(source: SourceView) -> Paragraph:
    text = with_note(source.reference, source.note)
    return Paragraph(text, SOURCE, bulletText=f"{source.number}.")
