"""Loads a questionnaire from its folder: all of it, typed and frozen, or all of its faults at once."""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from app.questionnaire import code_layout, evidence, example, knowledge, model, red_flag
from app.questionnaire.code_marks import letters_confused
from app.questionnaire.older import as_todays
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.references import did_you_mean, reference_faults
from app.questionnaire.released_layouts import layouts_with_released, released_layout_faults
from app.questionnaire.releases import NOTHING_RELEASED, ReleasesFile, read_releases
from app.questionnaire.source import DataPath, Fault, Faults, Source, entries, read_source_file
from app.questionnaire.texts import TEXT_KEYS, with_messages
from app.questionnaire.validation import validated

FILES: Mapping[str, type[BaseModel]] = {
    "questionnaire": model.QuestionnaireFile,
    "profiles": knowledge.ProfilesFile,
    "red_flags": red_flag.RedFlagsFile,
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
        as_todays(sources)
        faults = [fault for fault in faults if not fault.file.endswith("/response_code.yaml")]
        del sources["response_code"]
    parts: dict[str, Any] = {}
    readable = {stem: source for stem, source in sources.items() if source.lines}
    for stem, source in readable.items():
        parts[stem], its_faults = validated(FILES[stem], source)
        faults += its_faults
    faults += reference_faults(sources)
    faults += [] if older else level_faults(sources["red_flags"])
    layout = parts.get("response_code", code_layout.OLDER)
    released, its_faults = (NOTHING_RELEASED, []) if older else _released(folder, layout, sources)
    faults += its_faults
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
        code_layout=layout,
        known_layouts=layouts_with_released(layout, released),
        content_hash=content_hash(folder),
    )


def level_faults(source: Source) -> list[Fault]:
    """A fault if the texts of the levels are missing: without them nobody is told by when to be seen."""
    if "levels" in source.data or not source.lines:
        return []
    return [source.fault((), f"'levels' is missing: the heading and the sentence of {', '.join(red_flag.LEVELS)}")]


def _released(
    folder: Path, layout: code_layout.CodeLayout | None, sources: Mapping[str, Source]
) -> tuple[ReleasesFile, list[Fault]]:
    """What was released; and where the layout, if it can be read, is not as it was released."""
    released, source, faults = read_releases(folder)
    if layout and not faults:
        faults = released_layout_faults(layout, sources["response_code"], released, source)
    return released, faults


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
    faults += repeated_letters(loaded.values()) + confused_letters(loaded.values())
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


def confused_letters(questionnaires: Iterable[Questionnaire]) -> list[Fault]:
    """A fault for each questionnaire whose codes could become another's by one wrong letter."""
    return [
        Fault(
            f"{other.id}/response_code.yaml",
            1,
            "key",
            f"a code of {one.id} with one wrong letter could be taken for one of this; choose another letter",
        )
        for one, other in combinations(questionnaires, 2)
        if letters_confused(one.code_layout.key, one.known_layouts, other.code_layout.key, other.known_layouts)
    ]


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
