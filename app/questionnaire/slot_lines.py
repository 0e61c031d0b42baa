"""Writes slots as their authors write them: a line of YAML for each."""

from collections.abc import Mapping, Sequence

from app.questionnaire.code_layout import ReleasedSlot

LISTS = ("choice", "ticks", "alone")
"""The lists of answers that a slot may have."""


def slot_line(slot: ReleasedSlot) -> str:
    """The line that gives the slot, without `gone` and `retired`, which may change."""
    return written_slot(slot.link_id, {name: getattr(slot, name) for name in LISTS})


def written_slot(link_id: str, lists: Mapping[str, Sequence[str]]) -> str:
    """The line of a slot with these lists of answers; empty ones are left out."""
    written = [f"{name}: [{', '.join(map(quoted, codes))}]" for name, codes in lists.items() if codes]
    return f"- {{linkId: {link_id}, {', '.join(written)}}}"


def quoted(code: str) -> str:
    """The code; in quotation marks where other readers of YAML would take it for true or false."""
    return f'"{code}"' if code in ("yes", "no") else code
