"""Which questionnaire a command is about, when there is one and when there are two."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from app.commands.main import main

TINY = Path(__file__).parents[1] / "questionnaire" / "tiny"


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two questionnaires are installed. Both ask 'tired' and 'food'; one asks 'night' and the other 'cold'."""
    folder = tmp_path / "questionnaires"
    shutil.copytree(TINY, folder / "tiny")
    shutil.copytree(TINY, folder / "small")
    for path in (folder / "small").iterdir():
        text = path.read_text().replace("id: tiny", "id: small").replace("key: T", "key: S")
        path.write_text(text.replace("linkId: night", "linkId: cold").replace("night: ", "cold: "))
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(folder))


@pytest.fixture
def tiny_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(tmp_path))


@pytest.mark.usefixtures("tiny_alone")
def test_the_only_questionnaire_is_the_one_that_is_meant_whatever_it_is_called(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    code = run("code", "-", given="night: often").stdout.strip()
    assert code.startswith("T")
    assert run("answers", code).stdout == "night: often\n"
    assert json.loads(run("assess", "-", given="night: often").stdout)["questionnaire"]["id"] == "tiny"
    for command in (
        ("pdf", "-"),
        ("pdf", "--code", code),
        ("paper-form",),
        ("l10n", "proof", "sv", "--example", "owl"),
    ):
        result = run(*command, "-o", str(out), given="night: often")
        assert result.exit_code == 0, result.output
        assert "Do you wake at night" in "".join(page.extract_text() for page in PdfReader(out).pages) or "Waking"
    assert run("evaluate").stdout.startswith("tiny 1,")


@pytest.mark.usefixtures("tiny_alone")
def test_the_only_questionnaire_tells_a_wrong_linkid_by_line() -> None:
    result = run("code", "-", given="night: often\ntird: often\n")
    assert result.exit_code == 1
    assert result.stderr == "<stdin>:2: tird: no item has linkId 'tird' (did you mean 'tired'?)\n"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("given", "letter"), [("night: often", "T"), ("cold: often\ntired: often", "S")])
def test_of_several_the_one_is_found_that_asks_all_that_is_answered(given: str, letter: str) -> None:
    result = run("code", "-", given=given)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(letter)


@pytest.mark.usefixtures("two")
def test_between_two_that_fit_nothing_is_guessed() -> None:
    result = run("code", "-", given="tired: often")
    assert result.exit_code == 1
    assert result.stderr == (
        "Error: <stdin>: small, tiny ask all that is answered here (looked for the linkIds 'tired'); "
        "say which one is meant with --questionnaire ID\n"
    )
    assert run("code", "-", "--questionnaire", "tiny", given="tired: often").stdout.startswith("T")
    assert run("code", "-", "--questionnaire", "small", given="tired: often").stdout.startswith("S")


@pytest.mark.usefixtures("two")
def test_answers_that_name_nothing_fit_every_questionnaire() -> None:
    result = run("assess", "-", given="{}")
    assert result.exit_code == 1
    assert "small, tiny ask all that is answered here (it answers nothing)" in result.stderr


@pytest.mark.usefixtures("two")
def test_when_none_fits_each_is_told_with_what_it_does_not_ask(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("cold: often\nnight: often\n")
    result = run("pdf", str(path), "-o", str(tmp_path / "out.pdf"))
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: {path}: no questionnaire asks all that is answered here (looked for the linkIds 'cold', 'night'): "
        f"small does not ask 'night'; tiny does not ask 'cold'. "
        "Say which one is meant with --questionnaire ID; then each wrong answer is told with its line\n"
    )


@pytest.mark.usefixtures("two")
def test_a_long_list_of_linkids_is_cut() -> None:
    result = run("code", "-", given="\n".join(f"q{n}: often" for n in range(9)))
    assert "'q0', 'q1', 'q2', 'q3', 'q4' and 4 more" in result.stderr


@pytest.mark.usefixtures("two")
def test_a_file_that_is_not_one_of_answers_is_told_before_any_is_looked_for() -> None:
    result = run("code", "-", given="- night\n")
    assert result.exit_code == 1
    assert result.stderr == "<stdin>:1: answers are written as 'linkId: code', one on a line\n"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "command",
    [
        ("code", "-"),
        ("assess", "-"),
        ("pdf", "-", "-o", "-"),
        ("paper-form", "-o", "-"),
        ("evaluate",),
        ("l10n", "proof", "sv", "-o", "-"),
    ],
)
def test_an_unknown_id_is_told_with_those_there_are(command: tuple[str, ...]) -> None:
    result = run(*command, "--questionnaire", "tinny", given="{}")
    assert result.exit_code == 1
    assert "no questionnaire has id 'tinny' (did you mean 'tiny'?); there are: small, tiny" in result.stderr


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("command", [("paper-form", "-o", "-"), ("evaluate",), ("l10n", "proof", "sv", "-o", "-")])
def test_a_command_without_answers_asks_which_of_several_is_meant(command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.exit_code == 1
    assert "there are several questionnaires: small, tiny; say which one with --questionnaire ID" in result.stderr


@pytest.mark.usefixtures("two")
def test_a_command_without_answers_takes_the_one_that_is_named(tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    assert run("paper-form", "--questionnaire", "tiny", "-o", str(out)).exit_code == 0
    assert "Do you wake at night?" in PdfReader(out).pages[0].extract_text()
    assert run("evaluate", "--questionnaire", "tiny").stdout.startswith("tiny 1,")


def test_a_folder_and_an_id_are_not_given_together() -> None:
    result = run("evaluate", str(TINY), "--questionnaire", "tiny")
    assert result.exit_code == 2
    assert "give either FOLDER or --questionnaire ID" in result.stderr


def test_a_code_needs_no_id() -> None:
    result = run("pdf", "--code", "M00M", "--questionnaire", "tiny", "-o", "-")
    assert result.exit_code == 2
    assert "a code says by itself whose it is" in result.stderr
