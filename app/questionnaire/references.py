"""Checks what the files of a questionnaire say of each other: every id named exists, every claim is used."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

from app.questionnaire.defined_ids import DefinedIds
from app.questionnaire.evidence_rules import evidence_faults
from app.questionnaire.item_rules import too_many_items
from app.questionnaire.page_rules import page_faults
from app.questionnaire.slot_rules import slot_faults
from app.questionnaire.source import DataPath, Fault, Source, entries, walk

CONDITIONS = ("when", "unless", "enableWhen", "misses", "told")
"""The keys under which conditions on answers stand."""
SINGULAR = {
    "unanswered": "item",
    "leading": "profile",
    "may_lead": "profile",
    "covers": "profile",
    "sign_and_factor": "profile",
    "with_test": "medical test",
    "tests": "medical test",
    "cut": "medical test",
    "linkIds": "item",
    "not_for": "item",
    "unspecific": "claim",
}
"""What an id under such a key is called in a fault; the other keys are the plural of what they name."""


def did_you_mean(word: str, words: Collection[str]) -> str:
    """ " (did you mean 'night'?)", or nothing when none of the words is close."""
    same_but_for_case = [other for other in words if other.lower() == word.lower()]
    close = same_but_for_case or get_close_matches(word, words, n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


def reference_faults(sources: Mapping[str, Source]) -> list[Fault]:
    """Every reference that leads nowhere, every id given twice, every claim that nothing cites.

    Of what a file defines that cannot be read, nothing is said: whatever names it would look wrong.
    """
    ids = DefinedIds.of(sources)
    faults: list[Fault] = []
    for stem, source in sources.items():
        for path, value in walk(source.data):
            faults += _faults_at(stem, source, path, value, ids)
        if stem != "response_code":  # an item may have a second slot there
            faults += _repeated_ids(source)
    faults += too_many_items(sources["questionnaire"])
    faults += page_faults(sources["questionnaire"])
    if not ids.unreadable:
        faults += evidence_faults(sources)
    if not ids.unreadable & {"questionnaire", "response_code"}:
        faults += slot_faults(sources)
    return faults


def _faults_at(stem: str, source: Source, path: DataPath, value: Any, ids: DefinedIds) -> list[Fault]:
    key = path[-1] if path else ""
    if "questionnaire" in ids.unreadable and stem != "questionnaire":
        return _naming_faults(stem, source, path, value, ids)  # no answer is known
    if (key in CONDITIONS or path[-2:-1] == ("either",)) and isinstance(value, list):
        return _condition_faults(source, path, value, ids)
    if stem == "profiles" and isinstance(value, dict) and "linkId" in value:
        return _counted_faults(source, path, value, ids)
    if stem == "questionnaire" and isinstance(value, dict) and "linkId" in value:
        return _item_faults(source, path, value)
    if stem == "examples" and key == "answers" and isinstance(value, dict):
        return _answers_faults(source, path, value, ids)
    return _naming_faults(stem, source, path, value, ids)


def _naming_faults(stem: str, source: Source, path: DataPath, value: Any, ids: DefinedIds) -> list[Fault]:
    """Values that name an id of another part. Lists of mappings define ids, they do not name any."""
    names = ids.named_by(str(path[-1])) if path else None
    if names is None or isinstance(value, dict) or (stem == "evidence" and path[-1] == "claims"):
        return []
    listed = [(path, value)] if isinstance(value, str) else list(walk(value, path))[1:]
    if any(isinstance(entry, dict) for _, entry in listed):
        return []
    what = SINGULAR.get(str(path[-1]), str(path[-1]).replace("_", " ").removesuffix("s"))
    return [
        source.fault(place, f"no {what} has id '{name}'{did_you_mean(name, names)}")
        for place, name in listed
        if isinstance(name, str) and name not in names
    ]


def _condition_faults(source: Source, path: DataPath, clauses: list[Any], ids: DefinedIds) -> list[Fault]:
    return [
        fault
        for n, clause in enumerate(clauses)
        if isinstance(clause, dict)
        for link_id, codes in clause.items()
        for fault in _codes_faults(source, (*path, n, link_id), link_id, codes, ids)
    ]


def _codes_faults(source: Source, path: DataPath, link_id: str, codes: Any, ids: DefinedIds) -> list[Fault]:
    if link_id not in ids.options:
        return [source.fault(path, f"no item has linkId '{link_id}'{did_you_mean(link_id, ids.options)}")]
    options = ids.options[link_id]
    listed = codes if isinstance(codes, list) else []
    faults = [
        source.fault((*path, n), f"item '{link_id}' has no answer '{code}'{did_you_mean(str(code), options)}")
        for n, code in enumerate(listed)
        if code not in options
    ]
    return faults or _stronger_faults(source, path, options, listed)


def _stronger_faults(source: Source, path: DataPath, options: dict[str, Any], codes: list[str]) -> list[Fault]:
    """A stronger answer must never switch off what a weaker one calls up."""
    severities = {code: int(option["severity"]) for code, option in options.items() if "severity" in option}
    named = [severities[code] for code in codes if code in severities]
    missing = [code for code, severity in severities.items() if named and severity > min(named) and code not in codes]
    return [source.fault(path, f"a stronger answer is left out: add '{code}'") for code in missing]


def _counted_faults(source: Source, path: DataPath, value: dict[str, Any], ids: DefinedIds) -> list[Fault]:
    """Faults of a factor, which names `answers`, or of an indication, which counts every answer by its severity."""
    link_id = value["linkId"]
    if "answers" in value:
        return _codes_faults(source, (*path, "linkId"), link_id, value["answers"], ids)
    if link_id not in ids.options:
        place = (*path, "linkId")
        return [source.fault(place, f"no item has linkId '{link_id}'{did_you_mean(link_id, ids.options)}")]
    if not any("severity" in option for option in ids.options[link_id].values()):
        return [source.fault((*path, "linkId"), f"the answers of '{link_id}' have no severity, so it cannot count")]
    return []


def _item_faults(source: Source, path: DataPath, item: dict[str, Any]) -> list[Fault]:
    options = entries(item, "answerOption")
    kinds = [option.get("kind", "answer") for option in options]
    if item.get("type") == "tick-list" and (kinds.count("none") != 1 or kinds.count("unknown") != 1):
        sentence = "a tick-list needs one option of kind 'none' and one of kind 'unknown'"
        return [source.fault((*path, "answerOption"), sentence)]
    if item.get("type") != "tick-list" and (kinds.count("unknown") > 1 or kinds.count("none") > 0):
        sentence = "a choice has at most one option of kind 'unknown', and none of kind 'none'"
        return [source.fault((*path, "answerOption"), sentence)]
    return []


def _answers_faults(source: Source, path: DataPath, answers: dict[str, Any], ids: DefinedIds) -> list[Fault]:
    return [
        fault
        for link_id, codes in answers.items()
        for fault in _answer_faults(source, (*path, link_id), link_id, codes, ids.options)
    ]


def _answer_faults(
    source: Source, path: DataPath, link_id: str, codes: Any, options: Mapping[str, Mapping[str, Any]]
) -> list[Fault]:
    if link_id not in options:
        return [source.fault(path, f"no item has linkId '{link_id}'{did_you_mean(link_id, options)}")]
    listed = [codes] if isinstance(codes, str) else codes
    if not isinstance(listed, list):
        return [source.fault(path, "an answer is one code, or a list of codes")]
    offered = options[link_id]
    return [
        source.fault(path, f"item '{link_id}' has no answer '{code}'{did_you_mean(str(code), offered)}")
        for code in listed
        if not isinstance(code, str) or code not in offered
    ]


def _repeated_ids(source: Source) -> list[Fault]:
    """Ids that stand twice in one list, and linkIds or claim ids that stand twice in one file."""
    seen: dict[tuple[Any, ...], DataPath] = {}
    faults: list[Fault] = []
    for path, value in walk(source.data):
        for key in ("id", "linkId", "code"):
            if not (isinstance(value, dict) and isinstance(value.get(key), str)):
                continue
            whole_file = "claims" in path or ("items" in path and key == "linkId")
            identity = (key, value[key], str(value.get("answers")), *(() if whole_file else path[:-1]))
            if identity in seen and seen[identity] != path:
                faults.append(source.fault((*path, key), f"{key} '{value[key]}' is given twice; ids stand once"))
            seen.setdefault(identity, path)
    return faults
