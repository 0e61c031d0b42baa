"""How answers and profiles are named in a sentence."""

from collections.abc import Iterable

from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer
from app.translation.translator import Translator


def answer_words(questionnaire: Questionnaire, answers: Iterable[Answer], say: Translator) -> list[str]:
    """Each item once, with its chosen answers: "Medicines: metformin, digoxin"."""
    by_item: dict[str, list[str]] = {}
    for answer in answers:
        option = questionnaire.items[answer.link_id].options[answer.option]
        by_item.setdefault(answer.link_id, []).append(say(option.label))
    return [
        say.pgettext(
            "report/answer",
            "%(question)s: %(answers)s",
            question=say(questionnaire.items[link_id].short),
            answers=say.with_commas(options),
        )
        for link_id, options in by_item.items()
    ]


def because_words(questionnaire: Questionnaire, answers: Iterable[Answer], say: Translator) -> str:
    """The answers behind a statement, in one line; empty when there are none."""
    words = answer_words(questionnaire, answers, say)
    return (
        say.pgettext("report/because", "Your answers: %(answers)s", answers=say.with_semicolons(words)) if words else ""
    )


def profile_names(questionnaire: Questionnaire, ids: Iterable[str], say: Translator) -> list[str]:
    """The names of profiles in the order of the data."""
    wanted = set(ids)
    return [say(profile.name) for profile in questionnaire.profiles if profile.id in wanted]


def points_words(points: int, say: Translator) -> str:
    """Points with their unit: "1 point", "6 points"."""
    return say.npgettext("report/points", "%(count)s point", "%(count)s points", points)
