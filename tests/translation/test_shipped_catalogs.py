"""The shipped catalogs are complete, current, printable, and say nothing that they must not."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from app.command_input import questionnaire_folders
from app.config import Settings
from app.pdf.text import missing_characters
from app.translation.catalogs import catalogs_folder
from app.translation.extraction import TEMPLATE, extract
from app.translation.plurals import PLURAL_FORMS
from app.translation.po_file import catalog_text, read_text
from tests.tools import program

FOLDER = catalogs_folder()
LOCALES = ["nl", "sv"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")

SAME_AS_ENGLISH = re.compile(
    r"Magnesium|Calcium|Vitamin B12|Metformin|Digoxin|Pregabalin|Colchicine|Biotin|Ferritin|Diabetes|Alcohol|Vegan|"
    r"Vegetarian|Under 18|LOINC|A4|[^a-zA-Z]*(%\(\w+\)[sd][^a-zA-Z]*)+|Letter|Code( %\(code\)s)?|Folate"
)
"""Words that are the same in the other language, and texts of placeholders alone."""

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
}
"""What no reader may be told (wording of a statement about them), and the wrong form of address."""

DOSE = re.compile(r"\d\s?(mg|µg|μg|mcg|iu|ie|microgram|mikrogram)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extract(Path(__file__).parents[2] / "app", questionnaire_folders(Settings()))


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
def test_nothing_is_left_in_english(locale: str) -> None:
    left = [m.id for m in messages(read(locale)) if m.string == m.id and not SAME_AS_ENGLISH.fullmatch(m.id)]
    assert left == []


@pytest.mark.parametrize("locale", LOCALES)
def test_placeholders_numbers_and_question_marks_are_kept(locale: str) -> None:
    for message in messages(read(locale)):
        source = sources(message)[-1]
        for text in forms(message):
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(source)), message.context
            assert text.endswith("?") == source.endswith("?"), message.context
            assert "  " not in text, message.context
            assert text == text.strip(), message.context
            assert "%" not in PLACEHOLDER.sub("", text), message.context


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
    denied = re.compile(r"(not a|no|never a|geen|ingen|inte en|aldrig en|nooit een) diagnos", re.IGNORECASE)
    hits = [(c, text) for c, text in said(locale, template) if "diagnos" in text.lower() and not denied.search(text)]
    assert hits == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_every_character_can_be_printed(locale: str, template: Catalog) -> None:
    assert [(c, missing) for c, text in said(locale, template) if (missing := missing_characters(text))] == []


@pytest.mark.parametrize("locale", ["en", *LOCALES])
def test_every_language_says_that_it_is_a_draft(locale: str, template: Catalog) -> None:
    (draft,) = [text for context, text in said(locale, template) if context == "report/draft"]
    assert re.search(r"[Dd]raft|[Cc]oncept|[Uu]tkast", draft)


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
