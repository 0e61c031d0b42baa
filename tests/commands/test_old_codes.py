"""The commands that read a code say what in it has changed."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.commands.main import main
from app.questionnaire.response_code import encode
from tests.builders import response
from tests.edited import with_retired
from tests.kept import TINY

OLD = encode(TINY, response(TINY, food=("bread", "soup"), bread_kind="sometimes"))
SAID = (
    "bread-kind: not asked any more, left out\n",
    "food: has changed, ask it again; until then these answers count: bread, broth, stew\n",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The questionnaire with retired answers, the only one installed."""
    questionnaires = tmp_path / "questionnaires"
    questionnaires.mkdir()
    with_retired(questionnaires)
    monkeypatch.setenv("SYMPTOM_OVERLAP_QUESTIONNAIRES", str(questionnaires))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_answers_says_it_beside_the_answers(folder: Path) -> None:
    result = run("answers", OLD)
    assert result.stdout == "food: [bread, broth, stew]\n"
    assert result.stderr == "".join(SAID)


def test_pdf_says_it_and_prints(folder: Path) -> None:
    result = run("pdf", "--code", OLD, "-o", str(folder / "one.pdf"))
    assert (result.exit_code, result.stderr) == (0, "".join(SAID))
    assert (folder / "one.pdf").read_bytes().startswith(b"%PDF")


def test_batch_says_it_with_the_line_and_counts_no_failure(folder: Path) -> None:
    (folder / "codes.txt").write_text(OLD + "\n")
    result = run("batch", "codes.txt", "--out", "out", "--workers", "1")
    assert result.exit_code == 0
    assert "1 printed into out, 0 failed" in result.stdout
    for line in SAID:
        assert f"codes.txt:1: {line}" in result.stderr
