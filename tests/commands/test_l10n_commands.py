"""The commands for translators, on a copy of the catalogs."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from app.commands.main import main
from app.translation.catalogs import CATALOG, Catalogs, catalogs_folder

TEXTS = len(Catalogs(catalogs_folder()).texts("sv").states)
"""So many texts has every language."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("en", "sv"):
        shutil.copytree(catalogs_folder() / name, tmp_path / name)
    monkeypatch.setenv("SYMPTOM_OVERLAP_TRANSLATIONS", str(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["l10n", *arguments])


def catalog(folder: Path, locale: str = "sv") -> Path:
    return folder / locale / CATALOG


def changed(folder: Path, old: str, new: str) -> None:
    path = catalog(folder)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_language_begins_with_one_command_and_is_offered_at_once(folder: Path) -> None:
    result = run("new", "pt")
    assert result.exit_code == 0, result.output
    assert '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in catalog(folder, "pt").read_text(encoding="utf-8")
    assert f"pt: {TEXTS} untranslated" in run("stats").output
    out = folder / "out.pdf"
    answers = folder / "answers.yaml"
    answers.write_text("tiredness: often\n")
    printed = CliRunner().invoke(main, ["pdf", str(answers), "--locale", "pt", "-o", str(out)])
    assert printed.exit_code == 0, printed.output
    assert PdfReader(out).trailer["/Root"]["/Lang"] == "pt"


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("swedisch", "no language has this tag"), ("br", "its plural rule is not known here"), ("sv", "is there already")],
)
def test_a_language_that_cannot_begin_says_why(folder: Path, locale: str, sentence: str) -> None:
    result = run("new", locale)
    assert result.exit_code == 1
    assert sentence in result.output


def test_approving_binds_a_name_to_the_text_and_any_edit_ends_it(folder: Path) -> None:
    assert (
        run("approve", "sv", "magnesium-b12-vitamin-d.heading", "web/start.begin", "--by", "A. Larsson (RN)").exit_code
        == 0
    )
    assert "2 reviewed" in run("stats").output
    changed(folder, 'msgstr "Börja med frågorna"', 'msgstr "Starta frågorna"')
    assert "1 changed, 1 reviewed" in run("stats").output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("approve", "sv", "no.such", "--by", "Bo"), "there is no message 'no.such'"),
        (("approve", "sv", "web/start.begin", "--by", "machine"), "only a person approves"),
        (("approve", "sv", "web/start.begin", "--by", " "), "only a person approves"),
        (("approve", "xx", "web/start.begin", "--by", "Bo"), "Begin one with 'l10n new'"),
        (("check", "--locale", "xx"), "begin one with 'l10n new'"),
        (("glossary", "xx"), "cannot be read"),
        (("proof", "xx", "-o", "x.pdf"), "no catalog for 'xx'"),
        (("proof", "sv", "--example", "no-such", "-o", "x.pdf"), "examples.yaml has no 'no-such'"),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code != 0
    assert sentence in result.output


def test_what_is_not_translated_cannot_be_approved(folder: Path) -> None:
    changed(folder, 'msgstr "Börja med frågorna"', 'msgstr ""')
    assert (
        "nothing was approved"
        in run("approve", "sv", "magnesium-b12-vitamin-d.heading", "web/start.begin", "--by", "Bo").output
    )
    assert "reviewed" not in run("stats").output


def test_a_text_written_anew_is_a_draft_by_whoever_says_so(folder: Path) -> None:
    run("new", "pt")
    path = catalog(folder, "pt")
    text = path.read_text(encoding="utf-8")
    start = 'msgid "Start the questions"\nmsgstr "'
    path.write_text(text.replace(start + '"', start + 'Começar as perguntas"'), encoding="utf-8")
    assert "1 unstated" in run("stats").output
    assert run("draft", "pt", "--by", "Ana").stdout.endswith("\npt: 1 marked as draft by Ana\n")
    assert "1 draft" in run("stats").output


def test_stats_for_programs(folder: Path) -> None:
    told = json.loads(run("stats", "--json").stdout)
    assert told["sv"]["counts"]["draft"] == TEXTS
    assert sum(sum(part.values()) for part in told["sv"]["journeys"].values()) == TEXTS


def test_check_prints_file_line_id_and_sentence_and_fails_on_an_error(folder: Path) -> None:
    assert run("check").exit_code == 0
    changed(folder, 'msgstr "Sida %(page)d av %(pages)d"', 'msgstr "Sida %(page)d"')
    result = run("check", "--errors")
    assert result.exit_code == 1
    assert "sv/LC_MESSAGES/messages.po:" in result.output
    assert ": report/print.page: %(pages)s must stand here as often as in English" in result.output


def test_check_without_a_glossary_says_so(folder: Path) -> None:
    (folder / "sv" / "glossary.yaml").unlink()
    result = run("check")
    assert result.exit_code == 1
    assert "Copy that of another language" in result.output


def test_a_broken_file_is_told_by_every_command_that_reads_it(folder: Path) -> None:
    changed(folder, 'msgctxt "web/start.begin"', '<<<<<<< HEAD\nmsgctxt "web/start.begin"')
    for command in (("check",), ("update",), ("approve", "sv", "web/start.begin", "--by", "Bo"), ("draft", "sv")):
        result = run(*command)
        assert result.exit_code == 1
        assert "two versions are merged here" in result.output


def test_update_keeps_stamps_and_offers_an_old_text_to_its_own_id_alone(folder: Path) -> None:
    run("approve", "sv", "magnesium-b12-vitamin-d.heading", "--by", "Bo")
    changed(folder, 'msgid "Start the questions"', 'msgid "Begin the questions"')
    assert run("update").exit_code == 0
    text = catalog(folder).read_text(encoding="utf-8")
    assert '#| msgid "Begin the questions"' in text.replace("# | ", "#| ")
    assert "1 fuzzy" in run("stats").output
    assert "1 reviewed" in run("stats").output


def test_the_glossary_is_shown(folder: Path) -> None:
    assert "The reader is addressed as: du" in run("glossary", "sv").output


def test_a_proof_numbers_every_text_and_lists_them(folder: Path) -> None:
    out = folder / "proof.pdf"
    assert run("proof", "sv", "-o", str(out)).exit_code == 0
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "report/print.for-you · draft · For you" in text
