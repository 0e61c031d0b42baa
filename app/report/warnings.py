"""What must be read first: red flags and what to do now."""

from app.assessment.result import Assessment
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.report import WarningLine, Warnings
from app.report.wording import because_words
from app.translation.translator import Translator


def compose_warnings(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> tuple[Warnings, ...]:
    """The warnings, the most pressing first. An emergency stands alone."""
    lines = _flag_lines(questionnaire, assessment, say, cite)
    if lines["emergency"]:
        return (_emergency(lines["emergency"], say),)
    found = []
    if assessment.out_of_scope:
        found.append(_out_of_scope(questionnaire, assessment, say, cite))
    if lines["urgent"]:
        found.append(_urgent(lines["urgent"], say))
    return tuple(found)


def _flag_lines(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> dict[str, tuple[WarningLine, ...]]:
    flags = {flag.id: flag for flag in questionnaire.red_flags_file.red_flags}
    return {
        level: tuple(
            WarningLine(
                id=raised.id,
                text=say(flags[raised.id].text),
                action=say(flags[raised.id].action),
                because=because_words(questionnaire, raised.because, say),
                sources=cite.numbers(flags[raised.id].claims),
            )
            for raised in assessment.red_flags
            if raised.level == level
        )
        for level in ("emergency", "urgent")
    }


def _emergency(lines: tuple[WarningLine, ...], say: Translator) -> Warnings:
    return Warnings(
        level="emergency",
        heading=say.pgettext(
            "report/warnings.emergency-heading", "Get help now: call %(emergency_number)s", **say.always
        ),
        lead=say.pgettext(
            "report/warnings.emergency-lead",
            "One of your answers can mean that you need help right away. Please do not wait for a test or a "
            "summary. Call %(emergency_number)s or ask somebody near you to call.",
            **say.always,
        ),
        lines=lines,
    )


def _urgent(lines: tuple[WarningLine, ...], say: Translator) -> Warnings:
    return Warnings(
        level="urgent",
        heading=say.pgettext("report/warnings.urgent-heading", "Speak to a doctor soon"),
        lead=say.pgettext(
            "report/warnings.urgent-lead",
            "Some of your answers should not wait for a routine visit. Contact a doctor today or in the next few "
            "days, and show them this page.",
        ),
        lines=lines,
    )


def _out_of_scope(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Warnings:
    limits = {limit.id: limit for limit in questionnaire.red_flags_file.out_of_scope}
    return Warnings(
        level="out-of-scope",
        heading=say.pgettext("report/warnings.out-of-scope-heading", "This questionnaire is not made for you"),
        lead=say.pgettext(
            "report/warnings.out-of-scope-lead",
            "That is no fault of yours. Another way of getting help suits you better.",
        ),
        lines=tuple(
            WarningLine(
                id=raised.id,
                text=say(limits[raised.id].text),
                action=say(limits[raised.id].action),
                because=because_words(questionnaire, raised.because, say),
                sources=cite.numbers(limits[raised.id].claims),
            )
            for raised in assessment.out_of_scope
        ),
    )
