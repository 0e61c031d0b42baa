"""A new questionnaire begins with one command, and is whole at once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app import create_app
from app.commands import questionnaires
from app.commands.main import main
from app.config import Settings
from app.questionnaire.code_layout import LETTERS
from app.questionnaire.loading import FILES, load_questionnaire
from app.questionnaire.new_folder import SKELETON, CannotBegin, free_letter

TINY = Path(__file__).parents[1] / "questionnaire" / "tiny"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the questionnaires are: the tiny one alone."""
    folder = tmp_path / "questionnaires"
    shutil.copytree(TINY, folder / "tiny")
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(folder))
    return folder


def test_a_new_questionnaire_has_every_file_and_says_which_and_what_to_do_next(folder: Path) -> None:
    result = run("questionnaires", "new", "iron-and-thyroid")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"reading questionnaires from {folder}\n")
    for stem in FILES:
        assert f"wrote {folder}/iron-and-thyroid/{stem}.yaml\n" in result.stdout
    assert f"symptom-overlap check {folder}/iron-and-thyroid\n" in result.stdout
    assert {path.stem for path in (folder / "iron-and-thyroid").iterdir()} == set(FILES)


def test_a_new_questionnaire_has_no_fault_and_no_hint_and_its_own_letter(folder: Path) -> None:
    run("questionnaires", "new", "tingling")
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "tingling: version 1, content" in result.stdout
    assert "hint:" not in result.output
    assert load_questionnaire(folder / "tingling").code_layout.key == "N"  # T is taken, I stands in no code


def test_a_new_questionnaire_has_all_that_an_author_has_to_write(folder: Path) -> None:
    run("questionnaires", "new", "iron-and-thyroid")
    made = load_questionnaire(folder / "iron-and-thyroid")
    assert made.id == "iron-and-thyroid"
    assert len(made.profiles) == 2
    assert len(made.red_flags_file.red_flags) == 1
    assert len(made.medical_tests) == 1
    for notes in (made.notes.interactions, made.notes.cautions, made.notes.questions, made.notes.other_causes):
        assert len(notes) == 1
    assert all(example.expect for example in made.examples)


def test_every_file_of_the_skeleton_says_in_comments_what_it_is_and_fits_the_screen() -> None:
    for path in SKELETON.iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("# ")
        assert [line for line in lines if len(line) > 120] == []


def test_the_pages_ask_a_new_questionnaire_and_give_its_result(folder: Path) -> None:
    run("questionnaires", "new", "iron-and-thyroid")
    client = create_app(Settings(questionnaires=folder)).test_client()
    assert "Replace: is any of these happening now?" in client.get("/en/iron-and-thyroid").text
    assert "Replace: how often do you notice" in client.get("/en/iron-and-thyroid/2").text
    answers = {"emergency-signs": "none", "first-sign": "often", "second-sign": "never", "shared-sign": "never"}
    answers |= {"circumstances": "circumstance", "circumstance-since": "yes"}
    reply = client.post("/en/iron-and-thyroid", data={f"a.{link_id}": code for link_id, code in answers.items()})
    assert reply.status_code == 200
    assert "Replace: first pattern" in reply.text
    for page in ("", "about", "evidence", "how-it-works"):
        assert client.get(f"/en/{page}").status_code == 200


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Iron", "'Iron' is not written as an id: lower-case letters"),
        ("iron--and", "is not written as an id"),
        ("../iron", "is not written as an id"),
        ("tiny", "tiny: is there already"),
        ("how-it-works", "'how-it-works' is the name of something else on the pages"),
        ("finished", "is the name of something else"),
        ("web", "is the name of something else"),
    ],
)
def test_a_questionnaire_that_cannot_begin_says_why_and_writes_nothing(folder: Path, name: str, sentence: str) -> None:
    result = run("questionnaires", "new", name)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert [path.name for path in folder.iterdir()] == ["tiny"]


def test_a_folder_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", "/proc")  # where nobody can write, not even root
    result = run("questionnaires", "new", "iron-and-thyroid")
    assert result.exit_code == 1
    assert "Error: /proc/iron-and-thyroid: cannot be written: " in result.stderr


def test_half_a_questionnaire_is_not_left_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, *_text: str, encoding: str) -> None:
        if path.stem == "notes":
            raise OSError(28, "No space left on device")
        path.touch()

    monkeypatch.setattr(Path, "write_text", full)
    result = run("questionnaires", "new", "iron-and-thyroid")
    assert result.exit_code == 1
    assert "cannot be written: No space left on device" in result.stderr
    assert [path.name for path in folder.iterdir()] == ["tiny"]


def test_a_questionnaire_inside_the_installation_is_written_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "_questionnaires"
    installed.mkdir()
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(installed))
    kind = replace(questionnaires.QUESTIONNAIRES, installed=lambda: installed)
    monkeypatch.setattr(questionnaires, "QUESTIONNAIRES", kind)
    result = run("questionnaires", "new", "iron-and-thyroid")
    assert result.exit_code == 0
    assert f"warning: {installed} belongs to the installation, and the next one replaces it" in result.stderr


def test_when_every_letter_is_taken_no_questionnaire_begins(folder: Path) -> None:
    for letter in LETTERS:
        (folder / letter).mkdir()
        (folder / letter / "questionnaire.yaml").touch()
        (folder / letter / "response_code.yaml").write_text(f"key: {letter}\n")
    with pytest.raises(CannotBegin, match="every letter that a code may begin with is taken"):
        free_letter(folder, "iron")


def test_all_questionnaires_are_listed(folder: Path) -> None:
    run("questionnaires", "new", "iron-and-thyroid")
    assert run("questionnaires", "list").stdout == (
        f"reading questionnaires from {folder}\n"
        f"iron-and-thyroid: version 1, 6 items, {folder}/iron-and-thyroid\n"
        f"tiny: version 1, 4 items, {folder}/tiny\n"
    )
