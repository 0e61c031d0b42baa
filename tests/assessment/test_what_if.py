"""Every single change is recomputed, and what is said of it is true."""

from hypothesis import given, settings

from app.assessment.advice import advice_of, advise
from app.assessment.assess import assess
from app.assessment.single_changes import changed, single_changes
from app.assessment.what_if import what_if
from app.questionnaire.response import QuestionnaireResponse, build_response, contradiction
from tests.builders import calm_responses, response, responses, rest_denied
from tests.kept import SHIPPED


@given(responses(SHIPPED))
def test_the_short_advice_is_that_of_the_whole_assessment(given: QuestionnaireResponse) -> None:
    assert advise(SHIPPED, given) == advice_of(assess(SHIPPED, given))


@given(responses(SHIPPED))
def test_every_change_is_one_valid_other_answer(given: QuestionnaireResponse) -> None:
    seen = set()
    for change in single_changes(SHIPPED, given):
        item = SHIPPED.items[change.link_id]
        assert set(change.after) != set(change.before)
        assert set(change.after) <= item.options.keys()
        assert not contradiction(item, change.after)
        seen.add((change.link_id, change.after))
        other = changed(given, change)
        assert {key for key in SHIPPED.items if other.codes(key) != given.codes(key)} == {change.link_id}
    assert len(seen) == len(list(single_changes(SHIPPED, given)))


@settings(max_examples=12)  # each tries every single change
@given(calm_responses(SHIPPED))
def test_what_is_named_really_happens_and_a_stable_result_really_is(given: QuestionnaireResponse) -> None:
    assessment = assess(SHIPPED, given)
    found = what_if(SHIPPED, assessment)
    now = advice_of(assessment)
    if assessment.stop:
        return
    advised = {(change.link_id, change.after): change.advice for change in found.changes}
    for change in single_changes(SHIPPED, assessment.response):
        other = changed(assessment.response, change)
        assert advise(SHIPPED, other) == advised.get((change.link_id, change.after), now)
    assert found.tried == len(list(single_changes(SHIPPED, assessment.response)))
    for change in found.changes:
        other = {**assessment.response.answers, change.link_id: change.after}
        assert advice_of(assess(SHIPPED, build_response(SHIPPED, other))) == change.advice != now
    assert set(found.nearest) <= set(found.changes)
    if found.stable:
        by_degree = {key for key in SHIPPED.symptoms if len(SHIPPED.items[key].answer_options) > 3}
        symptoms = [change for change in found.changes if change.link_id in by_degree and change.steps == 1]
        assert all(change.advice.leading == now.leading for change in symptoms)


def test_the_nearest_change_comes_first() -> None:
    found = what_if(SHIPPED, assess(SHIPPED, rest_denied(SHIPPED, bone_pain="often", stairs="sometimes")))
    assert not found.stable
    assert found.nearest[0].advice.leading == ()
    assert found.nearest[0].steps == 1
    assert len({change.link_id for change in found.nearest}) == len(found.nearest) <= 4


def test_a_clear_result_is_stable() -> None:
    answers = rest_denied(
        SHIPPED, tiredness="nearly-always", tingling="nearly-always", sore_tongue="nearly-always", diet="vegan"
    )
    assert what_if(SHIPPED, assess(SHIPPED, answers)).stable


def test_nobody_is_told_what_a_sign_of_danger_would_change() -> None:
    found = what_if(SHIPPED, assess(SHIPPED, rest_denied(SHIPPED, cramps="often", twitching="often")))
    danger = {"emergency-signs", "self-harm", "warning-signs", "age-group"}
    assert danger <= {change.link_id for change in found.changes}
    assert not danger & {change.link_id for change in found.nearest}


def test_with_kidney_disease_no_change_hints_at_magnesium() -> None:
    answers = dict.fromkeys(["cramps", "twitching", "tremor"], "often")
    assessment = assess(
        SHIPPED,
        rest_denied(SHIPPED, safety_conditions="kidney-failure", medicines="diuretic", **answers),
    )
    nearest = what_if(SHIPPED, assessment).nearest
    assert not [change for change in nearest if "magnesium" in (*change.advice.leading, *change.advice.tests)]


def test_the_open_question_that_could_forbid_a_profile_to_lead_is_named_first() -> None:
    answers = response(SHIPPED, age_group="18-49", cramps="nearly-always", twitching="often", weakness="often").answers
    denied = {key: ("never",) for key in SHIPPED.symptoms if SHIPPED.items[key].options.keys() >= {"never"}}
    given = build_response(SHIPPED, {**dict(list(denied.items())[:20]), **answers})
    assessment = assess(SHIPPED, given)
    assert assessment.leading == ("magnesium",)
    assert what_if(SHIPPED, assessment).helpful[0] == "safety-conditions"


def test_a_fact_that_is_so_or_not_so_makes_no_result_unsteady() -> None:
    causes = rest_denied(SHIPPED, age_group="18-49", diet="vegan", sun=("covered", "dark-skin", "indoors"))
    assert what_if(SHIPPED, assess(SHIPPED, causes)).stable


def test_when_all_is_stopped_there_is_nothing_to_change() -> None:
    found = what_if(SHIPPED, assess(SHIPPED, response(SHIPPED, emergency_signs="seizure")))
    assert (found.tried, found.changes, found.nearest, found.stable) == (0, (), (), False)
