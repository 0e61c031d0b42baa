"""The report as a PDF: the sections in their order, laid out on paper."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate

from app.clinic.paper import Paper
from app.pdf.document.attachment import Attachment
from app.pdf.document.canvas import TaggedCanvas
from app.pdf.document.embedded_code import CODE_MARK
from app.pdf.layout.flow import PAGE_SIZES, flow_of
from app.pdf.layout.rich_text import plain
from app.pdf.sheets.furniture_of import furniture_of
from app.pdf.sheets.proof import proof_blocks
from app.pdf.sheets.second import Second, set_for
from app.pdf.sheets.sections import sections
from app.report.printing import PrintDetails, Sender
from app.report.report import Report
from app.translation.numbering import Numbered

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
