"""What the small scripts improve; and that the rest of the journey does not depend on them."""

import re

from playwright.sync_api import Page, expect

from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import encode
from tests.browser.states import (
    QUESTIONNAIRE,
    SAFE,
    choice,
    choose_language,
    fill,
    filled,
    follow,
    forward,
    gaps,
    questions,
    result,
    send,
)
from tests.builders import response
from tests.edited import FOLLOW_UP


def expect_told(page: Page, answered: int, asked: int) -> None:
    expect(page.locator(".count")).to_contain_text(f"{answered} of {asked} answered")


def test_the_bar_says_quietly_how_many_questions_are_answered(server: str, page: Page) -> None:
    page.goto(f"{server}/en/{QUESTIONNAIRE}/2")
    expect_told(page, 0, 34)
    choice(page, "tiredness", "often").check()
    expect_told(page, 1, 34)
    page.locator("#q-tiredness .un").click()
    expect_told(page, 0, 34)


def test_a_follow_up_appears_in_its_place_and_goes_again(server_with_follow_up: str, page: Page) -> None:
    page.goto(f"{server_with_follow_up}/en/{QUESTIONNAIRE}/3")
    box = choice(page, "supplements", "vitamin-d")
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()
    expect_told(page, 0, 5)
    box.check()
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_visible()
    expect_told(page, 1, 6)
    choice(page, FOLLOW_UP, "vitamin-d-low").check()
    choose_language(page, "svenska")
    expect(choice(page, FOLLOW_UP, "vitamin-d-low")).to_be_checked()
    choice(page, "supplements", "none").check()
    expect(page.locator(f"#q-{FOLLOW_UP}")).to_be_hidden()


def test_none_of_these_unticks_the_others_and_the_other_way_round(server: str, page: Page) -> None:
    questions(page, f"{server}/en")
    for code in ("thirst", "fever", "none"):
        choice(page, "warning-signs", code).check()
    assert checked(page, "warning-signs") == ["none"]
    choice(page, "warning-signs", "dont-know").check()
    assert checked(page, "warning-signs") == ["dont-know"]
    choice(page, "warning-signs", "fever").check()
    assert checked(page, "warning-signs") == ["fever"]


def checked(page: Page, link_id: str) -> list[str]:
    values = page.locator(f'input[name="a.{link_id}"]:checked').evaluate_all("(all) => all.map((each) => each.value)")
    return [str(value) for value in values]


def test_everything_else_is_never_in_place(server: str, page: Page) -> None:
    page.goto(f"{server}/en/{QUESTIONNAIRE}/2")
    choice(page, "memory", "often").check()
    page.locator('button[value="rest-mind"]').click()
    assert checked(page, "memory") == ["often"]
    assert checked(page, "sleep") == ["never"]
    assert checked(page, "confusion") == []
    assert checked(page, "tiredness") == []
    expect_told(page, 6, 34)


def test_a_reload_keeps_the_answers_of_the_page_and_a_new_beginning_does_not(server: str, page: Page) -> None:
    questions(page, f"{server}/en")
    choice(page, "age-group", "50-64").check()
    page.reload()
    expect(choice(page, "age-group", "50-64")).to_be_checked()
    fill(page, SAFE)
    forward(page)
    choice(page, "tiredness", "often").check()
    page.reload()  # sends the first page once more
    expect(choice(page, "tiredness", "often")).to_be_checked()
    page.goto(f"{server}/en/")
    follow(page.locator("main a.go"))
    expect(page.locator("input:checked")).to_have_count(0)
    forward(page)
    forward(page)
    expect(page.locator("h1")).to_have_text("Symptoms")
    expect(page.locator("input:checked")).to_have_count(0)


def test_back_and_next_lose_no_answer_of_the_page_behind(server: str, page: Page) -> None:
    filled(page, f"{server}/en")
    page.go_back()
    page.go_back()
    choice(page, "age-group", "18-49").check()
    forward(page)
    expect(page.locator("h1")).to_have_text("Symptoms")
    expect(choice(page, "tingling", "often")).to_be_checked()
    forward(page)
    expect(choice(page, "medicines", "metformin")).to_be_checked()


def test_a_switch_of_language_lands_where_the_reader_was(server: str, page: Page) -> None:
    page.goto(f"{server}/en/{QUESTIONNAIRE}/2")
    page.locator("#q-vision").evaluate("(question) => question.scrollIntoView({block: 'start'})")
    page.locator(".languages summary").first.evaluate("(summary) => { summary.parentElement.open = true }")
    with page.expect_navigation():
        page.locator('.language-list button[lang="nl"]').first.evaluate("(button) => button.click()")
    expect(page.locator("#q-vision")).to_be_focused()
    expect(page.locator("#q-vision")).to_be_in_viewport()


def test_finishing_takes_away_what_the_tab_kept(server: str, page: Page) -> None:
    result(page, f"{server}/en")
    kept = "Object.keys(sessionStorage).filter((key) => key.startsWith('answers:')).length"
    assert page.evaluate(kept) == 1
    follow(page.locator("main a", has_text="Finish and clear").first)
    expect(page.locator("h1")).to_have_text("Finished")
    page.wait_for_function(f"{kept} === 0")
    page.evaluate("void setTimeout(() => history.go(2 - history.length))")  # the first page of questions
    expect(page.locator("h1")).to_have_text("Safety first")
    expect(page.locator("input:checked")).to_have_count(0)


def test_what_was_ticked_after_back_is_not_lost_by_forward(server: str, page: Page) -> None:
    """The page that Forward shows carries the answers of its time; the tab knows better."""
    filled(page, f"{server}/en")
    page.go_back()
    page.go_back()
    choice(page, "emergency-signs", "chest-pain").check()
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Symptoms")
    forward(page)
    expect(page.locator("h1")).to_have_text("Get help now")


def test_what_was_ticked_after_back_reaches_a_pause_and_a_result_that_come_back(server: str, page: Page) -> None:
    filled(page, f"{server}/en")
    send(page, "pause")
    for _ in range(3):
        page.go_back()
    expect(page.locator("h1")).to_have_text("Safety first")
    choice(page, "emergency-signs", "chest-pain").check()
    for _ in range(3):
        page.go_forward()
    expect(page.locator(".kept-code")).to_have_count(1)
    send(page, "edit")
    forward(page)
    expect(page.locator("h1")).to_have_text("Get help now")


def test_the_first_page_of_one_set_never_takes_the_answers_of_another(
    server: str, page: Page, shipped: Questionnaire
) -> None:
    questions(page, f"{server}/en")
    choice(page, "safety-conditions", "pregnant").check()
    page.goto(f"{server}/en/continue")
    page.fill("#code", encode(shipped, response(shipped, diet="vegan", safety_conditions="breastfeeding")))
    follow(page.locator("#code-form button"))
    page.go_back()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Safety first")
    assert checked(page, "safety-conditions") in ([], ["pregnant"])
    forward(page)
    forward(page)
    forward(page)
    expect(page.locator("h1")).to_have_text("About you")
    assert checked(page, "diet") == []


def test_one_patients_answers_never_reach_the_next_ones_page(server: str, page: Page, shipped: Questionnaire) -> None:
    """A clinic opens one code after the other in one tab, and changes an answer of each."""
    one, other = (encode(shipped, response(shipped, **each)) for each in ({"confusion": "often"}, {"diet": "vegan"}))
    for code, link_id, checked_there in ((one, "tiredness", ["often"]), (other, "tiredness", [])):
        page.goto(f"{server}/en/continue")
        page.fill("#code", code)
        follow(page.locator("#code-form button"))
        while page.locator('input[name="page"]').count() and not page.locator(f"#q-{link_id}").count():
            send(page, "back") if page.locator("#q-diet").count() else forward(page)
        assert checked(page, "confusion") == checked_there
        choice(page, link_id, "often").check()
    page.reload()
    assert checked(page, "confusion") == []
    expect(choice(page, "tiredness", "often")).to_be_checked()


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
    questions(phone, f"{server}/en")
    expect(phone.locator(".count")).to_be_hidden()
    send(phone, "pause")
    expect(phone.locator(".kept-code")).to_be_visible()
    expect(phone.locator("[data-copy]")).to_be_hidden()


def test_the_browser_keeps_nothing_beyond_its_tab(server: str, page: Page) -> None:
    result(page, f"{server}/ar")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
    assert page.evaluate("indexedDB.databases().then((found) => found.length)") == 0
    other = page.context.new_page()
    other.goto(f"{server}/ar/")
    assert other.evaluate("sessionStorage.length") == 0


def test_the_whole_journey_goes_with_the_keyboard_alone_from_right_to_left(server: str, page: Page) -> None:
    page.goto(f"{server}/ar/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skips to the main part
    expect(page).to_have_url(re.compile("#main$"))
    focus_on(page, "main a.go")
    with page.expect_navigation(url=f"**/{QUESTIONNAIRE}"):
        page.keyboard.press("Enter")
    focus_on(page, 'input[name="a.age-group"]')
    page.keyboard.press("Space")
    expect(page.locator('input[name="a.age-group"]').first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator('input[name="a.age-group"]').nth(1)).to_be_checked()
    page.keyboard.press("Enter")  # does nothing
    press_forward(page)
    expect(page.locator("#summary")).to_be_focused()  # the safety page asks once more
    press_forward(page)
    expect(page.locator('input[name="page"]')).to_have_value("symptoms-page")
    page.locator('input[name="a.tiredness"]').first.focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(choice(page, "tiredness", "dont-know")).to_be_checked()
    page.keyboard.press("ArrowDown")  # from there to the place that takes the answer back, and the focus stays in it
    assert checked(page, "tiredness") == [""]
    expect(page.locator("#q-tiredness .un")).to_have_css("opacity", "1")
    page.keyboard.press("ArrowDown")
    assert checked(page, "tiredness") == ["never"]
    for _ in range(3):
        press_forward(page)
    page.locator("#overlap").wait_for()


def press_forward(page: Page) -> None:
    focus_on(page, "button.forward")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def focus_on(page: Page, selector: str) -> None:
    """Presses Tab until the element has the focus."""
    for _ in range(200):
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {selector}")


def test_a_half_filled_journey_goes_through_languages_a_pause_and_back(server: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    filled(page, f"{server}/en")
    for name, tag in (("العربية", "ar"), ("polski", "pl"), ("English", "en")):
        choose_language(page, name)
        expect(page.locator("html")).to_have_attribute("lang", tag)
        expect(choice(page, "medicines", "metformin")).to_be_checked()
    send(page, "pause")
    code = page.inner_text(".kept-code code")
    page.goto(f"{server}/uk/continue")
    page.fill("#code", code)
    follow(page.locator("#code-form button"))
    expect(page.locator('input[name="page"]')).to_have_value("about-you-page")
    send(page, "back")
    expect(choice(page, "cramps", "nearly-always")).to_be_checked()
    send(page, "back")
    expect(choice(page, "age-group", "50-64")).to_be_checked()
    gaps(page, f"{server}/en")
