"""The section with every question that was asked and its answer."""

from reportlab.platypus import Flowable

from app.pdf.layout import style
from app.pdf.layout.blocks import Block, headed, paragraphs, section, section_heading
from app.pdf.layout.columns import Columns
from app.pdf.layout.drawings import Ruled, SideBySide
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import listed_under, printed, run_on
from app.pdf.layout.two_languages import in_two_languages
from app.pdf.sheets.second import set_for
from app.report.parts.answers import AnswerRow, Answers, AnswerSection
from app.report.report import Report

ANSWER_SHARE = 0.34
"""The part of a column's width that the answer has; the question has the rest."""


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


def answer_block_in_two_languages(answers: Answers, other: Report) -> Block:
    """Every question and answer beside its translation."""
    if not any(part.rows for part in answers.sections):
        return []
    with set_for(other):
        there = _flat_answers(other.answers)
    return [*in_two_languages(_flat_answers(answers), there, before=style.SECTION.before)]


def _flat_answers(answers: Answers) -> Block:
    blocks = [block for part in answers.sections if part.rows for block in _answers(part)]
    return [section_heading(answers.heading), *(flowable for block in blocks for flowable in block)]


def _answers(part: AnswerSection) -> list[Block]:
    return headed(paragraphs(style.ANSWER_SECTION, part.title), [[_answer(row)] for row in part.rows])


def _answer(row: AnswerRow) -> Flowable:
    """A question and its answer in one flowable, so that they never stand on different pages."""
    look = style.ANSWER if row.known else style.ANSWER_MUTED
    question, answers = printed(row.question), [printed(answer) for answer in row.answers]
    if len(answers) > 1:
        return Ruled(Paragraph(listed_under(question, answers), look))
    return Ruled(SideBySide(Paragraph(question, look), Paragraph(run_on(*answers), look), ANSWER_SHARE))
