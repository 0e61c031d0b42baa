"""Responses: what counts as answered, and what a file of answers may hold."""

import pytest

from app.questionnaire.answers_file import read_answers
from app.questionnaire.enable_when import asked_items, without_unasked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import is_unknown
from app.questionnaire.source import Faults
from tests.builders import response


def test_an_item_left_out_and_a_dont_know_are_both_unknown_and_never_a_no(tiny: Questionnaire) -> None:
    given = response(tiny, night="dont-know", tired="never")
    assert is_unknown(tiny.items["night"], given)
    assert is_unknown(tiny.items["food"], given)
    assert not is_unknown(tiny.items["tired"], given)


def test_none_of_these_is_known(tiny: Questionnaire) -> None:
    assert not is_unknown(tiny.items["food"], response(tiny, food="none"))


def test_a_follow_up_is_asked_only_when_an_answer_calls_for_it(tiny: Questionnaire) -> None:
    assert "bread-kind" not in asked_items(tiny, response(tiny, food="soup"))
    assert "bread-kind" in asked_items(tiny, response(tiny, food=("bread", "soup")))


def test_an_answer_to_a_question_that_is_not_asked_is_dropped(tiny: Questionnaire) -> None:
    assert without_unasked(tiny, response(tiny, bread_kind="often")).answers == {}


@pytest.mark.parametrize(
    "text",
    [
        "night: often\nfood: [bread, soup]\n",
        '{"night": "often", "food": ["soup", "bread"]}',
        "food: [soup, bread]\nnight: often",
    ],
)
def test_answers_read_the_same_as_yaml_and_json_in_any_order(tiny: Questionnaire, text: str) -> None:
    assert dict(read_answers(tiny, text, "a.yaml").answers) == {"night": ("often",), "food": ("bread", "soup")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nigth: often", "a.yaml:1: nigth: no item has linkId 'nigth' (did you mean 'night'?)"),
        ("tired: often\nnight: oftn", "a.yaml:2: night: item 'night' has no answer 'oftn' (did you mean 'often'?)"),
        ("night: [often, never]", "a.yaml:1: night: these answers cannot stand together: often, never"),
        ("food: [none, soup]", "a.yaml:1: food: these answers cannot stand together: none, soup"),
        ("night: {a: b}", "a.yaml:1: night: an answer is one code, or a list of codes"),
        ("- night", "a.yaml:1: answers are written as 'linkId: code', one on a line"),
        ("night: often\nnight: never", "a.yaml:2: night: 'night' is given twice here; keep one"),
        ("night: [often", "a.yaml:1: not readable as YAML"),
    ],
)
def test_a_fault_in_the_answers_names_its_line(tiny: Questionnaire, text: str, expected: str) -> None:
    with pytest.raises(Faults) as caught:
        read_answers(tiny, text, "a.yaml")
    assert str(caught.value).startswith(expected)


def test_no_answers_at_all_are_a_response(tiny: Questionnaire) -> None:
    assert read_answers(tiny, "", "-").answers == {}
