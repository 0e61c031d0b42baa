"""Conditions on answers: when an item is asked, when a red flag is raised, when a test is worth discussing."""

from collections.abc import Mapping
from types import MappingProxyType

from app.questionnaire.model import Clause, Item, When
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse


def answers_meeting(when: When, response: QuestionnaireResponse) -> tuple[Answer, ...] | None:
    """The answers that meet every clause of `when`, or None when a clause is not met.

    No clauses are met by no answers: the result is then the empty tuple.
    """
    found: list[Answer] = []
    for clause in when:
        matches = _matches(clause, response)
        if not matches:
            return None
        found += [answer for answer in matches if answer not in found]
    return tuple(found)


def _matches(clause: Clause, response: QuestionnaireResponse) -> list[Answer]:
    return [
        Answer(link_id, code) for link_id, codes in clause.items() for code in response.codes(link_id) if code in codes
    ]


def is_asked(item: Item, response: QuestionnaireResponse) -> bool:
    """Whether the answers so far call for this item."""
    return answers_meeting(item.enable_when, response) is not None


def asked_items(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Mapping[str, Item]:
    """The items that this person is asked, by linkId, in order."""
    asked = {link_id: item for link_id, item in questionnaire.items.items() if is_asked(item, response)}
    return MappingProxyType(asked)


def without_unasked(questionnaire: Questionnaire, response: QuestionnaireResponse) -> QuestionnaireResponse:
    """The response without answers to items that are not asked: a hidden answer never counts."""
    kept = dict(response.answers)
    while True:
        current = QuestionnaireResponse(MappingProxyType(kept))
        asked = asked_items(questionnaire, current)
        if kept.keys() <= asked.keys():
            return current
        kept = {link_id: codes for link_id, codes in kept.items() if link_id in asked}
