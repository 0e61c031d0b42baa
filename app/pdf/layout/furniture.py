"""What stands on every page: header, footer, page n of m."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.pdf.document.canvas import TaggedCanvas
from app.pdf.layout.panel import UNLIMITED
from app.pdf.layout.paragraph import Paragraph, draw_line, natural_width, spans
from app.pdf.layout.rich_text import Rich, bold, dotted, plain, printed, run_on, typed
from app.pdf.layout.setting import current_setting
from app.pdf.layout.style import BOTTOM, FOOTER, GAP, HEADER, RULE, SIDE, TOP
from app.pdf.script.lines import set_lines
from app.pdf.script.runs import Line, Measure

MOST_LETTERS = 300
"""No header holds more letters than these, so no more need be measured."""
PAGINATION = "/Type/Pagination/Subtype/"


class Furniture:
    """The header and footer of one document on one size of paper. Measures in points.

    `whom` is for whom it is, as typed; `origin` are the texts of the footer; `page` holds %(page)d and %(pages)d.
    """

    def __init__(
        self, title: str, whom: str, date: str, origin: Sequence[str], code: Rich, page: str, size: tuple[float, float]
    ) -> None:
        self.title, self.person, self.date, self.page = title, whom, date, page
        self.page_width, self.page_height = size
        self.text_width = self.page_width - 2 * SIDE
        self.setting = current_setting()
        self.footer = self._footer(origin, code)
        self.bottom = BOTTOM + self.footer.height + 2 * GAP
        self.text_height = self.page_height - TOP - HEADER - self.bottom
        """The height that every page has for its text; the first has more."""

    def page_label(self, page: int, pages: int) -> Rich:
        return bold(printed(self.page % {"page": page, "pages": pages}))

    def templates(self) -> list[PageTemplate]:
        """The first page, and every later one with a header."""
        return [
            PageTemplate(
                "first", [self._frame(self.text_height + HEADER)], onPage=self.draw_footer, autoNextPageTemplate="later"
            ),
            PageTemplate("later", [self._frame(self.text_height)], onPage=self.draw_header_and_footer),
        ]

    def draw_header_and_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """Draws the date, and for whom it is, so that loose sheets find together; without a name, the title."""
        paper = cast(TaggedCanvas, canvas)
        y = self.page_height - TOP + GAP
        date = printed(self.date)
        room = self.text_width - natural_width(date, FOOTER) - 3 * GAP
        title = plain(self.title)
        whom = typed(shortened(self.person, room)) if self.person else printed(shortened(title, room))
        with paper.artifact(PAGINATION + "Header"):
            self._draw(paper, whom, y)
            self._draw(paper, date, y, at_end=True)
            self._rule(paper, y - GAP)
        self.draw_footer(canvas, document)

    def draw_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        paper = cast(TaggedCanvas, canvas)
        y = BOTTOM + self.footer.height
        with paper.ignored():
            self._rule(paper, y + GAP)
            self.footer.drawOn(paper, SIDE, BOTTOM)
            paper.later(lambda page, pages: self._draw_label(paper, page, pages))

    def _draw_label(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Draws the page number on the first line of the footer, which leaves room for it."""
        first_base = BOTTOM + self.footer.base(0)
        self._draw(canvas, self.page_label(page, pages), first_base)

    def _draw(self, canvas: TaggedCanvas, text: Rich, y: float, at_end: bool = False) -> None:
        line = _one_line(text)
        start = self.text_width - line.width if at_end else 0
        x = SIDE + self.setting.left(start, line.width, self.text_width)
        draw_line(canvas, line, x, y, self.setting)

    def _footer(self, origin: Sequence[str], code: Rich) -> Paragraph:
        """What stands on every page. Its first line leaves room for the page number before it."""
        first, *others = origin
        room = natural_width(self.page_label(88, 88), FOOTER) + 1.5 * GAP
        look = replace(FOOTER, first_indent=room)
        footer = Paragraph(run_on(printed(first), dotted(*map(printed, others), code)), look)
        footer.wrap(self.text_width, UNLIMITED)
        return footer

    def _frame(self, height: float) -> Frame:
        return Frame(SIDE, self.bottom, self.text_width, height, 0, 0, 0, 0)

    def _rule(self, canvas: TaggedCanvas, y: float) -> None:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, y, self.page_width - SIDE, y)


def shortened(text: str, room: float) -> str:
    """The text, cut with an ellipsis when it is wider than the room."""
    if len(text) < MOST_LETTERS and natural_width(typed(text), FOOTER) <= room:
        return text
    fitting = text[:MOST_LETTERS]
    while fitting and natural_width(typed(f"{fitting}…"), FOOTER) > room:
        fitting = fitting[:-1]
    return f"{fitting.rstrip()}…"


def _one_line(text: Rich) -> Line:
    now = current_setting()
    (line,) = set_lines(spans(text, FOOTER), Measure(UNLIMITED, UNLIMITED), now.rtl, now.language)
    return line
