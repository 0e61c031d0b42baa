"""The sentences that patient and clinician read, as plain data: they stand beside the numbers that machines get."""

from typing import Any

from app.report.parts.clinician import Clinician
from app.report.parts.tests import TestView
from app.report.report import Report


def said_data(report: Report) -> dict[str, Any]:
    """The sentences of a report in its language, JSON-ready; with `report.stop`, the warnings alone."""
    said = {"language": report.language, "next_step": _next_step(report), "warnings": _warnings(report)}
    if report.stop:
        return said
    return {
        **said,
        "to_the_patient": {
            "summary": report.profiles.summary,
            "completeness": report.profiles.gaps.text,
            "would_help_most": [question.label for question in report.profiles.gaps.helpful],
            "stability": report.stability.summary,
            "nearest_changes": [
                {"change": change.cause, "effects": list(change.effects)} for change in report.stability.changes
            ],
            "questions": [line.text for line in report.questions.lines],
        },
        "to_the_clinician": _clinician(report.clinician),
        "results": {test.id: _results(test) for test in (*report.tests.core, *report.tests.second) if test.results},
    }


def _next_step(report: Report) -> dict[str, str]:
    return {"heading": report.next_step.heading, "text": report.next_step.text}


def _warnings(report: Report) -> list[str]:
    return [" ".join(filter(None, (line.text, line.action))) for box in report.warnings for line in box.lines]


def _clinician(clinician: Clinician) -> dict[str, Any]:
    """The cells by name, for there is no column of its own for how a profile stands."""
    return {
        "columns": list(clinician.columns),
        "rows": [
            {
                "profile": row.profile,
                "standing": row.standing,
                "points": row.points,
                "fit": row.fit,
                "signs": row.signs,
                "against": row.against,
                "factors": row.factors,
            }
            for row in clinician.rows
        ],
        "lines": list(clinician.lines),
    }


def _results(test: TestView) -> list[dict[str, str]]:
    return [{"result": result.label, "meaning": result.text, "limits": result.limits} for result in test.results]
