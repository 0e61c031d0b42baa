"""Answers that call for prompt care, whatever the profiles, and answers that the questionnaire is not made for."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from app.assessment.by_answer import ByAnswer
from app.assessment.result import RaisedFlag, RaisedNote
from app.questionnaire.enable_when import answers_meeting, is_asked, is_met
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import LEVELS, Level, RedFlag, most_pressing
from app.questionnaire.response import Answer, QuestionnaireResponse


def raised_flags(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[RaisedFlag, ...]:
    """The red flags that the answers raise, the most pressing first.

    A question left out counts as its "I don't know" or "I would rather not say": a missing answer lowers no level.
    """
    counted = with_open_as_unknown(questionnaire, response)
    flags = questionnaire.red_flags_file.red_flags
    raised = [
        RaisedFlag(flags[n].id, flags[n].level, tuple(answer for answer in because if answer.link_id in response))
        for n in sorted(_by_answer(questionnaire).possible(counted))
        if (because := _raising(flags[n], counted)) is not None
    ]
    return tuple(sorted(raised, key=lambda flag: LEVELS.index(flag.level)))


def out_of_scope(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[RaisedNote, ...]:
    """Why the questionnaire gives no profile for this person, if it does not."""
    return tuple(
        RaisedNote(limit.id, because)
        for limit in questionnaire.red_flags_file.out_of_scope
        if (because := answers_meeting(limit.when, response)) is not None
    )


def urgency_of(flags: tuple[RaisedFlag, ...]) -> Level:
    """The most pressing level of the flags raised; "routine" without any."""
    return most_pressing(flag.level for flag in flags)


def _raising(flag: RedFlag, response: QuestionnaireResponse) -> tuple[Answer, ...] | None:
    """The answers that meet the conditions of the flag, each once; None when no condition is met."""
    met = [when for when in flag.conditions if is_met(when, response)]
    if not met:
        return None
    answers = (answer for when in met for answer in answers_meeting(when, response) or ())
    return tuple(dict.fromkeys(answers))


def with_open_as_unknown(questionnaire: Questionnaire, response: QuestionnaireResponse) -> QuestionnaireResponse:
    """The response in which a question left out has the unknown answer, if a red flag looks at that answer."""
    missing = {
        link_id: codes
        for link_id, codes in _unknown_codes(questionnaire).items()
        if link_id not in response and is_asked(questionnaire.items[link_id], response)
    }
    if not missing:
        return response
    return QuestionnaireResponse(MappingProxyType({**response.answers, **missing}))


@lru_cache(maxsize=64)
def _by_answer(questionnaire: Questionnaire) -> ByAnswer[int]:
    """The places of the red flags by the answers that can raise them."""
    flags = enumerate(questionnaire.red_flags_file.red_flags)
    return ByAnswer((n, when) for n, flag in flags for when in flag.conditions)


@lru_cache(maxsize=64)
def _unknown_codes(questionnaire: Questionnaire) -> Mapping[str, tuple[str, ...]]:
    """The unknown answers that red flags name, by linkId."""
    named: dict[str, tuple[str, ...]] = {}
    for flag in questionnaire.red_flags_file.red_flags:
        for clause in (clause for when in flag.conditions for clause in when):
            for link_id, codes in clause.items():
                if unknown := tuple(code for code in codes if code in questionnaire.items[link_id].unknown):
                    named[link_id] = unknown
    return MappingProxyType(named)
