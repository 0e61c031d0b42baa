"""Commands for authors and translators say what they read, and warn of what lies beside it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.commands.main import main
from app.questionnaire.loading import questionnaires_folder
from app.translation.catalogs import catalogs_folder

TINY = Path(__file__).parents[1] / "questionnaire" / "tiny"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader stands inside a checkout that is not the one installed."""
    checkout = tmp_path / "checkout"
    shutil.copytree(TINY, checkout / "questionnaires" / "tiny")
    (checkout / "translations" / "en").mkdir(parents=True)
    shutil.copy(catalogs_folder() / "en" / "glossary.yaml", checkout / "translations" / "en")
    (checkout / "pyproject.toml").touch()
    monkeypatch.chdir(checkout / "questionnaires" / "tiny")
    return checkout


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment names another folder of questionnaires."""
    other = tmp_path / "other"
    shutil.copytree(TINY, other / "tiny")
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(other))
    return other


def test_check_names_the_folder_it_reads(other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.stdout.startswith(f"reading questionnaires from {other}\n")
    assert result.stderr == ""
    assert run("check", str(TINY)).stdout.startswith(f"reading the questionnaire in {TINY}\n")


def test_a_checkout_that_is_not_read_is_told_with_what_to_do(checkout: Path) -> None:
    own = questionnaires_folder()
    assert run("questionnaires", "list").stderr == (
        f"warning: {checkout}/questionnaires lies here too and is not read; {own} is. To work on it, run "
        f"'pip install -e .' in {checkout}, or set SYMPTOM_OVERLAP_QUESTIONNAIRES={checkout}/questionnaires\n"
    )
    result = run("l10n", "glossary", "sv")
    assert f"warning: {checkout}/translations lies here too and is not read; {catalogs_folder()} is" in result.stderr
    assert f"SYMPTOM_OVERLAP_TRANSLATIONS={checkout}/translations" in result.stderr


def test_whoever_chose_another_folder_is_told_of_the_variable_alone(checkout: Path, other: Path) -> None:
    result = run("check")
    assert f"warning: {checkout}/questionnaires lies here too and is not read; {other} is" in result.stderr
    assert "pip install" not in result.stderr
    assert result.exit_code == 0


def test_nothing_is_warned_of_where_the_folder_beside_is_the_one_read(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(checkout / "questionnaires"))
    assert run("check").stderr == ""


def test_a_folder_of_that_name_that_is_none_of_ours_is_passed_over(
    other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "somewhere" / "questionnaires").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "somewhere")
    assert run("check").stderr == ""
    assert "tiny: version" in run("check").stdout


@pytest.mark.parametrize("command", [("glossary", "sv"), ("stats",), ("check", "--locale", "sv", "--errors")])
def test_commands_for_translators_name_their_folder_first(command: tuple[str, ...]) -> None:
    assert run("l10n", *command).stdout.startswith(f"reading translations from {catalogs_folder()}\n")


def test_what_programs_read_stays_clean(checkout: Path) -> None:
    result = run("l10n", "stats", "--json")
    assert "sv" in json.loads(result.stdout)
    assert result.stderr.startswith(f"reading translations from {catalogs_folder()}\n")
    assert "warning: " in result.stderr


def test_a_command_that_gathers_texts_names_both_folders(other: Path, tmp_path: Path) -> None:
    out = tmp_path / "proof.pdf"
    result = run("l10n", "proof", "sv", "--example", "owl", "-o", str(out))
    assert result.stdout.startswith(f"reading questionnaires from {other}, translations from {catalogs_folder()}\n")
