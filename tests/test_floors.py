"""The house rules that a program can check."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "app").rglob("*.py"))
TEMPLATES = ROOT / "app" / "web" / "templates"


def run(*command: str | Path) -> None:
    result = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_floors_look_down_only() -> None:
    run(Path(sys.executable).with_name("lint-imports"), "--no-cache")


def test_only_config_reads_the_environment() -> None:
    readers = [path.name for path in CODE if re.search(r"\bos\.(environ|getenv)", path.read_text())]
    assert readers == ["config.py"]


def test_ruff_finds_nothing() -> None:
    run(Path(sys.executable).with_name("ruff"), "check", "--no-cache", ".")


def test_everything_is_formatted() -> None:
    run(Path(sys.executable).with_name("ruff"), "format", "--check", "--no-cache", ".")


def test_mypy_strict_finds_nothing(tmp_path: Path) -> None:
    run(sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path))


def test_no_file_is_past_250_lines() -> None:
    assert {path.name for path in CODE if len(path.read_text().splitlines()) > 250} == set()


def test_the_readme_has_the_two_lines_and_ci_calls_the_second() -> None:
    readme = (ROOT / "README.md").read_text()
    assert "    python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/symptom-overlap serve\n" in readme
    assert "<!-- test line -->\n    python3 -m venv .venv" in readme
    assert "<!-- test line -->" in (ROOT / ".ci" / "run").read_text()


def test_templates_keep_escaping_on_and_hold_no_inline_script_or_style() -> None:
    found = [path for path in TEMPLATES.rglob("*") if path.is_file()]
    assert {path.parent.name for path in found} == {"pages", "parts", "desk", "l10n", "macros"}
    templates = "".join(path.read_text() for path in found)
    assert "|safe" not in templates.replace(" ", "")
    assert "style=" not in templates
    assert not re.findall(r"<script(?! src=\"\{\{ addresses\.static\()", templates)  # only files of our own
