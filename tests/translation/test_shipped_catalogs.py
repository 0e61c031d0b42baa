"""The shipped catalogs are complete, current, printable, and say nothing that they must not."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from app.commands.l10n.files import locale_faults
from app.config import Settings
from app.pdf.layout.rich_text import missing_characters
from app.questionnaire.loading import questionnaire_folders
from app.translation.catalogs import TEMPLATE, catalogs_folder
from app.translation.extraction import extract
from app.translation.glossary import read_english, read_glossary
from app.translation.plurals import PLURAL_FORMS
from app.translation.po_file import catalog_text, read_text
from app.translation.review import state_of
from tests.tools import program

FOLDER = catalogs_folder()
LOCALES = ["nl", "sv", "de", "fr", "es", "pl", "uk", "ro", "tr", "ar", "fa"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")

FORBIDDEN = {
    "en": [
        r"(^|[.!?:] )You have\b",
        r"\byou (are|may be|might be) (deficient|ill|sick)",
        r"\bdeficient\b",
        r"\brisks?\b",
        r"\bscreening\b",
        r"\bdiagnose",
        r"\bprobab",
        r"\bdetect",
        r"\bdisease [Yy]ou have",
    ],
    "nl": [
        r"(^|[.!?:] )(Je|U) (hebt|heeft) (een )?(te ?kort|gebrek|laag|lage)",
        r"\brisico",
        r"\bscreening",
        r"\bdiagnostice",
        r"\bwaarschijnlijkheid",
        r"\buw?\b",
        r"\bgediagnosticeerd",
    ],
    "sv": [
        r"(^|[.!?:] )[Dd]u har (en )?(brist|låg)",
        r"\brisk(en|er|erna)?\b",
        r"\bscreening",
        r"\bdiagnosticera",
        r"\bsannolikhet",
        r"\b(ni|er|ert|era)\b",
    ],
    "de": [r"\bRisik", r"\bScreening", r"\bSie haben (einen )?(Mangel|zu wenig)", r"\b(du|dir|dich|dein\w*)\b"],
    "fr": [r"\brisque", r"\bdépistage", r"\bvous avez une carence", r"\b(tu|toi|ton|tes)\b"],
    "es": [r"\briesgo", r"\bcribado", r"\busted tiene (una )?(carencia|falta)"],
    "pl": [r"\bryzyk", r"\bprzesiew"],
    "uk": [r"\bризик", r"\bскринінг"],
    "ro": [r"\brisc", r"\bscreening"],
    "tr": [r"\brisk"],
    "ar": [r"مخاطر|خطورة"],
    "fa": [r"ریسک|غربالگری"],
}
"""What no reader may be told (wording of a statement about them), and the wrong form of address."""

DOSE = re.compile(r"\d\s?(mg|µg|μg|mcg|iu|ie|microgram|mikrogram|мг|мкг|ملغ|میلی‌گرم)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extract(Path(__file__).parents[2] / "app", questionnaire_folders(Settings().questionnaires))


def read(locale: str) -> Catalog:
    return read_text((FOLDER / locale / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8"), locale)


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def sources(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def said(locale: str, template: Catalog) -> Iterator[tuple[str, str]]:
    """Every text that a reader of this language can see, with its context."""
    for message in messages(template) if locale == "en" else messages(read(locale)):
        yield from ((message.context, text) for text in (sources(message) if locale == "en" else forms(message)))


def test_the_template_is_current(template: Catalog) -> None:
    assert (FOLDER / TEMPLATE).read_text(encoding="utf-8") == catalog_text(template), "run symptom-overlap l10n extract"


def test_every_context_stands_for_one_message(template: Catalog) -> None:
    contexts = [message.context for message in messages(template)]
    assert len(contexts) == len(set(contexts))
    assert all(contexts)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalog_has_exactly_the_messages_of_the_template(locale: str, template: Catalog) -> None:
    assert {(m.context, m.id) for m in messages(read(locale))} == {(m.context, m.id) for m in messages(template)}


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_untranslated_and_nothing_is_fuzzy(locale: str) -> None:
    assert [m.context for m in messages(read(locale)) if m.fuzzy or not all(forms(m))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_checks_find_no_error_and_hardly_cry_wolf(locale: str) -> None:
    found = locale_faults(Settings(), locale)
    assert [str(fault) for fault in found if fault.level == "error"] == []
    assert len(found) <= 0.02 * len(messages(read(locale)))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_says_in_what_state_it_is(locale: str) -> None:
    states = {state_of(message) for message in messages(read(locale))}
    assert states <= {"draft", "reviewed"}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_plural_rule_is_ours(locale: str) -> None:
    assert f'"Plural-Forms: {PLURAL_FORMS[locale]}\\n"' in (FOLDER / locale / "LC_MESSAGES/messages.po").read_text()


@pytest.mark.parametrize("locale", LOCALES)
def test_gettexts_own_checker_agrees(locale: str, tmp_path: Path) -> None:
    tool = program("msgfmt", "gettext")
    path = FOLDER / locale / "LC_MESSAGES" / "messages.po"
    result = subprocess.run(
        [tool, "-c", "-o", str(tmp_path / "out"), str(path)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_no_text_says_what_it_must_not(locale: str, template: Catalog) -> None:
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in FORBIDDEN[locale]]
    hits = [(c, text) for c, text in said(locale, template) for pattern in patterns if pattern.search(text)]
    assert hits == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_no_text_names_a_dose(locale: str, template: Catalog) -> None:
    assert [(c, text) for c, text in said(locale, template) if DOSE.search(text)] == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_a_diagnosis_is_only_ever_denied(locale: str, template: Catalog) -> None:
    english = read_english(FOLDER)
    denied = english.negation if locale == "en" else read_glossary(FOLDER, locale, english).negation
    named = re.compile(r"diagno|diagnó|діагноз|\btanı(\b|[sdny])|تشخيص|تشخیص", re.IGNORECASE)
    hits = [(c, text) for c, text in said(locale, template) if named.search(text) and not denied.search(text)]
    assert hits == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_every_character_can_be_printed(locale: str, template: Catalog) -> None:
    assert [(c, missing) for c, text in said(locale, template) if (missing := missing_characters(text))] == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_every_language_says_that_it_is_a_draft(locale: str, template: Catalog) -> None:
    (draft,) = [text for context, text in said(locale, template) if context == "report/draft"]
    assert re.search(
        r"[Dd]raft|[Cc]oncept|[Uu]tkast|Entwurf|provisoire|Borrador|robocza|Чернетка|Ciornă|Taslak|مسودة|پیش‌نویس", draft
    )


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "You have low magnesium."),
        ("en", "Your risk is high."),
        ("nl", "Je hebt een tekort aan magnesium."),
        ("nl", "Vul uw naam in."),
        ("sv", "Du har brist på magnesium."),
        ("sv", "Risken är hög."),
    ],
)
def test_the_check_of_forbidden_words_can_fail(locale: str, text: str) -> None:
    assert any(re.search(pattern, text, re.IGNORECASE) for pattern in FORBIDDEN[locale])
