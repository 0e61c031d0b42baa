"""Opens the browser and its pages, with the patience that a busy machine needs."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserType, Page, expect

from tests.serving import PATIENCE
from tests.tools import program

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
expect.set_options(timeout=PATIENCE * 1000)


def launched(chromium: BrowserType, without: list[str] | None = None) -> Browser:
    """The browser; `without` names arguments that Playwright would give it. Without Chromium a test is left out."""
    path = program("chromium", "chromium", "chromium-browser", "google-chrome")
    return chromium.launch(executable_path=path, chromium_sandbox=False, args=QUIET, ignore_default_args=without)


@contextmanager
def a_page(browser: Browser, java_script_enabled: bool = True) -> Iterator[Page]:
    """A page of its own on a phone, with the patience that a busy machine needs."""
    size = {"width": 390, "height": 844}
    with browser.new_context(java_script_enabled=java_script_enabled, viewport=size) as context:  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE * 1000)
        yield context.new_page()
