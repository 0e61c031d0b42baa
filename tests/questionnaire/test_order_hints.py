"""An author is told where paper and page stand in another order."""

import shutil
from pathlib import Path

import pytest

from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.order_hints import order_hints

TINY = Path(__file__).parent / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def change(folder: Path, stem: str, old: str, new: str) -> None:
    path = folder / f"{stem}.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def hints(folder: Path, released: bool = False) -> list[str]:
    return [str(hint) for hint in order_hints(folder, load_questionnaire(folder), released)]


def test_nothing_is_hinted_at_where_all_is_in_order(folder: Path) -> None:
    assert hints(folder) == []


def test_nothing_is_hinted_at_once_a_version_is_released(folder: Path) -> None:
    """The signs of danger are listed by body, whenever they came: a reader finds them so, and nothing could change."""
    assert hints(questionnaires_folder() / "magnesium-b12-vitamin-d", released=True) == []
    change(folder, "response_code", "ticks: [bread, soup]", "ticks: [soup, bread]")
    assert hints(folder, released=True) == []


def test_answers_in_another_order_than_in_their_slot_are_told_with_what_is_keyed_in(folder: Path) -> None:
    change(folder, "response_code", "ticks: [bread, soup]", "ticks: [soup, bread]")
    assert hints(folder) == [
        "tiny/questionnaire.yaml:29: sections.1.items.0.answerOption: hint: on paper the answers of 'food' are keyed "
        "in as 2 bread, 1 soup, since response_code.yaml has them in another order. Nothing is released yet, so put "
        "them there in the order they have here"
    ]


def test_an_answer_that_came_later_is_told_to_keep_its_character(folder: Path) -> None:
    cake = "- {code: bread, text: Bread}\n          - {code: cake, text: Cake}"
    change(folder, "questionnaire", "- {code: bread, text: Bread}", cake)
    change(
        folder, "response_code", "  - {linkId: bread-kind", "  - {linkId: food, ticks: [cake]}\n  - {linkId: bread-kind"
    )
    assert hints(folder) == [
        "tiny/questionnaire.yaml:29: sections.1.items.0.answerOption: hint: on paper the answers of 'food' are keyed "
        "in as 1 bread, 3 cake, 2 soup: cake came later, so its slot stands at the end and it keeps that character"
    ]


def test_a_later_answer_at_the_end_of_the_page_is_in_order(folder: Path) -> None:
    cake = "- {code: soup, text: Soup}\n          - {code: cake, text: Cake}"
    change(folder, "questionnaire", "- {code: soup, text: Soup}", cake)
    change(
        folder, "response_code", "  - {linkId: bread-kind", "  - {linkId: food, ticks: [cake]}\n  - {linkId: bread-kind"
    )
    assert hints(folder) == []


def test_questions_in_another_order_than_their_slots_are_told_until_something_is_released(folder: Path) -> None:
    night = "  - {linkId: night, choice: [never, sometimes, often], alone: [dont-know]}\n"
    change(folder, "response_code", night, "")
    change(folder, "response_code", "  - {linkId: food", night + "  - {linkId: food")
    assert hints(folder) == [
        "tiny/questionnaire.yaml:20: sections.0.items.1.linkId: hint: on the paper form 'tired' is question 1, but "
        "stands after question 2 ('night'): numbers follow the slots of response_code.yaml. Nothing is released yet, "
        "so put the slots in the order of the questions"
    ]
    assert hints(folder, released=True) == []
