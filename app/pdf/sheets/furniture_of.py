"""What stands on every page of a report: for whom it is, from where, its code."""

from app.pdf.layout.furniture import Furniture
from app.pdf.layout.rich_text import NO_BREAK_HYPHEN, bold, printed, run_on, typed, typed_plain
from app.report.printing import PrintDetails
from app.report.report import Report


def furniture_of(
    report: Report, details: PrintDetails, size: tuple[float, float], second: Report | None = None
) -> Furniture:
    """The header and footer of a report; its code is on every sheet, since sheets get lost.

    A second language on some page says in the footer of all in what state it is.
    """
    whom = ", ".join(filter(None, map(typed_plain, (details.name, details.birth_date))))
    languages = [each.language_line for each in (report, second) if each]
    origin = (report.not_a_diagnosis, report.questionnaire, *languages)
    code = report.code.replace("-", NO_BREAK_HYPHEN)
    told = run_on(printed(report.labels.code), bold(typed(code))) if code else ()
    return Furniture(report.title, whom, report.date, origin, told, report.labels.page, size)
