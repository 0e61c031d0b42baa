"""Builds small valid things, so that a test states the one difference."""

from hypothesis import strategies as st

from app.questionnaire.denial import with_the_rest_denied
from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response


def response(questionnaire: Questionnaire, **answers: str | tuple[str, ...]) -> QuestionnaireResponse:
    """A response from keyword answers: `response(q, low_mood="often", diet=("vegan",))`."""
    given = {name.replace("_", "-"): (codes,) if isinstance(codes, str) else codes for name, codes in answers.items()}
    return build_response(questionnaire, given)


def rest_denied(questionnaire: Questionnaire, **answers: str | tuple[str, ...]) -> QuestionnaireResponse:
    """The same, as a written case tells it: everything that is not named was asked and denied."""
    return build_response(
        questionnaire, with_the_rest_denied(questionnaire, response(questionnaire, **answers).answers)
    )


def responses(questionnaire: Questionnaire) -> st.SearchStrategy[QuestionnaireResponse]:
    """Any response that a person can give, gaps and "don't know" among them."""
    answers = st.fixed_dictionaries({}, optional={item.link_id: _codes(item) for item in questionnaire.items.values()})
    return answers.map(lambda given: build_response(questionnaire, given))


def calm_responses(questionnaire: Questionnaire) -> st.SearchStrategy[QuestionnaireResponse]:
    """Responses that reach the profiles: no emergency, and a person the questionnaire is made for."""

    def calm(given: QuestionnaireResponse) -> QuestionnaireResponse:
        quiet = {"emergency-signs": ("none",), "self-harm": ("no",), "age-group": ("50-64",)}
        return build_response(questionnaire, {**given.answers, **quiet})

    return responses(questionnaire).map(calm)


def _codes(item: Item) -> st.SearchStrategy[tuple[str, ...]]:
    if not item.is_tick_list:
        return st.sampled_from([(code,) for code in item.options])
    ticks = [option.code for option in item.answer_options if option.kind == "answer"]
    alone = [(option.code,) for option in item.answer_options if option.kind != "answer"]
    return st.sampled_from(alone) | st.lists(st.sampled_from(ticks), min_size=1, unique=True).map(tuple)
