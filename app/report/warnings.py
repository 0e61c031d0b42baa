"""Composes what must be read first: red flags, whom the questionnaire is not made for, and what to do now."""

from collections.abc import Iterable

from app.assessment.result import Assessment, RaisedFlag, RaisedNote
from app.questionnaire.knowledge import OutOfScope, RedFlag
from app.questionnaire.message import Message
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.parts.warnings import WarningLine, Warnings
from app.report.wording import because_words
from app.translation.translator import Translator

Lines = tuple[WarningLine, ...]


def compose_warnings(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> tuple[Warnings, ...]:
    """The warnings, the most pressing first. An emergency stands alone."""
    file = questionnaire.red_flags_file
    emergencies = [flag for flag in assessment.red_flags if flag.level == "emergency"]
    if emergencies:
        return (_emergency(_lines(questionnaire, file.red_flags, emergencies, say, cite), say),)
    boxes = []
    if assessment.out_of_scope:
        boxes.append(_out_of_scope(_lines(questionnaire, file.out_of_scope, assessment.out_of_scope, say, cite), say))
    if assessment.red_flags:
        boxes.append(_urgent(_lines(questionnaire, file.red_flags, assessment.red_flags, say, cite), say))
    return tuple(boxes)


def _lines(
    questionnaire: Questionnaire,
    defined: Iterable[RedFlag] | Iterable[OutOfScope],
    raised: Iterable[RaisedFlag] | Iterable[RaisedNote],
    say: Translator,
    cite: Citations,
) -> Lines:
    definitions = {flag.id: flag for flag in defined}
    return tuple(
        WarningLine(
            id=flag.id,
            text=say(definitions[flag.id].text),
            action=say(definitions[flag.id].action),
            because=because_words(questionnaire, flag.because, say),
            sources=cite.numbers(definitions[flag.id].claims),
            original=say.original(definitions[flag.id].text, definitions[flag.id].action),
        )
        for flag in raised
    )


def _emergency(lines: Lines, say: Translator) -> Warnings:
    heading = Message("report/warnings.emergency-heading", "Get help now: call %(emergency_number)s")
    lead = Message(
        "report/warnings.emergency-lead",
        "One of your answers can mean that you need help right away. Please do not wait for a test or a "
        "summary. Call %(emergency_number)s or ask somebody near you to call.",
    )
    return _warnings("emergency", heading, lead, lines, say)


def _urgent(lines: Lines, say: Translator) -> Warnings:
    heading = Message("report/warnings.urgent-heading", "Speak to a doctor soon")
    lead = Message(
        "report/warnings.urgent-lead",
        "Some of your answers should not wait for a routine visit. Contact a doctor today or in the next few "
        "days, and show them this page.",
    )
    return _warnings("urgent", heading, lead, lines, say)


def _out_of_scope(lines: Lines, say: Translator) -> Warnings:
    heading = Message("report/warnings.out-of-scope-heading", "This questionnaire is not made for you")
    lead = Message(
        "report/warnings.out-of-scope-lead",
        "That is no fault of yours. Another way of getting help suits you better.",
    )
    return _warnings("out-of-scope", heading, lead, lines, say)


def _warnings(level: str, heading: Message, lead: Message, lines: Lines, say: Translator) -> Warnings:
    return Warnings(level, say(heading), say(lead), lines, say.original(heading, lead))
