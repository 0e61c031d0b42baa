"""Counts how much of what was asked is known: a question left out is never taken for a "no"."""

from app.assessment.result import Completeness
from app.questionnaire.enable_when import is_asked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, is_unknown


def completeness_of(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Completeness:
    """Which of the symptom questions asked are answered. "I don't know" leaves a question open."""
    symptoms = [item for item in questionnaire.symptoms.values() if is_asked(item, response)]
    unanswered = [item.link_id for item in symptoms if is_unknown(item, response)]
    answered = len(symptoms) - len(unanswered)
    rule = questionnaire.comparison.completeness
    return Completeness(
        asked=frozenset(item.link_id for item in symptoms),
        open=tuple(unanswered),
        reached=answered >= rule.floor * len(symptoms),
        provisional=answered < rule.provisional * len(symptoms),
    )
