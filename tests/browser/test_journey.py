"""The whole journey in a real browser without JavaScript, in each language, to a PDF that opens."""

import io

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
ANSWERS = {"tiredness": "often", "tingling": "often", "sore-tongue": "often", "cramps": "sometimes"}
TICKS = {"emergency-signs": "none", "diet": "vegan", "supplements": "vitamin-d"}


def choose(page: Page, link_id: str, code: str) -> None:
    page.locator(f'input[name="a.{link_id}"][value="{code}"]').check()


def send(page: Page, value: str) -> None:
    page.locator(f'main button[value="{value}"]:not([tabindex="-1"])').last.click()


def choose_language(page: Page, name: str) -> None:
    page.locator(".languages summary").click()
    page.locator(".language-list button", has_text=name).first.click()


def fill_in(page: Page) -> None:
    for link_id, code in (ANSWERS | TICKS).items():
        choose(page, link_id, code)


@pytest.mark.parametrize("locale", ["en", "nl", "sv"])
def test_a_patient_goes_from_the_start_page_to_a_pdf(
    server: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    say = catalogs.translator(locale)
    phone.goto(f"{server}/{locale}/")
    phone.locator("main a.button:not(.secondary)").click()
    assert say(shipped.items["tiredness"].text) in phone.inner_text("main")
    fill_in(phone)
    send(phone, "check")
    gaps = phone.inner_text(".summary.gaps")
    assert say(shipped.items["weakness"].short) in gaps
    choose(phone, "vitamin-d-response", "yes")
    send(phone, "continue")
    result = phone.inner_text("main")
    b12 = next(profile for profile in shipped.profiles if profile.id == "vitamin-b12")
    assert say(b12.name) in result
    assert say(shipped.items["weakness"].text) in result
    with phone.expect_download() as download:
        phone.locator("form#answers .actions button").click()
    printed = PdfReader(io.BytesIO(download.value.path().read_bytes()))
    assert say(b12.name) in "".join(page.extract_text() for page in printed.pages)
    assert printed.trailer["/Root"]["/Lang"] == locale
    assert phone.context.cookies() == []


def test_a_language_switch_in_the_middle_keeps_the_answers(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    choose_language(phone, "Nederlands")
    assert "/nl/" in phone.url
    for link_id, code in (ANSWERS | TICKS).items():
        assert phone.locator(f'input[name="a.{link_id}"][value="{code}"]').is_checked(), link_id
    send(phone, "check")
    send(phone, "continue")
    choose_language(phone, "svenska")
    assert phone.locator("html").get_attribute("lang") == "sv"
    assert "Tester" in phone.inner_text("main") or "Prov" in phone.inner_text("main")


def test_an_answer_can_be_changed_from_the_result(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    send(phone, "check")
    send(phone, "continue")
    phone.locator('#your-answers button[formaction$="q-cramps"], button[formaction$="#q-cramps"]').first.click()
    assert phone.url.endswith("#q-cramps")
    assert phone.locator('input[name="a.cramps"][value="sometimes"]').is_checked()


def test_an_emergency_is_shown_alone_with_a_way_back(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    choose(phone, "emergency-signs", "chest-pain")
    choose(phone, "tiredness", "often")
    send(phone, "check")
    assert "call 112" in phone.inner_text("h1")
    assert "points" not in phone.inner_text("main")
    phone.locator('main button[value="edit"]').click()
    assert phone.locator('input[name="a.tiredness"][value="often"]').is_checked()


def test_nothing_is_asked_of_any_other_host(server: str, phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{server}/")
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    send(phone, "check")
    send(phone, "continue")
    assert len(asked) > 3
    assert [url for url in asked if not url.startswith(server)] == []
    assert [url for url in asked if "tiredness" in url or "?a" in url] == []


def test_a_language_switch_on_the_page_of_gaps_names_them_again(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    send(phone, "check")
    named = phone.locator(".summary.gaps li").count()
    choose_language(phone, "svenska")
    assert phone.locator(".summary.gaps li").count() == named > 30
    send(phone, "continue")
    assert phone.locator("#answers .actions").count() == 1
    assert "Not answered" not in phone.inner_text("main")


def test_a_note_that_is_too_long_is_stopped_where_it_is_typed(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    choose(phone, "tiredness", "often")
    send(phone, "check")
    send(phone, "continue")
    phone.locator("#details summary").click()
    phone.locator("#note").type("x" * 1010, delay=0)
    assert len(phone.locator("#note").input_value()) == 1000
