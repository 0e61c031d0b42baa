"""What the small scripts improve; and that the rest of the journey does not depend on them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.states import QUESTIONNAIRE, filled, gaps, questions, result, send


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        context.set_default_timeout(8000)
        yield context.new_page()


def counter(page: Page) -> str:
    return page.inner_text(".answered")


def test_the_form_says_quietly_how_many_questions_are_answered(server: str, page: Page) -> None:
    questions(page, f"{server}/en")
    assert counter(page) == "0 of 44 answered"
    page.locator('input[name="a.tiredness"][value="often"]').check()
    assert counter(page) == "1 of 44 answered"


def test_a_follow_up_appears_in_its_place_and_goes_again(server: str, page: Page) -> None:
    questions(page, f"{server}/en")
    box = page.locator('input[name="a.supplements"][value="vitamin-d"]')
    assert not page.locator("#q-vitamin-d-response").is_visible()
    box.check()
    assert page.locator("#q-vitamin-d-response").is_visible()
    assert counter(page) == "1 of 45 answered"
    page.locator('input[name="a.vitamin-d-response"][value="yes"]').check()
    send(page, "check")
    assert page.locator('input[name="a.vitamin-d-response"][value="yes"]').is_checked()
    page.locator('input[name="a.supplements"][value="vitamin-d"]').uncheck()
    page.locator('input[name="a.supplements"][value="none"]').check()
    send(page, "check")
    assert not page.locator("#q-vitamin-d-response").is_visible()


def test_back_and_reload_keep_what_was_filled_in(server: str, page: Page) -> None:
    filled(page, f"{server}/en")
    page.locator('input[name="a.vitamin-d-response"][value="yes"]').check()
    send(page, "check")
    page.locator(".summary.gaps").wait_for()
    page.go_back()
    assert page.locator('input[name="a.tiredness"][value="often"]').is_checked()
    assert page.locator("#q-vitamin-d-response").is_visible()
    assert page.locator('input[name="a.vitamin-d-response"][value="yes"]').is_checked()
    assert counter(page) == "9 of 45 answered"
    page.reload()
    assert page.url.endswith(QUESTIONNAIRE)
    filled(page, f"{server}/en")
    send(page, "check")
    page.reload()  # a browser asks first, and then sends the same answers again
    assert page.locator('input[name="a.cramps"][value="nearly-always"]').is_checked()


def test_the_code_and_the_text_for_a_record_can_be_copied(server: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    result(page, f"{server}/en")
    page.locator('[data-copy="code-text"]').click()
    assert page.evaluate("navigator.clipboard.readText()") == page.inner_text("#code-text")
    assert page.inner_text('[data-copy="code-text"]') == "Copied"
    page.locator('[data-copy="record-text"]').click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Symptom summary")


def test_without_a_script_no_button_does_nothing(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    assert not phone.locator(".answered").is_visible()
    send(phone, "pause")
    assert not phone.locator("[data-copy]").is_visible()


def test_the_browser_keeps_nothing(server: str, page: Page) -> None:
    result(page, f"{server}/ar")
    assert page.context.cookies() == []
    kept = "JSON.stringify([localStorage.length, sessionStorage.length])"
    assert page.evaluate(kept) == "[0,0]"
    assert page.evaluate("indexedDB.databases().then((found) => found.length)") == 0


def test_the_whole_journey_goes_with_the_keyboard_alone_from_right_to_left(server: str, page: Page) -> None:
    page.goto(f"{server}/ar/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skips to the main part
    focus_on(page, "main a.button")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{QUESTIONNAIRE}")
    focus_on(page, 'input[name="a.age-group"]')
    page.keyboard.press("Space")
    assert page.locator('input[name="a.age-group"]').first.is_checked() is True
    page.keyboard.press("ArrowDown")
    assert page.locator('input[name="a.age-group"]').nth(1).is_checked()
    page.keyboard.press("Enter")  # sends the form as its first button does
    page.locator("#summary").wait_for()
    assert page.evaluate("document.activeElement.id") == "summary"
    focus_on(page, '.summary button[value="continue"]')
    page.keyboard.press("Enter")
    page.locator("#overlap").wait_for()


def focus_on(page: Page, selector: str) -> None:
    """Presses Tab until the element has the focus."""
    for _ in range(60):
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {selector}")


def test_a_half_filled_form_goes_along_to_another_language_and_back(server: str, page: Page) -> None:
    filled(page, f"{server}/en")
    for name, tag in (("العربية", "ar"), ("polski", "pl"), ("English", "en")):
        page.locator(".languages summary").click()
        page.locator(".language-list button", has_text=name).first.click()
        page.wait_for_url(f"**/{tag}/**")
        assert page.locator('input[name="a.cramps"][value="nearly-always"]').is_checked()
    gaps(page, f"{server}/en")
