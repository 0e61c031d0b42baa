"""What each answer counts for each profile. It depends on the questionnaire alone, so it is worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.assessment.result import Against, Reason
from app.questionnaire.comparison import Comparison
from app.questionnaire.knowledge import Indication, Profile
from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer


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
    link_ids = [
        *(indication.link_id for indication in profile.indications),
        *(factor.link_id for factor in profile.factors),
        *(link_id for clause in never for link_id in clause),
    ]
    return tuple(dict.fromkeys(link_ids))


def _indications_of(questionnaire: Questionnaire, profile: Profile) -> tuple[CountedIndication, ...]:
    return tuple(_counted_indication(questionnaire, profile, indication) for indication in profile.indications)


def _counted_indication(questionnaire: Questionnaire, profile: Profile, indication: Indication) -> CountedIndication:
    item = questionnaire.items[indication.link_id]
    weights = questionnaire.weights[item.link_id]
    share = weights[profile.id] / sum(weights.values())
    return CountedIndication(
        link_id=item.link_id,
        weight=indication.weight,
        share=share,
        greatest=indication.weight * item.greatest_severity,
        reasons=MappingProxyType(_reasons(item, indication, share)),
        denials=MappingProxyType(_denials(item, indication, questionnaire.comparison)),
    )


def _reasons(item: Item, indication: Indication, share: float) -> dict[str, Reason]:
    """The reason that each answer is, by its code; "never" and "I don't know" are no reasons and are left out."""
    return {
        option.code: Reason(
            answer=Answer(item.link_id, option.code),
            severity=option.severity,
            weight=indication.weight,
            share=share,
            specific=not indication.unspecific,
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


def is_strong(reason: Reason, comparison: Comparison) -> bool:
    """Whether a sign is a strong one of its profile, and comes often enough to count as such."""
    return reason.weight >= comparison.telling.weight and reason.severity >= comparison.telling.severity


def is_telling(reason: Reason, comparison: Comparison) -> bool:
    """Whether a strong sign points to its profile rather than to the others, or to none of them."""
    return is_strong(reason, comparison) and _belongs(reason, comparison)


def is_supporting(reason: Reason, comparison: Comparison) -> bool:
    """Whether a strong sign belongs to its profile more than to the others: what counts beside a usual cause."""
    share = comparison.supported.share if comparison.supported else 0
    return is_strong(reason, comparison) and reason.share > share


def points_here(reason: Reason, comparison: Comparison) -> bool:
    """Whether a strong sign points to its profile, even when it comes only now and then."""
    often_enough = reason.severity >= comparison.sign_and_factor.telling_severity
    return reason.weight >= comparison.telling.weight and often_enough and _belongs(reason, comparison)


def counts_as_sign(reason: Reason, comparison: Comparison) -> bool:
    """Whether a reason counts as the sign in "at least one sign and at least one factor"."""
    rule = comparison.sign_and_factor
    least = rule.telling_severity if _belongs(reason, comparison) else rule.severity
    return reason.weight >= rule.weight and reason.severity >= least


def _belongs(reason: Reason, comparison: Comparison) -> bool:
    """Whether a sign is this profile's rather than the others' (by its share), and not common in everybody."""
    return reason.specific and reason.share >= comparison.telling.share
