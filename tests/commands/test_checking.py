"""`check` says what the guide asks for, and tells a fault from a hint."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.commands.main import main

TINY = Path(__file__).parents[1] / "questionnaire" / "tiny"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny questionnaire, the only one installed."""
    questionnaires = tmp_path / "questionnaires"
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(questionnaires))
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(TINY, questionnaires / "tiny"))


def change(folder: Path, stem: str, old: str, new: str) -> None:
    path = folder / f"{stem}.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def ask(folder: Path, more: int) -> None:
    """Adds questions to the four there are."""
    items = "".join(
        f'      - {{linkId: more-{n}, text: "More?", short: More, answerOption: how-often}}\n' for n in range(more)
    )
    slots = "".join(
        f"  - {{linkId: more-{n}, choice: [never, sometimes, often], alone: [dont-know]}}\n" for n in range(more)
    )
    change(folder, "questionnaire", "  - id: life\n", items + "  - id: life\n")
    change(folder, "response_code", "  - {linkId: food", slots + "  - {linkId: food")


def test_45_questions_may_be_asked(folder: Path) -> None:
    ask(folder, 41)
    result = run()
    assert result.exit_code == 0, result.output
    assert "45 items" in result.stdout


def test_the_46th_question_is_a_fault_at_its_line(folder: Path) -> None:
    ask(folder, 42)
    result = run()
    assert result.exit_code == 1
    line = (folder / "questionnaire.yaml").read_text().split("linkId: bread-kind")[0].count("\n") + 1
    assert result.stderr == (
        f"tiny/questionnaire.yaml:{line}: sections.1.items.1: one question too many: at most 45 are asked, and here "
        "are 46; leave some out\n"
    )


def test_a_hint_is_told_and_is_no_fault(folder: Path) -> None:
    change(folder, "response_code", "ticks: [bread, soup]", "ticks: [soup, bread]")
    result = run()
    assert result.exit_code == 0
    assert "no fault" in result.stdout
    assert result.stderr.startswith("tiny/questionnaire.yaml:29: sections.1.items.0.answerOption: hint: on paper")


def test_a_change_under_a_released_version_is_a_fault(folder: Path) -> None:
    (folder / "releases.yaml").write_text("releases: [{version: '1', content: 0123456789ab}]\n")
    result = run()
    assert result.exit_code == 1
    assert "tiny/questionnaire.yaml:2: version: the content changed since 1 was released" in result.stderr
    assert "tiny/response_code.yaml:3: slots.0: version 1 is released, but its slots from here on" in result.stderr
    assert "1 examples, 2 faults\n" in result.stdout
    change(folder, "questionnaire", 'version: "1"', 'version: "2"')
    assert "tiny: version 2, not released yet, content" in run().stdout


def test_a_fault_in_releases_is_told_with_those_of_the_other_files(folder: Path) -> None:
    (folder / "releases.yaml").write_text("releases: [{version: '1'}]\n")
    change(folder, "profiles", "linkId: night", "linkId: nigt")
    result = run()
    assert result.exit_code == 1
    assert "tiny/releases.yaml:1: releases.0.content: is missing" in result.stderr
    assert "no item has linkId 'nigt'" in result.stderr


def test_an_example_that_gives_another_result_is_a_fault_and_not_called_none(folder: Path) -> None:
    change(folder, "examples", "leading: [owl]", "leading: [bear]")
    result = run()
    assert result.exit_code == 1
    assert "examples.owl: expected leading bear, got owl" in result.stderr
    assert "no fault" not in result.stdout


def test_a_folder_called_otherwise_than_its_questionnaire_is_a_fault_where_it_is_installed(folder: Path) -> None:
    folder.rename(folder.with_name("large"))
    result = run()
    assert result.exit_code == 1
    assert result.stderr == (
        "large/questionnaire.yaml:1: id: the folder is called 'large'; the id and the folder bear the same name\n"
    )
    assert run(str(folder.with_name("large"))).exit_code == 0


def test_a_folder_without_any_questionnaire_is_a_fault(folder: Path) -> None:
    shutil.rmtree(folder)
    result = run()
    assert result.exit_code == 1
    assert "has a questionnaire.yaml; write one" in result.stderr
