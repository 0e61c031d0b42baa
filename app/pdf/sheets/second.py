"""The second report of a print in two languages."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from app.pdf.layout.setting import Setting, setting
from app.report.report import Report


@dataclass(frozen=True)
class Second:
    """The report in the patient's language, when the rest is in another; `side_by_side` shows both to both readers."""

    report: Report
    side_by_side: bool = False


def set_for(report: Report) -> AbstractContextManager[None]:
    """What is made in here is set in the language of the report."""
    return setting(Setting(report.language, report.direction == "rtl"))
