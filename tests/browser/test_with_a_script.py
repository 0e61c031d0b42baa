"""What the small scripts improve; and that the rest of the journey does not depend on them."""

import re

from playwright.sync_api import Page, expect

from tests.browser.states import QUESTIONNAIRE, choice, choose_language, filled, gaps, questions, result, send
from tests.edited import FOLLOW_UP


def expect_told(page: Page, answered: int, asked: int) -> None:
    expect(page.locator(".answered")).to_have_text(f"{answered} of {asked} answered")


def test_the_form_says_quietly_how_many_questions_are_answered(server: str, page: Page) -> None:
    questions(page, f"{server}/en")
    expect_told(page, 0, 45)
    choice(page, "tiredness", "often").check()
    expect_told(page, 1, 45)


def test_a_follow_up_appears_in_its_place_and_goes_again(server_with_follow_up: str, page: Page) -> None:
    questions(page, f"{server_with_follow_up}/en")
    box = choice(page, "supplements", "vitamin-d")
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()
    expect_told(page, 0, 44)
    box.check()
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_visible()
    expect_told(page, 1, 45)
    choice(page, FOLLOW_UP, "vitamin-d-low").check()
    send(page, "check")
    expect(choice(page, FOLLOW_UP, "vitamin-d-low")).to_be_checked()
    choice(page, "supplements", "vitamin-d").uncheck()
    choice(page, "supplements", "none").check()
    send(page, "check")
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()


def test_back_and_reload_keep_what_was_filled_in(server_with_follow_up: str, page: Page) -> None:
    root = f"{server_with_follow_up}/en"
    filled(page, root)
    choice(page, FOLLOW_UP, "vitamin-d-low").check()
    send(page, "check")
    page.locator(".summary.gaps").wait_for()
    page.go_back()
    expect(choice(page, "tiredness", "often")).to_be_checked()
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_visible()
    expect(choice(page, FOLLOW_UP, "vitamin-d-low")).to_be_checked()
    expect_told(page, 9, 45)
    page.reload()
    assert page.url.endswith(QUESTIONNAIRE)
    filled(page, root)
    send(page, "check")
    page.reload()  # a browser asks first, and then sends the same answers again
    expect(choice(page, "cramps", "nearly-always")).to_be_checked()


def test_the_code_and_the_text_for_a_record_can_be_copied(server: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.install(time=0)
    result(page, f"{server}/en")
    page.clock.pause_at(10**6)  # or a busy machine might look when the button has its first words again
    assert copied(page, "code-text") == page.inner_text("#code-text")
    assert copied(page, "record-text").startswith("Symptom summary")


def copied(page: Page, name: str) -> str:
    """What the clipboard holds once the button says that it copied; after a while it offers to copy again."""
    button = page.locator(f'[data-copy="{name}"]')
    label = button.inner_text()
    button.click()
    expect(button).to_have_text("Copied")
    page.clock.run_for(4000)
    expect(button).to_have_text(label)
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_without_a_script_no_button_does_nothing(server: str, phone: Page) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}")
    expect(phone.locator(".answered")).to_be_hidden()
    send(phone, "pause")
    expect(phone.locator(".kept-code")).to_be_visible()
    expect(phone.locator("[data-copy]")).to_be_hidden()


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
    expect(page).to_have_url(re.compile("#main$"))
    focus_on(page, "main a.button")
    with page.expect_navigation(url=f"**/{QUESTIONNAIRE}"):
        page.keyboard.press("Enter")
    focus_on(page, 'input[name="a.age-group"]')
    page.keyboard.press("Space")
    expect(page.locator('input[name="a.age-group"]').first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator('input[name="a.age-group"]').nth(1)).to_be_checked()
    page.keyboard.press("Enter")  # sends the form as its first button does
    expect(page.locator("#summary")).to_be_focused()
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
        choose_language(page, name)
        expect(page.locator("html")).to_have_attribute("lang", tag)
        expect(choice(page, "cramps", "nearly-always")).to_be_checked()
    gaps(page, f"{server}/en")
