"""Composes what is said of gaps: how much was answered, and which few answers would help most."""

from app.assessment.result import Assessment, WhatIf
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.profiles import Gaps, OpenQuestion
from app.translation.translator import Translator


def compose_gaps(questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator) -> Gaps:
    """What was answered of what was asked; how far to trust it; what to answer next."""
    return Gaps(
        text=_text(assessment, say),
        helpful_heading=say.pgettext("report/gaps.helpful", "These answers would help most:"),
        helpful=tuple(OpenQuestion(link_id, say(questionnaire.items[link_id].short)) for link_id in what_ifs.helpful),
    )


def _text(assessment: Assessment, say: Translator) -> str:
    completeness = assessment.completeness
    counts = {"answered": say.number(completeness.answered), "asked": say.number(len(completeness.asked))}
    if not completeness.reached:
        return say.pgettext(
            "report/gaps.few",
            "You answered %(answered)s of %(asked)s questions about symptoms. That is too little to compare. "
            "An answer you leave out is never taken as a no.",
            **counts,
        )
    if completeness.provisional:
        return say.pgettext(
            "report/gaps.provisional",
            "You answered %(answered)s of %(asked)s questions about symptoms, less than half. So this is only a "
            "first look, and more answers may well change it.",
            **counts,
        )
    return say.pgettext(
        "report/gaps.enough", "You answered %(answered)s of %(asked)s questions about symptoms.", **counts
    )
