"""How much is known, and which few answers would help most."""

from app.assessment.result import Assessment, WhatIf
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.profiles import Gaps, Open
from app.translation.translator import Translator


def compose_gaps(questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator) -> Gaps:
    """What was answered of what was asked; how far to trust it; what to answer next."""
    return Gaps(
        text=_text(assessment, say),
        helpful_heading=say.pgettext("report/gaps.helpful", "These answers would help most:"),
        helpful=tuple(Open(link_id, say(questionnaire.items[link_id].short)) for link_id in what_ifs.helpful),
    )


def _text(assessment: Assessment, say: Translator) -> str:
    found = assessment.completeness
    known = {"answered": say.number(found.answered), "asked": say.number(len(found.asked))}
    if not found.reached:
        return say.pgettext(
            "report/gaps.few",
            "You answered %(answered)s of %(asked)s questions about symptoms. That is too little to compare. "
            "An answer you leave out is never taken as a no.",
            **known,
        )
    if found.provisional:
        return say.pgettext(
            "report/gaps.provisional",
            "You answered %(answered)s of %(asked)s questions about symptoms, less than half. So this is only a "
            "first look, and more answers may well change it.",
            **known,
        )
    return say.pgettext(
        "report/gaps.enough", "You answered %(answered)s of %(asked)s questions about symptoms.", **known
    )
