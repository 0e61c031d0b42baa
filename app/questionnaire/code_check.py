"""The check characters of a response code: what they notice, and how they tell one layout from another.

The characters of a code are digits in base 32, and the last three of them check the others. Their sum, each times its
weight (see `weights`), leaves a `remainder`: the mark of the layout that the code was made with. A slip is one wrong
character or a swap of two neighbours, and changes the remainder by one of `slips`. The marks of two layouts differ by
none of these, so that no slip turns a code of one layout into a code of another.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html"""
BASE = len(ALPHABET)
VALUES = {character: value for value, character in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
"""The value of each character that may be typed; letters that look like a digit count as that digit."""
MODULUS = 32749
"""The greatest prime below 32**3. Being prime, it catches every wrong character and every swap of neighbours."""
CHECKS = 3
"""How many check characters end a code."""


def in_base_32(number: int) -> str:
    """The number in base 32; nothing for zero."""
    characters = ""
    while number:
        number, value = divmod(number, BASE)
        characters = ALPHABET[value] + characters
    return characters


def number_in(characters: str) -> int:
    """The number that stands in base 32."""
    number = 0
    for character in characters:
        number = number * BASE + VALUES[character]
    return number


def with_check(body: str, mark: int) -> str:
    """The code with its check characters, for the mark of its layout."""
    return body + in_base_32((number_in(body) + mark) % MODULUS).rjust(CHECKS, "0")


def remainder(code: str) -> int | None:
    """The mark of the layout that a code seems to be made with; None when the check characters cannot be ours."""
    check = number_in(code[-CHECKS:])
    return (check - number_in(code[:-CHECKS])) % MODULUS if check < MODULUS else None


def weights(length: int) -> tuple[int, ...]:
    """What one more in each character adds to the remainder, for a code of so many characters."""
    body = (-pow(BASE, place, MODULUS) for place in reversed(range(length - CHECKS)))
    return (*body, *(BASE**place for place in reversed(range(CHECKS))))


def first_weights(length: int) -> tuple[int, int]:
    """What another first letter adds to the remainder: typed wrongly, or in the place of its neighbour."""
    first, second = weights(length)[:2]
    return first, first - second


@cache
def slips(longest: int) -> frozenset[int]:
    """Every change of the remainder that one slip can make in a code of at most so many characters."""
    each = weights(longest)  # those of shorter codes are among them, the last characters of all being alike
    steps = (*each, *(one - next_one for one, next_one in pairwise(each)))
    return frozenset(step * change % MODULUS for step in steps for change in range(1 - BASE, BASE) if change)


def is_one_slip_away(code: str, is_mark: Callable[[str, int], bool]) -> bool:
    """Whether one slip less would give a code with a mark that is known under its first letter."""
    start = _sum(code)
    return any(is_mark(first, (start + change) % MODULUS) for first, change in _undone(code))


def _sum(code: str) -> int:
    """The remainder, also of check characters that are none of ours."""
    return sum(VALUES[character] * weight for character, weight in zip(code, weights(len(code)), strict=True)) % MODULUS


def _undone(code: str) -> Iterator[tuple[str, int]]:
    """For each code that is one slip away: its first letter, and how its remainder differs."""
    values, each = [VALUES[character] for character in code], weights(len(code))
    for place, (value, weight) in enumerate(zip(values, each, strict=True)):
        for other, letter in enumerate(ALPHABET):
            if other != value:
                yield (code[0] if place else letter), (other - value) * weight
    for place in range(len(code) - 1):
        change = (values[place + 1] - values[place]) * (each[place] - each[place + 1])
        if change:
            yield code[0 if place else 1], change
