import pytest

from tests.kept import application


def test_an_emergency_is_shown_alone_and_before_any_gap(post):
    page = post(emergency_signs="chest-pain", tiredness="often")
    assert page.status == 200
    assert page.h1 == "Get help now: call 112"
    assert page.one("a", href="tel:112").text == "Call 112"
    assert not page.all("table")
    assert "Magnesium" not in page.text
    assert "not answered yet" not in page.text


@pytest.mark.parametrize("do", ["check", "continue"])
def test_someone_under_18_gets_a_kind_page_alone(post, do):
    page = post(do=do, age_group="under-18", tiredness="often")
    assert page.h1 == "This questionnaire is not made for you"
    assert not page.all("table")
    assert not page.all("a", href="tel:112")


def test_a_mistaken_tick_leads_back_to_all_answers(post, client):
    page = post(emergency_signs="chest-pain", tiredness="often", name="Ada")
    form = page.press(client, "I ticked this by mistake")
    assert form.sends()["a.emergency-signs"] == ["chest-pain"]
    assert form.sends()["a.tiredness"] == ["often"]
    assert form.sends()["name"] == ["Ada"]


def test_an_emergency_comes_before_a_contradiction(post):
    assert post(emergency_signs=["chest-pain", "none"]).h1 == "Get help now: call 112"


def test_no_pdf_is_made_in_an_emergency(post):
    page = post(page="/pdf", emergency_signs="chest-pain")
    assert page.h1 == "Get help now: call 112"


def test_the_emergency_number_is_that_of_the_region(translations):
    from browsing import Page

    from app.config import Settings

    client = application(Settings(emergency_number="999", translations=translations)).test_client()
    assert "If this is an emergency, call 999 now." in Page(client.get("/nl/")).text
