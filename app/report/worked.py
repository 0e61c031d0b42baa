"""Composes the rules of a questionnaire, and the arithmetic on one written case, step by step."""

from collections.abc import Iterator
from math import ceil

from app.assessment.assess import assess
from app.assessment.matching import strongest_reasons
from app.assessment.result import Assessment, ProfileMatch, Reason
from app.assessment.what_if import what_if
from app.evaluation.agreement import rules_agreement
from app.evaluation.cases import example_response
from app.questionnaire.knowledge import Known
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import NO_ANSWERS
from app.report.citations import Citations
from app.report.parts.evidence import KnownView, Worked, WorkedProfile, WorkedSign
from app.report.profiles import compose_profiles
from app.report.wording import answer_words, points_words
from app.translation.translator import Translator


def compose_worked(questionnaire: Questionnaire, say: Translator) -> Worked:
    """The example marked as explained, else the first that comes to a result; without any, the rules alone."""
    assessment = next(_explainable(questionnaire), None) or assess(questionnaire, NO_ANSWERS)
    comparison = questionnaire.comparison
    composed = compose_profiles(
        questionnaire, assessment, what_if(questionnaire, assessment), say, Citations(questionnaire)
    )
    asked = len(assessment.completeness.asked)
    supported = comparison.supported or comparison
    return Worked(
        answers=_answers(questionnaire, assessment, say),
        profiles=tuple(
            _profile(questionnaire, match, view.standing.text or view.band, say)
            for match, view in zip(assessment.profiles, composed.views, strict=True)
        ),
        strongest=say.number(comparison.strongest),
        floor=say.number(comparison.floor),
        supported_floor=say.number(supported.floor),
        margin=say.number(comparison.margin),
        least_answers=say.number(ceil(comparison.completeness.floor * asked)),
        asked=say.number(asked),
        summary=composed.summary,
        agreement=_agreement(questionnaire, say),
        known=tuple(_known(questionnaire, known, say) for known in questionnaire.notes.known),
    )


def _agreement(questionnaire: Questionnaire, say: Translator) -> str:
    """How often the rules name what the sources would expect in the written cases; empty without such cases."""
    found = rules_agreement(questionnaire)
    if not found.of:
        return ""
    return say.pgettext(
        "web/how.agreement",
        "For %(asked)s written cases we noted from the sources which pattern to expect, and where none. The rules "
        "agree in %(count)s. No clinician wrote or checked these cases, so this is no proof.",
        asked=say.number(found.of),
        count=say.number(found.count),
    )


def _known(questionnaire: Questionnaire, known: Known, say: Translator) -> KnownView:
    sources = [questionnaire.claims[claim][0] for claim in known.claims]
    return KnownView(say(known.text), tuple(dict.fromkeys((source.reference, source.language) for source in sources)))


def _explainable(questionnaire: Questionnaire) -> Iterator[Assessment]:
    """The examples that come to a result, everything else denied; the one that is to be explained first."""
    for example in sorted(questionnaire.examples, key=lambda case: not case.explained):
        complete = example.model_copy(update={"rest": "never"})
        assessment = assess(questionnaire, example_response(questionnaire, complete))
        if not assessment.stop:
            yield assessment


def _answers(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> tuple[str, ...]:
    """The answers that count for something."""
    reasons = {reason.answer for match in assessment.profiles for reason in match.reasons}
    factors = {answer for match in assessment.profiles for factor in match.factors for answer in factor.answers}
    counting = [answer for answer in assessment.response if answer in reasons | factors]
    return tuple(answer_words(questionnaire, counting, say))


def _profile(questionnaire: Questionnaire, match: ProfileMatch, standing: str, say: Translator) -> WorkedProfile:
    strongest = strongest_reasons(match.reasons, questionnaire.comparison)
    factors = [answer for factor in match.factors for answer in factor.answers]
    names = {profile.id: say(profile.name) for profile in questionnaire.profiles}
    return WorkedProfile(
        name=names[match.id],
        signs=tuple(_sign(questionnaire, reason, reason in strongest, say) for reason in match.reasons),
        points=points_words(match.points, say),
        fit=say.number(round(match.fit, 2)),
        standing=standing,
        factors=tuple(answer_words(questionnaire, factors, say)),
    )


def _sign(questionnaire: Questionnaire, reason: Reason, counted: bool, say: Translator) -> WorkedSign:
    numbers = {"severity": reason.severity, "weight": reason.weight, "points": reason.points}
    return WorkedSign(
        text=answer_words(questionnaire, [reason.answer], say)[0],
        sum=say.pgettext(
            "report/worked.sum",
            "%(severity)s × %(weight)s = %(points)s",
            **{name: say.number(number) for name, number in numbers.items()},
        ),
        own=say.number(round(reason.own_points, 2)),
        counted=counted,
    )
