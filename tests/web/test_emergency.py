import pytest

from tests.kept import application


def test_an_emergency_is_shown_alone_and_before_any_gap(post):
    page = post(emergency_signs="chest-pain", tiredness="often")
    assert page.status == 200
    assert page.h1 == "Get help now"
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
    assert form.answers()["tiredness"] == ["often"]
    assert form.sends()["name"] == ["Ada"]
    assert form.by_id("q-emergency-signs").tag == "fieldset"


def test_who_is_to_be_phoned_first_comes_before_the_emergency_number(post):
    page = post(safety_conditions="pregnant", headache="often", vision="often")
    assert page.h1 == "Get help now"
    text = page.one("main").text
    assert text.index("Phone your maternity unit or midwife at once") < text.index("Call 112")
    with_chest_pain = post(safety_conditions="pregnant", headache="often", vision="often", emergency_signs="chest-pain")
    assert "maternity unit" not in with_chest_pain.text


def test_thoughts_of_self_harm_have_a_calm_page_of_their_own(post):
    page = post(self_harm="yes", tiredness="often")
    assert page.h1 == "You are not alone with this"
    assert "Phone a crisis line in your country, or tell somebody you trust now." in page.text
    assert page.one("a", href="tel:112")
    assert "Get help now" not in page.one("main").text


def test_a_crisis_hides_no_other_warning(post):
    page = post(self_harm="yes", age_group="75-plus", warning_signs="headache-new")
    assert page.h1 == "You are not alone with this"
    assert "inflamed arteries" in page.text
    together = post(self_harm="yes", emergency_signs="chest-pain")
    assert together.h1 == "Get help now"
    assert "You are not alone with this" in together.text


def test_at_most_three_flags_are_told_in_full_and_the_others_in_one_sentence(post):
    signs = ["headache-new", "leg-swollen", "yellow-eyes", "blood-stool-urine", "bone-pain-new"]
    known = {"emergency_signs": "none", "self_harm": "no"}
    page = post(do="continue", age_group="75-plus", medicines="blood-thinner", warning_signs=signs, **known)
    told = page.all("div", class_="warning")
    assert len(told) == 3
    assert "Also tell them about: " in page.text


def test_an_emergency_comes_before_a_contradiction(post):
    assert post(emergency_signs=["chest-pain", "none"]).h1 == "Get help now"


def test_no_pdf_is_made_in_an_emergency(post):
    page = post(page="/pdf", emergency_signs="chest-pain")
    assert page.h1 == "Get help now"


def test_the_emergency_number_is_that_of_the_region(translations):
    from browsing import Page

    from app.config import Settings

    client = application(Settings(emergency_number="999", translations=translations)).test_client()
    assert "If this is an emergency, call 999 now." in Page(client.get("/nl/")).text
