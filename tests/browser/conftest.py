"""A real server and a real browser. Without Chromium these tests say so; in CI its absence is a failure."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

from tests.browser.pages import a_page, launched
from tests.edited import with_follow_up
from tests.serving import serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service, started with its own command."""
    with serving(tmp_path_factory.mktemp("service") / "server.log") as address:
        yield address


@pytest.fixture(scope="session")
def server_with_follow_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service whose questionnaire asks one question of those alone who take vitamin D."""
    folder = tmp_path_factory.mktemp("questionnaires")
    with_follow_up(folder)
    log = tmp_path_factory.mktemp("service") / "server.log"
    with serving(log, SYMPTOM_OVERLAP_QUESTIONNAIRES=str(folder)) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    browser = launched(chromium)
    yield browser
    browser.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, without JavaScript."""
    with a_page(browser, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone, with JavaScript."""
    with a_page(browser) as page:
        yield page
