"""The assessment as plain data, for machines: the shape that `assess --format json` prints."""

from collections.abc import Iterable
from typing import Any

from app.assessment.result import Assessment, ProfileMatch, RaisedNote
from app.questionnaire.knowledge import Note
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer


def assessment_data(questionnaire: Questionnaire, assessment: Assessment) -> dict[str, Any]:
    """The whole assessment as JSON-ready data. Points are whole numbers; `fit` is on the scale of profiles.yaml."""
    notes = questionnaire.notes
    return {
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
        "profiles": [_profile(match) for match in assessment.profiles],
        "overlap": {
            "regions": [
                {"profiles": list(region.profiles), "items": list(region.items)} for region in assessment.regions
            ]
        },
        "medical_tests": [
            {
                "id": test.id,
                "line": test.line,
                "loinc": list(test.loinc),
                "because": _answers(test.because),
                "rules": list(test.rules),
                "pitfalls": list(test.pitfalls),
            }
            for test in assessment.medical_tests
        ],
        "interactions": _notes(questionnaire, notes.interactions, assessment.interactions),
        "cautions": _notes(questionnaire, notes.cautions, assessment.cautions),
    }


def _answers(answers: Iterable[Answer]) -> list[dict[str, str]]:
    return [{"linkId": answer.link_id, "option": answer.option} for answer in answers]


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
        "factors": [
            {"because": _answers(factor.answers), "strength": factor.strength, "claims": list(factor.claims)}
            for factor in match.factors
        ],
    }


def _notes(
    questionnaire: Questionnaire, notes: tuple[Note, ...], raised: tuple[RaisedNote, ...]
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
