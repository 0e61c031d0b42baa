"""One person's answers, checked against the questionnaire at the door."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from app.questionnaire.model import AnswerOption, Item
from app.questionnaire.questionnaire import Questionnaire


class Answer(NamedTuple):
    """One answer option chosen for one item."""

    link_id: str
    option: str


@dataclass(frozen=True)
class QuestionnaireResponse:
    """Answer codes by linkId. An item that is missing was not answered, which is never "no"."""

    answers: Mapping[str, tuple[str, ...]]

    @cached_property
    def given(self) -> frozenset[Answer]:
        """Every answer given."""
        return frozenset(Answer(link_id, code) for link_id, codes in self.answers.items() for code in codes)

    def codes(self, link_id: str) -> tuple[str, ...]:
        return self.answers.get(link_id, ())

    def __contains__(self, link_id: str) -> bool:
        return bool(self.codes(link_id))

    def __iter__(self) -> Iterator[Answer]:
        return (Answer(link_id, code) for link_id, codes in self.answers.items() for code in codes)


NO_ANSWERS = QuestionnaireResponse(MappingProxyType({}))


def build_response(questionnaire: Questionnaire, answers: Mapping[str, tuple[str, ...]]) -> QuestionnaireResponse:
    """Puts valid answers into the questionnaire's order, so that the order given never matters.

    `answers` are codes by linkId, already checked (see `response_faults`).
    """
    ordered = {
        item.link_id: tuple(option.code for option in item.answer_options if option.code in answers[item.link_id])
        for item in questionnaire.items.values()
        if answers.get(item.link_id)
    }
    return QuestionnaireResponse(MappingProxyType(ordered))


def chosen_options(item: Item, response: QuestionnaireResponse) -> tuple[AnswerOption, ...]:
    """The options chosen for an item."""
    return tuple(item.options[code] for code in response.codes(item.link_id))


def is_unknown(item: Item, response: QuestionnaireResponse) -> bool:
    """Whether nothing is known: the item was left out or answered with "don't know"."""
    return item.unknown.issuperset(response.codes(item.link_id))


def contradiction(item: Item, codes: tuple[str, ...]) -> bool:
    """Whether the codes cannot stand together: two answers to a choice, or "none" beside a tick.

    A code that the item no longer offers counts as a tick.
    """
    if not item.is_tick_list:
        return len(set(codes)) > 1
    kinds = {item.options[code].kind if code in item.options else "answer" for code in codes}
    return len(kinds) > 1
