"""What would change the advice: every single answer given otherwise, and the open questions that matter most."""

from collections.abc import Iterable

from app.assessment.advice import advice_of, advise
from app.assessment.matching import Known
from app.assessment.result import Advice, Assessment, Turn, WhatIf
from app.assessment.signs import signs_of
from app.assessment.single_changes import SingleChange, changed, single_changes
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse

MOST_NAMED = 4
"""So few of the nearest changes, and of the open questions, are named: a reader takes in no more."""


def what_if(questionnaire: Questionnaire, assessment: Assessment) -> WhatIf:
    """Recomputes the advice for every single change. An assessment that stops has nothing that could change."""
    if assessment.stop:
        return WhatIf(0, (), (), False, ())
    now = advice_of(assessment)
    response = assessment.response
    changes = single_changes(questionnaire, response)
    known: Known = {}
    tried = [(change, _advice_after(questionnaire, response, change, now, known)) for change in changes]
    turns = [_turn(change, advice) for change, advice in tried if advice != now]
    near = [turn for turn in turns if turn.steps and _is_named(questionnaire, turn, now)]
    return WhatIf(
        tried=len(tried),
        turns=tuple(turns),
        nearest=_nearest(near, now) if assessment.completeness.reached else (),
        stable=assessment.completeness.reached
        and not any(_is_a_step(questionnaire, turn) and turn.advice.leading != now.leading for turn in near),
        helpful=_helpful(questionnaire, assessment, turns),
    )


def _advice_after(
    questionnaire: Questionnaire, response: QuestionnaireResponse, change: SingleChange, now: Advice, known: Known
) -> Advice:
    """The urgency need not be asked again when no red flag depends on the answer."""
    urgency = None if change.link_id in questionnaire.flagged else now.urgency
    return advise(questionnaire, changed(response, change), urgency, known)


def _turn(change: SingleChange, advice: Advice) -> Turn:
    return Turn(change.link_id, change.before, change.after, change.steps, advice)


def _is_named(questionnaire: Questionnaire, turn: Turn, now: Advice) -> bool:
    """Nobody is told what a sign of danger or another age would change: that says nothing of this result."""
    if turn.link_id in questionnaire.symptoms:
        return True
    if turn.link_id in questionnaire.never_leading:
        return False
    return questionnaire.items[turn.link_id].is_tick_list and turn.advice.urgency == now.urgency


def _is_a_step(questionnaire: Questionnaire, turn: Turn) -> bool:
    """Whether only the degree of a symptom differs, by one. A fact that is so or not so is no step away."""
    return turn.steps == 1 and turn.link_id in questionnaire.symptoms and _degrees(questionnaire, turn.link_id) > 2


def _degrees(questionnaire: Questionnaire, link_id: str) -> int:
    item = questionnaire.items[link_id]
    return len(item.answer_options) - len(item.unknown)


def _weight(turn: Turn, now: Advice) -> int:
    """0 when other profiles lead, 1 when other tests come first, 2 when only the urgency differs."""
    if turn.advice.leading != now.leading:
        return 0
    return 1 if turn.advice.tests != now.tests else 2


def _nearest(turns: Iterable[Turn], now: Advice) -> tuple[Turn, ...]:
    """The nearest turn of each item. A change of the leading profiles is as near as a lesser one a step closer."""
    ordered = sorted(turns, key=lambda turn: turn.steps + _weight(turn, now))
    by_item = {turn.link_id: turn for turn in reversed(ordered)}
    return tuple(turn for turn in ordered if by_item[turn.link_id] is turn)[:MOST_NAMED]


def _helpful(questionnaire: Questionnaire, assessment: Assessment, turns: Iterable[Turn]) -> tuple[str, ...]:
    """The open questions whose answers could change the advice; with few answers, those that could count most.

    First the one that could forbid a profile to lead: it is the question of safety among them.
    """
    turning = {turn.link_id for turn in turns if not turn.steps and not turn.advice.stop}
    wanted = set(assessment.completeness.open)
    if assessment.completeness.reached:
        wanted = {
            link_id for link_id in turning if link_id in questionnaire.symptoms or link_id not in assessment.response
        }
    weight = {link_id: _most_own(questionnaire, link_id) for link_id in wanted}
    in_order = (link_id for link_id in questionnaire.items if link_id in wanted)
    first = questionnaire.never_leading
    return tuple(sorted(in_order, key=lambda link_id: (link_id not in first, -weight[link_id]))[:MOST_NAMED])


def _most_own(questionnaire: Questionnaire, link_id: str) -> float:
    """The most that an answer can add to the fit of one profile."""
    signs = (sign for found in signs_of(questionnaire).values() for sign in found if sign.link_id == link_id)
    return max((sign.greatest * sign.share for sign in signs), default=0.0)
