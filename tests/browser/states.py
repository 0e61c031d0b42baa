"""Every page in every state that a reader can meet, for tests that look at all of them."""

from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Locator, Page

from tests.edited import FOLLOW_UP
from tests.told_by_when import TOLD

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
SAFE = {
    "emergency-signs": "none",
    "self-harm": "no",
    "age-group": "50-64",
    "warning-signs": "none",
    "safety-conditions": "none",
}
SYMPTOMS = {"tiredness": "often", "tingling": "often", "cramps": "nearly-always", "weakness": "sometimes"}
TICKS = {"supplements": "vitamin-d", "medicines": "metformin"}
ANSWERS = SAFE | SYMPTOMS | TICKS


def questions(page: Page, root: str) -> None:
    page.goto(f"{root}/{QUESTIONNAIRE}")


def choice(page: Page, link_id: str, code: str) -> Locator:
    return page.locator(f'input[name="a.{link_id}"][value="{code}"]')


def fill(page: Page, answers: Mapping[str, str | Sequence[str]]) -> None:
    """Gives those of the answers whose questions stand on this page."""
    for link_id, codes in answers.items():
        for code in [codes] if isinstance(codes, str) else codes:
            if choice(page, link_id, code).count():
                choice(page, link_id, code).check()


def forward(page: Page) -> None:
    """Goes on to the next page, as the button in the bar does."""
    follow(page.locator("button.forward"))


def walk(page: Page, answers: Mapping[str, str | Sequence[str]]) -> None:
    """Answers page after page, and leaves the rest out, until the pages end: at what is open, or at the result."""
    while page.locator('input[name="page"]').count() and page.locator("button.forward").count():
        fill(page, answers)
        forward(page)


def on(number: int) -> Callable[[Page, str], None]:
    """A page of questions by itself, with its answers."""

    def open_it(page: Page, root: str) -> None:
        page.goto(f"{root}/{QUESTIONNAIRE}" + (f"/{number}" if number > 1 else ""))
        fill(page, ANSWERS)

    return open_it


def filled(page: Page, root: str) -> None:
    """All three pages answered in part; the last one is open."""
    questions(page, root)
    for _ in range(2):
        fill(page, ANSWERS)
        forward(page)
    fill(page, ANSWERS)


def send(page: Page, value: str) -> None:
    """Presses a button that sends the answers and waits for the page that replies."""
    follow(page.locator(f'button[name="do"][value="{value}"]').last)


def choose_language(page: Page, name: str) -> None:
    page.locator(".languages summary").first.click()
    follow(page.locator(".language-list button", has_text=name).first)


def follow(link: Locator) -> None:
    """Clicks on what leads to another page and waits until that page is there."""
    with link.page.expect_navigation():
        link.click()


def asked_once_more(page: Page, root: str) -> None:
    """The safety page when it is left without an answer."""
    questions(page, root)
    forward(page)
    page.locator(".summary.gaps").wait_for()


def called(code: str, link_id: str = "emergency-signs") -> Callable[[Page, str], None]:
    """The card that an answer calls up at once."""

    def open_it(page: Page, root: str) -> None:
        questions(page, root)
        choice(page, link_id, code).check()
        page.locator(".card-now:visible, .card-crisis:visible").first.wait_for()

    return open_it


def menu(page: Page, root: str) -> None:
    """The languages, and with them the second one."""
    on(2)(page, root)
    page.locator(".languages summary").first.click()
    page.locator(".menu summary").click()


def gaps(page: Page, root: str) -> None:
    filled(page, root)
    forward(page)
    page.locator('input[name="open"]').wait_for(state="attached")


def follow_up(page: Page, root: str) -> None:
    """A question that the script shows once its answer is ticked."""
    filled(page, root)
    page.locator(f"#q-{FOLLOW_UP}").wait_for()


def faults(page: Page, root: str) -> None:
    """Two answers that cannot stand together: the script would untick the first, so it is not told."""
    page.goto(f"{root}/{QUESTIONNAIRE}/3")
    for code in ("none", "vegan"):
        choice(page, "diet", code).evaluate("(input) => { input.checked = true }")
    forward(page)
    page.locator(".summary.faults").wait_for()


def result(page: Page, root: str) -> None:
    gaps(page, root)
    forward(page)
    page.locator("#overlap").wait_for()
    unfold(page)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")


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
        walk(page, SAFE | TOLD[name])
        if page.locator('input[name="open"]').count():
            forward(page)
            page.locator("#overlap").wait_for()
        unfold(page)

    return open_it


def paused(page: Page, root: str) -> None:
    filled(page, root)
    send(page, "pause")
    page.locator(".kept-code").wait_for()


def two_languages(page: Page, root: str) -> None:
    page.goto(f"{root}/{QUESTIONNAIRE}/2?with=uk")


def wrong_code(page: Page, root: str) -> None:
    page.goto(f"{root}/continue")
    page.locator("input[name=code]").fill("M000")
    follow(page.locator("main button[type=submit]"))


def at(path: str) -> Callable[[Page, str], None]:
    return lambda page, root: page.goto(f"{root}/{path}") and None


STATES: dict[str, Callable[[Page, str], None]] = {
    "start": at(""),
    "questions": questions,
    "safety, answered": on(1),
    "asked once more": asked_once_more,
    "call at once": called("chest-pain"),
    "somebody listens": called("yes", "self-harm"),
    "symptoms": on(2),
    "symptoms, second language chosen": menu,
    "about you": on(3),
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
    "finished": at("finished"),
    "clinic": at("clinic"),
    "entry": at(f"{QUESTIONNAIRE}/entry"),
    "not found": at("no-such-page"),
}
WITH_FOLLOW_UP: dict[str, Callable[[Page, str], None]] = {"follow-up": follow_up, "gap of a follow-up": gaps}
"""The same where the questionnaire has a follow-up."""
