"""Looks for texts that no translator can reach: in a pseudo-language, whatever is not in its brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.clinic.clinic import Clinic
from app.config import Settings
from app.questionnaire.questionnaire import Questionnaire
from app.translation.pseudo import PSEUDO, hard_coded
from app.web.site_map import page_addresses

SHARED_TABLET = Clinic(name="9", shared_tablet=True)
"""A clinic whose tablets patients share: some pages say something else there. Its name is no word."""
SHOWN_IN = frozenset({"alt", "title", "placeholder", "aria-label", "label"})
"""Attributes whose values readers meet."""
EMPTY = frozenset({"img", "input", "br", "meta", "link", "hr", "wbr", "col", "source"})
"""Elements that have no end tag."""
CODE = re.compile(r"\b[0-9A-Z]{4}(-[0-9A-Z]{1,4})+\b|\bM(?=[A-Z]*[0-9])[0-9A-Z]{3}\b")
"""A response code: the same in every language."""
LETTERS = re.compile(r"[^\W\d_]{2}")
"""What makes a text one that could be translated: two letters side by side."""


@dataclass(frozen=True)
class Left:
    """A text that was not translated, and where it stands."""

    place: str
    text: str


class _Texts(HTMLParser):
    """Every text that a reader meets, but for what says that it is in another language or not to be translated."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.stack: list[tuple[str, bool]] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.get("lang", "")
        foreign = attributes.get("lang", self.language) != self.language or attributes.get("translate") == "no"
        hidden = foreign or tag in ("script", "style") or (bool(self.stack) and self.stack[-1][1])
        if tag not in EMPTY:
            self.stack.append((tag, hidden))
        if not hidden and "l10n" not in attributes.get("class", "").split():  # whose title is the preview's
            shown = [attributes[name] for name in SHOWN_IN & attributes.keys()]
            if tag == "meta" and attributes.get("name") == "description":
                shown.append(attributes.get("content", ""))
            self.texts += [" ".join(text.split()) for text in shown]

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not (self.stack and self.stack[-1][1]):
            self.texts.append(" ".join(data.split()))  # a sentence may be broken between lines


def left_on_page(html: str) -> list[str]:
    """The texts of a page in a pseudo-language that are not translated."""
    page = _Texts()
    page.feed(html)
    whole = CODE.sub("", "\n".join(page.texts))
    return [line.strip() for line in hard_coded(whole).splitlines() if LETTERS.search(line)]


def hard_coded_texts(settings: Settings) -> Iterator[Left]:
    """What no translator can reach, on every page in both pseudo-languages. A date is left to CLDR."""
    own = create_app(replace(settings, l10n_preview=True, clinic=None))
    shared = create_app(replace(settings, l10n_preview=True, clinic=SHARED_TABLET, clinic_file=None))
    for locale in PSEUDO:
        tag = locale.lower()
        today = own.extensions["site"].catalogs.translator(locale).date(settings.today())
        for place, html in (*_opened(own, tag), *_answered(own, tag), *_opened(shared, tag)):
            yield from (Left(place, text) for text in left_on_page(html.replace(today, "")))


def _opened(app: Flask, tag: str) -> Iterator[tuple[str, str]]:
    """Every page as it opens, an error page among them."""
    client, form_lengths = app.test_client(), app.extensions["site"].form_lengths
    for parts in (*page_addresses(app, form_lengths), ("no-such-page",)):
        address = "/".join(("", tag, *parts)) if parts else f"/{tag}/"
        yield address, client.get(address, base_url="https://localhost").get_data(as_text=True)


def _answered(app: Flask, tag: str) -> Iterator[tuple[str, str]]:
    for questionnaire in app.extensions["site"].questionnaires.values():
        yield from _replies(app.test_client(), tag, questionnaire)


def _replies(client: FlaskClient, tag: str, questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """The pages that reply to something sent: results, gaps, faults, a pause."""
    for example in questionnaire.examples[::4]:
        address = f"/{tag}/l10n/{questionnaire.id}/{example.id}"
        yield address, client.get(address).get_data(as_text=True)
    item = questionnaire.sections[0].items[0]
    several = [(f"a.{item.link_id}", "x"), (f"a.{item.link_id}", "y")]
    forms = {"gaps": {"do": "check"}, "fault": dict(several), "pause": {"do": "pause"}}
    for state, fields in forms.items():
        address = f"/{tag}/{questionnaire.id}"
        yield f"{address} ({state})", client.post(address, data=fields).get_data(as_text=True)
    address = f"/{tag}/{questionnaire.id}/pdf"
    wrong = {"name": "9" * 99, "paper": "a3", "print_language": "xx", "note": "9" * 2000}
    yield f"{address} (fault)", client.post(address, data=wrong).get_data(as_text=True)
    yield f"/{tag}/clinic (fault)", client.post(f"/{tag}/clinic", data={"code": "9999"}).get_data(as_text=True)
