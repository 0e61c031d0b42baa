"""Machines that share nothing: one journey over two of them, one of which dies, and logs that know no answer.

What a page needs of the journey so far is in the page before it. So this browser has no cookies and keeps nothing
but the form of the page it is on, whatever fields that form holds.
"""

import io
import re
from contextlib import closing
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import unquote_plus, urldefrag, urlencode

import pytest
from pypdf import PdfReader

from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs
from tests.browser.behind_nginx import LOGS, BehindNginx, two_servers_behind_nginx
from tests.edited import FOLLOW_UP, with_follow_up
from tests.serving import PATIENCE, wait_until

FORM = "/en/magnesium-b12-vitamin-d"
ANSWERS = {
    "age-group": ["50-64"],
    "emergency-signs": ["none"],
    "self-harm": ["no"],
    "warning-signs": ["none"],
    "safety-conditions": ["none"],
    "tiredness": ["nearly-always"],
    "cramps": ["sometimes"],
    "tingling": ["often"],
    "headache": ["never"],
    "sleep": ["dont-know"],
    "sore-tongue": ["nearly-always"],
    "diet": ["vegan", "alcohol"],
    "medicines": ["metformin", "ppi"],
    "supplements": ["magnesium", "vitamin-d"],
}
LATER = {FOLLOW_UP: ["vitamin-d-low", "magnesium-normal"]}
DETAILS = {"name": "Anneke Voorbeeld", "birth_date": "3 mei 1971", "note": "Eerst over de tintelingen\nDan de rest"}


class Page(HTMLParser):
    """The form of a page, as a browser without JavaScript would send it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.address = ""
        self.fields: list[tuple[str, str]] = []
        self.offered: set[tuple[str, str]] = set()
        self.buttons: list[tuple[str, str]] = []
        self.inside = False
        self.open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.inside = given.get("id") == "answers"
            self.address = given["action"] if self.inside else self.address
        elif not self.inside and given.get("form") != "answers":
            return
        elif tag == "input":
            self.take_input(given)
        elif tag in ("select", "textarea"):
            self.open = given["name"]
        elif tag == "option" and ("selected" in given or self.open not in dict(self.fields)):
            self.write(self.open, given["value"])
        elif tag == "button":
            self.buttons.append((given.get("value", ""), given.get("formaction", "")))

    def handle_data(self, data: str) -> None:
        if self.open and self.lasttag == "textarea":
            self.write(self.open, data.removeprefix("\n"))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"
        if tag in ("select", "textarea"):
            self.open = ""

    def take_input(self, given: dict[str, str]) -> None:
        one_of_many = given.get("type") in ("radio", "checkbox")
        if one_of_many:
            self.offered.add((given["name"], given["value"]))
        if not one_of_many or "checked" in given:
            self.fields.append((given["name"], given["value"]))

    def write(self, name: str, *values: str) -> None:
        """Puts these values into a field, in place of what it holds."""
        self.fields = [field for field in self.fields if field[0] != name] + [(name, value) for value in values]

    def choose(self, answers: dict[str, list[str]]) -> None:
        """Gives those of the answers that this page offers."""
        for link_id, codes in answers.items():
            if {(f"a.{link_id}", code) for code in codes} <= self.offered:
                self.write(f"a.{link_id}", *codes)

    def type_in(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            assert name in dict(self.fields), name
            self.write(name, text)

    def pressed(self, do: str, start: str = "/") -> tuple[str, list[tuple[str, str]]]:
        """Where the button sends the form, and what with it."""
        addresses = [urldefrag(address or self.address).url for value, address in self.buttons if value == do]
        wanted = [address for address in addresses if address.startswith(start)]
        assert wanted, f"the page has no button {do!r} that leads to {start}"
        return wanted[0], [*self.fields, *([("do", do)] if do else [])]


@dataclass(frozen=True)
class Journey:
    """What a journey gave, and what it left behind once everything was stopped."""

    carried: list[str]
    pdf: bytes
    service: BehindNginx


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """From the form to the PDF over two servers, of which the one whose turn it is dies before the PDF."""
    questionnaires = tmp_path_factory.mktemp("questionnaires")
    with_follow_up(questionnaires)
    with two_servers_behind_nginx(tmp_path_factory.mktemp("machines"), questionnaires) as service:
        result = walk_to_the_result(service)
        service.kill(0)
        pdf = fetch(service, *result.pressed(""))
        # A browser has its reply a moment before nginx notes the request.
        wait_until(lambda: service.log("access.log").count("\n") == 11, "nginx did not note the eleven requests")
    carried = [value for name, value in result.fields if value and name not in ("paper", "print_language")]
    return Journey(carried, pdf, service)


def walk_to_the_result(service: BehindNginx) -> Page:
    """Answers, goes on without the rest, writes for the print, goes back, changes the language, comes back."""
    page = Page(fetch(service, FORM).decode())
    for answers in (ANSWERS, ANSWERS, ANSWERS, LATER):  # three pages, and what is open
        page.choose(answers)
        page = press(service, page, "check")
    page.type_in(DETAILS)
    again = press(service, page, "change-emergency-signs")
    translated = press(service, again, "edit", "/nl/")
    for _ in range(3):
        translated = press(service, translated, "check")
    return translated


def press(service: BehindNginx, page: Page, do: str, start: str = "/") -> Page:
    return Page(fetch(service, *page.pressed(do, start)).decode())


def fetch(service: BehindNginx, path: str, fields: list[tuple[str, str]] | None = None) -> bytes:
    """The reply to one request over a connection of its own. A browser says where a form comes from."""
    headers = {"Origin": f"http://{service.address}", "Referer": f"http://{service.address}{FORM}"}
    with closing(HTTPConnection(service.address, timeout=PATIENCE)) as connection:
        if fields is None:
            connection.request("GET", path)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", path, urlencode(fields), headers)
        reply = connection.getresponse()
        body = reply.read()
    assert reply.status == 200, (path, reply.status)
    assert reply.getheader("Set-Cookie") is None
    return body


def letters(text: str) -> str:
    """The letters and digits alone: how a text looks however it is laid out."""
    return re.sub(r"[\W_]+", "", text)


def found_in(log: str, words: list[str]) -> list[str]:
    """The words in the log as whole words: the questionnaire's own id, in every address, has some in it."""
    read = log + unquote_plus(log)
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", read)]


def test_requests_go_to_both_in_turn_and_pass_over_the_dead_one(journey: Journey) -> None:
    one, other = journey.service.servers
    assert journey.service.turns() == [one, other] * 5 + [f"{one}, {other}"]


def test_the_pdf_has_every_answer_though_a_machine_died(
    journey: Journey, shipped: Questionnaire, catalogs: Catalogs
) -> None:
    printed = letters("".join(page.extract_text() for page in PdfReader(io.BytesIO(journey.pdf)).pages))
    say = catalogs.translator("nl")
    for link_id, codes in (ANSWERS | LATER).items():
        item = shipped.items[link_id]
        given = [say(item.options[code].text) for code in codes]
        assert letters(say(item.text) + "".join(given)) in printed, link_id
    for typed in DETAILS.values():
        assert letters(typed) in printed


@pytest.mark.parametrize("name", LOGS)
def test_no_log_holds_an_answer_or_what_was_typed(journey: Journey, shipped: Questionnaire, name: str) -> None:
    log = journey.service.log(name)
    codes = [code for item in shipped.items.values() for code in (item.link_id, *item.options)]
    typed = [line for text in DETAILS.values() for line in text.splitlines()]
    assert found_in(log, [*codes, *typed, *journey.carried]) == []


def test_the_logs_are_those_of_the_journey(journey: Journey) -> None:
    assert journey.service.log("access.log").count(f"POST {FORM} HTTP") == 5
    assert "Connection refused" in journey.service.log("error.log")
    for number in (1, 2):
        assert "Started worker" in journey.service.log(f"server-{number}.log")


def test_nothing_is_put_in_a_file_on_the_way(journey: Journey) -> None:
    assert journey.service.files_of_servers() == []
    assert "temporary file" not in journey.service.log("error.log")
