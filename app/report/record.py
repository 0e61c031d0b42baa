"""The report in at most twelve lines, to paste into a record."""

from collections.abc import Iterator

from app.report.parts.clinician import Clinician, ClinicianRow
from app.report.report import Report

MOST_LINES = 12
"""The most lines of the text: of more, whoever pastes them would cut some off, and then the wrong ones."""


def record_text(report: Report) -> str:
    """Plain lines, terse, in the report's language: what cannot wait, each profile, the first tests, the code."""
    lines = [line for line in _lines(report) if line]
    return "\n".join(lines[:MOST_LINES]) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"{report.title} · {report.date}"
    for warnings in report.warnings:
        told = [text for line in warnings.lines for text in (line.text or line.action, line.because)]
        yield " ".join(filter(None, (f"{warnings.heading}:", *told, warnings.also)))
    if not report.stop:
        yield from _profiles(report.clinician)
        yield _listed(report.tests.core_heading, [test.name for test in report.tests.core]) or report.tests.uncovered
    yield f"{report.labels.code}: {report.code}" if report.code else ""
    yield f"{report.not_a_diagnosis} {report.questionnaire}"


def _profiles(clinician: Clinician) -> Iterator[str]:
    """Each profile on a line; the strong signs denied and the factors of those that lead."""
    _, points, fit, _, against, factors = clinician.columns
    for row in clinician.rows:
        standing = f" ({row.standing})" if row.standing else ""
        yield f"{row.profile}{standing}: {points} {row.points}; {fit} {row.fit}; {row.signs}"
    leading = [row for row in clinician.rows if row.leading] or list(clinician.rows)
    yield _of_profiles(against, [(row, row.against) for row in leading])
    yield _of_profiles(factors, [(row, row.factors) for row in leading])


def _of_profiles(heading: str, cells: list[tuple[ClinicianRow, str]]) -> str:
    """A heading, and the cell of each profile that is not empty (such a cell has a dash)."""
    return _listed(heading, [f"{row.profile}: {text}" for row, text in cells if text != "–"])


def _listed(heading: str, texts: list[str]) -> str:
    return f"{heading}: {'; '.join(texts)}" if texts else ""
