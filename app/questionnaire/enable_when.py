"""Conditions on answers: when an item is asked, when a red flag is raised, when a test is worth discussing."""

from collections.abc import Mapping
from types import MappingProxyType

from app.questionnaire.model import Clause, Item, When
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse


def is_met(when: When, response: QuestionnaireResponse) -> bool:
    """Whether every clause of `when` is met; without clauses there is nothing to meet."""
    given = response.given
    return all(not clause.answers.isdisjoint(given) for clause in when)


def answers_meeting(when: When, response: QuestionnaireResponse) -> tuple[Answer, ...] | None:
    """The answers that meet every clause of `when`, or None when a clause is not met.

    Without clauses there is nothing to meet: the result is then the empty tuple, never None.
    """
    if not is_met(when, response):
        return None
    meeting: list[Answer] = []
    for clause in when:
        meeting += _matches(clause, response.answers)
    return tuple(dict.fromkeys(meeting)) if len(when) > 1 else tuple(meeting)  # one answer may meet two clauses


def _matches(clause: Clause, answers: Mapping[str, tuple[str, ...]]) -> list[Answer]:
    answered = [link_id for link_id in clause if link_id in answers]
    return [Answer(link_id, code) for link_id in answered for code in answers[link_id] if code in clause[link_id]]


def is_asked(item: Item, response: QuestionnaireResponse) -> bool:
    """Whether the answers so far call for this item."""
    return is_met(item.enable_when, response)


def asked_items(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Mapping[str, Item]:
    """The items that this person is asked, by linkId, in order."""
    unasked = {item.link_id for item in questionnaire.follow_ups if not is_asked(item, response)}
    if not unasked:
        return questionnaire.items
    return MappingProxyType({key: item for key, item in questionnaire.items.items() if key not in unasked})


def without_unasked(questionnaire: Questionnaire, response: QuestionnaireResponse) -> QuestionnaireResponse:
    """The response without answers to items that are not asked: a hidden answer never counts.

    It takes several rounds, since an answer that goes may be the one that called for a further question.
    """
    while hidden := [item.link_id for item in questionnaire.follow_ups if _is_hidden(item, response)]:
        kept = {link_id: codes for link_id, codes in response.answers.items() if link_id not in hidden}
        response = QuestionnaireResponse(MappingProxyType(kept))
    return response


def _is_hidden(item: Item, response: QuestionnaireResponse) -> bool:
    return item.link_id in response and not is_asked(item, response)
