"""Reads a page as a browser does: its elements, its words, and what its form would send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from app.questionnaire.response_code import decode
from tests.kept import SHIPPED

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
VOID = {"input", "img", "meta", "link", "br", "hr", "circle", "path", "line", "polygon", "rect"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    pieces: list[str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    def around(self) -> Iterator[Element]:
        """The elements around this one, nearest first."""
        element = self.parent
        while element:
            yield element
            element = element.parent


class Page(HTMLParser):
    """A page with its status and its elements in order."""

    def __init__(self, response) -> None:
        super().__init__()
        self.status = response.status_code
        self.response = response
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self._hidden = 0  # so many elements deep in one that a browser does not show
        self.feed(response.text)

    def handle_starttag(self, tag, attrs) -> None:
        if self._hidden or "hidden" in dict(attrs):
            self._hidden += tag not in VOID
            return
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open[-1] if self._open else None)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag) -> None:
        if self._hidden:
            self._hidden -= tag not in VOID
        elif tag not in VOID:
            assert self._open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data) -> None:
        for element in self._open if not self._hidden else ():
            element.pieces.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]

    def by_id(self, name: str) -> Element:
        (found,) = [element for element in self.elements if element.get("id") == name]
        return found

    @property
    def text(self) -> str:
        return self.elements[0].text

    @property
    def h1(self) -> str:
        return self.one("h1").text

    def button(self, text: str) -> Element:
        shown = [b for b in self.all("button") if b.text.startswith(text) and b.get("aria-hidden") is None]
        assert shown, f"no button {text!r}"
        return shown[0]

    def sends(self) -> dict[str, list[str]]:
        """What the form `answers` sends, without the button pressed."""
        sent: dict[str, list[str]] = {}
        for element in self.elements:
            if element.get("name") and self._is_sent(element):
                value = element.text if element.tag == "textarea" else self._value(element)
                sent.setdefault(element["name"], []).append(value)
        return sent

    def answers(self) -> dict[str, list[str]]:
        """The answers that the form carries: those on the page one by one, the others in its code."""
        sent = self.sends()
        here = {name.removeprefix("a."): values for name, values in sent.items() if name.startswith("a.")}
        if "code" not in sent:
            return here
        (code,) = sent["code"]
        return {id: list(codes) for id, codes in decode([SHIPPED], code).response.answers.items()} | here

    def press(self, client, text: str, **changes: object) -> Page:
        """Presses a button of the form `answers`, after changing some fields."""
        button = self.button(text)
        data = self.sends() | {name.replace("__", "."): value for name, value in changes.items()}
        if button.get("name"):
            data[button["name"]] = [button["value"]]
        address = button.get("formaction") or self.by_id("answers")["action"]
        return Page(client.post(address.split("#")[0], data=data))

    def _is_sent(self, element: Element) -> bool:
        forms = [around for around in element.around() if around.tag == "form"]
        if forms and forms[0].get("id") != "answers":
            return False
        if element.tag == "input" and element.get("type") in ("radio", "checkbox"):
            return element.get("checked") is not None
        return element.tag in ("input", "textarea", "select")

    def _value(self, element: Element) -> str:
        if element.tag != "select":
            return element.get("value") or ""
        chosen = [o["value"] for o in self.all("option", selected="") if element in o.around()]
        return chosen[0] if chosen else ""
