"""Hints where the order on the page differs from that of the slots, so that paper is keyed in out of order.

That is no fault: numbers and characters on paper follow the slots, and what came later stands at their end. An author
weighs whether the order should change.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from app.questionnaire.entry import CHARACTERS, EntryItem, entry_items
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import DataPath, Fault, read_source_file


def order_hints(folder: Path, questionnaire: Questionnaire, released: bool) -> list[Fault]:
    """The hints on the order of questions and answers, until something is `released`; then none.

    Before that the slots can still be brought in order. Later what was added in the middle of a page rightly has the
    next number or character, for ever.
    """
    if released:
        return []
    source, _ = read_source_file(folder / "questionnaire.yaml")
    entries = {entry.item.link_id: entry for entry in entry_items(questionnaire)}
    numbered = list(zip(_paths(questionnaire), (entries[link_id] for link_id in questionnaire.items), strict=True))
    hints = [
        source.fault((*path, "answerOption"), f"hint: {sentence}")
        for path, entry in numbered
        if (sentence := _answers_sentence(questionnaire, entry))
    ]
    jumps = [(path, before, after) for (_, before), (path, after) in pairwise(numbered) if after.number < before.number]
    if jumps:
        path, before, after = jumps[0]
        hints.append(source.fault((*path, "linkId"), f"hint: {_numbers_sentence(before, after)}"))
    return hints


def _paths(questionnaire: Questionnaire) -> Iterator[DataPath]:
    for s, section in enumerate(questionnaire.sections):
        for i, _ in enumerate(section.items):
            yield ("sections", s, "items", i)


def _answers_sentence(questionnaire: Questionnaire, entry: EntryItem) -> str:
    """What is keyed in for the answers as they stand on the page, when that is out of order; else nothing."""
    codes = [option.code for option in entry.item.answer_options if option.kind == "answer"]
    if _in_order([entry.characters[code] for code in codes]):
        return ""
    keyed = ", ".join(f"{entry.characters[code]} {code}" for code in codes)
    first_part = f"on paper the answers of '{entry.item.link_id}' are keyed in as {keyed}"
    first, *others = questionnaire.code_layout.by_item[entry.item.link_id]
    later = [code for code in codes if any(code in slot.answers for slot in others)]
    if later and _in_order([entry.characters[code] for code in codes if code in first.answers]):
        return f"{first_part}: {', '.join(later)} came later, so its slot stands at the end and it keeps that character"
    return (
        f"{first_part}, since response_code.yaml has them in another order. Nothing is released yet, so put them there "
        "in the order they have here"
    )


def _numbers_sentence(before: EntryItem, after: EntryItem) -> str:
    return (
        f"on the paper form '{after.item.link_id}' is question {after.number}, but stands after question "
        f"{before.number} ('{before.item.link_id}'): numbers follow the slots of response_code.yaml. Nothing is "
        "released yet, so put the slots in the order of the questions"
    )


def _in_order(characters: Sequence[str]) -> bool:
    return all(CHARACTERS.index(one) < CHARACTERS.index(next_one) for one, next_one in pairwise(characters))
