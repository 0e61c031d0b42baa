"""Every page in every state that a reader can meet, for tests that look at all of them."""

from collections.abc import Callable

from playwright.sync_api import Page

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
        page.locator(f'input[name="a.{link_id}"][value="{code}"]').check()


def send(page: Page, value: str) -> None:
    page.locator(f'main button[value="{value}"]:not([tabindex="-1"])').last.click()


def gaps(page: Page, root: str) -> None:
    filled(page, root)
    send(page, "check")
    page.locator(".summary.gaps").wait_for()


def faults(page: Page, root: str) -> None:
    """Two answers that cannot stand together."""
    questions(page, root)
    for code in ("none", "vegan"):
        page.locator(f'input[name="a.diet"][value="{code}"]').check()
    send(page, "check")
    page.locator(".summary.faults").wait_for()


def result(page: Page, root: str) -> None:
    gaps(page, root)
    send(page, "continue")
    page.locator("#overlap").wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")


def print_fault(page: Page, root: str) -> None:
    result(page, root)
    page.evaluate("document.getElementById('name').removeAttribute('maxlength')")
    page.evaluate("document.getElementById('details').open = true")
    page.locator("#name").fill("x" * 99)
    page.locator("form#answers .actions button").click()
    page.locator("#name-fault").wait_for()


def emergency(page: Page, root: str) -> None:
    questions(page, root)
    page.locator('input[name="a.emergency-signs"][value="chest-pain"]').check()
    send(page, "check")
    page.locator(".stop.emergency").wait_for()


def paused(page: Page, root: str) -> None:
    filled(page, root)
    send(page, "pause")
    page.locator(".kept-code").wait_for()


def two_languages(page: Page, root: str) -> None:
    page.goto(f"{root}/{QUESTIONNAIRE}?with=uk")


def wrong_code(page: Page, root: str) -> None:
    page.goto(f"{root}/continue")
    page.locator("input[name=code]").fill("M000")
    page.locator("main button[type=submit]").click()


def at(path: str) -> Callable[[Page, str], None]:
    return lambda page, root: page.goto(f"{root}/{path}") and None


STATES: dict[str, Callable[[Page, str], None]] = {
    "start": at(""),
    "questions": questions,
    "follow-up": filled,
    "gaps": gaps,
    "faults": faults,
    "result": result,
    "print fault": print_fault,
    "emergency": emergency,
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
