"""Reads answers that are no longer offered: each counts as what it says today, until its question is answered again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response


@dataclass(frozen=True)
class Settled:
    """Answers as they count today.

    `left_out` are the linkIds of answers that count as nothing any more, `asked_again` those of questions whose
    answers come from one that is no longer offered, or that got more answers since.
    """

    response: QuestionnaireResponse
    left_out: tuple[str, ...]
    asked_again: tuple[str, ...]


def settled(
    questionnaire: Questionnaire, given: Mapping[str, tuple[str, ...]], grown: frozenset[str] = frozenset()
) -> Settled:
    """What was given, in an old code or on an old form, as answers of today; `given` may hold what is not offered.

    `grown` are the linkIds of questions that got more answers since: who was not asked about those has denied nothing,
    so "none of these" counts as "I don't know" until the question is answered again.
    """
    items, readings = questionnaire.items, questionnaire.code_layout.readings
    answers = {link_id: _offered(items[link_id], codes) for link_id, codes in given.items() if link_id in items}
    asked_again = {link_id for link_id in grown if answers.get(link_id)}
    for link_id in asked_again:
        answers[link_id] = _not_denied(items[link_id], answers[link_id])
    for link_id, code in _retired(questionnaire, given):
        for read_for, reading in readings.get(link_id, {}).get(code, {}).items():
            asked_again.add(read_for)
            answers[read_for] = _joined(items[read_for], answers.get(read_for, ()), reading)
    left_out = {link_id for link_id, code in _retired(questionnaire, given) if code not in readings.get(link_id, {})}
    return Settled(
        build_response(questionnaire, answers),
        tuple(link_id for link_id in given if link_id in left_out),
        tuple(link_id for link_id in items if link_id in asked_again),
    )


def _retired(questionnaire: Questionnaire, given: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The answers that are no longer offered, or whose question is no longer asked."""
    for link_id, codes in given.items():
        item = questionnaire.items.get(link_id)
        yield from ((link_id, code) for code in codes if item is None or code not in item.options)


def _offered(item: Item, codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in item.options)


def _not_denied(item: Item, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes, with "I don't know" in place of "none of these"."""
    unknown = next(iter(item.unknown), None)
    return tuple(unknown if unknown and item.options[code].kind == "none" else code for code in codes)


def _joined(item: Item, answers: tuple[str, ...], reading: tuple[str, ...]) -> tuple[str, ...]:
    """The answers with the reading, which wins over "none" and "don't know", and over the one answer of a choice."""
    kept = [code for code in answers if item.is_tick_list and item.options[code].kind == "answer"]
    return tuple(dict.fromkeys((*kept, *reading)))
