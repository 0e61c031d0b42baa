"""The assessment of one response: pure, deterministic, explained."""

from app.assessment.matching import match_profiles
from app.assessment.overlap import overlap_regions
from app.assessment.red_flags import out_of_scope, raised_flags, urgency_of
from app.assessment.result import Assessment
from app.assessment.suggestions import raised_notes, suggested_tests
from app.questionnaire.enable_when import asked_items, without_unasked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse


def assess(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Assessment:
    """What the answers point to, with every reason. Never a diagnosis.

    An emergency, or a person the questionnaire is not made for, gets that and nothing else.
    """
    response = without_unasked(questionnaire, response)
    flags = raised_flags(questionnaire, response)
    limits = out_of_scope(questionnaire, response)
    urgency = urgency_of(flags)
    if urgency == "emergency" or limits:
        return Assessment(response, urgency, limits, flags, (), (), (), (), ())
    matches = match_profiles(questionnaire, response, frozenset(asked_items(questionnaire, response)))
    tests = suggested_tests(questionnaire, response, matches)
    return Assessment(
        response=response,
        urgency=urgency,
        out_of_scope=limits,
        red_flags=flags,
        profiles=matches,
        regions=overlap_regions(questionnaire, response),
        medical_tests=tests,
        interactions=raised_notes(questionnaire, response, matches, tests, questionnaire.notes.interactions),
        cautions=raised_notes(questionnaire, response, matches, tests, questionnaire.notes.cautions),
    )
