"""Matches each profile with the answers: points, their range, the fit on which profiles are compared, who leads."""

from dataclasses import replace

from app.assessment.indications import (
    CountedIndication,
    counted_indications,
    deciding_items,
    tell_beside_a_cause,
    tell_enough,
)
from app.assessment.result import Against, Completeness, FactorFound, HeldBack, ProfileMatch, Reason
from app.questionnaire.comparison import Comparison
from app.questionnaire.enable_when import answers_meeting
from app.questionnaire.knowledge import Factor, Profile
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse

UNKNOWN = "unknown"
"""The band of a profile of which too little is known: no answer is never passed off as a "no"."""
NOT_COMPARED = "not-compared"
"""The band of a profile that must not lead, however well it fits."""


MatchMemo = dict[tuple[object, ...], ProfileMatch]
"""Matches already worked out, by all that they depend on: what-if tries many responses that differ in one answer."""


def match_profiles(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    completeness: Completeness,
    memo: MatchMemo | None = None,
) -> tuple[ProfileMatch, ...]:
    """Every profile in the order of the data, compared with the others. A `memo` is read and added to."""
    matches = [_match_by_itself(questionnaire, one, response, completeness, memo) for one in questionnaire.profiles]
    best = max((match.fit for match in matches if not match.held_back), default=0.0)
    return tuple(_compared(match, best, questionnaire.comparison) for match in matches)


def _compared(match: ProfileMatch, best: float, comparison: Comparison) -> ProfileMatch:
    """The match as leading, unless something holds it back: by itself, or too far below the `best` fit."""
    if match.held_back:
        return match
    if match.fit < comparison.margin * best:
        return replace(match, held_back="another-fits-better")
    return replace(match, leading=True)


def _match_by_itself(
    questionnaire: Questionnaire,
    profile: Profile,
    response: QuestionnaireResponse,
    completeness: Completeness,
    memo: MatchMemo | None,
) -> ProfileMatch:
    """The match before it is compared with the others, from the memo if it is there."""
    if memo is None:
        return _match(questionnaire, profile, response, completeness)
    answers = map(response.answers.get, deciding_items(questionnaire)[profile.id])
    key = (profile.id, completeness.asked, completeness.open, *answers)
    if key not in memo:
        memo[key] = _match(questionnaire, profile, response, completeness)
    return memo[key]


def _match(
    questionnaire: Questionnaire, profile: Profile, response: QuestionnaireResponse, completeness: Completeness
) -> ProfileMatch:
    comparison = questionnaire.comparison
    signs = [sign for sign in counted_indications(questionnaire)[profile.id] if sign.link_id in completeness.asked]
    reasons = _reasons(signs, response)
    factors = tuple(named for factor in profile.factors if (named := _factor_found(factor, response)))
    fit = fit_of(reasons, comparison)
    points = sum(reason.points for reason in reasons)
    open_points = sum(sign.greatest for sign in signs if sign.link_id in completeness.open)
    possible = sum(sign.greatest for sign in signs)
    held_back = _held_back(profile, response, completeness, comparison, reasons, factors, fit)
    unknown = not completeness.reached or (not points and open_points > comparison.open_part * possible)
    return ProfileMatch(
        id=profile.id,
        points=points,
        least=points,
        most=points + open_points,
        possible=possible,
        fit=fit,
        band=UNKNOWN if unknown and held_back != "never-leads" else _band(questionnaire, fit, held_back),
        leading=False,
        held_back=held_back,
        reasons=reasons,
        against=_against(signs, response),
        factors=factors,
    )


def _reasons(signs: list[CountedIndication], response: QuestionnaireResponse) -> tuple[Reason, ...]:
    """The answers that count, the most points first. Of several answers to one question the first counts."""
    counting_reasons: list[Reason] = []
    for sign in signs:
        codes = [code for code in response.answers.get(sign.link_id, ()) if code in sign.reasons]
        if codes:
            counting_reasons.append(sign.reasons[codes[0]])
    return tuple(sorted(counting_reasons, key=lambda reason: -reason.points))


def _against(signs: list[CountedIndication], response: QuestionnaireResponse) -> tuple[Against, ...]:
    strong = [sign for sign in signs if sign.denials]
    return tuple(sign.denials[code] for sign in strong for code in response.codes(sign.link_id) if code in sign.denials)


def fit_of(reasons: tuple[Reason, ...], comparison: Comparison) -> float:
    """The sum of the strongest signs, each counted by the share of it that belongs to this profile.

    `comparison.why` in profiles.yaml says why. It is rounded, so that sums of thirds do not miss a threshold by a hair.
    """
    return round(sum(reason.own_points for reason in strongest_reasons(reasons, comparison)), 6)


def strongest_reasons(reasons: tuple[Reason, ...], comparison: Comparison) -> tuple[Reason, ...]:
    """The signs that a profile is compared by, strongest first."""
    return tuple(sorted(reasons, key=lambda reason: -reason.own_points)[: comparison.strongest])


def _factor_found(factor: Factor, response: QuestionnaireResponse) -> FactorFound | None:
    codes = [code for code in response.answers.get(factor.link_id, ()) if code in factor.answers]
    if not codes:
        return None
    return FactorFound(tuple(Answer(factor.link_id, code) for code in codes), factor.strength, factor.claims)


def _band(questionnaire: Questionnaire, fit: float, held_back: HeldBack) -> str:
    """The highest band that the fit reaches; for a profile held back by itself, the highest below the floor."""
    if held_back == "never-leads":
        return NOT_COMPARED
    bands = [band for band in questionnaire.profiles_file.bands if band.id not in (UNKNOWN, NOT_COMPARED)]
    reached = [band for band in bands if band.at_least <= fit]
    below = [band for band in reached if not held_back or band.at_least < questionnaire.comparison.floor]
    return max(below, key=lambda band: band.at_least).id


def _held_back(
    profile: Profile,
    response: QuestionnaireResponse,
    completeness: Completeness,
    comparison: Comparison,
    reasons: tuple[Reason, ...],
    factors: tuple[FactorFound, ...],
    fit: float,
) -> HeldBack:
    """What keeps a profile from leading by itself, whatever the others are; empty if nothing does."""
    if profile.never_leads and answers_meeting(profile.never_leads.when, response) is not None:
        return "never-leads"
    if not completeness.reached:
        return "few-answers"
    if _is_told_normal(profile, response):
        return "told-normal"
    if is_supported(factors, comparison) and _is_sign_with_cause(comparison, reasons, fit):
        return ""
    if fit < comparison.floor:
        return "below-floor"
    if sum(reason.mainstream for reason in reasons) < comparison.signs:
        return "few-signs"
    return "" if tell_enough(reasons, comparison) else "shared-only"


def _is_told_normal(profile: Profile, response: QuestionnaireResponse) -> bool:
    """Whether the person was told that the level is normal, and nothing calls that into question."""
    told = profile.told_normal
    if told is None or answers_meeting(told.when, response) is None:
        return False
    return not told.unless or answers_meeting(told.unless, response) is None


def _is_sign_with_cause(comparison: Comparison, reasons: tuple[Reason, ...], fit: float) -> bool:
    """Whether a usual cause makes up for what the signs lack: the fit, and how often those that tell come."""
    rule = comparison.supported
    return rule is not None and fit >= rule.floor and tell_beside_a_cause(reasons, comparison, rule.severity)


def is_supported(factors: tuple[FactorFound, ...], comparison: Comparison) -> bool:
    """Whether the factors found make a low level likelier: one usual cause, or lesser ones together."""
    return sum(factor.strength for factor in factors) >= comparison.supporting_strength
