"""What the answers point to: rules that hold for every response, and the rules that decide which profile leads."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assessment.assess import assess
from app.assessment.export import assessment_data
from app.assessment.what_if import what_if
from app.evaluation.cases import example_differences
from app.questionnaire.example import Example
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response
from tests.builders import calm_responses, response, responses, rest_denied
from tests.kept import SHIPPED

SYMPTOMS = [item for item in SHIPPED.items.values() if item.link_id in SHIPPED.weights]


def exported(given: QuestionnaireResponse) -> dict[str, object]:
    assessment = assess(SHIPPED, given)
    return assessment_data(SHIPPED, assessment, what_if(SHIPPED, assessment))


anybody = responses(SHIPPED)
anybody_calm = calm_responses(SHIPPED)


@pytest.mark.parametrize("example", SHIPPED.examples, ids=lambda example: example.id)
def test_a_worked_example_gives_its_assessment(example: Example) -> None:
    assert example_differences(SHIPPED, example) == []


def test_an_example_that_is_wrong_says_what_differs(tiny: Questionnaire) -> None:
    wrong = tiny.examples[0].model_copy(update={"answers": {"night": ("never",)}})
    assert "expected leading owl, got nothing" in example_differences(tiny, wrong)


@given(anybody, st.randoms())
def test_the_order_of_answers_never_matters(given: QuestionnaireResponse, random: object) -> None:
    shuffled = list(given.answers.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assess(SHIPPED, build_response(SHIPPED, dict(shuffled))) == assess(SHIPPED, given)


@settings(max_examples=200)
@given(anybody_calm, st.sampled_from(SYMPTOMS), st.data())
def test_a_stronger_answer_never_lowers_a_profile_or_removes_a_red_flag(
    given: QuestionnaireResponse, item: object, data: st.DataObject
) -> None:
    degrees = sorted((o for o in item.answer_options if o.kind == "answer"), key=lambda o: o.severity)  # type: ignore[attr-defined]
    weaker, stronger = sorted(data.draw(st.tuples(*[st.integers(0, len(degrees) - 1)] * 2)))

    def with_answer(n: int) -> QuestionnaireResponse:
        return build_response(SHIPPED, {**given.answers, item.link_id: (degrees[n].code,)})  # type: ignore[attr-defined]

    before, after = assess(SHIPPED, with_answer(weaker)), assess(SHIPPED, with_answer(stronger))
    assert after.stop or not before.stop
    for low, high in zip(before.profiles, () if after.stop else after.profiles, strict=not after.stop):
        assert low.points <= high.points
        assert low.fit <= high.fit
    assert {flag.id for flag in before.red_flags} <= {flag.id for flag in after.red_flags}


@given(anybody)
def test_contributions_add_up_and_ranges_contain_the_points(given: QuestionnaireResponse) -> None:
    for match in assess(SHIPPED, given).profiles:
        assert match.points == sum(reason.points for reason in match.reasons)
        assert 0 <= match.least <= match.points <= match.most <= match.possible


@settings(max_examples=200)
@given(anybody)
def test_everything_said_has_an_answer_behind_it(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    answered = set(assessment.response)
    for match in assessment.profiles:
        assert not match.leading or match.reasons
        assert {reason.answer for reason in match.reasons} <= answered
    for raised in (*assessment.red_flags, *assessment.out_of_scope, *assessment.medical_tests):
        assert raised.because
        assert set(raised.because) <= answered
    for match in assessment.profiles:
        assert all(reason.claims for reason in match.reasons)


@given(anybody_calm)
def test_causes_alone_never_make_a_profile_lead(given: QuestionnaireResponse) -> None:
    without = {link_id: codes for link_id, codes in given.answers.items() if link_id not in SHIPPED.weights}
    assert assess(SHIPPED, build_response(SHIPPED, without)).leading == ()


@given(anybody_calm)
def test_a_missing_answer_widens_the_range_and_never_lowers_its_top(given: QuestionnaireResponse) -> None:
    full = assess(SHIPPED, given)
    for item in SYMPTOMS[:5]:
        fewer = {link_id: codes for link_id, codes in given.answers.items() if link_id != item.link_id}
        for match, wider in zip(full.profiles, assess(SHIPPED, build_response(SHIPPED, fewer)).profiles, strict=True):
            assert wider.least <= match.least
            assert wider.most >= match.most


@given(anybody_calm)
def test_with_kidney_disease_nobody_is_pointed_to_magnesium(given: QuestionnaireResponse) -> None:
    kidneys = build_response(SHIPPED, {**given.answers, "safety-conditions": ("kidney-disease",)})
    assessment = assess(SHIPPED, kidneys)
    texts = {note.id: note.text.text.lower() for note in SHIPPED.notes.interactions}
    assert [note.id for note in assessment.interactions if "magnesium" in texts[note.id]] == []
    assert assessment.stop or "kidney-and-magnesium" in {note.id for note in assessment.cautions}


@given(anybody)
def test_an_emergency_stands_alone(given: QuestionnaireResponse) -> None:
    emergency = build_response(SHIPPED, {**given.answers, "emergency-signs": ("chest-pain",)})
    assessment = assess(SHIPPED, emergency)
    assert assessment.urgency == "now"
    assert assessment.stop
    assert assessment.profiles == assessment.medical_tests == assessment.interactions == ()


@given(anybody)
def test_regions_hold_each_reported_symptom_once(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    listed = [link_id for region in assessment.regions for link_id in region.items]
    reported = {reason.answer.link_id for match in assessment.profiles for reason in match.reasons}
    assert len(listed) == len(set(listed))
    assert set(listed) == reported


@settings(max_examples=25)
@given(anybody)
def test_the_export_is_json_and_the_same_every_time(given: QuestionnaireResponse) -> None:
    once, again = (json.dumps(exported(given)) for _ in range(2))
    assert once == again


def test_the_export_has_the_promised_shape() -> None:
    data = exported(rest_denied(SHIPPED, cramps="often", twitching="often"))
    assert data["questionnaire"] == {"id": SHIPPED.id, "version": SHIPPED.version, "hash": SHIPPED.content_hash}
    assert data["urgency"] == "routine"
    assert [profile["id"] for profile in data["profiles"]] == ["magnesium", "vitamin-b12", "vitamin-d"]
    magnesium = data["profiles"][0]
    assert {"points", "least", "most", "possible", "band", "leading", "reasons"} <= magnesium.keys()
    assert magnesium["reasons"][0].keys() == {"linkId", "option", "points", "claims"}
    assert data["medical_tests"][0].keys() >= {"id", "line", "loinc", "because"}
    assert len(data["overlap"]["regions"]) == 7


def test_one_sign_alone_does_not_lead_however_strong() -> None:
    (magnesium, _, _) = assess(SHIPPED, rest_denied(SHIPPED, cramps="nearly-always")).profiles
    assert (magnesium.leading, magnesium.held_back) == (False, "few-signs")


def test_shared_symptoms_alone_do_not_lead_but_a_usual_cause_lets_them() -> None:
    tired = {"tiredness": "nearly-always", "memory": "often", "low_mood": "often"}
    (_, alone, _) = assess(SHIPPED, rest_denied(SHIPPED, **tired)).profiles
    (_, vegan, _) = assess(SHIPPED, rest_denied(SHIPPED, diet="vegan", **tired)).profiles
    assert (alone.leading, alone.held_back) == (False, "shared-only")
    assert vegan.leading


def test_a_profile_far_behind_the_best_does_not_lead() -> None:
    answers = rest_denied(
        SHIPPED,
        tiredness="nearly-always",
        tingling="nearly-always",
        sore_tongue="nearly-always",
        memory="often",
        cramps="often",
        twitching="sometimes",
    )
    (magnesium, b12, _) = assess(SHIPPED, answers).profiles
    assert b12.leading
    assert (magnesium.leading, magnesium.held_back) == (False, "another-fits-better")


def test_two_specific_signs_count_the_same_on_a_long_list_and_on_a_short_one() -> None:
    bones = assess(SHIPPED, rest_denied(SHIPPED, bone_pain="often", stairs="often"))
    tongue = assess(SHIPPED, rest_denied(SHIPPED, sore_tongue="often", tingling="often"))
    cramps = assess(SHIPPED, rest_denied(SHIPPED, cramps="often", twitching="often"))
    assert [a.leading for a in (bones, tongue, cramps)] == [("vitamin-d",), ("vitamin-b12",), ("magnesium",)]


def test_laughing_gas_brings_the_tests_that_it_does_not_fool_to_the_first_line() -> None:
    tests = assess(SHIPPED, rest_denied(SHIPPED, diet="nitrous-oxide", tingling="often")).medical_tests
    lines = {test.id: test.line for test in tests}
    assert lines["methylmalonic-acid"] == lines["homocysteine"] == "first"


def test_causes_without_symptoms_call_for_no_test_of_a_nutrient() -> None:
    causes = rest_denied(SHIPPED, age_group="75-plus", sun="housebound", diet="vegan", medicines=("metformin", "ppi"))
    tests = {test.id for test in assess(SHIPPED, causes).medical_tests}
    assert not tests & {"25-hydroxyvitamin-d", "vitamin-b12", "magnesium"}


def test_too_few_answers_are_never_passed_off_as_a_pattern_that_does_not_fit() -> None:
    nothing = assess(SHIPPED, response(SHIPPED))
    never = {
        link_id.replace("-", "_"): "never" for link_id in SHIPPED.weights if "never" in SHIPPED.items[link_id].options
    }
    unknown = {link_id.replace("-", "_"): "dont-know" for link_id in SHIPPED.weights}
    assert {match.band for match in nothing.profiles} == {"unknown"}
    assert {match.band for match in assess(SHIPPED, response(SHIPPED, **unknown)).profiles} == {"unknown"}
    assert {match.band for match in assess(SHIPPED, response(SHIPPED, **never)).profiles} == {"none"}


def test_a_profile_that_is_held_back_is_never_said_to_fit_clearly() -> None:
    low = rest_denied(SHIPPED, low_mood="nearly-always", apathy="nearly-always", memory="often", tiredness="often")
    assert all(match.band != "clear" for match in assess(SHIPPED, low).profiles)
