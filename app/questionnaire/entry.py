"""Entry codes: how the answers on a paper form are keyed in. One character for each answer, the same for years.

The number of a question is that of its first slot in the response code, and its answers count in the order of the
slots: both are append-only, so a form that was printed last year can still be keyed in.
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
    """One question of the form: its number, and the character of each answer in the order of the page."""

    number: int
    item: Item
    characters: Mapping[str, str]

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The answer that each character stands for."""
        return MappingProxyType({character: code for code, character in self.characters.items()})


class UnreadableEntry(ValueError):
    """What was keyed in is no answer to its question. `character` is the first that stands for no answer, if any."""

    def __init__(self, problem: Literal["character", "several", "contradiction"], character: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.character = character


def entry_items(questionnaire: Questionnaire) -> tuple[EntryItem, ...]:
    """Every question with its number, in the order asked."""
    numbers: dict[str, int] = {}
    for number, slot in enumerate(questionnaire.code_layout.slots, start=1):
        numbers.setdefault(slot.link_id, number)
    return tuple(
        EntryItem(numbers[item.link_id], item, _characters(questionnaire, item))
        for item in questionnaire.items.values()
    )


def read_entry(entry: EntryItem, text: str) -> tuple[str, ...]:
    """The answers that were keyed in, none for an empty text. Raises UnreadableEntry."""
    codes = tuple(_code(entry, character) for character in text.lower() if character not in PASSED_OVER)
    if len(set(codes)) > 1 and not entry.item.is_tick_list:
        raise UnreadableEntry("several")
    if contradiction(entry.item, codes):
        raise UnreadableEntry("contradiction")
    return tuple(dict.fromkeys(codes))


def _code(entry: EntryItem, character: str) -> str:
    if character not in entry.codes:
        raise UnreadableEntry("character", character)
    return entry.codes[character]


def _characters(questionnaire: Questionnaire, item: Item) -> Mapping[str, str]:
    """The character of each answer by its code. Answers that are gone take one too: the others keep theirs."""
    slots = questionnaire.code_layout.by_item[item.link_id]
    counted = dict.fromkeys(code for slot in slots for code in (*slot.choice, *slot.ticks))
    characters = dict(zip(counted, CHARACTERS, strict=False))
    kinds = {"none": NONE, "unknown": UNKNOWN}
    return MappingProxyType(
        {option.code: kinds.get(option.kind) or characters[option.code] for option in item.answer_options}
    )
