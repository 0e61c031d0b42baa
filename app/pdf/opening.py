"""The first page: title, the person's box, what this is not, and what must be read before anything else."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

from app.pdf import style
from app.pdf.blocks import BARE, Block, TableCommand, paragraphs, section_heading
from app.pdf.fonts import BOLD, REGULAR, width
from app.pdf.marks import WritingLine
from app.pdf.panel import CARD, EMERGENCY, QUIET, WARNING, Panel
from app.pdf.text import Markup, bold, muted, plain, printed, run_on, typed, typed_lines, with_sources
from app.report.parts.warnings import WarningLine, Warnings
from app.report.printing import PrintDetails
from app.report.report import Report

USUAL = (WARNING, style.WARNING_LEAD, style.WARNING_TEXT)
LOOKS = {"emergency": (EMERGENCY, style.EMERGENCY_LEAD, style.EMERGENCY_TEXT)}
HEADING_MOST, DATE_MOST = 14.0, 30.0
"""Of the row in the person's box, in per cent."""
NAME_SHARE = 0.53
"""Of what is left; the date of birth has the rest."""
NARROWEST = 500.0
"""The width of that row on the narrowest paper, in points."""


def title_block(report: Report, details: PrintDetails) -> Block:
    """The title and the box with person and date."""
    return [Paragraph(printed(report.title), style.TITLE), person_box(report, details)]


def person_box(report: Report, details: PrintDetails) -> Panel:
    """Name and date of birth as typed, or lines to write on. Cut across pages only when very long."""
    labels = report.labels
    date = run_on(_label(report.date_label), bold(printed(report.date)))
    cells = [
        paragraphs(style.PERSON, labels.person_heading),
        [_field(labels.name, typed(details.name))],
        [_field(labels.birth_date, typed(details.birth_date))],
        [Paragraph(date, style.DATE)],
    ]
    heading = width(plain(labels.person_heading), BOLD, style.PERSON.fontSize) + 16
    day = width(plain(f"{report.date_label} {report.date}"), BOLD, style.DATE.fontSize) + 4
    row = Table([cells], colWidths=_shares(heading, day), splitInRow=1, style=[*BARE, *_FIELDS])
    return Panel([row], CARD, before=6)


def note_blocks(report: Report, details: PrintDetails) -> list[Block]:
    """What was typed as a note. It stands after the warnings: nothing typed may push those off the page."""
    note = typed_lines(details.note)
    if not note:
        return []
    return [[Panel([Paragraph(run_on(_label(report.labels.note), note), style.PERSON_NOTE)], CARD, before=6)]]


def _shares(heading: float, day: float) -> list[str]:
    """The widths of the row in per cent: what heading and date need within limits, the rest for name and birth date."""
    ends = [min(100 * heading / NARROWEST, HEADING_MOST), min(100 * day / NARROWEST, DATE_MOST)]
    room = 100 - sum(ends)
    return [f"{share:.3f}%" for share in (ends[0], NAME_SHARE * room, (1 - NAME_SHARE) * room, ends[1])]


def _field(label: str, value: Markup) -> Flowable:
    if value:
        return Paragraph(run_on(_label(label), value), style.VALUE)
    label_width = width(plain(label), REGULAR, style.LABEL.fontSize)
    return WritingLine(Paragraph(printed(label), style.LABEL), label_width, style.LABEL.leading)


def _label(label: str) -> Markup:
    return Markup(f'<font size="{style.LABEL.fontSize}">{muted(printed(label))}</font>')


_FIELDS: list[TableCommand] = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-2, -1), 2 * style.GAP),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
]


def not_a_diagnosis(report: Report) -> Block:
    """What this report is not, and in what state its texts are."""
    text = run_on(bold(printed(report.not_a_diagnosis)), printed(report.draft))
    return [Panel([Paragraph(text, style.NOTICE)], QUIET)]


def warning_blocks(report: Report) -> list[Block]:
    """A box for each level. Without a list of sources, their numbers would point nowhere and are left out."""
    return [[_warning_box(warnings, with_numbers=not report.stop)] for warnings in report.warnings]


def _warning_box(warnings: Warnings, with_numbers: bool) -> Panel:
    look, lead, text = LOOKS.get(warnings.level, USUAL)
    heading = section_heading(warnings.heading, style.WARNING_HEADING)
    content: list[Flowable] = [heading, *paragraphs(lead, warnings.lead)]
    for line in warnings.lines:
        content += _warning_line(line, line.sources if with_numbers else (), text)
    return Panel(content, look)


def _warning_line(line: WarningLine, sources: tuple[int, ...], text: ParagraphStyle) -> Block:
    """What it is, in bold, and what to do now; under it why."""
    what = with_sources(bold(printed(line.text)), sources)
    because = paragraphs(style.WARNING_BECAUSE, line.because)
    return [Paragraph(run_on(what, printed(line.action)), text), *because]
