"""The assessment as plain data, for machines: the shape that `assess --format json` prints."""

from collections.abc import Iterable
from typing import Any

from app.assessment.result import (
    Assessment,
    CoreTest,
    ProfileMatch,
    RaisedNote,
    Region,
    Separation,
    SuggestedTest,
    WhatIf,
)
from app.questionnaire.knowledge import Note, Question
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer

SCHEMA_VERSION = "2"
"""The version of docs/assessment.schema.json; it is raised when a key comes, goes or changes its meaning."""


def assessment_data(questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf) -> dict[str, Any]:
    """The whole assessment as JSON-ready data. Points are whole numbers; `fit` is on the scale of profiles.yaml."""
    notes = questionnaire.notes
    return {
        "schema_version": SCHEMA_VERSION,
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "hash": questionnaire.content_hash,
        },
        "urgency": assessment.urgency,
        "out_of_scope": [{"id": limit.id, "because": _answers(limit.because)} for limit in assessment.out_of_scope],
        "red_flags": [
            {"id": flag.id, "level": flag.level, "because": _answers(flag.because)} for flag in assessment.red_flags
        ],
        "completeness": _completeness(questionnaire, assessment, what_ifs),
        "profiles": [_profile(match) for match in assessment.profiles],
        "overlap": {"regions": [_region(questionnaire, region) for region in assessment.regions]},
        "separations": [_separation(questionnaire, separation) for separation in assessment.separations],
        "core_tests": [_core_test(questionnaire, assessment, test) for test in assessment.core_tests],
        "medical_tests": [_test(test) for test in assessment.medical_tests],
        "stability": _stability(what_ifs),
        "questions": _notes(questionnaire, notes.questions, assessment.questions),
        "interactions": _notes(questionnaire, notes.interactions, assessment.interactions),
        "cautions": _notes(questionnaire, notes.cautions, assessment.cautions),
    }


def _answers(answers: Iterable[Answer]) -> list[dict[str, str]]:
    return [{"linkId": answer.link_id, "option": answer.option} for answer in answers]


def _completeness(questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf) -> dict[str, Any]:
    completeness, rule = assessment.completeness, questionnaire.comparison.completeness
    return {
        "asked": len(completeness.asked),
        "answered": completeness.answered,
        "floor": rule.floor,
        "reached": completeness.reached,
        "provisional": completeness.provisional,
        "open": list(completeness.open),
        "most_helpful": list(what_ifs.helpful),
    }


def _profile(match: ProfileMatch) -> dict[str, Any]:
    return {
        "id": match.id,
        "points": match.points,
        "least": match.least,
        "most": match.most,
        "possible": match.possible,
        "fit": round(match.fit, 2),
        "band": match.band,
        "leading": match.leading,
        "held_back": match.held_back or None,
        "reasons": [
            {
                "linkId": reason.answer.link_id,
                "option": reason.answer.option,
                "points": reason.points,
                "claims": list(reason.claims),
            }
            for reason in match.reasons
        ],
        "against": [
            {
                "linkId": against.answer.link_id,
                "option": against.answer.option,
                "weight": against.weight,
                "claims": list(against.claims),
            }
            for against in match.against
        ],
        "factors": [
            {"because": _answers(factor.answers), "strength": factor.strength, "claims": list(factor.claims)}
            for factor in match.factors
        ],
    }


def _region(questionnaire: Questionnaire, region: Region) -> dict[str, Any]:
    return {
        "profiles": list(region.profiles),
        "items": list(region.items),
        "weights": {link_id: dict(questionnaire.weights[link_id]) for link_id in region.items},
    }


def _separation(questionnaire: Questionnaire, separation: Separation) -> dict[str, Any]:
    return {
        "profiles": list(separation.profiles),
        "signs": [
            {
                "linkId": sign.link_id,
                "towards": sign.towards,
                "weights": {name: questionnaire.weights[sign.link_id].get(name, 0) for name in separation.profiles},
                "option": sign.answer.option if sign.answer else None,
                "reported": sign.reported,
            }
            for sign in separation.signs
        ],
        "tests": list(separation.tests),
    }


def _core_test(questionnaire: Questionnaire, assessment: Assessment, core: CoreTest) -> dict[str, Any]:
    test = next(test for test in questionnaire.medical_tests if test.id == core.id)
    suggested = next(other for other in assessment.medical_tests if other.id == core.id)
    conditional = {pitfall.id for pitfall in test.pitfalls if pitfall.when}
    return {
        "id": core.id,
        "profiles": list(core.profiles),
        "factors": _answers(core.factors),
        "confounders": [pitfall for pitfall in suggested.pitfalls if pitfall in conditional],
        "results": [{"id": result.id, "claims": list(result.claims)} for result in test.results],
    }


def _test(test: SuggestedTest) -> dict[str, Any]:
    return {
        "id": test.id,
        "line": test.line,
        "ask": test.ask,
        "moved": test.moved or None,
        "told": list(test.told),
        "loinc": list(test.loinc),
        "because": _answers(test.because),
        "rules": list(test.rules),
        "pitfalls": list(test.pitfalls),
    }


def _stability(what_ifs: WhatIf) -> dict[str, Any]:
    return {
        "tried": what_ifs.tried,
        "changing": len(what_ifs.changes),
        "stable": what_ifs.stable,
        "nearest": [
            {
                "linkId": change.link_id,
                "from": list(change.before),
                "to": list(change.after),
                "steps": change.steps,
                "urgency": change.advice.urgency,
                "leading": list(change.advice.leading),
                "core_tests": list(change.advice.tests),
            }
            for change in what_ifs.nearest
        ],
    }


def _notes(
    questionnaire: Questionnaire, notes: Iterable[Note | Question], raised: tuple[RaisedNote, ...]
) -> list[dict[str, Any]]:
    claims = {note.id: note.claims for note in notes}
    return [
        {
            "id": note.id,
            "because": _answers(note.because),
            "claims": list(claims[note.id]),
            "standing": sorted({questionnaire.claims[claim][1].standing for claim in claims[note.id]}),
        }
        for note in raised
    ]
