"""Every page in every state that a reader can meet, for tests that look at all of them."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

from tests.edited import FOLLOW_UP
from tests.told_by_when import TOLD, Answers

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
ANSWERS = {
    "age-group": "50-64",
    "tiredness": "often",
    "tingling": "often",
    "cramps": "nearly-always",
    "weakness": "sometimes",
}
TICKS = {"emergency-signs": "none", "supplements": "vitamin-d", "medicines": "metformin"}


def questions(page: Page, root: str) -> None:
    page.goto(f"{root}/{QUESTIONNAIRE}")


def filled(page: Page, root: str) -> None:
    questions(page, root)
    for link_id, code in (ANSWERS | TICKS).items():
        choice(page, link_id, code).check()


def answered(page: Page, answers: Answers) -> None:
    for link_id, codes in answers.items():
        for code in codes:
            choice(page, link_id, code).check()


def choice(page: Page, link_id: str, code: str) -> Locator:
    return page.locator(f'input[name="a.{link_id}"][value="{code}"]')


def send(page: Page, value: str) -> None:
    """Presses a button of the form and waits for the page that answers."""
    follow(page.locator(f'main button[value="{value}"]:not([tabindex="-1"])').last)


def choose_language(page: Page, name: str) -> None:
    page.locator(".languages summary").click()
    follow(page.locator(".language-list button", has_text=name).first)


def follow(link: Locator) -> None:
    """Clicks on what leads to another page and waits until that page is there."""
    with link.page.expect_navigation():
        link.click()


def gaps(page: Page, root: str) -> None:
    filled(page, root)
    send(page, "check")
    page.locator(".summary.gaps").wait_for()


def follow_up(page: Page, root: str) -> None:
    """A question that the script shows once its answer is ticked."""
    filled(page, root)
    page.locator(f"#q-{FOLLOW_UP}").wait_for()


def faults(page: Page, root: str) -> None:
    """Two answers that cannot stand together."""
    questions(page, root)
    for code in ("none", "vegan"):
        choice(page, "diet", code).check()
    send(page, "check")
    page.locator(".summary.faults").wait_for()


def result(page: Page, root: str) -> None:
    gaps(page, root)
    send(page, "continue")
    page.locator("#overlap").wait_for()
    unfold(page)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")


def print_fault(page: Page, root: str) -> None:
    result(page, root)
    page.evaluate("document.getElementById('name').removeAttribute('maxlength')")
    page.evaluate("document.getElementById('details').open = true")
    page.locator("#name").fill("x" * 99)
    follow(page.locator("form#answers .actions button"))
    page.locator("#name-fault").wait_for()


def told(name: str) -> Callable[[Page, str], None]:
    """The page that tells by when to be seen: alone where it stops, else with the whole result. All folds are open."""

    def open_it(page: Page, root: str) -> None:
        questions(page, root)
        answered(page, TOLD[name])
        send(page, "check")
        page.locator("main .stop, main .summary.gaps").first.wait_for()
        if page.locator(".summary.gaps").count():
            send(page, "continue")
            page.locator("#overlap").wait_for()
        unfold(page)

    return open_it


def paused(page: Page, root: str) -> None:
    filled(page, root)
    send(page, "pause")
    page.locator(".kept-code").wait_for()


def two_languages(page: Page, root: str) -> None:
    page.goto(f"{root}/{QUESTIONNAIRE}?with=uk")


def wrong_code(page: Page, root: str) -> None:
    page.goto(f"{root}/continue")
    page.locator("input[name=code]").fill("M000")
    follow(page.locator("main button[type=submit]"))


def at(path: str) -> Callable[[Page, str], None]:
    return lambda page, root: page.goto(f"{root}/{path}") and None


STATES: dict[str, Callable[[Page, str], None]] = {
    "start": at(""),
    "questions": questions,
    "filled": filled,
    "gaps": gaps,
    "faults": faults,
    "result": result,
    "print fault": print_fault,
    **{name: told(name) for name in TOLD},
    "paused": paused,
    "two languages": two_languages,
    "wrong code": wrong_code,
    "about": at("about"),
    "evidence": at("evidence"),
    "how it works": at("how-it-works"),
    "privacy": at("privacy"),
    "accessibility": at("accessibility"),
    "translations": at("l10n"),
    "continue": at("continue"),
    "clinic": at("clinic"),
    "entry": at(f"{QUESTIONNAIRE}/entry"),
    "not found": at("no-such-page"),
}
WITH_FOLLOW_UP: dict[str, Callable[[Page, str], None]] = {"follow-up": follow_up, "gap of a follow-up": gaps}
"""The same where the questionnaire has a follow-up."""
