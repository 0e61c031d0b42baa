"""The whole journey in a real browser without JavaScript, in each language, to a PDF that opens."""

import io
from contextlib import suppress

import pytest
from playwright.sync_api import BrowserType, Error, Page, expect
from pypdf import PdfReader

from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs
from tests.browser.pages import a_page, launched
from tests.browser.states import SAFE, choice, choose_language, fill, follow, forward, on, questions, walk
from tests.edited import FOLLOW_UP

ANSWERS = {"tiredness": "often", "tingling": "often", "sore-tongue": "often", "cramps": "sometimes"}
TICKS = SAFE | {"diet": "vegan", "supplements": "vitamin-d"}
WAY = [
    ("safety-page", "age-group", "50-64"),
    ("symptoms-page", "tingling", "often"),
    ("about-you-page", "supplements", "vitamin-d"),
]
"""The pages in their order, each with an answer that was given there."""


@pytest.mark.parametrize("locale", ["en", "nl"])
def test_a_patient_goes_from_the_start_page_to_a_pdf(
    server: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    say = catalogs.translator(locale)
    phone.goto(f"{server}/{locale}/")
    follow(phone.locator("main a.go"))
    for page in shipped.pages:
        assert phone.inner_text("h1") == say(page.title)
        fill(phone, ANSWERS | TICKS)
        forward(phone)
    assert say(shipped.items["weakness"].text) in phone.inner_text("main")
    forward(phone)
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


@pytest.mark.parametrize("locale", ["en", "sv"])
def test_without_a_script_a_follow_up_is_asked_once_its_answer_was_sent(
    server_with_follow_up: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    item, say = shipped.items[FOLLOW_UP], catalogs.translator(locale)
    questions(phone, f"{server_with_follow_up}/{locale}")
    for _ in range(2):
        fill(phone, ANSWERS | TICKS)
        forward(phone)
    expect(phone.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()
    fill(phone, TICKS)
    forward(phone)
    expect(phone.locator(f"#q-{FOLLOW_UP}")).to_be_visible()
    choice(phone, FOLLOW_UP, "vitamin-d-stayed-low").check()
    forward(phone)
    assert say(item.options["vitamin-d-stayed-low"].text) in phone.inner_text("#your-answers")


def test_a_language_switch_on_any_page_keeps_the_answers_and_the_page(server: str, phone: Page) -> None:
    questions(phone, f"{server}/en")
    for name, tag in (("Nederlands", "nl"), ("svenska", "sv"), ("English", "en")):
        fill(phone, ANSWERS | TICKS)
        here = phone.input_value('input[name="page"]')
        choose_language(phone, name)
        assert f"/{tag}/" in phone.url
        assert phone.input_value('input[name="page"]') == here
        for link_id, code in (ANSWERS | TICKS).items():
            if choice(phone, link_id, code).count():
                expect(choice(phone, link_id, code)).to_be_checked()
        forward(phone)
    forward(phone)
    choose_language(phone, "svenska")
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    assert "Tester" in phone.inner_text("main") or "Prov" in phone.inner_text("main")


def test_an_answer_can_be_changed_from_the_result(server: str, phone: Page) -> None:
    to_the_result(phone, server)
    follow(phone.locator('button[value="change-cramps"]').first)
    assert phone.url.endswith("#q-cramps")
    expect(choice(phone, "cramps", "sometimes")).to_be_checked()
    expect(phone.locator("#q-cramps")).to_be_in_viewport()


def test_a_tick_shows_whom_to_call_at_once_and_sending_the_page_shows_nothing_else(server: str, phone: Page) -> None:
    """Without any script: the style sheet sees the tick."""
    questions(phone, f"{server}/en")
    card = phone.locator(".card-now")
    expect(card).to_be_hidden()
    choice(phone, "emergency-signs", "chest-pain").check()
    expect(card).to_be_visible()
    expect(card).to_be_in_viewport(ratio=0.99)
    expect(card.locator("a")).to_have_attribute("href", "tel:112")
    choice(phone, "emergency-signs", "chest-pain").uncheck()
    expect(card).to_be_hidden()
    choice(phone, "self-harm", "yes").check()
    expect(phone.locator(".card-crisis")).to_be_visible()
    choice(phone, "self-harm", "no").check()
    choice(phone, "emergency-signs", "chest-pain").check()
    forward(phone)
    assert phone.inner_text("h1") == "Get help now"
    assert phone.inner_text("h1 + .lead") == "Call 112 now."
    assert phone.locator("main .call").get_attribute("href") == "tel:112"
    assert "points" not in phone.inner_text("main")
    follow(phone.locator('main button[value="change-emergency-signs"]'))
    expect(choice(phone, "self-harm", "no")).to_be_checked()


def test_an_answer_is_taken_back_without_a_script(server: str, phone: Page) -> None:
    on(2)(phone, f"{server}/en")
    clear, unknown = phone.locator("#q-tiredness .un"), phone.locator("#q-tiredness .dk")
    expect(clear).to_have_css("opacity", "1")
    clear.click()
    expect(choice(phone, "tiredness", "often")).not_to_be_checked()
    expect(clear).to_have_css("opacity", "0")
    unknown.click()
    unknown.click()  # a hand that shakes: the second tap takes nothing back
    expect(choice(phone, "tiredness", "dont-know")).to_be_checked()


def test_enter_on_an_answer_sends_nothing(server: str, phone: Page) -> None:
    questions(phone, f"{server}/en")
    choice(phone, "age-group", "50-64").check()
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.url))
    for link_id, code in (("age-group", "50-64"), ("emergency-signs", "none")):
        choice(phone, link_id, code).focus()
        phone.keyboard.press("Enter")
    assert sent == []
    expect(choice(phone, "age-group", "50-64")).to_be_checked()
    assert phone.inner_text("h1") == "Safety first"
    assert phone.locator(".summary").count() == 0


def to_the_result(page: Page, server: str) -> None:
    questions(page, f"{server}/en")
    walk(page, ANSWERS | TICKS)
    forward(page)


def test_nothing_is_asked_of_any_other_host(server: str, phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{server}/")
    to_the_result(phone, server)
    assert len(asked) > 3
    assert [url for url in asked if not url.startswith(server)] == []
    assert [url for url in asked if "tiredness" in url or "?a" in url] == []


def test_a_language_switch_among_the_open_questions_shows_them_again(
    server: str, phone: Page, shipped: Questionnaire
) -> None:
    unanswered = len(shipped.items.keys() - ANSWERS.keys() - TICKS.keys())
    questions(phone, f"{server}/en")
    walk(phone, ANSWERS | TICKS)
    expect(phone.locator("fieldset.q")).to_have_count(unanswered)
    choice(phone, "weakness", "often").check()
    choose_language(phone, "svenska")
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    expect(phone.locator("fieldset.q")).to_have_count(unanswered)
    expect(choice(phone, "weakness", "often")).to_be_checked()
    forward(phone)
    expect(phone.locator("#answers .actions")).to_have_count(1)


@pytest.mark.parametrize("keeps_left_pages", [False, True])
def test_back_and_forward_show_every_page_with_its_answers(
    server: str, chromium: BrowserType, keeps_left_pages: bool
) -> None:
    """Also where a browser keeps no left page alive and has to read each from its cache."""
    browser = launched(chromium, without=["--disable-back-forward-cache"] if keeps_left_pages else [])
    with a_page(browser, java_script_enabled=False) as phone:
        to_the_result(phone, server)
        phone.go_back()
        expect(phone.locator('input[name="open"]')).to_have_count(1)
        for page, link_id, code in reversed(WAY):
            phone.go_back()
            expect(phone.locator('input[name="page"]')).to_have_value(page)
            expect(choice(phone, link_id, code)).to_be_checked()
        for page, link_id, code in WAY[1:]:
            phone.go_forward()
            expect(phone.locator('input[name="page"]')).to_have_value(page)
            expect(choice(phone, link_id, code)).to_be_checked()
        for _ in range(2):
            phone.go_forward()
        expect(phone.locator("#your-answers")).to_have_count(1)
    browser.close()


def test_after_the_visit_is_finished_back_shows_no_answer(server: str, phone: Page) -> None:
    to_the_result(phone, server)
    follow(phone.locator("main a", has_text="Finish and clear").first)
    expect(phone.locator("h1")).to_have_text("Finished")
    with suppress(Error):  # the browser may have nothing left to show
        phone.go_back()
    phone.wait_for_timeout(500)  # whatever the browser shows now, its own error page has no event to wait for
    assert phone.locator("#your-answers").count() == 0
    assert "Tired, or low in energy" not in phone.inner_text("body")


def test_a_note_that_is_too_long_is_stopped_where_it_is_typed(server: str, phone: Page) -> None:
    to_the_result(phone, server)
    phone.locator("#details summary").click()
    phone.locator("#note").fill("x" * 990)
    phone.locator("#note").press_sequentially("x" * 20)
    expect(phone.locator("#note")).to_have_value("x" * 1000)
