"""Answers that call for prompt care, whatever the profiles, and answers that the questionnaire is not made for."""

from app.assessment.result import RaisedFlag, RaisedNote
from app.questionnaire.enable_when import answers_meeting
from app.questionnaire.example import Urgency
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse


def raised_flags(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[RaisedFlag, ...]:
    """The red flags that the answers raise, emergencies first."""
    raised = [
        RaisedFlag(flag.id, flag.level, because)
        for flag in questionnaire.red_flags_file.red_flags
        if (because := answers_meeting(flag.when, response)) is not None
    ]
    return tuple(sorted(raised, key=lambda flag: flag.level != "emergency"))


def out_of_scope(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[RaisedNote, ...]:
    """Why the questionnaire gives no profile for this person, if it does not."""
    return tuple(
        RaisedNote(limit.id, because)
        for limit in questionnaire.red_flags_file.out_of_scope
        if (because := answers_meeting(limit.when, response)) is not None
    )


def urgency_of(flags: tuple[RaisedFlag, ...]) -> Urgency:
    """The most pressing level of the flags raised; "none" without any."""
    levels = {flag.level for flag in flags}
    if "emergency" in levels:
        return "emergency"
    return "urgent" if "urgent" in levels else "none"
