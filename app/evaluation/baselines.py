"""What a questionnaire must beat to be worth its questions: three ways to name a profile without thinking."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.assessment.assess import assess
from app.assessment.overlap import reported_symptoms
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import Level
from app.questionnaire.response import Answer, QuestionnaireResponse


@dataclass(frozen=True)
class Verdict:
    """What a method says of one response: ids of profiles and of medical tests, and the panels of the first line."""

    urgency: Level
    leading: frozenset[str]
    tests: frozenset[str] = frozenset()
    panels: int = 0


Method = Callable[[Questionnaire, QuestionnaireResponse], Verdict]


def by_rules(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Verdict:
    """The verdict of the assessment itself, which is compared with the baselines."""
    assessment = assess(questionnaire, response)
    tests = frozenset(test.id for test in assessment.medical_tests)
    panel = {test.id: test.panel or test.id for test in questionnaire.medical_tests}
    panels = {panel[test.id] for test in assessment.medical_tests if test.line == "first"}
    return Verdict(assessment.urgency, frozenset(assessment.leading), tests, len(panels))


def always_the_same(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Verdict:
    """The verdict that names one profile for everybody: the one that most keys name, which is right most often."""
    return Verdict("routine", frozenset({most_named(questionnaire)}))


@lru_cache(maxsize=64)
def most_named(questionnaire: Questionnaire) -> str:
    """The id of the profile that the keys of most written cases name; of several, the first in the data."""
    named = Counter(id for example in questionnaire.examples if example.key for id in example.key.leading)
    return max((profile.id for profile in questionnaire.profiles), key=lambda id: named[id])


def by_symptom_count(least: int) -> Method:
    """The profiles that list most of the symptoms reported, however weak, from `least` symptoms on."""

    def verdict(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Verdict:
        reported = reported_symptoms(questionnaire, response)
        counts = {
            profile.id: sum(profile.id in questionnaire.weights[link_id] for link_id in reported)
            for profile in questionnaire.profiles
        }
        return Verdict("routine", _most(counts, least))

    return verdict


def by_factors(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Verdict:
    """The profiles with most of the factors named."""
    answers = set(response)
    counts = {
        profile.id: sum(
            Answer(factor.link_id, code) in answers for factor in profile.factors for code in factor.answers
        )
        for profile in questionnaire.profiles
    }
    return Verdict("routine", _most(counts, 1))


def _most(counts: Mapping[str, int], least: int) -> frozenset[str]:
    """The profiles with the greatest count, if that is at least `least`; else none."""
    best = max(max(counts.values()), least)
    return frozenset(profile for profile, count in counts.items() if count == best)


def best_count(score: Callable[[Method], float], most: int) -> Method:
    """The symptom count with the limit that suits it best: a baseline is beaten at its best or not at all."""
    limits: Iterable[int] = range(1, most + 1)
    return max((by_symptom_count(least) for least in limits), key=score)
