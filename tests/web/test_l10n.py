"""For translators: the preview, the way from an id to its place, how far each language is."""

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import QUESTIONNAIRE, Page

from app.commands.l10n.hard_coded import hard_coded_texts, left_on_page
from app.config import Settings
from app.translation.catalogs import CATALOG, Catalogs, catalogs_folder
from tests.kept import application

SOURCE = 'msgid "Tired, tingling, cramps, low mood?"\n'
HEADING = SOURCE + 'msgstr "Trötthet, stickningar, kramper, nedstämdhet?"\n'


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    for locale in ("sv", "ar"):
        (folder / locale / "LC_MESSAGES").mkdir(parents=True)
    return folder


@pytest.fixture
def folder(copied: Path) -> Path:
    """The catalogs of two languages as we ship them, whatever the test before did to them."""
    for locale in ("sv", "ar"):
        path = copied / locale / CATALOG
        if not path.exists() or path.read_bytes() != (catalogs_folder() / locale / CATALOG).read_bytes():
            shutil.copyfile(catalogs_folder() / locale / CATALOG, path)
    return copied


@pytest.fixture
def service(folder):
    return application(Settings(translations=folder)).test_client()


@pytest.fixture
def preview(folder, few_examples):
    return application(Settings(translations=folder, questionnaires=few_examples, l10n_preview=True)).test_client()


def edited(folder: Path, locale: str, old: str, new: str) -> None:
    path = folder / locale / CATALOG
    stamp = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, ns=(stamp + 1, stamp + 1))


def test_every_text_can_be_pointed_at_for_its_id_source_and_state(preview):
    page = Page(preview.get("/sv/"))
    heading = page.by_id("l10n-magnesium-b12-vitamin-d.heading")
    assert heading["title"] == "magnesium-b12-vitamin-d.heading · draft · Tired, tingling, cramps, low mood?"
    assert heading["class"] == "l10n l10n-draft"
    assert heading.text == "Trötthet, stickningar, kramper, nedstämdhet?"


def test_what_has_no_element_of_its_own_stands_in_the_list(preview):
    page = Page(preview.get("/sv/"))
    (entry,) = [e for e in page.all("li") if e.get("id") == "l10n-web/start.title"]
    assert "Before you see a doctor" in entry.text
    assert not re.search("[\ue000-\ue002]", page.response.text)


def test_without_the_preview_there_is_no_trace_of_it(client):
    assert "l10n-web" not in client.get("/nl/").text
    assert client.get("/l10n/nl/magnesium-b12-vitamin-d.heading").status_code == 404
    assert client.get(f"/nl/l10n/{QUESTIONNAIRE}/b12-vegan").status_code == 404


def test_what_is_edited_or_unsure_or_not_translated_looks_so(preview, folder):
    def heading():
        return Page(preview.get("/sv/")).by_id("l10n-magnesium-b12-vitamin-d.heading")

    edited(folder, "sv", HEADING, HEADING.replace("Trötthet", "Sömnighet"))
    assert heading()["class"] == "l10n l10n-changed"
    edited(
        folder, "sv", 'msgctxt "magnesium-b12-vitamin-d.heading"', '#, fuzzy\nmsgctxt "magnesium-b12-vitamin-d.heading"'
    )
    assert heading()["class"] == "l10n l10n-fuzzy"
    assert heading().text.startswith("Sömnighet")
    edited(
        folder, "sv", '#, fuzzy\nmsgctxt "magnesium-b12-vitamin-d.heading"', 'msgctxt "magnesium-b12-vitamin-d.heading"'
    )
    edited(folder, "sv", HEADING.replace("Trötthet", "Sömnighet"), SOURCE + 'msgstr ""\n')
    assert heading()["class"] == "l10n l10n-untranslated"
    assert (heading()["lang"], heading()["dir"]) == ("en", "ltr")


def test_a_saved_file_shows_on_the_next_request(folder, service):
    assert "Sömnighet" not in service.get("/sv/").text
    edited(folder, "sv", 'msgstr "Trötthet, ', 'msgstr "Sömnighet, ')
    assert "Sömnighet" in service.get("/sv/").text


def test_a_text_without_a_translation_says_that_it_is_english(folder, service):
    text = (folder / "ar" / CATALOG).read_text(encoding="utf-8")
    found = re.search(r'msgid "Start the questions"\nmsgstr "(.*)"', text)
    assert found
    edited(folder, "ar", f'msgstr "{found[1]}"', 'msgstr ""')
    page = Page(service.get("/ar/"))
    (english,) = [e for e in page.all("span", lang="en", dir="ltr") if e.text == "Start the questions"]
    assert english.parent.tag == "a"


@pytest.mark.parametrize(
    ("id", "place"),
    [
        ("magnesium-b12-vitamin-d.heading", "/sv/"),
        (f"{QUESTIONNAIRE}/tiredness.text", f"/sv/{QUESTIONNAIRE}/2"),
        ("web/privacy.others", "/sv/privacy"),
    ],
)
def test_an_id_leads_to_its_place(preview, id, place):
    reply = preview.get(f"/l10n/sv/{id}")
    assert reply.headers["Location"] == f"{place}#l10n-{id}"
    page = Page(preview.get(place))
    assert page.by_id(f"l10n-{id}")


def test_the_text_of_a_red_flag_leads_to_an_example_that_raises_it(preview):
    reply = preview.get(f"/l10n/sv/{QUESTIONNAIRE}/red_flags/stroke-signs.action")
    place, _, anchor = reply.headers["Location"].partition("#")
    assert Page(preview.get(place)).by_id(anchor)


def test_an_id_that_no_page_of_its_own_shows_is_shown_on_the_overview(preview):
    place = preview.get("/l10n/sv/report/code.empty").headers["Location"].partition("#")[0]
    assert "Skriv in koden" in preview.get(place).text or "report/code.empty" in preview.get(place).text


def test_an_id_that_stands_nowhere_leads_to_the_overview(preview):
    assert preview.get("/l10n/sv/no.such").headers["Location"].startswith("/sv/l10n?message=")


def test_the_overview_counts_each_language_and_tells_what_is_wrong_with_a_file(folder, service):
    page = Page(service.get("/en/l10n"))
    whole = len(Catalogs(folder).texts("sv").states)
    assert f"0 texts of {whole:,} are reviewed." in page.by_id("l10n-sv").text
    edited(
        folder,
        "sv",
        'msgctxt "magnesium-b12-vitamin-d.heading"',
        '<<<<<<< HEAD\nmsgctxt "magnesium-b12-vitamin-d.heading"',
    )
    page = Page(service.get("/en/l10n"))
    assert "sv/LC_MESSAGES/messages.po:" in page.by_id("l10n-sv").text
    assert "two versions are merged here" in page.by_id("l10n-sv").text
    assert "Trött" in service.get("/sv/").text  # the last good one


def test_a_folder_that_names_no_language_is_told_on_the_overview(folder, service):
    (folder / "swedisch" / "LC_MESSAGES").mkdir(parents=True)
    shutil.copy(folder / "sv" / CATALOG, folder / "swedisch" / CATALOG)
    assert "no language has this tag" in service.get("/en/l10n").text
    shutil.rmtree(folder / "swedisch")
    assert "no language has this tag" not in service.get("/en/l10n").text


def test_the_pseudo_languages_are_there_in_the_preview_alone(preview, client):
    assert Page(preview.get("/ar-xb/")).one("html")["dir"] == "rtl"
    assert Page(preview.get("/en-xa/")).one("html")["dir"] == "ltr"
    assert client.get("/en-xa/").status_code == 404


def test_no_text_on_any_page_is_hard_coded(translations, few_examples):
    assert list(hard_coded_texts(Settings(translations=translations, questionnaires=few_examples))) == []


@pytest.mark.long
def test_no_text_on_any_page_is_hard_coded_whatever_was_answered():
    assert list(hard_coded_texts(Settings())) == []


@pytest.mark.parametrize("html", ["<p>‹Ýéš› No</p>", "<img alt='Logo'>", "<p aria-label='Menu'>‹x›</p>"])
def test_a_hard_coded_text_is_found(html):
    assert left_on_page(f"<html lang='en-xa'>{html}</html>")


def test_a_warning_that_nobody_has_approved_has_the_english_in_a_closed_fold(service):
    answers = {"do": "check", "a.emergency-signs": "stroke-signs"}
    page = Page(service.post(f"/ar/{QUESTIONNAIRE}", data=answers))
    fold = page.one("details", class_="original")
    assert fold.get("open") is None
    originals = [e for e in page.all("p") if fold in e.around()]
    assert [e.text for e in originals] == [
        "Get help now. Call 112 now.",
        "A drooping face, trouble speaking or sudden weakness on one side can be a stroke, even if it goes away. "
        "Every minute counts.",
    ]
    assert all((e["lang"], e["dir"]) == ("en", "ltr") for e in originals)
    assert not Page(service.post(f"/en/{QUESTIONNAIRE}", data=answers)).all("details", class_="original")


def test_settings_for_translators_are_off_by_default():
    assert not replace(Settings()).l10n_preview
