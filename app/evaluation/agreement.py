"""Measures how far the assessment agrees with what a clinician would expect of the written cases.

It measures agreement with a written key. It says nothing of how often a level is really low: that takes blood.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from types import MappingProxyType

from app.evaluation.baselines import Method, Verdict, always_the_same, best_count, by_factors, by_rules
from app.evaluation.cases import example_response
from app.questionnaire.enable_when import answers_meeting
from app.questionnaire.example import Example, Key
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import LEVELS

Z = 1.959964
"""The quantile of the normal distribution that gives an interval of 95 percent."""
MOST_SYMPTOMS = 12
"""The greatest limit that is tried for the baseline that counts symptoms."""


@dataclass(frozen=True)
class Share:
    """In how many cases something holds (`count`), out of how many it could hold in (`of`)."""

    count: int
    of: int

    @property
    def part(self) -> float:
        """The share as a number, 0-1. Out of no cases it is 1: none of them failed."""
        return self.count / self.of if self.of else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 percent interval after Wilson, each end 0-1."""
        if not self.of:
            return 0.0, 1.0
        middle = self.part + Z * Z / (2 * self.of)
        spread = Z * sqrt(self.part * (1 - self.part) / self.of + Z * Z / (4 * self.of * self.of))
        whole = 1 + Z * Z / self.of
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


@dataclass(frozen=True)
class Judged:
    """One written case and what a method says of it. forbidden: it hints at a profile that must not lead here."""

    example: Example
    key: Key
    verdict: Verdict
    forbidden: bool

    @property
    def is_emergency(self) -> bool:
        return self.key.urgency == "now"

    @property
    def is_negative(self) -> bool:
        """A control: no profile should lead. An emergency is none, since no profile is shown there anyway."""
        return not (self.key.leading or self.key.may_lead or self.is_emergency)

    @property
    def within(self) -> bool:
        """Whether a profile leads if one should, and all that lead can be defended."""
        leading, wanted = self.verdict.leading, frozenset(self.key.leading)
        return leading <= wanted | set(self.key.may_lead) and bool(leading & wanted) >= bool(wanted)

    @property
    def complete(self) -> bool:
        """Whether every profile that should lead does, and nothing that cannot be defended."""
        return self.within and self.verdict.leading >= set(self.key.leading)

    @property
    def restrained(self) -> bool:
        """Whether no more panels stand in the first line than the key allows."""
        return self.key.most_panels is None or self.verdict.panels <= self.key.most_panels

    @property
    def triage(self) -> int:
        """By how many levels the verdict is more urgent than the key; below zero it is less urgent."""
        return LEVELS.index(self.key.urgency) - LEVELS.index(self.verdict.urgency)


@dataclass(frozen=True)
class Scores:
    """How one method does on the written cases."""

    within: Share
    complete: Share
    negatives: Share
    emergencies: Share
    levels: Share
    under_triage: Share
    over_triage: Share
    tests: Share
    restraint: Share
    forbidden: Share


def written_cases(questionnaire: Questionnaire) -> tuple[Example, ...]:
    """The examples that have a key."""
    return tuple(example for example in questionnaire.examples if example.key)


def judged(questionnaire: Questionnaire, cases: Iterable[Example], method: Method = by_rules) -> tuple[Judged, ...]:
    """What the method says of each case that has a key."""
    return tuple(_judged(questionnaire, case, case.key, method) for case in cases if case.key)


def _judged(questionnaire: Questionnaire, case: Example, key: Key, method: Method) -> Judged:
    response = example_response(questionnaire, case)
    verdict = method(questionnaire, response)
    never = {
        profile.id
        for profile in questionnaire.profiles
        if profile.never_leads and answers_meeting(profile.never_leads.when, response) is not None
    }
    hinting = {test.id for test in questionnaire.medical_tests if never & set(test.covers)}
    return Judged(case, key, verdict, forbidden=bool(never & verdict.leading or hinting & verdict.tests))


def scores(judged_cases: Iterable[Judged]) -> Scores:
    """The counts over all cases. Agreement on profiles leaves out emergencies, where none is shown."""
    cases = tuple(judged_cases)
    positives = [case for case in cases if not case.is_negative and not case.is_emergency]
    negatives = [case for case in cases if case.is_negative]
    emergencies = [case for case in cases if case.is_emergency]
    limited = [case for case in cases if case.key.most_panels is not None]
    wanted = [(case, test) for case in cases for test in case.key.tests]
    return Scores(
        within=Share(sum(case.within for case in positives), len(positives)),
        complete=Share(sum(case.complete for case in positives), len(positives)),
        negatives=Share(sum(not case.verdict.leading for case in negatives), len(negatives)),
        emergencies=Share(sum(case.verdict.urgency == "now" for case in emergencies), len(emergencies)),
        levels=Share(sum(case.triage == 0 for case in cases), len(cases)),
        under_triage=Share(sum(case.triage < 0 for case in cases), len(cases)),
        over_triage=Share(sum(case.triage > 0 for case in cases), len(cases)),
        tests=Share(sum(test in case.verdict.tests for case, test in wanted), len(wanted)),
        restraint=Share(sum(case.restrained for case in limited), len(limited)),
        forbidden=Share(sum(case.forbidden for case in cases), len(cases)),
    )


def agreement(judged_cases: Iterable[Judged]) -> Share:
    """In how many cases the leading profiles are within the key, controls included and emergencies left out."""
    cases = [case for case in judged_cases if not case.is_emergency]
    return Share(sum(case.within for case in cases), len(cases))


@lru_cache(maxsize=64)
def rules_agreement(questionnaire: Questionnaire) -> Share:
    """The agreement of the assessment with all written cases; it is worked out once."""
    return agreement(judged(questionnaire, written_cases(questionnaire)))


def compared(questionnaire: Questionnaire, cases: Iterable[Example]) -> Mapping[str, Scores]:
    """The scores of the assessment and of the three baselines, by name."""
    listed = tuple(cases)

    def score(method: Method) -> float:
        return agreement(judged(questionnaire, listed, method)).part

    methods: dict[str, Method] = {
        "rules": by_rules,
        "always one": always_the_same,
        "symptom count": best_count(score, MOST_SYMPTOMS),
        "factors only": by_factors,
    }
    by_name = {name: scores(judged(questionnaire, listed, method)) for name, method in methods.items()}
    return MappingProxyType(by_name)
