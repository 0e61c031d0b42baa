"""Finds what tells two leading profiles apart: the symptoms, answered or still open, and the tests."""

from collections.abc import Iterable
from itertools import combinations

from app.assessment.result import ProfileMatch, Separation, Separator, SuggestedTest
from app.questionnaire.knowledge import MedicalTest
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse


def separations(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: Iterable[ProfileMatch],
    suggested: Iterable[SuggestedTest],
) -> tuple[Separation, ...]:
    """One for each pair of leading profiles, in the order of the data."""
    leading = [match.id for match in matches if match.leading]
    called = {test.id for test in suggested}
    tests = [test for test in questionnaire.medical_tests if test.id in called]
    return tuple(_separation(questionnaire, response, one, other, tests) for one, other in combinations(leading, 2))


def _separation(
    questionnaire: Questionnaire, response: QuestionnaireResponse, one: str, other: str, tests: Iterable[MedicalTest]
) -> Separation:
    return Separation(
        profiles=(one, other),
        signs=_separators(questionnaire, response, one, other),
        tests=tuple(test.id for test in tests if (one in test.covers) != (other in test.covers)),
    )


def _separators(
    questionnaire: Questionnaire, response: QuestionnaireResponse, one: str, other: str
) -> tuple[Separator, ...]:
    """The symptoms whose weights differ enough, the most different first."""
    separators = []
    for link_id in questionnaire.symptoms:
        weights = questionnaire.weights[link_id]
        difference = weights.get(one, 0) - weights.get(other, 0)
        if abs(difference) >= questionnaire.comparison.separating:
            towards = one if difference > 0 else other
            answer, reported = _telling_answer(questionnaire, response, link_id)
            separators.append(Separator(link_id, towards, abs(difference), answer, reported))
    return tuple(sorted(separators, key=lambda separator: -separator.difference))


def _telling_answer(
    questionnaire: Questionnaire, response: QuestionnaireResponse, link_id: str
) -> tuple[Answer | None, bool]:
    """The answer given, if it tells anything, and whether it reports the symptom."""
    for code in response.codes(link_id):
        option = questionnaire.items[link_id].options[code]
        if option.kind != "unknown":
            return Answer(link_id, code), option.severity > 0
    return None, False
