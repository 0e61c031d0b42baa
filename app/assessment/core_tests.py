"""Finds the smallest useful set of tests: the fewest first-line tests that bear on everything the answers call up."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from app.assessment.result import CoreTest, ProfileMatch
from app.questionnaire.knowledge import MedicalTest, TestLine
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer


class Target(NamedTuple):
    """What a test should bear on: a profile, or one factor of it."""

    profile: str
    factor: Answer | None = None


@lru_cache(maxsize=64)
def covering_tests(questionnaire: Questionnaire) -> tuple[MedicalTest, ...]:
    """The tests that bear on a profile by themselves, in the order of the data."""
    return tuple(test for test in questionnaire.medical_tests if test.covers)


def core_tests(
    questionnaire: Questionnaire, matches: tuple[ProfileMatch, ...], lines: Mapping[str, TestLine]
) -> tuple[CoreTest, ...]:
    """The smallest set, sorted so that the tests of the best-fitting leading profile come first.

    `lines` are the tests called up, by id. Among several sets of the smallest size, the one that the data has first.
    """
    first_line = {test for test, line in lines.items() if line == "first"}
    candidates = [test for test in covering_tests(questionnaire) if test.id in first_line]
    wanted = targets(matches, candidates)
    chosen = smallest_cover(candidates, wanted)
    core = (_core_test(test, [target for target in wanted if bears_on(test, target)]) for test in chosen)
    fits = {match.id: match.fit for match in matches if match.leading}
    return tuple(sorted(core, key=lambda test: -max(fits.get(profile, 0.0) for profile in test.profiles)))


def targets(matches: tuple[ProfileMatch, ...], candidates: list[MedicalTest]) -> list[Target]:
    """The profiles that lead or that a candidate is called up for, and every factor found for these."""
    called = {profile for test in candidates for profile in test.covers}
    wanted: list[Target] = []
    for match in matches:
        if match.leading or match.id in called:
            wanted.append(Target(match.id))
            wanted += [Target(match.id, answer) for factor in match.factors for answer in factor.answers]
    return wanted


def smallest_cover(candidates: list[MedicalTest], wanted: list[Target]) -> tuple[MedicalTest, ...]:
    """The fewest candidates that bear on all that any candidate bears on; every size is tried from none upwards."""
    covers = [frozenset(target for target in wanted if bears_on(test, target)) for test in candidates]
    reachable = frozenset[Target]().union(*covers)
    for size in range(len(candidates) + 1):
        for chosen in combinations(range(len(candidates)), size):
            if frozenset[Target]().union(*(covers[place] for place in chosen)) == reachable:
                return tuple(candidates[place] for place in chosen)
    raise AssertionError("all candidates together cover what any of them covers")


def bears_on(test: MedicalTest, target: Target) -> bool:
    """Whether the test says something of the target. A test may miss the effect of one factor."""
    if target.profile not in test.covers:
        return False
    factor = target.factor
    return factor is None or not any(factor.option in clause.get(factor.link_id, ()) for clause in test.misses)


def _core_test(test: MedicalTest, covered: list[Target]) -> CoreTest:
    return CoreTest(
        id=test.id,
        profiles=tuple(target.profile for target in covered if target.factor is None),
        factors=tuple(dict.fromkeys(target.factor for target in covered if target.factor)),
    )
