"""Entry codes: how the answers on a paper form are keyed in. One character for each answer, the same for years.

Questions are numbered in the order in which they first came into the response code, and their answers count in the
order of the slots: both are append-only, so a form that was printed last year can still be keyed in. What was ticked
there and is no longer offered is read as `retired_answers` says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import contradiction

CHARACTERS = "123456789abcdefghjkmnpqrstvwyz"
"""The characters of the answers, in the order of the slots. Left out: 0 and x (see below), and i, l, o and u."""
NONE, UNKNOWN = "0", "x"
"""The characters of "none of these" and "I don't know", the same in every question."""
PASSED_OVER = " ,;.+-"
"""What people type between two characters; it stands for no answer."""


@dataclass(frozen=True)
class EntryItem:
    """One question of the form: its number, and the character of each answer in the order of the page.

    `retired`: the characters of answers that only older forms have.
    """

    number: int
    item: Item
    characters: Mapping[str, str]
    retired: Mapping[str, str]

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The answer that each character stands for."""
        both = {**self.retired, **self.characters}
        return MappingProxyType({character: code for code, character in both.items()})


@dataclass(frozen=True)
class OlderEntry:
    """A question that only older forms have, and that still counts: its number, and the answer of each character."""

    number: int
    link_id: str
    codes: Mapping[str, str]
    takes_one: bool


class UnreadableEntry(ValueError):
    """What was keyed in is no answer to its question. `character` is the first that stands for no answer, if any."""

    def __init__(self, problem: Literal["character", "several", "contradiction"], character: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.character = character


def entry_items(questionnaire: Questionnaire) -> tuple[EntryItem, ...]:
    """Every question with its number, section by section; in each in the order of the numbers, as on paper."""
    numbers = _numbers(questionnaire)
    return tuple(
        _entry(questionnaire, item, numbers[item.link_id])
        for section in questionnaire.sections
        for item in sorted(section.items, key=lambda item: numbers[item.link_id])
    )


def older_entries(questionnaire: Questionnaire) -> tuple[OlderEntry, ...]:
    """The questions that are no longer asked, but have answers that still count as others."""
    layout, numbers = questionnaire.code_layout, _numbers(questionnaire)
    return tuple(
        OlderEntry(
            number=numbers[link_id],
            link_id=link_id,
            codes=MappingProxyType({sign: code for code, sign in _counted(questionnaire, link_id).items()}),
            takes_one=any(slot.choice for slot in layout.by_item[link_id]),
        )
        for link_id in layout.readings
        if link_id not in questionnaire.items
    )


def read_entry(entry: EntryItem, text: str) -> tuple[str, ...]:
    """The answers that were keyed in, none for an empty text. Raises UnreadableEntry."""
    codes = tuple(_code(entry, character) for character in text.lower() if character not in PASSED_OVER)
    if len(set(codes)) > 1 and not entry.item.is_tick_list:
        raise UnreadableEntry("several")
    if contradiction(entry.item, codes):
        raise UnreadableEntry("contradiction")
    return tuple(dict.fromkeys(codes))


def read_older_entry(entry: OlderEntry, text: str) -> tuple[str, ...]:
    """The answers that were keyed in; "none" and "I don't know" count as nothing here. Raises UnreadableEntry."""
    typed = [character for character in text.lower() if character not in (*PASSED_OVER, NONE, UNKNOWN)]
    for character in typed:
        if character not in entry.codes:
            raise UnreadableEntry("character", character)
    if entry.takes_one and len(set(typed)) > 1:
        raise UnreadableEntry("several")
    return tuple(dict.fromkeys(entry.codes[character] for character in typed))


def _numbers(questionnaire: Questionnaire) -> dict[str, int]:
    """The number of each question: they count in the order in which they first came."""
    came = dict.fromkeys(slot.link_id for slot in questionnaire.code_layout.slots)
    return {link_id: number for number, link_id in enumerate(came, start=1)}


def _code(entry: EntryItem, character: str) -> str:
    if character not in entry.codes:
        raise UnreadableEntry("character", character)
    return entry.codes[character]


def _entry(questionnaire: Questionnaire, item: Item, number: int) -> EntryItem:
    counted = _counted(questionnaire, item.link_id)
    kinds = {"none": NONE, "unknown": UNKNOWN}
    characters = {option.code: kinds.get(option.kind) or counted[option.code] for option in item.answer_options}
    readings = questionnaire.code_layout.readings.get(item.link_id, {})
    retired = {code: counted[code] for code in readings if code in counted}
    return EntryItem(number, item, MappingProxyType(characters), MappingProxyType(retired))


def _counted(questionnaire: Questionnaire, link_id: str) -> dict[str, str]:
    """The character of each answer but "none" and "I don't know"; answers that are gone keep theirs too."""
    slots = questionnaire.code_layout.by_item[link_id]
    codes = dict.fromkeys(code for slot in slots for code in (*slot.choice, *slot.ticks))
    return dict(zip(codes, CHARACTERS, strict=False))
