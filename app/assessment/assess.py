"""Assesses one response: the same answers always give the same assessment, with every reason for it."""

from app.assessment.completeness import completeness_of
from app.assessment.core_tests import core_tests
from app.assessment.matching import match_profiles
from app.assessment.overlap import overlap_regions
from app.assessment.red_flags import out_of_scope, raised_flags, urgency_of
from app.assessment.result import Assessment
from app.assessment.separation import separations
from app.assessment.suggestions import raised_notes, suggested_tests
from app.questionnaire.enable_when import without_unasked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse

MOST_QUESTIONS = 6
"""The most questions to the clinician: nobody asks more in one visit. The data has the most telling ones first."""


def assess(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Assessment:
    """What the answers point to, with every reason. Never a diagnosis.

    Whoever needs help now, or is not one of those the questionnaire is made for, is told so and gets no profiles or
    tests.
    """
    response = without_unasked(questionnaire, response)
    flags = raised_flags(questionnaire, response)
    limits = out_of_scope(questionnaire, response)
    urgency = urgency_of(flags)
    completeness = completeness_of(questionnaire, response)
    if urgency == "now" or limits:
        return Assessment(response, urgency, limits, flags, completeness)
    matches = match_profiles(questionnaire, response, completeness)
    tests = suggested_tests(questionnaire, response, matches, urgency)
    core = core_tests(questionnaire, matches, {test.id: test.line for test in tests})
    notes = questionnaire.notes
    return Assessment(
        response=response,
        urgency=urgency,
        out_of_scope=limits,
        red_flags=flags,
        completeness=completeness,
        profiles=matches,
        regions=overlap_regions(questionnaire, response),
        separations=separations(questionnaire, response, matches, tests),
        medical_tests=tests,
        core_tests=core,
        interactions=raised_notes(questionnaire, response, matches, tests, notes.interactions),
        cautions=raised_notes(questionnaire, response, matches, tests, notes.cautions),
        questions=raised_notes(questionnaire, response, matches, tests, notes.questions)[:MOST_QUESTIONS],
    )
