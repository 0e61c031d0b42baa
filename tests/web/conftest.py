"""The service as tests use it: the shipped questionnaire, English, and a little Dutch and Swedish."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
import yaml
from browsing import QUESTIONNAIRE, Page

from app.config import Settings
from app.questionnaire.loading import questionnaires_folder
from app.web import replies
from tests.kept import application

HEADER = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: {locale}\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

TEXTS = {
    "nl": {
        ("web/start.begin", "Start the questions"): "Naar de vragen",
        ("web/error.not_found_title", "We cannot find this page"): "Deze pagina is er niet",
        ("web/form.send", "Show my page"): "Toon mijn pagina",
        ("form/paper", "Choose A4 or Letter."): "Kies A4 of Letter.",
    },
    "sv": {("web/error.not_found_title", "We cannot find this page"): "Sidan finns inte"},
}


@pytest.fixture(scope="session")
def translations(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    for locale, texts in TEXTS.items():
        catalog = folder / locale / "LC_MESSAGES" / "messages.po"
        catalog.parent.mkdir(parents=True)
        entries = [f'msgctxt "{c}"\nmsgid "{source}"\nmsgstr "{said}"\n' for (c, source), said in texts.items()]
        catalog.write_text(HEADER.format(locale=locale) + "\n" + "\n".join(entries), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def few_examples(tmp_path_factory) -> Path:
    """The shipped questionnaire with few of its examples: the explained one, and one for each red flag."""
    folder = tmp_path_factory.mktemp("questionnaires")
    path = copytree(questionnaires_folder() / QUESTIONNAIRE, folder / QUESTIONNAIRE) / "examples.yaml"
    read = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
    raised: set[str] = set()
    kept = []
    for example in read["examples"]:
        flags = set(example.get("expect", {}).get("red_flags", ()))
        if example.get("explained") or flags - raised:
            kept.append(example)
        raised |= flags
    path.write_text(yaml.safe_dump({"examples": kept}, allow_unicode=True), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def app(translations):
    return application(Settings(translations=translations, today=lambda: date(2026, 11, 22)))


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture(scope="session")
def questionnaire(app):
    return app.extensions["site"].questionnaires[QUESTIONNAIRE]


@pytest.fixture
def get(client):
    """Opens a page: `get("/en/")`."""
    return lambda address, **headers: Page(client.get(address, headers=headers))


@pytest.fixture
def post(client):
    """Posts answers by linkId to the English form: `post(tiredness="often", do="continue")`."""

    def send(do="check", language="en", page="", **answers):
        plain = ("name", "birth_date", "note", "paper", "print_language", "patient_language", "named")
        data = {name if name in plain else f"a.{name.replace('_', '-')}": value for name, value in answers.items()}
        return Page(client.post(f"/{language}/{QUESTIONNAIRE}{page}", data={"do": do} | data))

    return send


@pytest.fixture
def crashing_client(app, monkeypatch):
    """A service that fails on every result, with a message that nobody may see."""

    def crash(*_given):
        raise RuntimeError("secret-in-the-message")

    monkeypatch.setattr(replies, "compose_report", crash)
    return app.test_client()
