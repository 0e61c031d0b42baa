"""The twelve lines for a record."""

import pytest
from hypothesis import given, settings

from app.evaluation.agreement import written_cases
from app.evaluation.cases import example_response
from app.questionnaire.response import QuestionnaireResponse
from app.report.record import MOST_LINES, record_text
from tests.builders import responses, rest_denied
from tests.report.reports import SHIPPED, report_of


@settings(max_examples=25, deadline=None)
@given(responses(SHIPPED))
def test_it_is_never_longer_and_always_says_what_it_is_not(response: QuestionnaireResponse) -> None:
    lines = record_text(report_of(response)).splitlines()
    assert len(lines) <= MOST_LINES
    assert "This is not a diagnosis." in lines[-1]


def test_it_names_what_cannot_wait_each_profile_the_tests_and_the_code() -> None:
    answers = rest_denied(
        SHIPPED, tiredness="often", tingling="nearly-always", diet="vegan", warning_signs="weight-loss"
    )
    report = report_of(answers)
    text = record_text(report)
    assert "Weight loss without trying" in text
    for row in report.clinician.rows:
        assert f"{row.profile}" in text
        assert row.points in text
    assert all(test.name in text for test in report.tests.core)
    assert report.code in text


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.long)], ids=["each fifth", "all"])
def test_every_line_of_a_written_case_is_said(step: int) -> None:
    for case in written_cases(SHIPPED)[::step]:
        report = report_of(example_response(SHIPPED, case))
        text = record_text(report)
        assert report.code in text, case.id
        assert report.questionnaire in text, case.id


@pytest.mark.parametrize("locale", ["nl", "sv"])
def test_it_comes_in_the_language_of_the_report(locale: str) -> None:
    text = record_text(report_of(rest_denied(SHIPPED, tiredness="often"), locale))
    assert "This is not" not in text
