"""Wherever an old code or an old form comes in, the questions that have changed are shown as to be answered again."""

import pytest
from browsing import Page

from app import create_app
from app.config import Settings
from app.questionnaire.loading import load_questionnaire
from app.questionnaire.response_code import encode
from tests.builders import response
from tests.edited import with_retired
from tests.kept import TINY

OLD = encode(TINY, response(TINY, tired="often", food=("bread", "soup"), bread_kind="often"))
NOTE = "This question has changed. Please answer it again."
SAID = (
    "2 questions have changed since these answers were given. We count the more serious reading until they are answered"
)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    return load_questionnaire(with_retired(tmp_path_factory.mktemp("retired")))


@pytest.fixture
def visitor(tmp_path_factory):
    folder = tmp_path_factory.mktemp("questionnaires")
    with_retired(folder)
    return create_app(Settings(questionnaires=folder)).test_client()


def marked(page: Page) -> list[str]:
    """The linkIds of the questions that carry the note."""
    return [e["id"].removeprefix("q-").removesuffix("-again") for e in page.all("p") if e.text == NOTE]


def test_the_form_of_an_old_code_marks_what_has_changed_and_links_to_it(visitor) -> None:
    page = Page(visitor.post("/en/continue", data={"code": OLD}))
    assert page.status == 200
    assert page.answers() == {
        "tired": ["often"],
        "food": ["bread", "broth", "stew"],
        "habits": ["brown-bread"],
    }
    assert SAID in page.text
    assert marked(page) == ["food", "habits"]
    assert "q-food-again" in page.by_id("q-food")["aria-describedby"].split()
    links = [link["href"] for link in page.all("a")]
    assert links.count("#q-food") == links.count("#q-habits") == 1


def test_the_marks_stay_while_nothing_is_answered_and_go_when_the_form_is_sent(visitor) -> None:
    form = Page(visitor.post("/en/continue", data={"code": OLD}))
    other = form.press(visitor, "Nederlands")
    assert len([e for e in other.all("p") if (e.get("id") or "").endswith("-again")]) == 2
    result = form.press(visitor, "Show my page")
    assert marked(result) == []
    assert "have changed" not in result.text


def test_one_changed_question_is_said_as_one(visitor) -> None:
    code = encode(TINY, response(TINY, food="soup"))
    page = Page(visitor.post("/en/continue", data={"code": code}))
    assert (
        "1 question has changed since these answers were given. We count the more serious reading until it" in page.text
    )
    assert marked(page) == ["food"]


def test_a_code_whose_questions_are_as_they_were_marks_nothing(visitor) -> None:
    page = Page(visitor.post("/en/continue", data={"code": encode(TINY, response(TINY, tired="often"))}))
    assert marked(page) == []
    assert "changed" not in page.text


def test_the_desk_says_what_has_changed_also_in_another_language(visitor, now) -> None:
    page = Page(visitor.post("/en/clinic", data={"code": OLD}))
    assert SAID in page.text
    assert [entry.text for entry in page.all("li") if entry.text in ("Food", "Habits")] == ["Food", "Habits"]
    counted = response(now, tired="often", food=("bread", "broth", "stew"), habits="brown-bread")
    assert page.sends()["code"] == [encode(now, counted)]
    assert page.sends()["again"] == ["food habits"]
    assert page.press(visitor, "Nederlands").sends()["again"] == ["food habits"]


def test_the_desk_says_it_of_each_of_several_codes_and_again_when_one_is_opened(visitor) -> None:
    fine = encode(TINY, response(TINY, night="often"))
    page = Page(visitor.post("/en/clinic", data={"codes": f"{OLD}\n{fine}\n"}))
    assert page.status == 200
    assert page.text.count("please ask them again: ") == 1
    assert "These questions have changed, please ask them again: Food and Habits" in page.text
    (again,) = (e["value"] for e in page.all("input") if e.get("name") == "again")
    code = next(e["value"] for e in page.all("input") if e.get("name") == "code")
    assert SAID in Page(visitor.post("/en/clinic", data={"code": code, "again": again})).text


def test_a_page_from_before_that_still_holds_an_old_code_says_it_on_the_result_and_the_form(visitor) -> None:
    result = Page(visitor.post("/en/tiny", data={"code": OLD, "do": "continue"}))
    assert result.status == 200
    assert SAID in result.text
    assert marked(result.press(visitor, "Change my answers")) == ["food", "habits"]


def test_an_old_form_is_keyed_in_with_its_own_numbers_and_says_what_to_ask_again(visitor, now) -> None:
    sheet = Page(visitor.get("/en/tiny/entry"))
    assert "Only on older forms" in sheet.text
    assert sheet.by_id("e.bread-kind")["data-characters"] == "123"
    assert "2" in sheet.by_id("e-food")["data-characters"]
    page = Page(visitor.post("/en/tiny/entry", data={"e.tired": "3", "e.food": "12", "e.bread-kind": "3"}))
    assert page.status == 200
    assert SAID in page.text
    counted = response(now, tired="often", food=("bread", "broth", "stew"), habits="brown-bread")
    assert page.sends()["code"] == [encode(now, counted)]


def test_what_stands_for_no_answer_to_an_old_question_is_named_by_its_number(visitor) -> None:
    page = Page(visitor.post("/en/tiny/entry", data={"e.bread-kind": "7"}))
    assert page.status == 422
    assert "Please check 1 question" in page.by_id("summary").text
    assert "“7” stands for no answer here." in page.text
    assert page.by_id("e.bread-kind")["aria-invalid"] == "true"
