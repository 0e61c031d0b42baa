"""What stands on every page: header, footer, page n of m."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from app.pdf.fonts import REGULAR, width
from app.pdf.panel import UNLIMITED
from app.pdf.style import BOTTOM, FOOTER, GAP, HEADER, MUTED, PAGE_NUMBER, RULE, SIDE, TOP
from app.pdf.text import plain, printed
from app.report.report import Report

PageLabel = Callable[[int, int], str]


class NumberedCanvas(Canvas):
    """Knows how many pages there are only at the end, so each page shows a form that is filled in then."""

    page_label: PageLabel
    label_right: float
    """Where the label ends, in points from the left."""

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"page-{page}")
            self._draw_page_label(self.page_label(page, pages))
            self.endForm()
        super().save()

    def _draw_page_label(self, label: str) -> None:
        self.setFont(REGULAR, PAGE_NUMBER.fontSize)
        self.setFillColor(MUTED)
        self.drawRightString(self.label_right, BOTTOM + FOOTER.leading * 0.25, label)


class Furniture:
    """The header and footer of one report on one size of paper. Measures in points."""

    def __init__(self, report: Report, page_size: tuple[float, float]) -> None:
        self.report = report
        self.page_width, self.page_height = page_size
        self.text_width = self.page_width - 2 * SIDE
        self.label_width = width(self.page_label(888, 888), REGULAR, PAGE_NUMBER.fontSize) + 2 * GAP
        self.footer = self._footer()
        self.footer_height = sum(paragraph.height for paragraph in self.footer) + GAP
        self.bottom = BOTTOM + self.footer_height + 2.5 * GAP
        self.text_height = self.page_height - TOP - HEADER - self.bottom
        """The height that every page has for its text; the first has more."""

    def page_label(self, page: int, pages: int) -> str:
        return plain(self.report.labels.page % {"page": page, "pages": pages})

    def templates(self) -> list[PageTemplate]:
        """The first page, and every later one with a header."""
        return [
            PageTemplate(
                "first", [self._frame(self.text_height + HEADER)], onPage=self.draw_footer, autoNextPageTemplate="later"
            ),
            PageTemplate("later", [self._frame(self.text_height)], onPage=self.draw_header_and_footer),
        ]

    def draw_header_and_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """The title, shortened if it must be, and the date."""
        y = self.page_height - TOP + GAP
        size = FOOTER.fontSize
        date = plain(self.report.date)
        room = self.text_width - width(date, REGULAR, size) - 3 * GAP
        canvas.setFont(REGULAR, size)
        canvas.setFillColor(MUTED)
        canvas.drawString(SIDE, y, shortened(plain(self.report.title), room, size))
        canvas.drawRightString(self.page_width - SIDE, y, date)
        self._rule(canvas, y - GAP)
        self.draw_footer(canvas, document)

    def draw_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        y = BOTTOM + self.footer_height
        self._rule(canvas, y)
        y -= GAP
        for paragraph in self.footer:
            y -= paragraph.height
            paragraph.drawOn(canvas, SIDE, y)
        canvas.doForm(f"page-{canvas.getPageNumber()}")

    def _footer(self) -> list[Paragraph]:
        """The last paragraph leaves room for the page number beside it."""
        report = self.report
        texts = [text for text in (report.not_a_diagnosis, report.questionnaire, report.language_line) if text]
        paragraphs = [Paragraph(printed(text), FOOTER) for text in texts or [""]]
        for paragraph in paragraphs:
            last = paragraph is paragraphs[-1]
            paragraph.wrap(self.text_width - (self.label_width if last else 0), UNLIMITED)
        return paragraphs

    def _frame(self, height: float) -> Frame:
        return Frame(SIDE, self.bottom, self.text_width, height, 0, 0, 0, 0)

    def _rule(self, canvas: Canvas, y: float) -> None:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, y, self.page_width - SIDE, y)


def shortened(text: str, room: float, size: float) -> str:
    """The text, cut with an ellipsis when it is wider than the room."""
    if width(text, REGULAR, size) <= room:
        return text
    while text and width(text + "…", REGULAR, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"
