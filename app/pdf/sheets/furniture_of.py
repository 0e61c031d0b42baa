"""What stands on every page of a report: for whom it is, from where, its code."""

from app.pdf.layout.furniture import Furniture
from app.pdf.layout.rich_text import NO_BREAK_HYPHEN, bold, printed, run_on, typed, typed_plain
from app.report.printing import PrintDetails
from app.report.report import Report


def furniture_of(
    report: Report, details: PrintDetails, size: tuple[float, float], second: Report | None = None
) -> Furniture:
    """The header and footer of a report; its code is on every sheet, since sheets get lost.

    When some page is in a second language, the footer of all says in what state that language is, too.
    """
    whom = ", ".join(filter(None, map(typed_plain, (details.name, details.birth_date))))
    languages = [one.language_line for one in (report, second) if one]
    origin = (report.not_a_diagnosis, report.questionnaire, *languages)
    code = report.code.replace("-", NO_BREAK_HYPHEN)
    code_words = run_on(printed(report.labels.code), bold(typed(code))) if code else ()
    return Furniture(report.title, whom, report.date, origin, code_words, report.labels.page, size)
