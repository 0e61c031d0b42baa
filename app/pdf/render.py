"""The report as a PDF: the sections in their order, laid out on paper."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any, Literal

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, PageBreak

from app.pdf.blocks import Block
from app.pdf.carried_code import CODE_MARK
from app.pdf.closing import RoomForNotes
from app.pdf.columns import Columns
from app.pdf.document.attachment import Attachment
from app.pdf.document.canvas import TaggedCanvas
from app.pdf.facing import Second, set_for
from app.pdf.grid import Grid
from app.pdf.page import Furniture, furniture_of
from app.pdf.panel import Panel, stacked_heights
from app.pdf.proof import proof_blocks
from app.pdf.sections import sections
from app.pdf.text import plain
from app.report.printing import PrintDetails, Sender
from app.report.report import Report
from app.translation.numbering import Numbered

Paper = Literal["a4", "letter"]
PAGE_SIZES: dict[Paper, tuple[float, float]] = {"a4": A4, "letter": LETTER}
NOTHING_TYPED = PrintDetails()


def render_pdf(
    report: Report,
    details: PrintDetails = NOTHING_TYPED,
    paper: Paper = "a4",
    sender: Sender | None = None,
    attachment: Attachment | None = None,
    second: Second | None = None,
    proof: Sequence[Numbered] = (),
) -> bytes:
    """The report as a PDF file; the same input always gives the same bytes. `sender` is the clinic that offers it.

    With `second` the patient's page is in a second language, or in both side by side. `proof` are the messages of a
    report whose texts are numbered; they are listed at its end.

    It keeps to PDF/UA-1 and PDF/A-2a, with an attachment to PDF/A-3a. Raises MissingGlyph when a text of the report
    holds a character that no font here has.
    """
    with set_for(report):
        furniture = furniture_of(report, details, PAGE_SIZES[paper], second.report if second else None)
        output = BytesIO()
        document = BaseDocTemplate(
            output,
            pagesize=(furniture.page_width, furniture.page_height),
            pageTemplates=furniture.templates(),
        )
        blocks = [*sections(report, details, sender, second), *proof_blocks(proof)]
        flow = list(flow_of(blocks, furniture))

        def new_canvas(file: Any, **_of_reportlab: Any) -> TaggedCanvas:
            size = (furniture.page_width, furniture.page_height)
            rtl = report.direction == "rtl"
            canvas = TaggedCanvas(file, plain(report.title), report.language, rtl, size, _keywords(report))
            canvas.attachment = attachment
            return canvas

        document.build(flow, canvasmaker=new_canvas)
        return output.getvalue()


def _keywords(report: Report) -> str:
    """Nothing that a person typed goes into the metadata."""
    return f"{CODE_MARK}{report.code}" if report.code else ""


def flow_of(blocks: Iterable[Block], furniture: Furniture) -> Iterable[Flowable]:
    """The blocks, each on one page if it fits on one, but for columns and tables that may run on."""
    for block in blocks:
        if isinstance(block[0], PageBreak | RoomForNotes):
            yield from block
            continue
        yield CondPageBreak(_room_needed(block, furniture))
        yield from block


def _room_needed(block: Block, furniture: Furniture) -> float:
    """Never more than a page, or there would be one blank page after another."""
    heights = list(stacked_heights(block, furniture.text_width))
    above = block[0].getSpaceBefore() + sum(gap + height for _, gap, height in heights[:-1])
    last, gap, height = heights[-1]
    if isinstance(last, Columns | Grid | Panel):
        height = last.start_height(furniture.text_width)
    return min(above + gap + height, furniture.text_height)
