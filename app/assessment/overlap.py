"""Which reported symptoms the profiles share: a region for each combination of profiles, so seven for three."""

from itertools import combinations

from app.assessment.result import Region
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, chosen_options


def overlap_regions(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[Region, ...]:
    """Every combination of profiles, the largest first, with the reported symptoms that exactly these list."""
    reported = reported_symptoms(questionnaire, response)
    ids = [profile.id for profile in questionnaire.profiles]
    sets = [chosen for size in range(len(ids), 0, -1) for chosen in combinations(ids, size)]
    return tuple(Region(chosen, _items_of(questionnaire, reported, chosen)) for chosen in sets)


def reported_symptoms(questionnaire: Questionnaire, response: QuestionnaireResponse) -> tuple[str, ...]:
    """The indicated items that the person reported in any degree, in the order asked."""
    return tuple(
        link_id
        for link_id, item in questionnaire.items.items()
        if link_id in questionnaire.weights and any(option.severity for option in chosen_options(item, response))
    )


def _items_of(questionnaire: Questionnaire, reported: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(link_id for link_id in reported if questionnaire.weights[link_id].keys() == set(chosen))
