"""Loads a questionnaire from its folder: all of it, typed and frozen, or all of its faults at once."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ValidationError

from app.questionnaire import code_layout, evidence, example, knowledge, model
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.references import did_you_mean, reference_faults
from app.questionnaire.source import DataPath, Fault, Faults, Source, entries, read_source_file
from app.questionnaire.texts import TEXT_KEYS, with_messages

FILES: Mapping[str, type[BaseModel]] = {
    "questionnaire": model.QuestionnaireFile,
    "profiles": knowledge.ProfilesFile,
    "red_flags": knowledge.RedFlagsFile,
    "medical_tests": knowledge.MedicalTestsFile,
    "notes": knowledge.NotesFile,
    "evidence": evidence.EvidenceFile,
    "examples": example.ExamplesFile,
    "response_code": code_layout.CodeLayout,
}
"""The files of a questionnaire's folder, by stem."""

SAME_RESULT = frozenset({"examples", "response_code"})
"""The files that cannot change a result, so that the content hash leaves them out."""


def questionnaires_folder() -> Path:
    """The folder of questionnaire folders: inside an installed package, or beside `app` in a checkout."""
    app = Path(__file__).parents[1]
    packaged = app / "_questionnaires"
    return packaged if packaged.is_dir() else app.parent / "questionnaires"


def load_questionnaire(folder: Path, older: bool = False) -> Questionnaire:
    """Loads the questionnaire in `folder`; an `older` version may be from before there were response codes.

    Raises Faults with every fault found, as `file:line: path: sentence`.
    """
    sources, faults = read_sources(folder)
    if older:
        faults = [fault for fault in faults if not fault.file.endswith("/response_code.yaml")]
        del sources["response_code"]
    parts: dict[str, Any] = {}
    readable = {stem: source for stem, source in sources.items() if source.lines}
    for stem, source in readable.items():
        parts[stem], its_faults = validated(FILES[stem], source)
        faults += its_faults
    faults += reference_faults(sources)
    if faults:
        raise Faults(faults)
    return Questionnaire(
        definition=parts["questionnaire"],
        profiles_file=parts["profiles"],
        red_flags_file=parts["red_flags"],
        medical_tests_file=parts["medical_tests"],
        notes=parts["notes"],
        evidence=parts["evidence"],
        examples=parts["examples"].examples,
        code_layout=parts.get("response_code", code_layout.OLDER),
        content_hash=content_hash(folder),
    )


def questionnaire_folders(folder: Path) -> list[Path]:
    """Every folder in `folder` that holds a questionnaire, by name."""
    return sorted(path.parent for path in folder.glob("*/questionnaire.yaml"))


def load_questionnaires(folder: Path) -> Mapping[str, Questionnaire]:
    """Every questionnaire in the folders of `folder`, by its id.

    Raises Faults with the faults of all of them, of what they may not share, or when there is none.
    """
    loaded: dict[str, Questionnaire] = {}
    faults: list[Fault] = []
    for path in questionnaire_folders(folder):
        try:
            questionnaire = load_questionnaire(path)
            loaded[questionnaire.id] = questionnaire
            faults += misnamed(path, questionnaire)
        except Faults as error:
            faults += error.faults
    faults += repeated_letters(loaded.values())
    if not loaded and not faults:
        faults.append(no_questionnaire(folder))
    if faults:
        raise Faults(faults)
    return MappingProxyType(loaded)


def no_questionnaire(folder: Path) -> Fault:
    """The fault that the folder of questionnaires holds none."""
    return Fault(folder.name, 1, "", f"no folder in {str(folder)!r} has a questionnaire.yaml; write one")


def misnamed(folder: Path, questionnaire: Questionnaire) -> list[Fault]:
    """A fault if the id is not the name of the folder: of two copies under one id, the second would hide the first."""
    if folder.name == questionnaire.id:
        return []
    source, _ = read_source_file(folder / "questionnaire.yaml")
    return [source.fault(("id",), f"the folder is called '{folder.name}'; the id and the folder bear the same name")]


def repeated_letters(questionnaires: Iterable[Questionnaire]) -> list[Fault]:
    """A fault for each questionnaire whose codes begin with another's letter: nobody could tell whose a code is."""
    owners: dict[str, str] = {}
    faults = []
    for questionnaire in questionnaires:
        key = questionnaire.code_layout.key
        if key in owners:
            sentence = f"the codes of {owners[key]} begin with '{key}' too; choose another letter"
            faults.append(Fault(f"{questionnaire.id}/response_code.yaml", 1, "key", sentence))
        owners.setdefault(key, questionnaire.id)
    return faults


def content_hash(folder: Path) -> str:
    """Twelve hex digits over every file that can change a result (the examples cannot)."""
    digest = hashlib.sha256()
    for stem in FILES:
        if stem not in SAME_RESULT:
            digest.update((folder / f"{stem}.yaml").read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]


def read_sources(folder: Path) -> tuple[dict[str, Source], list[Fault]]:
    """The data of every file by stem, each text a Message, shared answer options put in their place."""
    sources: dict[str, Source] = {}
    faults: list[Fault] = []
    for stem in FILES:
        source, its_faults = read_source_file(folder / f"{stem}.yaml")
        faults += its_faults
        texts = TEXT_KEYS[stem]
        prefix = folder.name if stem == "questionnaire" else f"{folder.name}/{stem}"
        data = with_messages(source.data, (), (prefix,), texts, source, faults)
        sources[stem] = Source(source.file, data, source.lines)
    _share_answer_options(sources["questionnaire"], faults)
    return sources, faults


def _share_answer_options(source: Source, faults: list[Fault]) -> None:
    """Puts shared answer options in place of their name (`answerOption: how-often`, or an entry of the list)."""
    named_sets = [answer_set for answer_set in entries(source.data, "answer_option_sets") if "id" in answer_set]
    sets = {answer_set["id"]: answer_set.get("answerOption") for answer_set in named_sets}
    for s, section in enumerate(entries(source.data, "sections")):
        for i, item in enumerate(entries(section, "items")):
            path = ("sections", s, "items", i, "answerOption")
            named = item.get("answerOption")
            listed = named if isinstance(named, list) else [named] if isinstance(named, str) else None
            if listed is not None:
                item["answerOption"] = _with_shared(listed, sets, source, path, faults)


def _with_shared(
    listed: list[Any], sets: Mapping[str, Any], source: Source, path: DataPath, faults: list[Fault]
) -> list[Any]:
    options: list[Any] = []
    for entry in listed:
        if not isinstance(entry, str):
            options.append(entry)
        elif entry in sets:
            options += sets[entry] or []
        else:
            faults.append(source.fault(path, f"no answer_option_sets has id '{entry}'{did_you_mean(entry, sets)}"))
    return options


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
