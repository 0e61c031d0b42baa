"""Ranges are honest, and with too few answers nothing is said."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.questionnaire.response import QuestionnaireResponse, build_response
from tests.builders import calm_responses, response, rest_denied
from tests.kept import SHIPPED

SYMPTOMS = list(SHIPPED.symptoms.values())
STRONG = {"tingling": "nearly-always", "sore_tongue": "nearly-always", "cramps": "often", "twitching": "often"}


@settings(max_examples=200)
@given(calm_responses(SHIPPED), st.data())
def test_a_further_answer_never_widens_a_range(given: QuestionnaireResponse, data: st.DataObject) -> None:
    emptier = assess(SHIPPED, given)
    unanswered = [item for item in SYMPTOMS if item.link_id in emptier.completeness.open]
    if not unanswered or emptier.stop:
        return
    item = data.draw(st.sampled_from(unanswered))
    code = data.draw(st.sampled_from([option.code for option in item.answer_options if option.kind == "answer"]))
    more = build_response(SHIPPED, {**given.answers, item.link_id: (code,)})
    fuller = assess(SHIPPED, more)
    if fuller.stop:
        return
    for before, after in zip(emptier.profiles, fuller.profiles, strict=True):
        assert before.least <= after.least <= after.points <= after.most <= before.most


@pytest.mark.parametrize("denied", [0, 1, 2])
def test_one_answer_below_the_floor_no_profile_leads_and_from_the_floor_on_one_does(denied: int) -> None:
    more = dict.fromkeys(["falls", "headache", "nausea"][:denied], "never")
    assessment = assess(SHIPPED, response(SHIPPED, **STRONG, **more))
    assert assessment.completeness.reached == (denied == 2)
    assert bool(assessment.leading) == (denied == 2)
    if denied < 2:
        assert {match.held_back for match in assessment.profiles} == {"few-answers"}
        assert {match.band for match in assessment.profiles} == {"unknown"}


def test_dont_know_leaves_a_question_open() -> None:
    known = assess(SHIPPED, response(SHIPPED, tiredness="often")).completeness
    unknown = assess(SHIPPED, response(SHIPPED, tiredness="dont-know")).completeness
    assert (known.answered, unknown.answered) == (1, 0)
    assert "tiredness" in unknown.open


def test_with_few_answers_the_questions_that_tell_most_are_asked_for() -> None:
    assessment = assess(SHIPPED, response(SHIPPED, tiredness="often"))
    helpful = what_if(SHIPPED, assessment).helpful
    assert 1 <= len(helpful) <= 4
    assert set(helpful) <= set(assessment.completeness.open)
    assert {"twitching", "bone-pain"} <= set(helpful)


def test_an_open_question_that_could_change_the_result_is_asked_for_and_one_that_could_not_is_not() -> None:
    answers = rest_denied(SHIPPED, age_group="18-49", cramps="sometimes").answers
    two_open = build_response(SHIPPED, {**answers, "twitching": ("dont-know",), "headache": ("dont-know",)})
    assert what_if(SHIPPED, assess(SHIPPED, two_open)).helpful == ("twitching",)
    no_cramps = build_response(SHIPPED, {**two_open.answers, "cramps": ("never",)})
    assert what_if(SHIPPED, assess(SHIPPED, no_cramps)).helpful == ()


def test_below_half_the_result_is_provisional() -> None:
    some = response(SHIPPED, **STRONG, falls="never", headache="never")
    assert assess(SHIPPED, some).completeness.provisional
    assert not assess(SHIPPED, rest_denied(SHIPPED, **STRONG)).completeness.provisional


def test_without_a_floor_in_the_data_any_answer_is_enough() -> None:
    file = SHIPPED.profiles_file
    comparison = file.comparison.model_copy(update={"completeness": type(file.comparison.completeness)()})
    without = replace(SHIPPED, profiles_file=file.model_copy(update={"comparison": comparison}))
    assert assess(without, response(SHIPPED, **STRONG)).leading
