"""The blank form on paper: questions in columns, boxes to tick, and beside each the character that staff key in."""

from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable

from app.clinic.paper import Paper
from app.pdf.document.canvas import TaggedCanvas
from app.pdf.layout import style
from app.pdf.layout.blocks import Block, paragraphs, section_heading, with_symbol
from app.pdf.layout.columns import Columns
from app.pdf.layout.drawings import tick_box
from app.pdf.layout.flow import PAGE_SIZES, flow_of
from app.pdf.layout.furniture import Furniture
from app.pdf.layout.panel import QUIET, WARNING, Panel
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import bold, muted, plain, printed, run_on, sized
from app.pdf.layout.setting import Setting, setting
from app.pdf.sheets.sender import sender_block
from app.report.paper_form import PaperForm, PaperOption, PaperQuestion, PaperSection
from app.report.printing import Sender

CHARACTER = 7.5
"""The size of an entry code, in points."""
SHORT = 30
"""The most characters of any answer of a section whose questions stand in three columns instead of two."""


def render_paper_form(form: PaperForm, paper: Paper = "a4", sender: Sender | None = None) -> bytes:
    """The form as a PDF; the same input always gives the same bytes. Raises MissingGlyph."""
    rtl = form.direction == "rtl"
    with setting(Setting(form.language, rtl)):
        origin = (form.not_a_diagnosis, form.questionnaire, form.language_line)
        furniture = Furniture(form.title, "", "", origin, (), form.page, PAGE_SIZES[paper])
        output = BytesIO()
        size = (furniture.page_width, furniture.page_height)
        document = BaseDocTemplate(output, pagesize=size, pageTemplates=furniture.templates())

        def canvas(file: Any, **_of_reportlab: Any) -> TaggedCanvas:
            return TaggedCanvas(file, plain(form.title), form.language, rtl, size)

        document.build(list(flow_of(_blocks(form, sender), furniture)), canvasmaker=canvas)
        return output.getvalue()


def _blocks(form: PaperForm, sender: Sender | None) -> list[Block]:
    head = [
        *sender_block(sender),
        Paragraph(printed(form.title), style.TITLE),
        Panel(paragraphs(style.EMERGENCY_LEAD, form.emergency), WARNING),
        *paragraphs(style.STANDING_ALONE, form.lead),
        Panel([Paragraph(run_on(printed(form.draft), printed(form.staff)), style.NOTICE)], QUIET),
    ]
    return [head, *map(_section, form.sections)]


def _section(section: PaperSection) -> Block:
    short = all(len(option.text) <= SHORT for question in section.questions for option in question.options)
    intro = paragraphs(style.INTRO, section.intro)
    questions = Columns([_question(question) for question in section.questions], count=3 if short else 2)
    return [section_heading(section.title), *intro, questions]


def _question(question: PaperQuestion) -> Block:
    asked = run_on(muted(printed(f"{question.number}.")), bold(printed(question.text)))
    return [
        Paragraph(asked, style.ASKED),
        *paragraphs(style.ASKED_HINT, question.hint),
        *(_option(option) for option in question.options),
    ]


def _option(option: PaperOption) -> Flowable:
    character = muted(sized(printed(option.character), CHARACTER))
    return with_symbol(run_on(character, printed(option.text)), style.TO_TICK, tick_box)
