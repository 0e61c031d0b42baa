"""By when to be seen: the levels against the table that they were made from, and what a missing answer does."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given

from app.assessment.red_flags import raised_flags, urgency_of
from app.questionnaire.model import Item
from app.questionnaire.red_flag import LEVELS, Level, most_pressing
from app.questionnaire.response import QuestionnaireResponse, build_response
from tests.builders import responses
from tests.kept import SHIPPED

FILE = yaml.safe_load((Path(__file__).parent / "levels_table.yaml").read_text(encoding="utf-8"))
TABLE = [*FILE["rows"], *FILE["added"]]
COUNTED_WHEN_LEFT_OUT = {"age-group": ("not-said",), "self-harm": ("not-said",), "safety-conditions": ("dont-know",)}
"""What a question left out counts as, in the table as in the flags."""


def level_by_the_table(response: QuestionnaireResponse) -> Level:
    answers = {**COUNTED_WHEN_LEFT_OUT, **response.answers}
    return most_pressing(row["level"] for row in TABLE if all(_met(clause, answers) for clause in row["when"]))


def _met(clause: dict, answers: dict) -> bool:
    return any(set(codes) & set(answers.get(link_id, ())) for link_id, codes in clause.items())


def random_responses(seed: int) -> Iterator[QuestionnaireResponse]:
    """Responses of all densities, so that every level comes: in dense ones nearly everything is an emergency."""
    random = Random(seed)
    while True:
        density = random.choice((0.02, 0.05, 0.1, 0.2, 0.4))
        yield build_response(SHIPPED, {key: _answer(random, item, density) for key, item in SHIPPED.items.items()})


def _answer(random: Random, item: Item, density: float) -> tuple[str, ...]:
    if random.random() < 0.1:
        return ()
    if not item.is_tick_list:
        codes = list(item.options)
        return (random.choice(codes) if random.random() < 4 * density else codes[0],)
    ticks = [option.code for option in item.answer_options if option.kind == "answer"]
    chosen = tuple(code for code in ticks if random.random() < density / 2)
    return chosen or (random.choice(("none", "dont-know")),)


def same_level(count: int) -> Counter[Level]:
    found: Counter[Level] = Counter()
    for _, response in zip(range(count), random_responses(seed=count), strict=False):
        level = urgency_of(raised_flags(SHIPPED, response))
        assert level == level_by_the_table(response), response.answers
        found[level] += 1
    return found


def test_a_sample_of_random_responses_gets_the_level_of_the_table() -> None:
    assert set(same_level(1_000)) == set(LEVELS)


@pytest.mark.long
def test_random_responses_get_the_level_of_the_table() -> None:
    found = same_level(20_000)
    assert all(found[level] >= 500 for level in LEVELS), found


@given(given_response=responses(SHIPPED))
def test_a_missing_answer_never_lowers_the_level_below_what_i_do_not_know_gives(
    given_response: QuestionnaireResponse,
) -> None:
    for link_id, unknown in COUNTED_WHEN_LEFT_OUT.items():
        left_out = build_response(SHIPPED, {**given_response.answers, link_id: ()})
        said_so = build_response(SHIPPED, {**given_response.answers, link_id: unknown})
        assert urgency_of(raised_flags(SHIPPED, left_out)) == urgency_of(raised_flags(SHIPPED, said_so))
