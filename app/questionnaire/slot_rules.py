"""Checks response_code.yaml against the questionnaire: every answer has one place, and no place is lost."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.questionnaire.gone_rules import gone_faults
from app.questionnaire.slot_lines import LISTS, written_slot
from app.questionnaire.source import DataPath, Fault, Source, entries


def slot_faults(sources: Mapping[str, Source]) -> list[Fault]:
    """Every answer without a slot, every slot without an answer. An older version may have no slots at all."""
    if "response_code" not in sources:
        return []
    items = {
        item["linkId"]: item
        for section in entries(sources["questionnaire"].data, "sections")
        for item in entries(section, "items")
        if isinstance(item.get("linkId"), str)
    }
    source = sources["response_code"]
    return [*_places(source, items), *_missing(source, items), *gone_faults(source, items)]


def _places(source: Source, items: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    """The faults of each slot that is still written, and answers that have two places."""
    seen: set[tuple[str, str]] = set()
    for n, slot in enumerate(entries(source.data, "slots")):
        if slot.get("retired") == "true":
            continue
        for path, code in _codes(slot, ("slots", n)):
            place = (str(slot.get("linkId")), code)
            if place in seen:
                yield source.fault(path, f"'{code}' of '{place[0]}' has a place already; an answer has one")
            seen.add(place)
        yield from _slot_faults(source, ("slots", n), slot, items)


def _slot_faults(
    source: Source, path: DataPath, slot: dict[str, Any], items: Mapping[str, dict[str, Any]]
) -> Iterator[Fault]:
    link_id = str(slot.get("linkId"))
    open_still = "codes printed before must still open, so keep"
    if link_id not in items:
        yield source.fault(
            (*path, "linkId"), f"no item has linkId '{link_id}'; {open_still} the slot and mark it 'retired: true'"
        )
        return
    ticked = items[link_id].get("type") == "tick-list"
    if ("choice" in slot and ticked) or ("ticks" in slot and not ticked):
        yield source.fault(path, f"'{link_id}' is of another type now; mark this slot 'retired: true'")
        return
    kinds = {option.get("code"): option.get("kind", "answer") for option in entries(items[link_id], "answerOption")}
    for place, code in _codes(slot, path):
        if code not in kinds and code not in (slot.get("gone") or ()):
            yield source.fault(place, f"'{link_id}' has no answer '{code}'; {open_still} it and name it in 'gone'")
        elif code in kinds and (kinds[code] == "answer") == (place[-2] == "alone"):
            yield source.fault(place, f"'{code}' stands in the wrong list: 'none' and 'unknown' stand in 'alone'")


def _missing(source: Source, items: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    """A fault for each item with answers that have no place, with the line that an author appends for them."""
    placed = {
        (slot.get("linkId"), code)
        for n, slot in enumerate(entries(source.data, "slots"))
        if slot.get("retired") != "true"
        for _, code in _codes(slot, ("slots", n))
    }
    for link_id, item in items.items():
        options = [option for option in entries(item, "answerOption") if (link_id, option.get("code")) not in placed]
        if options:
            line = _line(link_id, item.get("type") == "tick-list", options)
            yield source.fault(("slots",), f"answers of '{link_id}' have no place; append at the end: {line}")


def _line(link_id: str, ticked: bool, options: list[dict[str, Any]]) -> str:
    lists: dict[str, list[str]] = {}
    for option in options:
        name = "alone" if option.get("kind", "answer") != "answer" else "ticks" if ticked else "choice"
        lists.setdefault(name, []).append(str(option.get("code")))
    return written_slot(link_id, lists)


def _codes(slot: dict[str, Any], path: DataPath) -> Iterator[tuple[DataPath, str]]:
    for name in LISTS:
        listed = slot.get(name)
        for n, code in enumerate(listed if isinstance(listed, list) else []):
            yield (*path, name, n), str(code)
