"""What each answer counts for each profile. It depends on the questionnaire alone, so it is worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.assessment.result import Against, Reason
from app.questionnaire.comparison import Comparison
from app.questionnaire.knowledge import Indication, Profile
from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer

NOT_MAINSTREAM = frozenset({"article", "judgement"})
"""The kinds of sources that are not enough for a sign to count as the second one."""


@dataclass(frozen=True)
class CountedIndication:
    """One indication of one profile, with what each answer would be to it: a reason, a denial, or neither.

    greatest: the points of its strongest answer. share: this profile's part (0-1) of the item's weights.
    """

    link_id: str
    weight: int
    share: float
    greatest: int
    reasons: Mapping[str, Reason]
    denials: Mapping[str, Against]


@lru_cache(maxsize=64)
def counted_indications(questionnaire: Questionnaire) -> Mapping[str, tuple[CountedIndication, ...]]:
    """The signs of each profile, by its id, in the order of the data."""
    return MappingProxyType({profile.id: _indications_of(questionnaire, profile) for profile in questionnaire.profiles})


@lru_cache(maxsize=64)
def deciding_items(questionnaire: Questionnaire) -> Mapping[str, tuple[str, ...]]:
    """The linkIds of all answers on which the match of a profile depends, by the id of the profile."""
    return MappingProxyType({profile.id: _deciding_items_of(profile) for profile in questionnaire.profiles})


def _deciding_items_of(profile: Profile) -> tuple[str, ...]:
    never = profile.never_leads.when if profile.never_leads else ()
    told = (*profile.told_normal.when, *profile.told_normal.unless) if profile.told_normal else ()
    link_ids = [
        *(indication.link_id for indication in profile.indications),
        *(factor.link_id for factor in profile.factors),
        *(link_id for clause in (*never, *told) for link_id in clause),
    ]
    return tuple(dict.fromkeys(link_ids))


def _indications_of(questionnaire: Questionnaire, profile: Profile) -> tuple[CountedIndication, ...]:
    return tuple(_counted_indication(questionnaire, profile, indication) for indication in profile.indications)


def _counted_indication(questionnaire: Questionnaire, profile: Profile, indication: Indication) -> CountedIndication:
    item = questionnaire.items[indication.link_id]
    weights = questionnaire.weights[item.link_id]
    share = weights[profile.id] / sum(weights.values())
    ahead = weights[profile.id] - max((weight for id, weight in weights.items() if id != profile.id), default=0)
    return CountedIndication(
        link_id=item.link_id,
        weight=indication.weight,
        share=share,
        greatest=indication.weight * item.greatest_severity,
        reasons=MappingProxyType(_reasons(questionnaire, item, indication, share, ahead)),
        denials=MappingProxyType(_denials(item, indication, questionnaire.comparison)),
    )


def _reasons(
    questionnaire: Questionnaire, item: Item, indication: Indication, share: float, ahead: int
) -> dict[str, Reason]:
    """The reason that each answer is, by its code; "never" and "I don't know" are no reasons and are left out."""
    mainstream = any(questionnaire.claims[claim][0].kind not in NOT_MAINSTREAM for claim in indication.claims)
    return {
        option.code: Reason(
            answer=Answer(item.link_id, option.code),
            severity=option.severity,
            weight=indication.weight,
            share=share,
            ahead=ahead,
            specific=not indication.unspecific,
            mainstream=mainstream,
            claims=indication.claims,
        )
        for option in item.answer_options
        if option.severity
    }


def _denials(item: Item, indication: Indication, comparison: Comparison) -> dict[str, Against]:
    """The answers that deny a strong sign, by code. Weak ones are often missing anyway, so to deny one says nothing."""
    if indication.weight < comparison.telling.weight:
        return {}
    return {
        option.code: Against(Answer(item.link_id, option.code), indication.weight, indication.claims)
        for option in item.answer_options
        if option.kind == "answer" and not option.severity
    }


def tells(reason: Reason, comparison: Comparison) -> bool:
    """Whether a sign belongs to its profile rather than to any other, and is not common in everybody."""
    return reason.specific and reason.ahead >= comparison.separating


def tell_enough(reasons: Iterable[Reason], comparison: Comparison) -> bool:
    """Whether the signs tell the profile from the others by themselves: several do, and often enough."""
    telling = [reason for reason in reasons if tells(reason, comparison) and reason.mainstream]
    several = sum(reason.points >= comparison.telling.points for reason in telling) >= comparison.signs
    often = sum(reason.weight for reason in telling if reason.severity >= comparison.telling.severity)
    return several and often >= comparison.telling.weight


def tell_beside_a_cause(reasons: tuple[Reason, ...], comparison: Comparison, severity: int) -> bool:
    """Whether they do so beside a usual cause: from `severity` on, or often if they are common elsewhere."""
    often = comparison.telling.severity
    telling = sum(
        reason.weight
        for reason in reasons
        if reason.ahead >= comparison.separating and reason.severity >= (severity if reason.specific else often)
    )
    several = sum(reason.mainstream for reason in reasons) >= comparison.signs
    return several and telling >= comparison.telling.weight and any(reason.severity >= often for reason in reasons)


def counts_as_sign(reason: Reason, comparison: Comparison, supported: bool) -> bool:
    """Whether a reason counts as the sign in "at least one sign and at least one factor"."""
    rule = comparison.sign_and_factor
    if reason.weight >= rule.weight and reason.severity >= rule.severity:
        return True
    strong = reason.weight >= comparison.telling.weight and tells(reason, comparison)
    return supported and strong and reason.severity >= rule.telling_severity
