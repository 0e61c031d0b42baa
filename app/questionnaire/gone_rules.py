"""Checks `gone` in response_code.yaml: what is no longer offered, and as which answers of today it counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.questionnaire.slot_lines import LISTS
from app.questionnaire.source import DataPath, Fault, Source, entries

Items = Mapping[str, dict[str, Any]]
"""The items as they are written, by linkId."""


def gone_faults(source: Source, items: Items) -> Iterator[Fault]:
    """The answers in `gone` that are none of their slot or still offered, and readings that lead nowhere."""
    for n, slot in enumerate(entries(source.data, "slots")):
        link_id = str(slot.get("linkId"))
        for key, code, reading in _written(slot.get("gone")):
            path: DataPath = ("slots", n, "gone", key)
            yield from _code_faults(source, path, slot, code, items)
            for read_for, codes in (reading if isinstance(reading, dict) else {link_id: reading}).items():
                yield from _reading_faults(source, path, link_id, read_for, _texts(codes), items)


def _written(gone: Any) -> Iterator[tuple[str | int, str, Any]]:
    """Each answer that is gone: its key in the list or mapping, its code and its reading."""
    if isinstance(gone, dict):
        yield from ((code, code, reading) for code, reading in gone.items())
    yield from ((n, code, None) for n, code in enumerate(_texts(gone) if isinstance(gone, list) else []))


def _texts(written: Any) -> list[str]:
    return [code for code in written if isinstance(code, str)] if isinstance(written, list | dict) else []


def _kinds(items: Items, link_id: str) -> dict[str, str]:
    """The kind of each answer that the item offers."""
    options = entries(items.get(link_id, {}), "answerOption")
    return {str(option.get("code")): str(option.get("kind", "answer")) for option in options}


def _code_faults(source: Source, path: DataPath, slot: dict[str, Any], code: str, items: Items) -> Iterator[Fault]:
    link_id = str(slot.get("linkId"))
    if not any(code in _texts(slot.get(name)) for name in LISTS):
        yield source.fault(path, f"'{code}' is no answer of this slot; only those of the slot can be gone from it")
    if code in _kinds(items, link_id):
        yield source.fault(path, f"'{link_id}' still offers '{code}'; take it out of 'gone', or out of the question")


def _reading_faults(
    source: Source, path: DataPath, own: str, link_id: str, codes: list[str], items: Items
) -> Iterator[Fault]:
    """A reading joins other answers to a tick-list, so only ticks can be read there; a choice has one answer."""
    if not codes:
        return
    if link_id not in items:
        yield source.fault(path, f"no item has linkId '{link_id}'; an answer that is gone counts as answers of today")
        return
    kinds, ticked = _kinds(items, link_id), items[link_id].get("type") == "tick-list"
    for code in codes:
        if code not in kinds:
            yield source.fault(path, f"'{link_id}' has no answer '{code}'; name one that it offers now")
        elif ticked and kinds[code] != "answer":
            yield source.fault(path, f"'{code}' stands alone in '{link_id}'; name what can be ticked beside others")
    if not ticked and (len(codes) > 1 or link_id != own):
        yield source.fault(path, f"'{link_id}' takes one answer, so only an answer of its own can be read as one of it")
