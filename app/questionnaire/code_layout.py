"""Where each answer stands in a response code. Append-only: a code printed years ago must still open."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from app.questionnaire.model import Definition, Slug


class ReleasedSlot(Definition):
    """The answers to one item in a fixed order, and so one digit of the code.

    `choice`: at most one of them is given. `ticks`: any of them. `alone`: "none" and "don't know", each only by itself.
    """

    link_id: Annotated[Slug, Field(alias="linkId")]
    choice: tuple[Slug, ...] = ()
    ticks: tuple[Slug, ...] = ()
    alone: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if (self.choice and self.ticks) or not self.answers:
            raise ValueError("give either 'choice' or 'ticks', with 'alone' or without")
        return self

    @cached_property
    def answers(self) -> tuple[Slug, ...]:
        """All answers of the slot; their order is part of every code ever printed."""
        return (*self.choice, *self.ticks, *self.alone)

    @property
    def lists(self) -> tuple[str, tuple[Slug, ...], tuple[Slug, ...], tuple[Slug, ...]]:
        """Whose answers stand where: all that decides how a code is read."""
        return self.link_id, self.choice, self.ticks, self.alone

    @property
    def first_alone(self) -> int:
        """The digit of the first answer that stands alone."""
        return (1 << len(self.ticks)) + len(self.choice)

    @property
    def radix(self) -> int:
        """How many values the digit can have; 0 is "not answered"."""
        return self.first_alone + len(self.alone)

    def digit(self, codes: frozenset[str]) -> int:
        """The digit for the codes given to the item; those of another slot are passed over.

        A choice counts from 1, ticks are the bits of the digit, and what stands alone comes after both.
        """
        for place, code in enumerate((*self.choice, *self.alone)):
            if code in codes:
                return 1 + place if place < len(self.choice) else self.first_alone + place - len(self.choice)
        return sum(1 << n for n, code in enumerate(self.ticks) if code in codes)

    def codes(self, digit: int) -> tuple[str, ...]:
        """The codes that a digit stands for."""
        if digit >= self.first_alone:
            return (self.alone[digit - self.first_alone],)
        if self.choice:
            return self.choice[digit - 1 : digit] if digit else ()
        return tuple(code for n, code in enumerate(self.ticks) if digit >> n & 1)


Reading = Annotated[Mapping[Slug, Annotated[tuple[Slug, ...], Field(min_length=1)]], AfterValidator(MappingProxyType)]
"""The answers as which an answer counts that is no longer offered, by linkId; empty if it counts as nothing."""


class Slot(ReleasedSlot):
    """A slot as it is today. An item that got more answers later has a second slot for those.

    `gone`: answers that are no longer offered, each with its reading. A `retired` slot belongs to what is no longer
    asked, or no longer asked so: it is read, never written.
    """

    gone: Annotated[Mapping[Slug, Reading], AfterValidator(MappingProxyType)] = Field(
        default_factory=lambda: MappingProxyType({})
    )
    retired: bool = False

    @model_validator(mode="before")
    @classmethod
    def _with_readings(cls, written: object) -> object:
        """Lets an author list codes that count as nothing, and leave out the linkId of the slot's own item."""
        if not isinstance(written, dict) or "gone" not in written:
            return written
        gone, link_id = written["gone"], written.get("linkId")
        if isinstance(gone, list) and all(isinstance(code, str) for code in gone):
            gone = {code: {} for code in gone}
        if isinstance(gone, dict):
            gone = {code: _reading(link_id, reading) for code, reading in gone.items()}
        return {**written, "gone": gone}

    def digit(self, codes: frozenset[str]) -> int:
        return 0 if self.retired else super().digit(codes)


def _reading(link_id: object, written: object) -> object:
    if isinstance(written, dict):
        return written
    return {link_id: written} if written else {}


LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
"""The letters with which a code may begin: no I, L, O or U, which are read as digits or as other letters."""


def _letter(key: str) -> str:
    if len(key) != 1 or key not in LETTERS:
        raise ValueError("must be one capital letter, but not I, L, O or U")
    return key


class CodeLayout(Definition):
    """response_code.yaml: the slots in the order in which they came, and the letter that every code begins with."""

    key: Annotated[str, AfterValidator(_letter)]
    slots: tuple[Slot, ...]

    @cached_property
    def by_item(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of each item by linkId."""
        table: dict[str, list[Slot]] = {}
        for slot in self.slots:
            table.setdefault(slot.link_id, []).append(slot)
        return MappingProxyType({link_id: tuple(slots) for link_id, slots in table.items()})

    @cached_property
    def readings(self) -> Mapping[str, Mapping[str, Reading]]:
        """The reading of each answer that is no longer offered, by linkId and code; none if it counts as nothing."""
        table: dict[str, dict[str, Reading]] = {}
        for slot in self.slots:
            for code, reading in slot.gone.items():
                if reading:
                    table.setdefault(slot.link_id, {})[code] = reading
        return MappingProxyType(table)


OLDER = CodeLayout(key="A", slots=())
"""The empty layout of a version from before there were response codes."""


def number_of(slots: Iterable[ReleasedSlot], answers: Mapping[str, Iterable[str]]) -> int:
    """The number that says the answers, as far as the slots have a place for them."""
    number, unit = 0, 1
    for slot in slots:
        number += slot.digit(frozenset(answers.get(slot.link_id, ()))) * unit
        unit *= slot.radix
    return number


def answers_of(slots: Iterable[ReleasedSlot], number: int) -> dict[str, tuple[str, ...]]:
    """The answers that a number says, by linkId; also those that nobody offers any more.

    Raises ValueError for a number that is too great for the slots.
    """
    answers: dict[str, tuple[str, ...]] = {}
    for slot in slots:
        number, digit = divmod(number, slot.radix)
        answers[slot.link_id] = tuple(dict.fromkeys((*answers.get(slot.link_id, ()), *slot.codes(digit))))
    if number:
        raise ValueError("the number needs more slots")
    return {link_id: codes for link_id, codes in answers.items() if codes}
