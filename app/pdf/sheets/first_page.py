"""The first page: title, the person's box, what this is not, and what must be read before anything else."""

from reportlab.platypus import Flowable

from app.pdf.layout import style
from app.pdf.layout.blocks import Block, paragraphs, section_heading
from app.pdf.layout.drawings import WritingLine
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.panel import CALM, CARD, EMERGENCY, QUIET, WARNING, Panel
from app.pdf.layout.paragraph import Paragraph, natural_width
from app.pdf.layout.rich_text import Rich, bold, muted, printed, run_on, sized, typed, typed_lines, with_sources
from app.pdf.layout.setting import ENGLISH, setting
from app.pdf.layout.two_languages import in_two_languages
from app.pdf.sheets.second import set_for
from app.report.parts.warnings import WarningLine, Warnings
from app.report.printing import PrintDetails
from app.report.report import Report

USUAL = (WARNING, style.WARNING_LEAD, style.WARNING_TEXT)
LOOKS = {
    "now": (EMERGENCY, style.CALL_NOW, style.EMERGENCY_TEXT),
    "crisis": (CALM, style.EMERGENCY_LEAD, style.EMERGENCY_TEXT),
}
"""The look of the box, its lead and its lines, by the level of the warnings; USUAL for the others."""
HEADING_MOST, DATE_MOST = 14.0, 30.0
"""The most that the heading and the date may take of the row in the person's box, in per cent."""
NAME_SHARE = 0.53
"""The part of what is left that the name has; the date of birth has the rest."""
NARROWEST = 500.0
"""The width of that row on the narrowest paper, in points."""


def title_block(report: Report, details: PrintDetails) -> Block:
    """The title and the box with person and date."""
    return [Paragraph(printed(report.title), style.TITLE), person_box(report, details)]


def person_box(report: Report, details: PrintDetails) -> Panel:
    """Name and date of birth as typed, or lines to write on. Cut across pages only when very long."""
    labels = report.labels
    date = run_on(_label(report.date_label), bold(printed(report.date)))
    cells: list[Block] = [
        paragraphs(style.PERSON, labels.person_heading),
        [_field(labels.name, typed(details.name))],
        [_field(labels.birth_date, typed(details.birth_date))],
        [Paragraph(date, style.DATE)],
    ]
    heading = natural_width(printed(labels.person_heading), style.PERSON) + 16
    day = natural_width(bold(printed(f"{report.date_label} {report.date}")), style.DATE) + 4 + 2 * style.GAP
    row = Row([Cell(content) for content in cells])
    return Panel([Grid([row], _shares(heading, day), Padding(top=1, bottom=1, end=2 * style.GAP))], CARD, before=6)


def note_blocks(report: Report, details: PrintDetails) -> list[Block]:
    """What was typed as a note. It stands after the warnings, since nothing typed may push those off the page."""
    note = typed_lines(details.note)
    if not note:
        return []
    return [[Panel([Paragraph(run_on(_label(report.labels.note), note), style.PERSON_NOTE)], CARD, before=6)]]


def _shares(heading: float, day: float) -> list[float]:
    """The widths of the row in per cent: what heading and date need within limits, the rest for name and birth date."""
    ends = [min(100 * heading / NARROWEST, HEADING_MOST), min(100 * day / NARROWEST, DATE_MOST)]
    room = 100 - sum(ends)
    return [ends[0], NAME_SHARE * room, (1 - NAME_SHARE) * room, ends[1]]


def _field(label: str, value: Rich) -> Flowable:
    if value:
        return Paragraph(run_on(_label(label), value), style.VALUE)
    words = Paragraph(printed(label), style.LABEL)
    return WritingLine(words, natural_width(printed(label), style.LABEL), style.LABEL.leading)


def _label(label: str) -> Rich:
    return sized(muted(printed(label)), style.LABEL.size)


def not_a_diagnosis(report: Report) -> Block:
    """What this report is not, and in what state its texts are."""
    text = run_on(bold(printed(report.not_a_diagnosis)), printed(report.draft))
    return [Panel([Paragraph(text, style.NOTICE)], QUIET)]


def warning_blocks(report: Report) -> list[Block]:
    """A box for each level. Without a list of sources, their numbers would point nowhere and are left out."""
    return [[_warning_box(warnings, with_numbers=not report.stop)] for warnings in report.warnings]


def warnings_in_two_languages(report: Report, other: Report) -> list[Block]:
    """A box for each level in two languages: whoever reads either must not miss them."""
    boxes: list[Block] = []
    for here, there in zip(report.warnings, other.warnings, strict=True):
        with set_for(other):
            translated = _warning_content(there, with_numbers=not other.stop)
        content = _warning_content(here, with_numbers=not report.stop)
        boxes.append([Panel(in_two_languages(content, translated), LOOKS.get(here.level, USUAL)[0])])
    return boxes


def _warning_box(warnings: Warnings, with_numbers: bool) -> Panel:
    return Panel(_warning_content(warnings, with_numbers), LOOKS.get(warnings.level, USUAL)[0])


def _warning_content(warnings: Warnings, with_numbers: bool) -> Block:
    _, lead, text = LOOKS.get(warnings.level, USUAL)
    heading = section_heading(warnings.heading, style.WARNING_HEADING)
    content: Block = [heading, *paragraphs(lead, warnings.lead)]
    for line in warnings.lines:
        content += _warning_line(line, line.sources if with_numbers else (), text)
    return [*content, *paragraphs(text, warnings.also)]


def _warning_line(line: WarningLine, sources: tuple[int, ...], text: style.Style) -> Block:
    """A warning: what it is, in bold, what to do now, and under it the answers behind it."""
    what = with_sources(bold(printed(line.text)), sources) if line.text else ()
    because = paragraphs(style.WARNING_BECAUSE, line.because)
    return [Paragraph(run_on(what, printed(line.action)), text), *because]


def next_step_block(report: Report) -> Block:
    """By when to be seen, where no warning says it."""
    words = run_on(bold(printed(f"{report.next_step.heading}.")), printed(report.next_step.text))
    return [Paragraph(words, style.NOTICE)]


def originals(report: Report) -> Block:
    """The warnings in English, small, for as long as nobody has approved their translation."""
    told = [warnings for warnings in report.warnings if warnings.originals]
    if not told:
        return []
    heading = paragraphs(style.ORIGINAL_HEADING, told[0].original_heading)
    with setting(ENGLISH):
        return [*heading, *paragraphs(style.WARNING_BECAUSE, *(text for box in told for text in box.originals))]
