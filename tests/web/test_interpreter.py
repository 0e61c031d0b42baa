"""Every question in two languages at once, for two people at one screen."""

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page

from app.config import Settings
from tests.kept import application

FORM = f"/en/{QUESTIONNAIRE}"


@pytest.fixture(scope="module")
def client():
    """With the catalogs that we ship."""
    return application(Settings()).test_client()


def seconds(page):
    return [e for e in page.all("span") if e.get("class") == "second"]


def test_every_question_and_answer_stands_there_twice_and_says_in_which_language(client):
    for number, of in enumerate(SHIPPED.pages, start=1):
        page = Page(client.get(f"{FORM}{'' if number == 1 else f'/{number}'}?with=sv"))
        assert all((e["lang"], e["dir"]) == ("sv", "ltr") for e in seconds(page))
        legends = [e.parent for e in seconds(page) if e.parent.tag == "legend"]
        assert len(legends) == len(of.items)
        options = sum(len(item.answer_options) for item in of.items)
        assert len([e for e in seconds(page) if e.parent.parent.tag == "label"]) == options
    assert "Hur gammal är du?" in Page(client.get(f"{FORM}?with=sv")).text


def test_the_second_language_is_chosen_on_the_form_without_losing_answers(client):
    page = Page(client.post(FORM, data={"do": "edit", "a.tiredness": "often"}))
    assert not seconds(page)
    buttons = {b["value"]: b for b in page.all("button") if (b.get("value") or "").startswith("with-")}
    assert {"with-nl", "with-sv", "with-ar"} <= set(buttons)
    assert "with-en" not in buttons
    both = Page(client.post(FORM, data=page.sends() | {"do": "with-sv"}))
    assert both.sends()["a.tiredness"] == ["often"]
    assert both.sends()["with"] == ["sv"]
    assert seconds(both)
    one = Page(client.post(FORM, data=both.sends() | {"do": "with-"}))
    assert not seconds(one)
    assert one.sends()["a.tiredness"] == ["often"]


def test_it_lasts_through_gaps_the_result_and_the_way_back(client):
    gaps = Page(client.post(FORM, data={"do": "check", "with": "nl", "a.tiredness": "often"}))
    assert seconds(gaps)
    result = gaps.press(client, "Show my page")
    assert result.sends()["with"] == ["nl"]
    assert seconds(result.press(client, "Change my answers"))


@pytest.mark.parametrize("tag", ["en", "xx", "<b>", ""])
def test_a_language_that_is_not_another_one_of_ours_is_passed_over(client, tag):
    page = Page(client.get(FORM, query_string={"with": tag}))
    assert page.status == 200
    assert not seconds(page)
