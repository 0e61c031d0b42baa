"""How far each profile is met: points, their range, the fit on which profiles are compared, and which lead."""

from collections.abc import Iterable
from dataclasses import replace

from app.assessment.result import FactorFound, HeldBack, ProfileMatch, Reason
from app.questionnaire.knowledge import Comparison, Factor, Indication, Profile
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse, chosen_options, is_unknown

UNKNOWN = "unknown"
"""The band of a profile of which too little is known: no answer is never passed off as a "no"."""


def match_profiles(
    questionnaire: Questionnaire, response: QuestionnaireResponse, asked: frozenset[str]
) -> tuple[ProfileMatch, ...]:
    """Every profile in the order of the data, compared with the others. `asked` are linkIds."""
    matches = [_match(questionnaire, profile, response, asked) for profile in questionnaire.profiles]
    reaching = [match.fit for match in matches if not match.held_back]
    best = max(reaching, default=0.0)
    return tuple(_compared(match, best, questionnaire.comparison) for match in matches)


def _compared(match: ProfileMatch, best: float, comparison: Comparison) -> ProfileMatch:
    if match.held_back:
        return match
    if match.fit < comparison.margin * best:
        return replace(match, held_back="another-fits-better")
    return replace(match, leading=True)


def _match(
    questionnaire: Questionnaire, profile: Profile, response: QuestionnaireResponse, asked: frozenset[str]
) -> ProfileMatch:
    indications = [indication for indication in profile.indications if indication.link_id in asked]
    found = (_reason(questionnaire, profile, indication, response) for indication in indications)
    reasons = tuple(sorted(filter(None, found), key=lambda reason: -reason.points))
    factors = tuple(filter(None, (_factor_found(factor, response) for factor in profile.factors)))
    points = sum(reason.points for reason in reasons)
    comparison = questionnaire.comparison
    fit = fit_of(reasons, comparison)
    held_back = _held_back(comparison, reasons, factors, fit)
    unknown = [each for each in indications if is_unknown(questionnaire.items[each.link_id], response)]
    open_points = _greatest_points(questionnaire, unknown)
    possible = _greatest_points(questionnaire, indications)
    return ProfileMatch(
        id=profile.id,
        points=points,
        least=points,
        most=points + open_points,
        possible=possible,
        fit=fit,
        band=UNKNOWN
        if not points and open_points > comparison.open_part * possible
        else _band(questionnaire, fit, held_back),
        leading=False,
        held_back=held_back,
        reasons=reasons,
        factors=factors,
    )


def _reason(
    questionnaire: Questionnaire, profile: Profile, indication: Indication, response: QuestionnaireResponse
) -> Reason | None:
    """The answer as a reason, unless it is missing, unknown or "never"."""
    item = questionnaire.items[indication.link_id]
    weights = questionnaire.weights[item.link_id]
    for option in chosen_options(item, response):
        if option.severity:
            share = weights[profile.id] / sum(weights.values())
            answer = Answer(item.link_id, option.code)
            return Reason(answer, option.severity, indication.weight, share, indication.claims)
    return None


def _greatest_points(questionnaire: Questionnaire, indications: Iterable[Indication]) -> int:
    return sum(each.weight * questionnaire.items[each.link_id].greatest_severity for each in indications)


def fit_of(reasons: tuple[Reason, ...], comparison: Comparison) -> float:
    """The sum of the strongest signs, each counted by the share of it that belongs to this profile.

    Why: see `comparison.why` in profiles.yaml.
    """
    return round(sum(reason.own_points for reason in strongest_reasons(reasons, comparison)), 6)


def strongest_reasons(reasons: tuple[Reason, ...], comparison: Comparison) -> tuple[Reason, ...]:
    """The signs that a profile is compared by, strongest first."""
    return tuple(sorted(reasons, key=lambda reason: -reason.own_points)[: comparison.strongest])


def _factor_found(factor: Factor, response: QuestionnaireResponse) -> FactorFound | None:
    answers = tuple(Answer(factor.link_id, code) for code in response.codes(factor.link_id) if code in factor.answers)
    return FactorFound(answers, factor.strength, factor.claims) if answers else None


def _band(questionnaire: Questionnaire, fit: float, held_back: HeldBack) -> str:
    """The highest band reached. What is held back by itself is never said to fit clearly."""
    bands = [band for band in questionnaire.profiles_file.bands if band.id != UNKNOWN]
    reached = [band for band in bands if band.at_least <= fit]
    below = [band for band in reached if not held_back or band.at_least < questionnaire.comparison.floor]
    return max(below, key=lambda band: band.at_least).id


def _held_back(
    comparison: Comparison, reasons: tuple[Reason, ...], factors: tuple[FactorFound, ...], fit: float
) -> HeldBack:
    """What keeps a profile from leading by itself, before it is compared with the others."""
    if fit < comparison.floor:
        return "below-floor"
    if len(reasons) < comparison.signs:
        return "few-signs"
    supported = any(factor.strength >= comparison.supporting_strength for factor in factors)
    if any(is_telling(reason, comparison) or (supported and is_strong(reason, comparison)) for reason in reasons):
        return ""
    return "shared-only"


def is_strong(reason: Reason, comparison: Comparison) -> bool:
    """Whether a sign is a strong one of its profile, and comes often enough to count as such."""
    return reason.weight >= comparison.telling.weight and reason.severity >= comparison.telling.severity


def is_telling(reason: Reason, comparison: Comparison) -> bool:
    """Whether a strong sign points to its profile rather than to the others."""
    return is_strong(reason, comparison) and reason.share >= comparison.telling.share


def is_sign(reason: Reason, comparison: Comparison) -> bool:
    """Whether a reason counts as the sign in "at least one sign and at least one factor"."""
    rule = comparison.sign_and_factor
    least = rule.telling_severity if reason.share >= comparison.telling.share else rule.severity
    return reason.weight >= rule.weight and reason.severity >= least
