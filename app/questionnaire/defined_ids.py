"""Gathers the ids that the files of a questionnaire define, and says which of them a key may name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.questionnaire.source import Source, entries


@dataclass(frozen=True)
class DefinedIds:
    """The ids that the files define and may name, gathered from all of them."""

    options: dict[str, dict[str, dict[str, Any]]]
    sections: frozenset[str]
    profiles: frozenset[str]
    red_flags: frozenset[str]
    medical_tests: frozenset[str]
    groups: frozenset[str]
    interactions: frozenset[str]
    cautions: frozenset[str]
    claims: frozenset[str]
    unreadable: frozenset[str]
    """The stems of the files that could not be read."""

    @classmethod
    def of(cls, sources: Mapping[str, Source]) -> "DefinedIds":
        """Gathers the ids; whatever is malformed is left to validation."""
        options = {
            item["linkId"]: {option["code"]: option for option in entries(item, "answerOption") if "code" in option}
            for section in entries(sources["questionnaire"].data, "sections")
            for item in entries(section, "items")
            if isinstance(item.get("linkId"), str)
        }
        cited = entries(sources["evidence"].data, "sources")
        claims = [claim for source in cited for claim in entries(source, "claims")]
        return cls(
            options=options,
            sections=_ids(entries(sources["questionnaire"].data, "sections")),
            profiles=_ids(entries(sources["profiles"].data, "profiles")),
            red_flags=_ids(entries(sources["red_flags"].data, "red_flags")),
            medical_tests=_ids(entries(sources["medical_tests"].data, "medical_tests")),
            groups=_ids(entries(sources["medical_tests"].data, "groups")),
            interactions=_ids(entries(sources["notes"].data, "interactions")),
            cautions=_ids(entries(sources["notes"].data, "cautions")),
            claims=_ids(claims),
            unreadable=frozenset(stem for stem, source in sources.items() if not source.lines),
        )

    def named_by(self, key: str) -> frozenset[str] | None:
        """The ids that a value under `key` may name; None when the key names no id, or none that could be read."""
        home, ids = {
            "leading": ("profiles", self.profiles),
            "may_lead": ("profiles", self.profiles),
            "covers": ("profiles", self.profiles),
            "sign_and_factor": ("profiles", self.profiles),
            "with_test": ("medical_tests", self.medical_tests),
            "group": ("medical_tests", self.groups),
            "claims": ("evidence", self.claims),
            "unspecific": ("evidence", self.claims),
            "unanswered": ("questionnaire", frozenset(self.options)),
            "red_flags": ("red_flags", self.red_flags),
            "medical_tests": ("medical_tests", self.medical_tests),
            "tests": ("medical_tests", self.medical_tests),
            "cut": ("medical_tests", self.medical_tests),
            "linkIds": ("questionnaire", frozenset(self.options)),
            "not_for": ("questionnaire", frozenset(self.options)),
            "sections": ("questionnaire", self.sections),
            "interactions": ("notes", self.interactions),
            "cautions": ("notes", self.cautions),
        }.get(key, ("", None))
        return None if home in self.unreadable else ids


def _ids(definitions: Iterable[dict[str, Any]]) -> frozenset[str]:
    return frozenset(entry["id"] for entry in definitions if isinstance(entry.get("id"), str))
