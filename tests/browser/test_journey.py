"""The whole journey in a real browser without JavaScript, in each language, to a PDF that opens."""

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs
from tests.browser.states import choice, choose_language, follow, send
from tests.edited import FOLLOW_UP

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
ANSWERS = {"tiredness": "often", "tingling": "often", "sore-tongue": "often", "cramps": "sometimes"}
TICKS = {"emergency-signs": "none", "diet": "vegan", "supplements": "vitamin-d"}


def fill_in(page: Page) -> None:
    for link_id, code in (ANSWERS | TICKS).items():
        choice(page, link_id, code).check()


@pytest.mark.parametrize("locale", ["en", "nl", "sv"])
def test_a_patient_goes_from_the_start_page_to_a_pdf(
    server: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    say = catalogs.translator(locale)
    phone.goto(f"{server}/{locale}/")
    follow(phone.locator("main a.button:not(.secondary)"))
    assert say(shipped.items["tiredness"].text) in phone.inner_text("main")
    fill_in(phone)
    send(phone, "check")
    gaps = phone.inner_text(".summary.gaps")
    assert say(shipped.items["weakness"].short) in gaps
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


@pytest.mark.parametrize("locale", ["en", "nl", "sv"])
def test_without_a_script_a_follow_up_is_asked_once_its_answer_was_sent(
    server_with_follow_up: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    item, say = shipped.items[FOLLOW_UP], catalogs.translator(locale)
    phone.goto(f"{server_with_follow_up}/{locale}/{QUESTIONNAIRE}")
    expect(phone.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()
    fill_in(phone)
    send(phone, "check")
    assert say(item.short) in phone.inner_text(".summary.gaps")
    expect(phone.locator(f"#q-{FOLLOW_UP}")).to_be_visible()
    choice(phone, FOLLOW_UP, "vitamin-d-stayed-low").check()
    send(phone, "continue")
    assert say(item.options["vitamin-d-stayed-low"].text) in phone.inner_text("#your-answers")


def test_a_language_switch_in_the_middle_keeps_the_answers(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    choose_language(phone, "Nederlands")
    assert "/nl/" in phone.url
    for link_id, code in (ANSWERS | TICKS).items():
        expect(choice(phone, link_id, code)).to_be_checked()
    send(phone, "check")
    send(phone, "continue")
    choose_language(phone, "svenska")
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    assert "Tester" in phone.inner_text("main") or "Prov" in phone.inner_text("main")


def test_an_answer_can_be_changed_from_the_result(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    send(phone, "check")
    send(phone, "continue")
    follow(phone.locator('#your-answers button[formaction$="q-cramps"], button[formaction$="#q-cramps"]').first)
    assert phone.url.endswith("#q-cramps")
    expect(choice(phone, "cramps", "sometimes")).to_be_checked()


def test_an_emergency_is_shown_alone_with_a_way_back(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    choice(phone, "emergency-signs", "chest-pain").check()
    choice(phone, "tiredness", "often").check()
    send(phone, "check")
    assert phone.inner_text("h1") == "Get help now"
    assert phone.inner_text("h1 + .lead") == "Call 112 now."
    assert phone.locator("main .call").get_attribute("href") == "tel:112"
    assert "points" not in phone.inner_text("main")
    follow(phone.locator('main button[value="edit"]'))
    expect(choice(phone, "tiredness", "often")).to_be_checked()


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


def test_a_language_switch_on_the_page_of_gaps_names_them_again(
    server: str, phone: Page, shipped: Questionnaire
) -> None:
    unanswered = len(shipped.items.keys() - ANSWERS.keys() - TICKS.keys())
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    fill_in(phone)
    send(phone, "check")
    expect(phone.locator(".summary.gaps li")).to_have_count(unanswered)
    choose_language(phone, "svenska")
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    expect(phone.locator(".summary.gaps li")).to_have_count(unanswered)
    send(phone, "continue")
    expect(phone.locator("#answers .actions")).to_have_count(1)
    expect(phone.locator("main")).not_to_contain_text("Not answered")


def test_a_note_that_is_too_long_is_stopped_where_it_is_typed(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    choice(phone, "tiredness", "often").check()
    send(phone, "check")
    send(phone, "continue")
    phone.locator("#details summary").click()
    phone.locator("#note").fill("x" * 990)
    phone.locator("#note").press_sequentially("x" * 20)
    expect(phone.locator("#note")).to_have_value("x" * 1000)
