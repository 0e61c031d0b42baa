"""An answer that is no longer offered counts as what it says today, and its question is asked again."""

from pathlib import Path

import pytest

from app.questionnaire.code_check import in_base_32, with_check
from app.questionnaire.code_layout import number_of
from app.questionnaire.entry import UnreadableEntry, entry_items, older_entries, read_entry, read_older_entry
from app.questionnaire.loading import load_questionnaire
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import Decoded, decode, encode
from app.questionnaire.retired_answers import settled
from app.questionnaire.source import Faults
from tests.builders import response
from tests.edited import edit, with_retired
from tests.kept import TINY


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    return load_questionnaire(with_retired(tmp_path_factory.mktemp("retired")))


def opened(now: Questionnaire, **answers: str | tuple[str, ...]) -> Decoded:
    """What a code says today that was printed with the layout before."""
    return decode([now], encode(TINY, response(TINY, **answers)))


def test_a_retired_answer_counts_as_its_reading_beside_the_others(now: Questionnaire) -> None:
    decoded = opened(now, night="often", food=("bread", "soup"))
    assert decoded.response == response(now, night="often", food=("bread", "broth", "stew"))
    assert (decoded.asked_again, decoded.left_out) == (("food",), ())


def test_a_retired_answer_of_a_retired_question_counts_as_an_answer_to_another(now: Questionnaire) -> None:
    decoded = opened(now, food="bread", bread_kind="often")
    assert decoded.response == response(now, food="bread", habits="brown-bread")
    assert (decoded.asked_again, decoded.left_out) == (("food", "habits"), ())


@pytest.mark.parametrize("answer", ["never", "sometimes", "dont-know"])
def test_an_answer_without_a_reading_is_left_out(now: Questionnaire, answer: str) -> None:
    decoded = opened(now, food="bread", bread_kind=answer)
    assert decoded.response == response(now, food="bread")
    assert (decoded.asked_again, decoded.left_out) == (("food",), ("bread-kind",))


def test_what_is_asked_as_it_was_is_not_asked_again(now: Questionnaire) -> None:
    decoded = opened(now, night="never")
    assert (decoded.response, decoded.asked_again) == (response(now, night="never"), ())


@pytest.mark.parametrize("answer", ["none", "dont-know"])
def test_nobody_has_denied_an_answer_that_came_later(now: Questionnaire, answer: str) -> None:
    decoded = opened(now, food=answer)
    assert (decoded.response, decoded.asked_again) == (response(now, food="dont-know"), ("food",))


@pytest.mark.parametrize("other", ["none", "dont-know"])
def test_a_reading_wins_over_none_and_dont_know_of_the_other_question(now: Questionnaire, other: str) -> None:
    layout = now.known_layouts[-1]
    slots = [slot.model_copy(update={"retired": False}) for slot in now.code_layout.slots]
    number = number_of(slots, {"bread-kind": ("often",), "habits": (other,)})
    decoded = decode([now], with_check("T" + in_base_32(number), layout.mark))
    assert decoded.response == response(now, habits="brown-bread")
    today = settled(now, {"habits": ("snacks",), "bread-kind": ("often",)})
    assert today.response == response(now, habits=("brown-bread", "snacks"))


def test_a_retired_slot_is_read_and_never_written(now: Questionnaire) -> None:
    decoded = opened(now, food=("soup",), bread_kind="often")
    again = decode([now], encode(now, decoded.response))
    assert again.response == decoded.response == response(now, food=("broth", "stew"), habits="brown-bread")
    assert (again.asked_again, again.left_out) == ((), ())


def test_the_one_answer_of_a_choice_is_read_as_another_of_its_own(tmp_path: Path) -> None:
    folder = with_retired(tmp_path)
    edit(folder, "questionnaire", "      - {code: sometimes, text: Sometimes, severity: 1}\n", "")
    for link_id, gone in (("night", "{sometimes: [often]}"), ("tired", "[sometimes]")):
        slot = f"linkId: {link_id}, choice: [never, sometimes, often]"
        edit(folder, "response_code", slot, f"{slot}, gone: {gone}")
    decoded = opened(load_questionnaire(folder), night="sometimes", tired="never")
    assert decoded.response.answers == {"night": ("often",), "tired": ("never",)}
    assert decoded.asked_again == ("night",)


def test_the_character_of_a_retired_answer_on_an_old_form_still_counts(now: Questionnaire) -> None:
    (food,) = (entry for entry in entry_items(now) if entry.item.link_id == "food")
    assert (food.number, dict(food.characters)) == (
        3,
        {"bread": "1", "broth": "3", "stew": "4", "none": "0", "dont-know": "x"},
    )
    today = settled(now, {"food": read_entry(food, "12")})
    assert today.response == response(now, food=("bread", "broth", "stew"))
    assert today.asked_again == ("food",)
    assert read_entry(food, "13") == ("bread", "broth")
    with pytest.raises(UnreadableEntry, match="contradiction"):
        read_entry(food, "20")


@pytest.mark.parametrize(("typed", "expected"), [("", ()), ("3", ("often",)), ("1", ("never",)), ("x", ())])
def test_a_question_that_only_old_forms_have_is_keyed_in_by_its_number(
    now: Questionnaire, typed: str, expected: tuple[str, ...]
) -> None:
    (bread,) = older_entries(now)
    assert (bread.number, bread.link_id) == (4, "bread-kind")
    assert read_older_entry(bread, typed) == expected
    asked_again = settled(now, {"bread-kind": expected}).asked_again
    assert asked_again == (("habits",) if typed == "3" else ())


@pytest.mark.parametrize(("typed", "problem"), [("7", "character"), ("13", "several")])
def test_what_stands_for_no_answer_to_an_old_question_is_refused(now: Questionnaire, typed: str, problem: str) -> None:
    (bread,) = older_entries(now)
    with pytest.raises(UnreadableEntry, match=problem):
        read_older_entry(bread, typed)


def test_a_questionnaire_whose_retired_answers_count_as_nothing_has_no_old_questions() -> None:
    assert older_entries(TINY) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "{soup: [broth, stew]}",
            "{soup: [broht]}",
            "5: slots.2.gone.soup: 'food' has no answer 'broht'; name one that it offers now",
        ),
        ("{soup: [broth, stew]}", "{soup: [none]}", "5: slots.2.gone.soup: 'none' stands alone in 'food'; name what"),
        ("{soup: [broth, stew]}", "[soup, cake]", "5: slots.2.gone.1: 'cake' is no answer of this slot; only those of"),
        (
            "{soup: [broth, stew]}",
            "{soup: [broth], bread: []}",
            "5: slots.2.gone.bread: 'food' still offers 'bread'; take it out of 'gone', or out of the question",
        ),
        ("{habits: [", "{habit: [", "6: slots.3.gone.often: no item has linkId 'habit'; an answer that is gone counts"),
        ("{habits: [brown-bread]}", "[brown-bread]", "6: slots.3.gone.often: no item has linkId 'bread-kind'; an"),
        (
            "{habits: [brown-bread]}",
            "{night: [often]}",
            "6: slots.3.gone.often: 'night' takes one answer, so only an answer of its own can be read as one of it",
        ),
        ("{soup: [broth, stew]}", "soup", "5: slots.2.gone: must be a mapping (key: value)"),
        ("{soup: [broth, stew]}", "{soup: broth}", "5: slots.2.gone.soup.food: must be a list (start each entry with"),
    ],
)
def test_a_fault_in_what_is_gone_is_told_at_its_line(tmp_path: Path, old: str, new: str, expected: str) -> None:
    folder = with_retired(tmp_path)
    edit(folder, "response_code", old, new)
    with pytest.raises(Faults) as caught:
        load_questionnaire(folder)
    faults = [str(fault) for fault in caught.value.faults]
    assert any(fault.startswith(f"tiny/response_code.yaml:{expected}") for fault in faults), faults
