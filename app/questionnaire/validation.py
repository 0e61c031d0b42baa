"""Turns the data of a file into its model, or says what is wrong with it in words for its author."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from app.questionnaire.references import did_you_mean
from app.questionnaire.source import DataPath, Fault, Source


def validated(kind: type[BaseModel], source: Source) -> tuple[BaseModel | None, list[Fault]]:
    """The data of a file as its model, or None and what is wrong with it."""
    try:
        return kind.model_validate(source.data), []
    except ValidationError as error:
        details = [dict(detail) for detail in error.errors()]
        return None, [_fault(kind, source, detail) for detail in details if not _follows(detail, details)]


def _follows(detail: dict[str, Any], details: list[dict[str, Any]]) -> bool:
    """Whether a list only seems too short because an entry in it has a fault of its own."""
    place = detail["loc"]
    inside = (other["loc"] for other in details if len(other["loc"]) > len(place))
    return detail["type"] == "too_short" and any(loc[: len(place)] == place for loc in inside)


SENTENCES: Mapping[str, str] = {
    "missing": "is missing",
    "string_type": "must be a text",
    "tuple_type": "must be a list (start each entry with '- ')",
    "model_type": "must be a mapping (key: value)",
    "dataclass_type": "must be a text",
    "dict_type": "must be a mapping (key: value)",
    "mapping_type": "must be a mapping (key: value)",
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number",
    "too_short": "needs more entries",
    "string_too_short": "is empty",
    "string_pattern_mismatch": "is not written as an id: lower-case letters, digits and single hyphens",
}
"""What an author is told, by pydantic's name for the error."""


def _fault(kind: type[BaseModel], source: Source, detail: dict[str, Any]) -> Fault:
    path: DataPath = tuple(part for part in detail["loc"] if not str(part).startswith(("function-", "lax-or")))
    if detail["type"] == "extra_forbidden":
        return source.fault(path, f"'{path[-1]}' is not a key here{did_you_mean(str(path[-1]), _fields(kind))}")
    return source.fault(path, SENTENCES.get(detail["type"], detail["msg"].removeprefix("Value error, ")))


def _fields(kind: type[BaseModel]) -> set[str]:
    """Every key that any part of this file may have; close enough for a guess at what was meant."""
    names: set[str] = set()
    for name, field in kind.model_fields.items():
        names.add(field.alias or name)
        for inner in _inner_models(field.annotation):
            names |= _fields(inner)
    return names


def _inner_models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _inner_models(part)]
