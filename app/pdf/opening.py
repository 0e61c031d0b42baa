"""The first page: title, the person's box, what this is not, and what must be read before anything else."""

from reportlab.platypus import Flowable, Paragraph, Table

from app.pdf.blocks import Block, paragraphs, section_heading
from app.pdf.fonts import REGULAR
from app.pdf.marks import RuledLines
from app.pdf.panel import CARD, EMERGENCY, QUIET, WARNING, Panel
from app.pdf.style import BODY, DATE, GAP, LABEL, LEAD, NOTE, STRONG, TITLE, VALUE, WARNING_HEADING, WARNING_TEXT
from app.pdf.text import Markup, bold, printed, typed, typed_lines, with_sources
from app.report.report import PrintDetails, PrintLabels, Report, WarningLine, Warnings

WRITING_HEIGHT = 20.0
LOOKS = {"emergency": EMERGENCY}


def title_block(report: Report, details: PrintDetails) -> Block:
    """The title, the date and the person's box."""
    title = [Paragraph(printed(report.title), TITLE)]
    return [*title, *_date(report), person_box(report.labels, details)]


def _date(report: Report) -> Block:
    return [Paragraph(Markup(f"{printed(report.date_label)} {bold(printed(report.date))}"), DATE)]


def person_box(labels: PrintLabels, details: PrintDetails) -> Panel:
    """What was typed, or lines to write on. It is cut across pages only when something very long was typed."""
    cells = [_field(labels.name, typed(details.name)), _field(labels.birth_date, typed(details.birth_date))]
    fields = Table([cells], colWidths=["60%", "40%"], splitInRow=1, style=_NO_PADDING)
    content: list[Flowable] = [*paragraphs(STRONG, labels.person_heading), fields]
    note = typed_lines(details.note)
    if note:
        content += [Paragraph(printed(labels.note), LABEL), Paragraph(note, BODY)]
    return Panel(content, CARD, before=14)


def _field(label: str, value: Markup) -> Block:
    return [Paragraph(printed(label), LABEL), Paragraph(value, VALUE) if value else RuledLines(1, WRITING_HEIGHT)]


_NO_PADDING = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2 * GAP),
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
]


def not_a_diagnosis(report: Report) -> Block:
    """What this report is not, and in what state its texts are."""
    content = [*paragraphs(BODY, report.not_a_diagnosis), *paragraphs(NOTE, report.draft)]
    return [Panel(content, QUIET)] if content else []


def warning_blocks(report: Report) -> list[Block]:
    """A box for each level. Without a list of sources, their numbers would point nowhere and are left out."""
    return [[_warning_box(warnings, with_numbers=not report.stop)] for warnings in report.warnings]


def _warning_box(warnings: Warnings, with_numbers: bool) -> Panel:
    heading = section_heading(warnings.heading, WARNING_HEADING)
    content: list[Flowable] = [heading, *paragraphs(LEAD, warnings.lead)]
    for line in warnings.lines:
        content += _warning_line(line, line.sources if with_numbers else ())
    return Panel(content, LOOKS.get(warnings.level, WARNING))


def _warning_line(line: WarningLine, sources: tuple[int, ...]) -> Block:
    text = Paragraph(with_sources(line.text, sources), WARNING_TEXT)
    return [text, *paragraphs(LEAD, line.action), *paragraphs(NOTE, line.because)]
