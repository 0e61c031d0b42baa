"""The layouts of response codes that a questionnaire knows, each with the mark that its check characters carry."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from app.questionnaire.code_check import CHECKS, MODULUS, VALUES, first_weights, in_base_32, slips
from app.questionnaire.code_layout import ReleasedSlot

UNMARKED = 0
"""The mark of a layout from before the check characters told layouts apart."""


@dataclass(frozen=True)
class KnownLayout:
    """The slots of one layout, those of every layout before it included, and the mark of its codes."""

    slots: tuple[ReleasedSlot, ...]
    mark: int

    @property
    def longest(self) -> int:
        """The characters of its longest code: the letter, all answers, the check characters."""
        return 1 + len(in_base_32(prod(slot.radix for slot in self.slots) - 1)) + CHECKS


def known_layouts(added: Iterable[Sequence[ReleasedSlot]], unmarked: bool = False) -> tuple[KnownLayout, ...]:
    """The layouts, oldest first, from the slots that each of them added; the first may be unmarked.

    A mark depends on the slots of its own layout and on the layouts before, and on nothing that comes later.
    """
    known: list[KnownLayout] = []
    slots: tuple[ReleasedSlot, ...] = ()
    for more in added:
        slots = (*slots, *more)
        known.append(KnownLayout(slots, UNMARKED if unmarked and not known else _mark(slots, known)))
    return tuple(known)


def _mark(slots: Sequence[ReleasedSlot], before: Sequence[KnownLayout]) -> int:
    """The fingerprint of the slots, raised until no slip in a code that two layouts can make leads to an older one."""
    first = _fingerprint(slots)
    marks = ((first + step) % MODULUS for step in range(MODULUS))
    return next(mark for mark in marks if all(_told_apart(mark, older) for older in before))  # room for some sixty


def _told_apart(mark: int, older: KnownLayout) -> bool:
    difference = (mark - older.mark) % MODULUS
    return difference != 0 and difference not in slips(older.longest)


def _fingerprint(slots: Sequence[ReleasedSlot]) -> int:
    written = json.dumps([slot.lists for slot in slots], separators=(",", ":"))
    return int(hashlib.sha256(written.encode()).hexdigest(), 16) % MODULUS


def letters_confused(one: str, known: Iterable[KnownLayout], other: str, known_there: Iterable[KnownLayout]) -> bool:
    """Whether a slip in the first letter can turn a code of one questionnaire into a code of another."""
    step = VALUES[other] - VALUES[one]
    return any(
        (there.mark - here.mark - step * weight) % MODULUS == 0
        for here, there in product(known, known_there)
        for length in range(CHECKS + 1, min(here.longest, there.longest) + 1)
        for weight in first_weights(length)
    )
