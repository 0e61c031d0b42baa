"""The settings of one clinic, in one TOML file: typed and frozen, or all of its faults at once."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from reprlib import repr as shortened
from typing import Annotated, Any, Literal
from unicodedata import category

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    InstanceOf,
    StrictBool,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from app.clinic.logo import Logo, read_logo
from app.clinic.toml_lines import read_toml_file
from app.questionnaire.references import did_you_mean
from app.questionnaire.source import Fault, Faults, Source

PHONE_NUMBER = re.compile(r"\+?[0-9][0-9 ]{1,18}")
"""A number to dial, from which a link can be made."""

PRINTED_NUMBER = re.compile(r"(?=.{2,30}$)[+(]{0,2}[0-9][0-9 ()./-]*")
"""A clinic's own number, as the clinic writes it: `08-123 45 67`, `+1 (555) 010-0199`."""

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def one_line(most: int, text: str) -> str:
    """The text itself, when it is one line of at most `most` characters; raises ValueError when not."""
    if not text:
        raise ValueError("the text is empty; write it, or remove the key if it may be left out")
    stray = next((each for each in text if category(each) in ("Cc", "Zl", "Zp")), None)
    if stray is not None:
        what = "a line break" if stray in "\n\u2028\u2029" else f"the control character U+{ord(stray):04X}"
        raise ValueError(f"the text holds {what}; write plain text on one line")
    if len(text) > most:
        raise ValueError(f"the text has {len(text)} characters; shorten it to {most}, so that it fits on the sheet")
    return text


def _line(most: int) -> AfterValidator:
    return AfterValidator(partial(one_line, most))


def _written_as(pattern: re.Pattern[str], what: str, how: str) -> AfterValidator:
    def checked(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f"{shortened(text)} is not {what}; {how}")
        return text

    return AfterValidator(checked)


def _lines(value: Any) -> Any:
    return value.strip().split("\n") if isinstance(value, str) else value


def _filled(entries: tuple[str, ...]) -> tuple[str, ...]:
    if not entries:
        raise ValueError("the list is empty; write at least one entry, or remove the key")
    return entries


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    repeated = next((name for n, name in enumerate(names) if name in names[:n]), None)
    if repeated is not None:
        raise ValueError(f"'{repeated}' is given twice; keep one")
    return names


def _logo(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and info.context:
        return read_logo(info.context["folder"], one_line(200, value.strip()))
    return value


_DIGITS = "write digits, with spaces or a plus if you like"
_PhoneNumber = Annotated[str, _written_as(PHONE_NUMBER, "a phone number", _DIGITS)]
_PrintedNumber = Annotated[
    str, _written_as(PRINTED_NUMBER, "a phone number", "write at most 30 digits, spaces and any of + ( ) . / -")
]
_Tag = Annotated[str, _written_as(LANGUAGE_TAG, "a language tag", "write one like 'sv' or 'pt-BR'")]
_Country = Annotated[str, _written_as(re.compile("[A-Z]{2}"), "a country", "write its two capital letters, like 'SE'")]
_Tags = Annotated[tuple[_Tag, ...], AfterValidator(_filled), AfterValidator(_distinct)]
_Names = Annotated[tuple[Annotated[str, _line(80)], ...], AfterValidator(_filled), AfterValidator(_distinct)]
_AddressLine = Annotated[str, _line(60)]
_Address = Annotated[tuple[_AddressLine, ...], Field(max_length=4), BeforeValidator(_lines), AfterValidator(_filled)]


class Clinic(BaseModel, frozen=True, extra="forbid", str_strip_whitespace=True):
    """How one clinic wants the service: None where it leaves the choice to the service.

    Texts are as the clinic wrote them, not to be translated, one line each; `address` holds up to four.
    """

    name: Annotated[str, _line(80)]
    address: _Address = ()
    telephone: _PrintedNumber | None = None
    logo: Annotated[InstanceOf[Logo] | None, BeforeValidator(_logo)] = None
    note: Annotated[str, _line(300)] | None = None
    emergency_number: _PhoneNumber | None = None
    crisis_line: _PhoneNumber | None = None
    country: _Country | None = None
    paper: Literal["a4", "letter"] | None = None
    offered_languages: _Tags | None = None
    default_language: _Tag | None = None  # after the offered ones, against which it is held
    desk_language: _Tag | None = None
    offered_questionnaires: _Names | None = None
    shared_tablet: StrictBool = False

    @field_validator("default_language", "desk_language")
    @classmethod
    def _is_offered(cls, tag: str | None, info: ValidationInfo) -> str | None:
        offered = info.data.get("offered_languages")
        if tag and offered and tag not in offered:
            raise ValueError(
                f"'{tag}' is not in languages.offered; add it there, or write one of: {', '.join(offered)}"
            )
        return tag


TABLES: Mapping[str, Mapping[str, str]] = {
    "clinic": {name: name for name in ("name", "address", "telephone", "logo", "note")},
    "region": {name: name for name in ("emergency_number", "crisis_line", "country")},
    "print": {"paper": "paper"},
    "languages": {"default": "default_language", "desk": "desk_language", "offered": "offered_languages"},
    "questionnaires": {"offered": "offered_questionnaires"},
    "kiosk": {"shared_tablet": "shared_tablet"},
}
"""The tables of the file, the keys of each, and the field of `Clinic` that each fills."""

PLACES: Mapping[str, tuple[str, str]] = {
    field: (table, key) for table in TABLES for key, field in TABLES[table].items()
}

SENTENCES: Mapping[str, str] = {
    "missing": 'is missing; write [clinic] and below it name = "..."',
    "string_type": '{shown} is not a text; write it in quotes, "like this"',
    "is_instance_of": '{shown} is not a text; write the name of an image, "like-this.png"',
    "bool_type": "{shown} is neither true nor false; write one of them, without quotes",
    "tuple_type": '{shown} is not a list; write one in brackets, ["like this", "and this"]',
    "literal_error": "{shown} is no paper we print on; write {expected}, in small letters",
    "too_long": "there are {actual_length} lines; at most {max_length} fit, so join or shorten them",
}
"""What pydantic finds, as a sentence for the person who sets up the service."""


def load_clinic(path: Path) -> Clinic:
    """Loads the clinic's file and the logo it names.

    Raises Faults with every fault found, as `file:line: path: sentence`.
    """
    source = _source(path)
    tables = {name: keys for name, keys in _top(source).items() if isinstance(keys, dict)}
    given = {field: tables[name][key] for field, (name, key) in PLACES.items() if key in tables.get(name, {})}
    faults = list(_misplaced(source))
    try:
        clinic = Clinic.model_validate(given, context={"folder": path.parent})
    except ValidationError as error:
        faults += [_fault(source, dict(detail)) for detail in error.errors()]
    if faults:
        raise Faults(faults)
    return clinic


def unknown_names(
    clinic: Clinic, path: Path, locales: Collection[str], questionnaires: Collection[str]
) -> tuple[Fault, ...]:
    """The languages and questionnaires that `clinic`, loaded from `path`, names and the service does not have.

    Reads the file again for its lines; raises Faults when it can no longer be read.
    """
    source = _source(path)
    checks = (
        ("default_language", locales, "language"),
        ("desk_language", locales, "language"),
        ("offered_languages", locales, "language"),
        ("offered_questionnaires", questionnaires, "questionnaire"),
    )
    return tuple(sorted(fault for check in checks for fault in _unknown(source, clinic, *check)))


def _unknown(source: Source, clinic: Clinic, field: str, known: Collection[str], what: str) -> Iterator[Fault]:
    value, place = getattr(clinic, field), PLACES[field]
    listed = [(place, value)] if isinstance(value, str) else [((*place, n), name) for n, name in enumerate(value or ())]
    for where, name in listed:
        if name not in known:
            guess = did_you_mean(name, known)
            yield source.fault(where, f"no {what} here is named '{name}'{guess}; there are: {', '.join(sorted(known))}")


def _source(path: Path) -> Source:
    source, faults = read_toml_file(path)
    if faults:
        raise Faults(faults)
    return source


def _top(source: Source) -> dict[str, Any]:
    return source.data if isinstance(source.data, dict) else {}


def _misplaced(source: Source) -> Iterator[Fault]:
    """What the file has and no field of `Clinic` takes."""
    for name, keys in _top(source).items():
        if name not in TABLES:
            yield source.fault((name,), _refusal(name, "table", TABLES))
        elif not isinstance(keys, dict):
            yield source.fault((name,), f"this is not a table; write [{name}] once, on its own line, its keys below")
        else:
            for key in keys.keys() - TABLES[name].keys():
                yield source.fault((name, key), _refusal(key, f"key of [{name}]", TABLES[name]))


def _refusal(word: str, what: str, known: Collection[str]) -> str:
    homes = " or ".join(f"[{table}]" for table, keys in TABLES.items() if word in keys)
    if homes:
        return f"'{word}' does not belong here; write it below {homes}"
    return f"'{word}' is no {what}{did_you_mean(word, known)}; there are: {', '.join(known)}"


def _fault(source: Source, detail: dict[str, Any]) -> Fault:
    field, *inside = detail["loc"]
    place = (*PLACES[field], *inside)
    if detail["type"] == "value_error":
        return source.fault(place, str(detail["ctx"]["error"]))
    shown = _shown(detail["input"])
    return source.fault(place, SENTENCES[detail["type"]].format(shown=shown, **detail.get("ctx", {})))


def _shown(value: Any) -> str:
    """A value much as the file has it, never longer than a line."""
    return shortened(value) if isinstance(value, str | list | dict) else str(value).lower()
