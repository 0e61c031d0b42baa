"""Codes in a real browser: typed, scanned, from a link, from paper, from one language to another; a shared tablet."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserType, Page, expect
from pypdf import PdfReader

from app.pdf.document.embedded_code import embedded_codes
from app.questionnaire.entry import entry_items, older_entries
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import decode, encode
from app.translation.catalogs import Catalogs
from tests.browser.pages import a_page, launched
from tests.browser.states import SAFE, choice, follow, forward, questions, send, walk
from tests.builders import rest_denied
from tests.serving import port_of, serving

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
ANSWERS = {"tiredness": "often", "tingling": "nearly-always", "sore-tongue": "often", "cramps": "sometimes"}


@pytest.fixture(scope="module")
def tablet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a service on a shared tablet, and the file of all that its server writes."""
    folder = tmp_path_factory.mktemp("clinic")
    (folder / "eken.toml").write_text(
        '[clinic]\nname = "Eken"\n[languages]\ndesk = "sv"\n[kiosk]\nshared_tablet = true\n'
    )
    log = folder / "server.log"
    with serving(log, SYMPTOM_OVERLAP_CLINIC=str(folder / "eken.toml")) as address:
        yield f"http://localhost:{port_of(address)}", log  # the name for which a browser takes a cookie meant for https


def code_on(page: Page) -> str:
    return page.inner_text(".kept-code code")


def answer(page: Page, root: str) -> None:
    """All three pages and the page of open questions, up to the result."""
    questions(page, root)
    walk(page, SAFE | ANSWERS)
    forward(page)


def printed(page: Page) -> str:
    with page.expect_download() as download:
        page.locator("#print .actions button").click()
    return "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(download.value.path().read_bytes())).pages)


def test_a_dutch_journey_opens_at_a_swedish_desk_with_the_same_answers_points_and_code(
    server: str, phone: Page, shipped: Questionnaire, catalogs: Catalogs
) -> None:
    dutch, swedish = catalogs.translator("nl"), catalogs.translator("sv")
    answer(phone, f"{server}/nl")
    code = code_on(phone)
    theirs = printed(phone)
    phone.goto(f"{server}/sv/clinic")
    phone.locator("#code:focus").wait_for()
    phone.keyboard.type(code.lower().replace("-", " "))
    with phone.expect_navigation():
        phone.keyboard.press("Enter")
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    ours = printed(phone)
    points = re.compile(r"\b(\d+)\s+(?:van|av)\s+(?:de\s+)?(\d+)\s+(?:punten|poäng|mogelijke)")
    assert sorted(points.findall(theirs)) == sorted(points.findall(ours)) != []
    for text in (theirs, ours):
        assert code in text.replace("\u2011", "-")
    for say, text in ((dutch, theirs), (swedish, ours)):
        for link_id, option in ANSWERS.items():
            item = shipped.items[link_id]
            squeezed = "".join(text.split())
            assert "".join(say(item.text).split()) in squeezed
            assert "".join(say(item.options[option].text).split()) in squeezed


def test_a_link_with_a_code_behind_its_hash_opens_the_answers_and_no_address_holds_the_code(
    server: str, page: Page, shipped: Questionnaire
) -> None:
    code = encode(shipped, rest_denied(shipped, tiredness="often"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/en/continue#{code}")
    expect(page.locator("input[name=code]")).to_have_count(1)  # the answers to the other pages
    page.go_back()
    assert code not in page.url
    assert asked
    assert not [url for url in asked if code in url.partition("#")[0]]


def test_without_a_script_the_code_is_typed(server: str, phone: Page, shipped: Questionnaire) -> None:
    code = encode(shipped, rest_denied(shipped, tiredness="often"))
    phone.goto(f"{server}/nl/continue#{code}")
    assert phone.input_value("#code") == ""
    phone.fill("#code", code)
    follow(phone.locator("#code-form button"))
    expect(phone.locator("h1")).to_have_text("Eerst je veiligheid")


def test_the_picture_on_the_result_is_the_link_to_these_answers(server: str, phone: Page) -> None:
    questions(phone, f"{server}/en")
    choice(phone, "age-group", "50-64").check()
    send(phone, "pause")
    shot = phone.locator("svg.qr").screenshot()
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(shot)))
    assert found.text == f"{server}/en/continue#{code_on(phone)}"


def test_a_paper_form_is_keyed_in_without_a_mouse(server: str, page: Page, shipped: Questionnaire) -> None:
    given = rest_denied(
        shipped,
        diet=("vegan", "alcohol"),
        supplements="vitamin-d",
        recent_results=("vitamin-d-stayed-low", "b12-normal"),
        **{name.replace("-", "_"): code for name, code in ANSWERS.items()},
    )
    page.goto(f"{server}/en/{QUESTIONNAIRE}/entry")
    page.locator("#e-age-group:focus").wait_for()
    for entry in entry_items(shipped):
        for character in (entry.characters[code] for code in given.codes(entry.item.link_id)):
            page.keyboard.press(character)
        if entry.item.is_tick_list or not given.codes(entry.item.link_id):
            page.keyboard.press("Enter")
    for _ in older_entries(shipped):  # a form of today has none of these questions
        page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert decode([shipped], page.input_value('#answers input[name="code"]')).response == given


def test_a_paper_form_is_keyed_in_with_tab_where_there_is_no_script(
    server: str, phone: Page, shipped: Questionnaire
) -> None:
    phone.goto(f"{server}/en/{QUESTIONNAIRE}/entry")
    phone.locator("#e-age-group:focus").wait_for()
    for link_id in shipped.items:
        phone.keyboard.type("3" if link_id in ("tiredness", "cramps") else "")
        phone.keyboard.press("Tab")
    with phone.expect_navigation():
        phone.keyboard.press("Enter")
    response = decode([shipped], phone.input_value('#answers input[name="code"]')).response
    assert response.answers == {"tiredness": ("often",), "cramps": ("often",)}


def test_several_codes_are_printed_with_a_bar_that_fills(server: str, page: Page, shipped: Questionnaire) -> None:
    codes = tuple(encode(shipped, rest_denied(shipped, tiredness=often)) for often in ("often", "never"))
    page.goto(f"{server}/en/clinic")
    page.locator("#code-form summary").click()
    page.fill("#codes", "\n".join(codes))
    follow(page.locator("#code-form .actions button"))
    with page.expect_download() as download:
        page.locator("#print-all .actions button").click()
    assert embedded_codes(download.value.path().read_bytes()) == codes
    expect(page.locator("#print-status")).to_contain_text("Done.")
    assert page.locator("progress").evaluate("bar => bar.value / bar.max") == 1


@pytest.mark.parametrize("keeps_left_pages", [False, True])
def test_on_a_shared_tablet_neither_back_nor_reload_shows_the_last_patient(
    tablet: tuple[str, Path], chromium: BrowserType, keeps_left_pages: bool
) -> None:
    address, _ = tablet
    browser = launched(chromium, without=["--disable-back-forward-cache"] if keeps_left_pages else [])
    with a_page(browser) as page:
        shown = patient_finishes(page, address)
        for _ in range(page.evaluate("history.length") - 1):
            go_back(page, shown)
            expect_nobodys(page)
            page.reload()
            expect_nobodys(page)
        assert page.url == "about:blank", "the way back leads to where the browser began"
    browser.close()


def patient_finishes(page: Page, address: str) -> list[float]:
    """Answers, reads the result, finishes; the next patient begins. Gives the documents that held answers."""
    page.goto(f"{address}/en/")
    follow(page.locator("main a.go"))
    shown = [document_of(page)]
    while not page.locator(".kept-code").count():
        for link_id, code in (SAFE | ANSWERS).items():
            if choice(page, link_id, code).count():
                choice(page, link_id, code).check()
        forward(page)
        shown.append(document_of(page))
    assert code_on(page)
    follow(page.locator("a.finish"))
    expect(page.locator("main")).to_contain_text("gone from this device")
    shown.append(document_of(page))
    follow(page.locator("main a.button"))
    return shown


def document_of(page: Page) -> float:
    """When the document began, which no other one shares: a page that is kept and shown again is the same document."""
    return float(page.evaluate("performance.timeOrigin"))


def go_back(page: Page, shown: list[float]) -> None:
    """Presses Back and waits for a document that was not shown before: a page that was kept asks for itself anew."""
    shown.append(document_of(page))
    page.evaluate("void setTimeout(() => history.back())")
    anew = "(shown) => !shown.includes(performance.timeOrigin) && document.readyState === 'complete'"
    page.wait_for_function(anew, arg=shown)


def expect_nobodys(page: Page) -> None:
    expect(page.locator(".kept-code")).to_have_count(0)
    expect(page.locator("input:checked")).to_have_count(0)
    assert "kept-code" not in page.content()


def test_what_the_server_writes_holds_no_answer_and_no_code(
    tablet: tuple[str, Path], page: Page, shipped: Questionnaire
) -> None:
    address, log = tablet
    code = encode(shipped, rest_denied(shipped, tiredness="often", diet="vegan"))
    for place in ("continue", "clinic"):
        page.goto(f"{address}/sv/{place}")
        page.fill("#code", code)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    for typed in (code[:-1] + "*", code[:-1], "nearly-always"):
        page.goto(f"{address}/sv/clinic")
        page.fill("#code", typed)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    written = log.read_text()
    assert "http://" in written
    for secret in (code, code.replace("-", ""), code[:9], "vegan", "nearly-always", "tiredness"):
        assert secret not in written
