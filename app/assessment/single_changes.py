"""Lists every change of a single answer that could be made to a response."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from app.questionnaire.enable_when import is_asked
from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, is_unknown


@dataclass(frozen=True)
class SingleChange:
    """One answer given otherwise. `steps` is how far apart the answers are: neighbours, or one tick, are 1.

    An open question has no answer to be far from: its steps are 0.
    """

    link_id: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    steps: int


def single_changes(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Iterator[SingleChange]:
    """Every other answer to every question asked, and every tick set or taken away, in the order asked."""
    for item in questionnaire.items.values():
        if is_asked(item, response):
            yield from _ticks(item, response) if item.is_tick_list else _choices(item, response)


def changed(response: QuestionnaireResponse, change: SingleChange) -> QuestionnaireResponse:
    """The response with that one answer given otherwise."""
    return QuestionnaireResponse(MappingProxyType({**response.answers, change.link_id: change.after}))


def _choices(item: Item, response: QuestionnaireResponse) -> Iterator[SingleChange]:
    """Every other answer of a choice. Nobody changes to "I don't know", so that is not tried."""
    before = response.codes(item.link_id)
    codes = [option.code for option in item.answer_options if option.kind != "unknown"]
    for code in codes:
        if (code,) != before:
            steps = 0 if is_unknown(item, response) else abs(codes.index(code) - codes.index(before[0]))
            yield SingleChange(item.link_id, before, (code,), steps)


def _ticks(item: Item, response: QuestionnaireResponse) -> Iterator[SingleChange]:
    """Every single tick set or taken away. A list that loses its last tick then says "none of these"."""
    before = response.codes(item.link_id)
    ticks = [option.code for option in item.answer_options if option.kind == "answer"]
    none = tuple(option.code for option in item.answer_options if option.kind == "none")
    steps = 0 if is_unknown(item, response) else 1
    for tick in ticks:
        after = tuple(code for code in ticks if (code in before) != (code == tick))
        yield SingleChange(item.link_id, before, after or none, steps)
