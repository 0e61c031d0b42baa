"""The report as a PDF: the sections in their order, laid out on paper."""

from collections.abc import Iterable
from io import BytesIO
from typing import Literal

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable

from app.pdf.blocks import Block, GroupedTable
from app.pdf.carried_code import CODE_MARK
from app.pdf.columns import Columns
from app.pdf.fonts import REGULAR, fonts
from app.pdf.page import Furniture, NumberedCanvas
from app.pdf.panel import Panel, stacked_heights
from app.pdf.sections import sections
from app.pdf.text import plain
from app.report.printing import PrintDetails, Sender
from app.report.report import Report

Paper = Literal["a4", "letter"]
PAGE_SIZES: dict[Paper, tuple[float, float]] = {"a4": A4, "letter": LETTER}
NOTHING_TYPED = PrintDetails()
AUTHOR = "symptom-overlap"
rl_config.useA85 = 0  # ReportLab has no setting per document; without ASCII85 files are smaller and made sooner


def render_pdf(
    report: Report, details: PrintDetails = NOTHING_TYPED, paper: Paper = "a4", sender: Sender | None = None
) -> bytes:
    """The report as a PDF file; the same input always gives the same bytes. `sender` is the clinic that offers it.

    Raises MissingGlyph when a text of the report holds a character that no font here has.
    """
    fonts()
    furniture = Furniture(report, details, PAGE_SIZES[paper])
    output = BytesIO()
    document = _document(report, furniture, output)
    blocks = sections(report, details, sender)
    document.build(list(_flow(blocks, furniture)), canvasmaker=_canvas_for(furniture))
    return output.getvalue()


def _document(report: Report, furniture: Furniture, output: BytesIO) -> BaseDocTemplate:
    """Nothing that a person typed goes into the metadata."""
    return BaseDocTemplate(
        output,
        pagesize=(furniture.page_width, furniture.page_height),
        pageTemplates=furniture.templates(),
        title=plain(report.title),
        author=AUTHOR,
        creator=AUTHOR,
        subject=plain(report.questionnaire),
        keywords=[CODE_MARK + report.code] if report.code else [],
        lang=report.language,
        displayDocTitle=True,
        initialFontName=REGULAR,
        invariant=1,
        pageCompression=1,
    )


def _canvas_for(furniture: Furniture) -> type[NumberedCanvas]:
    """ReportLab makes the canvas itself and asks for its class."""

    class ReportCanvas(NumberedCanvas):
        page_label = staticmethod(furniture.page_label)

    return ReportCanvas


def _flow(blocks: Iterable[Block], furniture: Furniture) -> Iterable[Flowable]:
    """The blocks, each on one page if it fits on one, but for columns and tables that may run on."""
    for block in blocks:
        yield CondPageBreak(_room_needed(block, furniture))
        yield from block


def _room_needed(block: Block, furniture: Furniture) -> float:
    """Never more than a page, or there would be one blank page after another."""
    heights = list(stacked_heights(block, furniture.text_width))
    above = block[0].getSpaceBefore() + sum(gap + height for _, gap, height in heights[:-1])
    last, gap, height = heights[-1]
    if isinstance(last, Columns | GroupedTable | Panel):
        height = last.start_height(furniture.text_width)
    return min(above + gap + height, furniture.text_height)
