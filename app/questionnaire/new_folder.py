"""Begins a new questionnaire as a copy of the skeleton: a small valid one, whose comments say what to replace."""

import re
import shutil
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from app.questionnaire.code_layout import LETTERS
from app.questionnaire.loading import FILES, questionnaire_folders
from app.questionnaire.model import Slug
from app.questionnaire.source import read_source_file

SKELETON = Path(__file__).parent / "skeleton"


class CannotBegin(ValueError):
    """Why no questionnaire can begin so, as a sentence for whoever asked for it."""


def write_skeleton(folder: Path, name: str) -> tuple[Path, ...]:
    """Writes the skeleton under the id `name` into the folder of questionnaires, and gives the files written.

    Raises CannotBegin before anything is written, OSError when the folder cannot be written.
    """
    new = folder / name
    _refuse_bad_id(name)
    if new.exists():
        raise CannotBegin(f"{new}: is there already; choose another id, or work on that one")
    letter = free_letter(folder, name)
    new.mkdir()
    try:
        return tuple(_write_file(stem, new, name, letter) for stem in FILES)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)  # half a questionnaire would stop every command and the pages
        raise


def free_letter(folder: Path, name: str) -> str:
    """A letter with which no code of the questionnaires in `folder` begins; one that the name holds if there is any.

    Raises CannotBegin when all are taken.
    """
    taken = {_letter_of(other) for other in questionnaire_folders(folder)}
    free = [letter for letter in name.upper() + LETTERS if letter in LETTERS and letter not in taken]
    if not free:
        raise CannotBegin(f"{folder}: every letter that a code may begin with is taken by a questionnaire there")
    return free[0]


def _refuse_bad_id(name: str) -> None:
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError:
        sentence = "is not written as an id: lower-case letters, digits and single hyphens, such as iron-and-thyroid"
        raise CannotBegin(f"'{name}' {sentence}") from None


def _letter_of(folder: Path) -> str:
    source, _ = read_source_file(folder / "response_code.yaml")
    return str(source.data.get("key", "")) if isinstance(source.data, dict) else ""


def _write_file(stem: str, new: Path, name: str, letter: str) -> Path:
    text = (SKELETON / f"{stem}.yaml").read_text(encoding="utf-8")
    text = re.sub(r"^id: skeleton\b", f"id: {name}", text, flags=re.MULTILINE)
    text = re.sub(r"^key: A\b", f"key: {letter}", text, flags=re.MULTILINE)
    path = new / f"{stem}.yaml"
    path.write_text(text, encoding="utf-8")
    return path
