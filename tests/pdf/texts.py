"""Every text of a report: to look for, or to replace by a longer one."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from app.report.parts.overlap import OverlapRegion


def texts_of(value: object) -> Iterator[str]:
    """Every text of a report that a reader should see."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        for name in _names_of_texts(value):
            yield from texts_of(getattr(value, name))


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The same report with every text changed that a reader sees, but for the page label and its placeholders."""
    if isinstance(value, str):
        return change(value) if value else value
    if isinstance(value, tuple):
        return tuple(with_texts(part, change) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{name: with_texts(getattr(value, name), change) for name in _names_of_texts(value)})


def _names_of_texts(value: Any) -> list[str]:
    """The fields of a part of a report that are read, or hold parts that are."""
    codes = {"id", "link_id", "language", "direction", "level", "page", "phone", "anchor", "look", "shape"}
    if isinstance(value, OverlapRegion):
        codes.add("profiles")
    return [field.name for field in fields(value) if field.name not in codes]


def longer(text: str) -> str:
    """About 40 % longer, also word by word: what a translation may need."""
    return " ".join(word + "enlijk"[: max(1, round(len(word) * 0.45))] for word in text.split())
