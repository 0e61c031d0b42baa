"""What stands on every page: header, footer, page n of m."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from app.pdf.fonts import BOLD, REGULAR, width
from app.pdf.panel import UNLIMITED
from app.pdf.style import BOTTOM, FOOTER, GAP, HEADER, MUTED, RULE, SIDE, TOP
from app.pdf.text import NO_BREAK_HYPHEN, Markup, bold, dotted, plain, printed, run_on, typed_plain
from app.report.printing import PrintDetails
from app.report.report import Report

PageLabel = Callable[[int, int], str]
MOST_LETTERS = 300
"""No header holds more, so no more need be measured."""


class NumberedCanvas(Canvas):
    """Knows how many pages there are only at the end, so each page shows a form that is filled in then."""

    page_label: PageLabel

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"page-{page}")
            self._draw_page_label(self.page_label(page, pages))
            self.endForm()
        super().save()

    def _draw_page_label(self, label: str) -> None:
        """As high as on the first line of the footer; a form shows nothing below its own foot."""
        self.setFont(BOLD, FOOTER.fontSize)
        self.setFillColor(MUTED)
        self.drawString(0, FOOTER.leading - FOOTER.fontSize, label)


class Furniture:
    """The header and footer of one report on one size of paper. Measures in points."""

    def __init__(self, report: Report, details: PrintDetails, page_size: tuple[float, float]) -> None:
        self.report = report
        self.person = ", ".join(filter(None, map(typed_plain, (details.name, details.birth_date))))
        self.page_width, self.page_height = page_size
        self.text_width = self.page_width - 2 * SIDE
        self.footer = self._footer()
        self.bottom = BOTTOM + self.footer.height + 2 * GAP
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
        """For whom, so that loose sheets find together, or else the title; shortened if it must be. And the date."""
        y = self.page_height - TOP + GAP
        size = FOOTER.fontSize
        date = plain(self.report.date)
        room = self.text_width - width(date, REGULAR, size) - 3 * GAP
        canvas.setFont(REGULAR, size)
        canvas.setFillColor(MUTED)
        canvas.drawString(SIDE, y, shortened(self.person or plain(self.report.title), room, size))
        canvas.drawRightString(self.page_width - SIDE, y, date)
        self._rule(canvas, y - GAP)
        self.draw_footer(canvas, document)

    def draw_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        y = BOTTOM + self.footer.height
        self._rule(canvas, y + GAP)
        self.footer.drawOn(canvas, SIDE, BOTTOM)
        canvas.saveState()
        canvas.translate(SIDE, y - FOOTER.leading)
        canvas.doForm(f"page-{canvas.getPageNumber()}")
        canvas.restoreState()

    def _footer(self) -> Paragraph:
        """What stands on every page. Its first line leaves room for the page number before it."""
        report = self.report
        origin = dotted(printed(report.questionnaire), printed(report.language_line), self._code())
        room = width(self.page_label(88, 88), BOLD, FOOTER.fontSize) + 1.5 * GAP
        look = FOOTER.clone("footer", firstLineIndent=room)
        footer = Paragraph(run_on(printed(report.not_a_diagnosis), origin), look)
        footer.wrap(self.text_width, UNLIMITED)
        return footer

    def _code(self) -> Markup:
        """The answers as a code, to type where they are wanted again: on every sheet, since sheets get lost."""
        code = self.report.code.replace("-", NO_BREAK_HYPHEN)
        return run_on(printed(self.report.labels.code), bold(printed(code))) if code else Markup("")

    def _frame(self, height: float) -> Frame:
        return Frame(SIDE, self.bottom, self.text_width, height, 0, 0, 0, 0)

    def _rule(self, canvas: Canvas, y: float) -> None:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, y, self.page_width - SIDE, y)


def shortened(text: str, room: float, size: float) -> str:
    """The text, cut with an ellipsis when it is wider than the room."""
    if len(text) < MOST_LETTERS and width(text, REGULAR, size) <= room:
        return text
    text = text[:MOST_LETTERS]
    while text and width(text + "…", REGULAR, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"
