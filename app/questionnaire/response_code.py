"""Writes and reads the response code: all answers as a few characters, so that a sheet of paper is the database.

The digits of the slots (see `code_layout`) make one number, written in Crockford's base 32 after the letter of the
questionnaire and before three check characters. Zeros in front are dropped, so few answers make a short code. The check
characters carry the mark of the layout (see `code_marks`): a code is only read with the slots that it was written with.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.questionnaire.code_check import (
    ALPHABET,
    CHECKS,
    VALUES,
    in_base_32,
    is_one_slip_away,
    number_in,
    remainder,
    with_check,
)
from app.questionnaire.code_layout import CodeLayout, answers_of, number_of
from app.questionnaire.code_marks import UNMARKED, KnownLayout
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, contradiction
from app.questionnaire.retired_answers import settled

GROUP = 4
"""How many characters stand between two hyphens."""
LONGEST = 100
"""Characters read at most: far more than any code, so that a pasted text is refused before it is looked at."""
PASSED_OVER = frozenset({"Zs", "Zl", "Zp", "Pd", "Cf", "Cc"})
"""Unicode categories of spaces, dashes and invisible characters, which a code may be broken up with."""
STRAY = frozenset("._'\"`´“”„‘’«»‹›−,;:·•")
"""What people put around or between the groups of a code."""

Problem = Literal["empty", "character", "length", "check", "other", "unknown"]
"""`check`: one slip away from a code that can be read. `other`: no questionnaire here has that letter. `unknown`: more
than one character is wrong, or another version or another questionnaire wrote it; nothing in the code tells which."""


class UnreadableCode(ValueError):
    """A text is no response code of ours. `character` is the character that stands in none, at `place` (from 1)."""

    def __init__(self, problem: Problem, character: str = "", place: int = 0) -> None:
        super().__init__(problem)
        self.problem: Problem = problem
        self.character = character
        self.place = place


@dataclass(frozen=True)
class Decoded:
    """What a code says. `left_out` are the linkIds of answers to what is no longer asked.

    `asked_again` are those of questions whose answers come from one that is no longer offered: until they are answered
    again, the reading counts that the layout gives it.
    """

    questionnaire: Questionnaire
    response: QuestionnaireResponse
    left_out: tuple[str, ...]
    asked_again: tuple[str, ...]


def encode(questionnaire: Questionnaire, response: QuestionnaireResponse) -> str:
    """The response code, in groups of four joined by hyphens.

    Raises ValueError for answers that cannot stand together or have no slot.
    """
    layout, present = questionnaire.code_layout, questionnaire.known_layouts[-1]
    _refuse_impossible(questionnaire, response)
    number = number_of(layout.slots, response.answers)
    if _decoded(questionnaire, present, number).response != response:
        raise ValueError("the layout of the response code cannot hold these answers")
    return grouped(with_check(layout.key + in_base_32(number), present.mark))


def decode(questionnaires: Iterable[Questionnaire], text: str) -> Decoded:
    """The response that a typed code says, and whose it is. Raises UnreadableCode."""
    code = normalised(text)
    by_letter = {questionnaire.code_layout.key: questionnaire for questionnaire in questionnaires}
    questionnaire, mark = by_letter.get(code[0]), remainder(code)
    known = {layout.mark: layout for layout in questionnaire.known_layouts} if questionnaire else {}
    if questionnaire is None or mark not in known:
        raise UnreadableCode(_why_unread(by_letter, code))
    body = code[1:-CHECKS]
    if body.startswith("0"):  # we write no zero in front, so this is no code of ours
        raise UnreadableCode("unknown")
    return _decoded(questionnaire, known[mark], number_in(body))


def _why_unread(by_letter: Mapping[str, Questionnaire], code: str) -> Problem:
    """What can be told of a code whose check characters fit no layout that is known here.

    Marks are chosen so that a code of a later layout is never one slip away from a code of a layout before.
    """
    marks = {letter: {layout.mark for layout in each.known_layouts} for letter, each in by_letter.items()}
    if code[0] not in by_letter and remainder(code) == UNMARKED:
        return "other"
    return "check" if is_one_slip_away(code, lambda letter, mark: mark in marks.get(letter, ())) else "unknown"


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


def _decoded(questionnaire: Questionnaire, layout: KnownLayout, number: int) -> Decoded:
    try:
        answers = answers_of(layout.slots, number)
    except ValueError:
        raise UnreadableCode("unknown") from None
    items = questionnaire.items
    if any(contradiction(items[link_id], codes) for link_id, codes in answers.items() if link_id in items):
        raise UnreadableCode("unknown")
    later = questionnaire.code_layout.slots[len(layout.slots) :]
    today = settled(questionnaire, answers, frozenset(slot.link_id for slot in later) & answers.keys())
    return Decoded(questionnaire, today.response, today.left_out, today.asked_again)


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
