"""Checks that every claim in evidence.yaml is cited somewhere, or says why it is not."""

from collections.abc import Mapping
from typing import Any

from app.questionnaire.source import DataPath, Fault, Source, walk

CITING = ("claims", "unspecific")
"""The keys under which claims are cited."""


def evidence_faults(sources: Mapping[str, Source]) -> list[Fault]:
    """Claims that nothing cites, cited claims that call themselves unused, disputed claims without the other side."""
    cited = {
        claim
        for stem, source in sources.items()
        if stem not in ("evidence", "examples")
        for path, value in walk(source.data)
        if path and path[-1] in CITING and isinstance(value, list)
        for claim in value
        if isinstance(claim, str)
    }
    evidence = sources["evidence"]
    return [
        fault
        for path, value in walk(evidence.data)
        if len(path) == 4 and path[2] == "claims" and isinstance(value, dict) and "id" in value
        for fault in _claim_faults(evidence, path, value, value["id"] in cited)
    ]


def _claim_faults(source: Source, path: DataPath, claim: dict[str, Any], cited: bool) -> list[Fault]:
    faults: list[Fault] = []
    if not cited and "unused" not in claim:
        faults.append(source.fault(path, f"nothing cites claim '{claim['id']}': cite it, or say why with 'unused'"))
    if cited and "unused" in claim:
        faults.append(source.fault((*path, "unused"), f"claim '{claim['id']}' is cited, so 'unused' is not true"))
    if (claim.get("standing") == "disputed") != ("mainstream" in claim):
        faults.append(source.fault(path, "a disputed claim, and only such a claim, says what mainstream sources say"))
    return faults
