"""Assesses written cases, and says where the outcome of a worked example is not the one expected."""

from app.assessment.assess import assess
from app.assessment.result import Assessment
from app.questionnaire.denial import with_the_rest_denied
from app.questionnaire.example import Example, Expectation
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response


def example_differences(questionnaire: Questionnaire, example: Example) -> list[str]:
    """A sentence for each part of the assessment that is not as expected."""
    if example.expect is None:
        return []
    got = outcome(assess(questionnaire, example_response(questionnaire, example)))
    return [
        f"expected {part} {_words(wanted)}, got {_words(getattr(got, part))}"
        for part, wanted in example.expect
        if wanted != getattr(got, part)
    ]


def example_response(questionnaire: Questionnaire, example: Example) -> QuestionnaireResponse:
    """The answers of a written case, with the rest denied if it says so."""
    answers = with_the_rest_denied(questionnaire, example.answers) if example.rest else example.answers
    return build_response(questionnaire, answers)


def outcome(assessment: Assessment) -> Expectation:
    """The assessment in the words of an expectation."""
    return Expectation(
        urgency=assessment.urgency,
        out_of_scope=tuple(limit.id for limit in assessment.out_of_scope),
        leading=assessment.leading,
        red_flags=tuple(flag.id for flag in assessment.red_flags),
        medical_tests=tuple(test.id for test in assessment.medical_tests),
        interactions=tuple(note.id for note in assessment.interactions),
        cautions=tuple(note.id for note in assessment.cautions),
    )


def _words(value: object) -> str:
    return (", ".join(value) or "nothing") if isinstance(value, tuple) else str(value)
