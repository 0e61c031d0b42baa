"""Questions that are asked only after certain answers, on the pages of a questionnaire that has one."""

from pathlib import Path

import pytest
from browsing import Page

from app.config import Settings
from tests.kept import application

TINY_FOLDER = Path(__file__).parents[1] / "questionnaire"


@pytest.fixture
def visitor(translations):
    return application(Settings(questionnaires=TINY_FOLDER, translations=translations)).test_client()


@pytest.fixture
def send(visitor):
    """Posts answers by linkId: `send(food="bread", do="edit")`."""

    def send_answers(do="check", **answers):
        data = {f"a.{name.replace('_', '-')}": value for name, value in answers.items()}
        return Page(visitor.post("/en/tiny", data={"do": do} | data))

    return send_answers


def test_a_follow_up_appears_only_when_an_answer_calls_for_it(visitor, send):
    empty = Page(visitor.get("/en/tiny"))
    assert not [element for element in empty.elements if element.get("id") == "q-bread-kind"]
    assert send(do="edit", food=["bread"]).by_id("q-bread-kind").tag == "fieldset"


def test_a_follow_up_that_becomes_due_later_is_asked_for_once(visitor, send):
    named = send().press(visitor, "Show my page", a__food="bread")
    assert named.h1 == "1 question is not answered yet"
    assert [fieldset["id"] for fieldset in named.all("fieldset")] == ["q-bread-kind"]
    assert "Symptom summary" in named.press(visitor, "Show my page").h1


def test_an_answer_to_a_question_not_asked_is_not_carried_along(send):
    assert "a.bread-kind" not in send(do="edit", bread_kind="often").sends()


def test_an_unknown_answer_to_a_follow_up_not_asked_is_shown_to_be_mended(send):
    page = send(bread_kind="bogus")
    assert page.status == 422
    assert page.by_id("q-bread-kind-fault")


def test_the_switch_keeps_a_follow_up(visitor, send):
    dutch = send(do="edit", food=["bread"], bread_kind="often").press(visitor, "Nederlands")
    assert dutch.one("html")["lang"] == "nl"
    assert dutch.sends()["a.bread-kind"] == ["often"]
