"""Checks that every claim in evidence.yaml is cited somewhere, or says why it is not."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from app.questionnaire.source import DataPath, Fault, Source, walk

CITING = ("claims", "unspecific")
"""The keys under which claims are cited."""
JUDGEMENT = "judgement"
"""The standing, and the kind of source, of what no publication says."""


def evidence_faults(sources: Mapping[str, Source]) -> list[Fault]:
    """Claims that nothing cites, claims that are not what they call themselves, profiles that rest on judgement."""
    cited = {claim for stem, source in sources.items() if stem != "evidence" for _, claim in _citations(stem, source)}
    evidence = sources["evidence"]
    claims = {
        path: value
        for path, value in walk(evidence.data)
        if len(path) == 4 and path[2] == "claims" and isinstance(value, dict) and "id" in value
    }
    judged = {claim["id"] for claim in claims.values() if _is_judgement(claim)}
    return [
        *(
            fault
            for path, claim in claims.items()
            for fault in _claim_faults(evidence, path, claim, claim["id"] in cited)
        ),
        *_judgement_faults(evidence),
        *_profiles_on_judgement(sources["profiles"], judged),
    ]


def _citations(stem: str, source: Source) -> Iterator[tuple[DataPath, str]]:
    """Every place that cites a claim. Written cases name claims without resting a rule on them."""
    if stem == "examples":
        return
    for path, value in walk(source.data):
        if path and path[-1] in CITING and isinstance(value, list):
            yield from (((*path, number), claim) for number, claim in enumerate(value) if isinstance(claim, str))


def _claim_faults(source: Source, path: DataPath, claim: dict[str, Any], cited: bool) -> list[Fault]:
    faults: list[Fault] = []
    if not cited and "unused" not in claim:
        faults.append(source.fault(path, f"nothing cites claim '{claim['id']}': cite it, or say why with 'unused'"))
    if cited and "unused" in claim:
        faults.append(source.fault((*path, "unused"), f"claim '{claim['id']}' is cited, so 'unused' is not true"))
    if (claim.get("standing") == "disputed") != ("mainstream" in claim):
        faults.append(source.fault(path, "a disputed claim, and only such a claim, says what mainstream sources say"))
    return faults


def _judgement_faults(source: Source) -> Iterator[Fault]:
    """A publication cannot hold our judgement, and our judgement cannot hold what a publication says."""
    for path, publication in walk(source.data):
        if len(path) != 2 or not isinstance(publication, dict):
            continue
        for below, claim in walk(publication.get("claims", [])):
            if not isinstance(claim, dict) or (publication.get("kind") == JUDGEMENT) == _is_judgement(claim):
                continue
            sentence = "a claim of standing 'judgement' stands under a source of kind 'judgement', and only there"
            yield source.fault((*path, "claims", *below), sentence)


def _is_judgement(claim: dict[str, Any]) -> bool:
    return claim.get("standing") == JUDGEMENT


def _profiles_on_judgement(profiles: Source, judged: Collection[str]) -> list[Fault]:
    """Judgement only raises caution; it never makes a profile fit."""
    return [
        profiles.fault(path, f"claim '{claim}' is our own judgement: a profile rests on sources alone")
        for path, claim in _citations("profiles", profiles)
        if claim in judged
    ]
