"""The written cases: how many, where from, how far the assessment agrees, and that the counting counts."""

from dataclasses import replace

import pytest

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.evaluation.agreement import Share, compared, judged, scores, written_cases
from app.evaluation.baselines import Verdict, always_the_same, by_factors, by_symptom_count
from app.evaluation.cases import example_response
from app.evaluation.table import evaluation_text, missed_bars
from app.evaluation.versions import changed_cases, changes_text
from app.questionnaire.example import Example, Key, Written
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import LEVELS
from tests.builders import rest_denied
from tests.kept import SHIPPED

CASES = written_cases(SHIPPED)


def test_there_are_enough_cases_and_each_says_where_it_comes_from() -> None:
    assert len(CASES) >= 60
    kinds = [case.written.kind for case in CASES if case.written]
    assert len(kinds) == len(CASES)
    assert kinds.count("published") >= 10
    assert all(case.written.seen for case in CASES if case.written and case.written.kind == "published")


def test_the_cases_cover_every_profile_control_kidney_disease_and_level() -> None:
    keys = [case.key for case in CASES if case.key]
    assert {key.urgency for key in keys} == set(LEVELS)
    assert {profile for key in keys for profile in key.leading} == {"magnesium", "vitamin-b12", "vitamin-d"}
    assert sum(len(key.leading) >= 2 for key in keys) >= 10
    kidneys = [case for case in CASES if "kidney-disease" in case.answers.get("safety-conditions", ())]
    assert len(kidneys) >= 5
    assert sum(case.is_negative for case in judged(SHIPPED, CASES)) >= 10


def test_the_bars_are_reached() -> None:
    assert missed_bars(SHIPPED) == ()
    ours = compared(SHIPPED, CASES)["rules"]
    assert ours.emergencies == Share(ours.emergencies.of, ours.emergencies.of)
    assert ours.within.part >= 0.9
    assert ours.negatives.count == ours.negatives.of
    assert ours.forbidden.count == 0


def test_with_kidney_disease_no_case_is_told_what_would_bring_magnesium() -> None:
    cases = [
        case for case in CASES if {"kidney-disease", "kidney-failure"} & {*case.answers.get("safety-conditions", ())}
    ]
    assert cases
    for case in cases:
        found = what_if(SHIPPED, assess(SHIPPED, example_response(SHIPPED, case)))
        assert not [turn for turn in found.nearest if "magnesium" in (*turn.advice.leading, *turn.advice.tests)]


def test_a_version_that_forgets_an_emergency_misses_its_bar() -> None:
    flags = SHIPPED.red_flags_file
    fewer = tuple(flag for flag in flags.red_flags if flag.id not in ("chest-pain", "emergency-sign"))
    broken = replace(SHIPPED, red_flags_file=flags.model_copy(update={"red_flags": fewer}))
    assert "an emergency is not caught" in missed_bars(broken)


def test_the_text_counts_and_names_what_disagrees() -> None:
    text = evaluation_text(SHIPPED)
    assert f"{len(CASES)} written cases" in text
    assert "emergencies caught" in text
    for name in ("rules", "always one", "symptom count", "factors only"):
        assert name in text
    for case in judged(SHIPPED, CASES):
        if not case.is_emergency and not case.complete:
            assert case.example.id in text


def test_without_written_cases_the_text_says_so(tiny: Questionnaire) -> None:
    assert "0 written cases" in evaluation_text(tiny)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763), (81, 100, 0.722, 0.875)],
)
def test_the_interval_is_wilsons(count: int, of: int, low: float, high: float) -> None:
    assert Share(count, of).interval == pytest.approx((low, high), abs=0.001)


def test_a_verdict_within_the_key_is_told_from_one_outside() -> None:
    case = next(case for case in CASES if case.key and case.key.leading == ("vitamin-b12",) and not case.key.may_lead)

    def verdict(*leading: str) -> bool:
        (found,) = judged(SHIPPED, [case], lambda q, r: Verdict("routine", frozenset(leading)))
        return found.within

    assert verdict("vitamin-b12")
    assert not verdict()
    assert not verdict("magnesium")
    assert not verdict("vitamin-b12", "magnesium")


def test_over_and_under_triage_are_counted_apart() -> None:
    found = scores(judged(SHIPPED, CASES, always_the_same))
    assert found.over_triage.count == 0
    assert found.under_triage.count == sum(case.key.urgency != "routine" for case in CASES if case.key)


def test_the_baselines_do_what_they_say() -> None:
    answers = rest_denied(SHIPPED, cramps="often", twitching="sometimes", diet="vegan")
    assert always_the_same(SHIPPED, answers).leading == {"vitamin-b12"}
    assert by_symptom_count(1)(SHIPPED, answers).leading == {"magnesium"}
    assert by_symptom_count(3)(SHIPPED, answers).leading == frozenset()
    assert by_factors(SHIPPED, answers).leading == {"vitamin-b12", "vitamin-d"}


def test_two_versions_are_compared_case_by_case() -> None:
    assert changed_cases(SHIPPED, SHIPPED) == ()
    file = SHIPPED.profiles_file
    stricter = file.model_copy(update={"comparison": file.comparison.model_copy(update={"floor": 11.0})})
    old = replace(SHIPPED, profiles_file=stricter)
    found = {each.example.id: each for each in changed_cases(old, SHIPPED)}
    changed = found["vitamin-d-bones-and-stairs"]
    assert (changed.before.leading, changed.after.leading) == ((), ("vitamin-d",))
    text = changes_text(old, SHIPPED)
    assert text.startswith("from 2026.")
    assert "vitamin-d-bones-and-stairs: leading +vitamin-d" in text


def test_the_first_baseline_names_a_profile_of_the_questionnaire_that_is_judged(tiny: Questionnaire) -> None:
    key = Key(urgency="routine", leading=("bear",))
    written = Written(kind="constructed", basis="A book", claims=("book-tired",))
    case = Example(id="case", about="Tired.", answers={"tired": ("often",)}, written=written, key=key)
    judging = replace(tiny, examples=(case,))
    assert always_the_same(judging, rest_denied(judging, tired="often")).leading == {"bear"}
    assert always_the_same(tiny, rest_denied(tiny, tired="often")).leading == {"owl"}
