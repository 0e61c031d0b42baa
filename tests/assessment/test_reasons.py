"""Reasons for and against, what separates, kidney disease, questions to ask."""

import pytest
from hypothesis import given

from app.assessment.assess import assess
from app.questionnaire.response import QuestionnaireResponse, build_response
from tests.builders import calm_responses, responses, rest_denied
from tests.kept import SHIPPED


@given(responses(SHIPPED))
def test_only_strong_signs_that_are_denied_speak_against_a_profile(given: QuestionnaireResponse) -> None:
    for match in assess(SHIPPED, given).profiles:
        for against in match.against:
            assert against.weight == SHIPPED.comparison.telling.weight
            assert against.answer in set(given)
            assert against.answer.option in ("never", "no")
            assert against.claims


@given(calm_responses(SHIPPED))
def test_each_pair_of_leading_profiles_is_told_apart_once(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    count = len(assessment.leading)
    assert len(assessment.separations) == count * (count - 1) // 2
    for separation in assessment.separations:
        assert set(separation.profiles) <= set(assessment.leading)
        for sign in separation.signs:
            weights = [SHIPPED.weights[sign.link_id].get(profile, 0) for profile in separation.profiles]
            assert abs(weights[0] - weights[1]) == sign.difference >= SHIPPED.comparison.separating
            assert SHIPPED.weights[sign.link_id][sign.towards] == max(weights)
            assert (sign.answer is None) == (sign.link_id in assessment.completeness.open)


def test_magnesium_and_b12_are_told_apart_by_cramps_and_tingling_and_by_two_tests() -> None:
    answers = rest_denied(SHIPPED, cramps="often", twitching="often", tingling="often", sore_tongue="often")
    (separation,) = assess(SHIPPED, answers).separations
    assert separation.profiles == ("magnesium", "vitamin-b12")
    reported = {sign.link_id: sign.towards for sign in separation.signs if sign.reported}
    assert reported == {
        "cramps": "magnesium",
        "twitching": "magnesium",
        "tingling": "vitamin-b12",
        "sore-tongue": "vitamin-b12",
    }
    assert {"magnesium", "vitamin-b12"} <= set(separation.tests)


@given(calm_responses(SHIPPED))
def test_with_kidney_disease_magnesium_never_leads_and_is_never_tested_for(given: QuestionnaireResponse) -> None:
    kidneys = build_response(SHIPPED, {**given.answers, "safety-conditions": ("kidney-disease",)})
    assessment = assess(SHIPPED, kidneys)
    assert "magnesium" not in assessment.leading
    assert not {"magnesium", "urine-magnesium", "red-cell-magnesium"} & {test.id for test in assessment.medical_tests}


def test_with_kidney_disease_the_magnesium_pattern_is_not_compared_and_potassium_is_asked_for() -> None:
    answers = dict.fromkeys(["cramps", "twitching", "irregular_heartbeat"], "often")
    assessment = assess(SHIPPED, rest_denied(SHIPPED, safety_conditions="kidney-failure", **answers))
    assert assessment.profiles[0].band == "not-compared"
    assert {"potassium", "calcium", "creatinine"} <= {test.id for test in assessment.medical_tests}


@given(calm_responses(SHIPPED))
def test_everybody_gets_three_to_six_questions_to_ask(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    assert len(assessment.questions) <= 6
    assert assessment.stop or len(assessment.questions) >= 3


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        ({"medicines": "metformin"}, "metformin"),
        ({"safety_conditions": "kidney-disease"}, "kidneys"),
        ({"safety_conditions": "pregnant"}, "pregnancy"),
        ({"diet": "nitrous-oxide"}, "laughing-gas"),
        ({}, "no-pattern"),
        ({"bone_pain": "often", "stairs": "often", "cramps": "often", "twitching": "often"}, "several-patterns"),
        ({"bone_pain": "often", "stairs": "often"}, "bones"),
    ],
)
def test_the_pattern_found_chooses_the_questions(answers: dict[str, str], question: str) -> None:
    assert question in {each.id for each in assess(SHIPPED, rest_denied(SHIPPED, **answers)).questions}


def test_beside_a_usual_cause_one_telling_sign_and_a_second_sign_are_enough() -> None:
    two = {"tingling": "often", "tiredness": "sometimes"}
    assert assess(SHIPPED, rest_denied(SHIPPED, **two)).leading == ()
    assert assess(SHIPPED, rest_denied(SHIPPED, medicines="metformin", **two)).leading == ("vitamin-b12",)
    assert assess(SHIPPED, rest_denied(SHIPPED, tingling="often", medicines="metformin")).leading == ()
    assert assess(SHIPPED, rest_denied(SHIPPED, tiredness="nearly-always", medicines="metformin")).leading == ()


def test_two_lesser_causes_support_as_one_usual_cause_does() -> None:
    signs = {"muscle_aches": "often", "bone_pain": "sometimes", "stairs": "sometimes"}
    assert assess(SHIPPED, rest_denied(SHIPPED, sun="dark-skin", **signs)).leading == ()
    assert assess(SHIPPED, rest_denied(SHIPPED, sun=("dark-skin", "indoors"), **signs)).leading == ("vitamin-d",)


def test_a_sign_that_is_common_elsewhere_does_not_tell() -> None:
    pale = rest_denied(
        SHIPPED, pale_skin="often", breathlessness="often", tiredness="often", warning_signs="blood-loss"
    )
    (_, b12, _) = assess(SHIPPED, pale).profiles
    assert (b12.leading, b12.held_back) == (False, "shared-only")


def test_links_that_no_mainstream_source_makes_have_the_least_weight() -> None:
    for profile in SHIPPED.profiles:
        for indication in profile.indications:
            standings = {SHIPPED.claims[claim][1].standing for claim in indication.claims}
            assert "mainstream" in standings or indication.weight == 1, (profile.id, indication.link_id)
