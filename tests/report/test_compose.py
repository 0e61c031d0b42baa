"""What the reader is told."""

import pytest
from hypothesis import given, settings

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.questionnaire.response import QuestionnaireResponse
from app.report.plain_text import plain_text
from app.report.report import Report
from tests.builders import response, responses, rest_denied
from tests.report.reports import CATALOGS, SHIPPED, report_of, said_in


def report(locale: str = "en", number: str = "112", **answers: str | tuple[str, ...]) -> Report:
    return report_of(response(SHIPPED, **answers), locale, number)


def told_report(locale: str = "en", **answers: str | tuple[str, ...]) -> Report:
    """The report of somebody who denied everything else."""
    return report_of(rest_denied(SHIPPED, **answers), locale)


def test_the_leading_profiles_are_named_in_the_summary() -> None:
    assert (
        told_report(bone_pain="often", stairs="often").profiles.summary
        == "Your answers fit one pattern best: Vitamin D."
    )


def test_several_leading_profiles_are_the_normal_result() -> None:
    summary = told_report(bone_pain="often", stairs="often", cramps="often", twitching="often").profiles.summary
    assert summary.startswith("Your answers fit more than one pattern: Magnesium and Vitamin D. That is common")


def test_without_symptoms_the_summary_says_so() -> None:
    assert told_report().profiles.summary == "There are no symptoms here to compare with the patterns."


def test_missing_answers_show_as_a_range() -> None:
    view = report(cramps="often").profiles.views[0]
    assert view.points.startswith("6 of ")
    assert "6 to " in view.range


def test_a_reason_tells_the_answer_its_points_and_who_shares_it() -> None:
    reason = report(tingling="often").profiles.views[1].reasons[0]
    assert (reason.text, reason.points) == ("Tingling or numb hands or feet: Often", "6 points")
    assert reason.shared == "Shared with: Magnesium"
    assert reason.sources


def test_one_point_is_singular() -> None:
    assert report(sleep="sometimes").profiles.views[0].reasons[0].points == "1 point"


def test_the_overlap_runs_from_most_shared_to_least() -> None:
    regions = report(tiredness="often", tingling="often", sore_tongue="often").overlap.regions
    assert [region.label for region in regions] == [
        "Shared by all patterns: Magnesium, Vitamin B12, and Vitamin D",
        "Shared by: Magnesium and Vitamin B12",
        "Listed by one only: Vitamin B12",
    ]
    assert tuple(cell.weight_word for cell in regions[0].rows[0].cells) == ("usual", "strong", "weak")


def test_a_test_tells_why_what_misleads_it_and_its_codes() -> None:
    given = {"tiredness": "often", "sore_tongue": "often", "tingling": "often", "diet": "vegan"}
    tests = told_report(**given, supplements="biotin").tests
    b12 = tests.core[0]
    assert b12.name == "Vitamin B12 in the blood (total or active)"
    assert b12.loinc == "2132-9, 14685-2, 72160-5"
    assert any("at least one sign" in line.text and line.sources for line in b12.reasons)
    assert any("biotin" in line.text for line in b12.confounders)
    assert "Vegan" in b12.because


def test_every_number_leads_to_a_source() -> None:
    made = report(tiredness="often", tingling="often", cramps="often", bone_pain="often", diet="vegan")
    numbers = {source.number for source in made.sources.sources}
    cited = {number for view in made.profiles.views for reason in view.reasons for number in reason.sources}
    tests = (*made.tests.core, *(test for group in made.tests.groups for test in group.tests), *made.tests.second)
    lines_of = [line for test in tests for line in (*test.reasons, *test.confounders, *test.pitfalls, *test.results)]
    assert lines_of
    cited |= {n for line in lines_of for n in line.sources}
    cited |= {
        n
        for lines in (made.interactions, made.cautions, made.other_causes)
        for line in lines.lines
        for n in line.sources
    }
    assert cited <= numbers == set(range(1, len(numbers) + 1))


def test_a_source_with_an_interest_says_so() -> None:
    notes = [source.note for source in report(sleep="often").sources.sources]
    assert any("sell" in note for note in notes)


def test_an_emergency_says_what_to_do_and_nothing_else() -> None:
    made = report(emergency_signs="chest-pain", tiredness="often", number="999")
    (warnings,) = made.warnings
    assert made.stop
    assert (warnings.heading, warnings.lead) == ("Get help now", "Call 999 now.")
    assert warnings.lines[0].action == "Sit down and rest while you wait."
    assert made.profiles.views == () == made.tests.groups


def test_the_number_to_call_belongs_to_the_region_and_not_to_the_language() -> None:
    for locale in CATALOGS.locales():
        assert "1177" in report(locale, "1177", emergency_signs="seizure").warnings[0].lead


def test_under_18_gets_a_kind_page_and_no_profile() -> None:
    made = report(age_group="under-18", tiredness="often")
    assert made.stop
    assert made.warnings[0].level == "out-of-scope"


def test_every_question_asked_is_listed_with_its_answer() -> None:
    made = report(tiredness="often", supplements="vitamin-d", fracture="dont-know")
    rows = {row.link_id: row for section in made.answers.sections for row in section.rows}
    assert rows.keys() == SHIPPED.items.keys()
    assert rows["tiredness"].answers == ("Often",)
    assert rows["weakness"].answers == ("Not answered",)
    assert (rows["fracture"].answers, rows["fracture"].known) == (("I don't know",), False)


@pytest.mark.parametrize("locale", CATALOGS.locales())
def test_the_report_says_its_version_its_state_and_that_it_is_no_diagnosis(locale: str) -> None:
    made = report(locale)
    assert SHIPPED.version in made.questionnaire
    assert SHIPPED.content_hash in made.questionnaire
    assert made.draft
    assert any(
        word in made.not_a_diagnosis.lower() for word in ("diagno", "diagnó", "діагноз", "tanı", "تشخيص", "تشخیص")
    )
    assert made.labels.page % {"page": 1, "pages": 2}


@settings(max_examples=25)
@given(responses(SHIPPED))
def test_every_response_makes_a_report_in_every_language(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    turns = what_if(SHIPPED, assessment)
    for locale in CATALOGS.locales():
        assert "%(" not in plain_text(said_in(locale, assessment, turns))


def test_plain_text_keeps_to_its_width() -> None:
    answers = {"tiredness": "often", "tingling": "often", "sore_tongue": "often", "cramps": "often", "stairs": "often"}
    text = plain_text(told_report(**answers))
    assert max(map(len, text.splitlines())) <= 100
    assert "2132-9" in text
