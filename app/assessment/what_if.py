"""Finds what would change the advice: single answers given otherwise, and the open questions that matter most."""

from collections.abc import Iterable

from app.assessment.advice import advice_of, advise
from app.assessment.indications import counted_indications
from app.assessment.matching import MatchMemo
from app.assessment.result import Advice, AdviceChange, Assessment, WhatIf
from app.assessment.single_changes import SingleChange, changed, single_changes
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse

MOST_NAMED = 4
"""At most so many of the nearest changes, and of the open questions, are named: a reader takes in no more."""


def what_if(questionnaire: Questionnaire, assessment: Assessment) -> WhatIf:
    """Recomputes the advice for every single change. An assessment that stops has nothing that could change."""
    if assessment.stop:
        return WhatIf(0, (), (), False, ())
    now = advice_of(assessment)
    response = assessment.response
    memo: MatchMemo = {}
    tried = [
        (change, _advice_after(questionnaire, response, change, now, memo))
        for change in single_changes(questionnaire, response)
    ]
    changes = [_advice_change(change, advice) for change, advice in tried if advice != now]
    near = [change for change in changes if change.steps and _is_named(questionnaire, change, now)]
    return WhatIf(
        tried=len(tried),
        changes=tuple(changes),
        nearest=_nearest(near, now) if assessment.completeness.reached else (),
        stable=assessment.completeness.reached
        and not any(_is_a_step(questionnaire, change) and change.advice.leading != now.leading for change in changes),
        helpful=_helpful(questionnaire, assessment, changes),
    )


def _advice_after(
    questionnaire: Questionnaire, response: QuestionnaireResponse, change: SingleChange, now: Advice, memo: MatchMemo
) -> Advice:
    """The advice once the change is made. The urgency stays what it was when no red flag depends on the answer."""
    urgency = None if change.link_id in questionnaire.flagged else now.urgency
    return advise(questionnaire, changed(response, change), urgency, memo)


def _advice_change(change: SingleChange, advice: Advice) -> AdviceChange:
    return AdviceChange(change.link_id, change.before, change.after, change.steps, advice)


def _is_named(questionnaire: Questionnaire, change: AdviceChange, now: Advice) -> bool:
    """Whether readers are told of it: a sign of danger or another age would say nothing of this result."""
    if change.advice.urgency != now.urgency or _is_danger(questionnaire, change):
        return False
    if change.link_id in questionnaire.symptoms:
        return True
    return questionnaire.items[change.link_id].is_tick_list and change.link_id not in questionnaire.never_leading


def _is_danger(questionnaire: Questionnaire, change: AdviceChange) -> bool:
    """Whether it ticks what nobody should be told to tick: a sign of danger, or what is never suggested."""
    if change.link_id in questionnaire.danger_items:
        return True
    options = questionnaire.items[change.link_id].options
    return any(options[code].never_suggested for code in change.after if code not in change.before)


def _is_a_step(questionnaire: Questionnaire, change: AdviceChange) -> bool:
    """Whether only the degree of a symptom differs, by one. A fact that is so or not so is no step away."""
    return (
        change.steps == 1 and change.link_id in questionnaire.symptoms and _degrees(questionnaire, change.link_id) > 2
    )


def _degrees(questionnaire: Questionnaire, link_id: str) -> int:
    item = questionnaire.items[link_id]
    return len(item.answer_options) - len(item.unknown)


def _steps_added(change: AdviceChange, now: Advice) -> int:
    """The steps added for a lesser change: 0 for other leading profiles, 1 for other tests, 2 for the urgency alone."""
    if change.advice.leading != now.leading:
        return 0
    return 1 if change.advice.tests != now.tests else 2


def _nearest(changes: Iterable[AdviceChange], now: Advice) -> tuple[AdviceChange, ...]:
    """The nearest change of each item, nearest first. Other leading profiles count a step less than other tests."""
    ordered = sorted(changes, key=lambda change: change.steps + _steps_added(change, now))
    by_item = {change.link_id: change for change in reversed(ordered)}
    return tuple(change for change in ordered if by_item[change.link_id] is change)[:MOST_NAMED]


def _helpful(questionnaire: Questionnaire, assessment: Assessment, changes: Iterable[AdviceChange]) -> tuple[str, ...]:
    """The open questions whose answers could change the advice; with few answers, those that could count most.

    First the one that could forbid a profile to lead: it is the question of safety among them.
    """
    changing = {change.link_id for change in changes if not change.steps and not change.advice.stop}
    wanted = set(assessment.completeness.open)
    if assessment.completeness.reached:
        wanted = {
            link_id for link_id in changing if link_id in questionnaire.symptoms or link_id not in assessment.response
        }
    gain = {link_id: _most_own(questionnaire, link_id) for link_id in wanted}
    in_order = (link_id for link_id in questionnaire.items if link_id in wanted)
    asked_first = questionnaire.never_leading
    return tuple(sorted(in_order, key=lambda link_id: (link_id not in asked_first, -gain[link_id]))[:MOST_NAMED])


def _most_own(questionnaire: Questionnaire, link_id: str) -> float:
    """The most that an answer to the question can add to the fit of a single profile."""
    signs = (
        sign for of_one in counted_indications(questionnaire).values() for sign in of_one if sign.link_id == link_id
    )
    return max((sign.greatest * sign.share for sign in signs), default=0.0)
