"""The last pages: notes and cautions, room to write, every answer, the sources."""

from reportlab.platypus import Flowable

from app.pdf import style
from app.pdf.blocks import Block, bullets, headed, paragraphs, section, section_heading
from app.pdf.columns import Columns
from app.pdf.drawn import Drawn
from app.pdf.facing import facing, set_for
from app.pdf.marks import Ruled, RuledLines, SideBySide
from app.pdf.paragraph import Paragraph
from app.pdf.tag import ListTag, Tag
from app.pdf.text import listed_under, printed, run_on, with_note
from app.report.parts.answers import AnswerRow, Answers, AnswerSection
from app.report.parts.lines import Lines
from app.report.parts.sources import SourceView
from app.report.report import Report

ANSWER_SHARE = 0.34
"""Of the width of a column; the question has the rest."""
FEWEST_NOTE_LINES, MOST_NOTE_LINES = 2, 10
NOTE_GAP = 21.0


def line_block(lines: Lines) -> Block:
    """Nothing at all, heading included, when there are no lines."""
    if not lines.lines:
        return []
    return section(lines.heading, lines.intro, Columns([[bullet] for bullet in bullets(lines.lines)]))


def flat_line_block(lines: Lines) -> Block:
    """The same in one column."""
    return section(lines.heading, lines.intro, *bullets(lines.lines)) if lines.lines else []


class RoomForNotes(Drawn):
    """Lines to write on, as many as the page has room for; nothing when that is hardly any."""

    def __init__(self, heading: str) -> None:
        super().__init__(before=style.SECTION.before)
        self.heading = section_heading(heading)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        head = self.heading.wrap(availWidth, availHeight)[1]
        count = min(int((availHeight - self.spaceBefore - head) / NOTE_GAP), MOST_NOTE_LINES)
        self.lines = RuledLines(count, NOTE_GAP) if count >= FEWEST_NOTE_LINES else None
        self.height = head + self.lines.wrap(availWidth, availHeight)[1] if self.lines else 0
        return self.width, self.height

    def draw(self) -> None:
        if self.lines:
            self.heading.drawOn(self.paper, 0, self.height - self.heading.height)
            self.lines.drawOn(self.paper, 0, 0)


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


def facing_answer_block(answers: Answers, other: Report) -> Block:
    """Every question and answer beside its translation."""
    if not any(part.rows for part in answers.sections):
        return []
    with set_for(other):
        there = _flat_answers(other.answers)
    return [*facing(_flat_answers(answers), there, before=style.SECTION.before)]


def _flat_answers(answers: Answers) -> Block:
    blocks = [block for part in answers.sections if part.rows for block in _answers(part)]
    return [section_heading(answers.heading), *(flowable for block in blocks for flowable in block)]


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
    return Paragraph(
        with_note(source.reference, source.note, source.language), style.SOURCE, f"{source.number}.", entry
    )
