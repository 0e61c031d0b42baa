"""Turns the texts that readers see into messages: which keys hold such texts, and under which id each is translated."""

import re
from collections.abc import Mapping
from typing import Any

from app.questionnaire.message import Message
from app.questionnaire.source import Data, DataPath, Fault, Source

TEXT_KEYS: Mapping[str, frozenset[str]] = {
    "questionnaire": frozenset({"title", "heading", "lead", "intro", "text", "help", "short"}),
    "profiles": frozenset({"name", "about", "text"}),
    "red_flags": frozenset({"heading", "text", "first_call", "ask", "action", "with_warning"}),
    "medical_tests": frozenset({"loinc_notice", "title", "name", "purpose", "reason", "text", "limits"}),
    "notes": frozenset({"text"}),
    "evidence": frozenset({"interest"}),
    "examples": frozenset(),
    "response_code": frozenset(),
}
"""The keys whose values readers see, so that translators do too."""

ARTICLE_KEYS = frozenset({"text", "mainstream"})
"""The same, inside a source that is one of the articles: the evidence page tells what they claim."""

STRAY_PERCENT = re.compile(r"%(?!\(emergency_number\)s)")
"""A % that begins no placeholder; formatting the text would fail on it."""


def with_messages(
    data: Data, path: DataPath, ids: tuple[str, ...], keys: frozenset[str], source: Source, faults: list[Fault]
) -> Any:
    """Puts a Message in place of every text, under a context built from the ids around it."""
    if isinstance(data, list):
        return [with_messages(child, (*path, n), ids, keys, source, faults) for n, child in enumerate(data)]
    if not isinstance(data, dict):
        return data
    ids = _ids_at(data, ids)
    if data.get("kind") == "article":
        keys = keys | ARTICLE_KEYS
    if data.get("withheld") == "true":
        keys = keys - ARTICLE_KEYS
    result: dict[str, Any] = {}
    for key, value in data.items():
        if key in keys and isinstance(value, str):
            if STRAY_PERCENT.search(value) and not keys >= ARTICLE_KEYS:  # older versions wrote "40 %" there
                faults.append(source.fault((*path, key), "write 'percent' or 'half' in words, not a bare '%'"))
            if not value:
                faults.append(source.fault((*path, key), "the text is empty"))
            result[key] = Message("/".join(ids) + f".{key}", value)
        else:
            result[key] = with_messages(value, (*path, key), ids, keys, source, faults)
    return result


def _ids_at(data: dict[str, Data], ids: tuple[str, ...]) -> tuple[str, ...]:
    """The ids that lead here. A linkId stands alone: an item may move to another section and keep its texts."""
    if isinstance(link_id := data.get("linkId"), str):
        return (ids[0], link_id)
    own = data.get("id", data.get("code"))
    return (*ids, own) if isinstance(own, str) and own != ids[0] else ids
