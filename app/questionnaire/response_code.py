"""Writes and reads the response code: all answers as a few characters, so that a sheet of paper is the database.

The digits of the slots (see `code_layout`) make one number, written in Crockford's base 32 after the letter of the
questionnaire and before three check characters. Zeros in front are dropped, so few answers make a short code, and a
slot that came later leaves the codes from before as they were.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.questionnaire.code_layout import CodeLayout
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response, contradiction

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html"""
VALUES = {character: value for value, character in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
"""The value of each character that may be typed; letters that look like a digit count as that digit."""
MODULUS = 32749
"""The greatest prime below 32**3. Being prime, it catches every wrong character and every swap of neighbours."""
CHECKS = 3
"""How many check characters end a code."""
GROUP = 4
"""How many characters stand between two hyphens."""
LONGEST = 100
"""Characters read at most: far more than any code, so that a pasted text is refused before it is looked at."""
PASSED_OVER = frozenset({"Zs", "Zl", "Zp", "Pd", "Cf", "Cc"})
"""Unicode categories of spaces, dashes and invisible characters, which a code may be broken up with."""
STRAY = frozenset("._'\"`´“”„‘’«»‹›−,;:·•")
"""What people put around or between the groups of a code."""

Problem = Literal["empty", "character", "length", "check", "other", "newer"]
"""`other`: no questionnaire here has that letter. `newer`: the number needs slots that this version does not have."""


class UnreadableCode(ValueError):
    """A text is no response code of ours. `character` is the character that stands in none, at `place` (from 1)."""

    def __init__(self, problem: Problem, character: str = "", place: int = 0) -> None:
        super().__init__(problem)
        self.problem: Problem = problem
        self.character = character
        self.place = place


@dataclass(frozen=True)
class Decoded:
    """What a code says. `left_out` are the linkIds of answers to what is no longer asked."""

    questionnaire: Questionnaire
    response: QuestionnaireResponse
    left_out: tuple[str, ...]


def encode(questionnaire: Questionnaire, response: QuestionnaireResponse) -> str:
    """The response code, in groups of four joined by hyphens.

    Raises ValueError for answers that cannot stand together or have no slot.
    """
    layout = questionnaire.code_layout
    _refuse_impossible(questionnaire, response)
    number, unit = 0, 1
    for slot in layout.slots:
        if not slot.retired:
            number += slot.digit(frozenset(response.codes(slot.link_id))) * unit
        unit *= slot.radix
    if _decoded(questionnaire, number).response != response:
        raise ValueError("the layout of the response code cannot hold these answers")
    body = layout.key + _in_base_32(number)
    return grouped(body + _in_base_32(_value(body) % MODULUS).rjust(CHECKS, "0"))


def decode(questionnaires: Iterable[Questionnaire], text: str) -> Decoded:
    """The response that a typed code says, and whose it is. Raises UnreadableCode."""
    code = normalised(text)
    body, check = code[:-CHECKS], code[-CHECKS:]
    if _value(body) % MODULUS != _value(check):
        raise UnreadableCode("check")
    questionnaire = next((each for each in questionnaires if each.code_layout.key == body[0]), None)
    if questionnaire is None:
        raise UnreadableCode("other")
    if body[1:].startswith("0"):  # we write no zero in front, so this is no code of ours
        raise UnreadableCode("check")
    return _decoded(questionnaire, _value(body[1:]))


def normalised(text: str) -> str:
    """The characters of a code as we write them. Case, spaces, hyphens, O for 0, I and L for 1 are forgiven.

    Raises UnreadableCode when the text cannot be a code, whatever its check characters.
    """
    if len(text) > LONGEST:
        raise UnreadableCode("length")
    characters = [typed for typed in text if unicodedata.category(typed) not in PASSED_OVER and typed not in STRAY]
    if not characters:
        raise UnreadableCode("empty")
    code = "".join(_ours(character, place) for place, character in enumerate(characters, start=1))
    if len(code) <= CHECKS:
        raise UnreadableCode("length")
    return code


def grouped(code: str) -> str:
    """Groups of four, joined by hyphens."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def _decoded(questionnaire: Questionnaire, number: int) -> Decoded:
    answers: dict[str, tuple[str, ...]] = {}
    for slot in questionnaire.code_layout.slots:
        number, digit = divmod(number, slot.radix)
        answers[slot.link_id] = tuple(dict.fromkeys((*answers.get(slot.link_id, ()), *slot.codes(digit))))
    if number:
        raise UnreadableCode("newer")
    items = questionnaire.items
    still_offered = {
        link_id: tuple(code for code in codes if code in items[link_id].options)
        for link_id, codes in answers.items()
        if link_id in items
    }
    if any(contradiction(items[link_id], codes) for link_id, codes in still_offered.items()):
        raise UnreadableCode("check")
    left_out = tuple(link_id for link_id, codes in answers.items() if len(codes) > len(still_offered.get(link_id, ())))
    return Decoded(questionnaire, build_response(questionnaire, still_offered), left_out)


def _refuse_impossible(questionnaire: Questionnaire, response: QuestionnaireResponse) -> None:
    layout: CodeLayout = questionnaire.code_layout
    for link_id, codes in response.answers.items():
        placed = {code for slot in layout.by_item.get(link_id, ()) if not slot.retired for code in slot.answers}
        if not placed >= set(codes) or contradiction(questionnaire.items[link_id], codes):
            raise ValueError(f"the answers to '{link_id}' have no place in a response code")


def _ours(character: str, place: int) -> str:
    """The character of our alphabet that was meant: full-width letters and other scripts' digits are read too."""
    plain = unicodedata.normalize("NFKC", character).upper()
    digit = unicodedata.decimal(plain, -1) if len(plain) == 1 else -1
    value = VALUES.get(plain, digit)
    if value < 0:
        raise UnreadableCode("character", character, place)
    return ALPHABET[value]


def _value(characters: str) -> int:
    number = 0
    for character in characters:
        number = number * len(ALPHABET) + VALUES[character]
    return number


def _in_base_32(number: int) -> str:
    """The number in base 32; nothing for zero."""
    characters = ""
    while number:
        number, value = divmod(number, len(ALPHABET))
        characters = ALPHABET[value] + characters
    return characters
