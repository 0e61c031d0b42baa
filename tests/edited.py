"""Copies of questionnaires with one thing changed, and with what was released of the tiny one."""

import shutil
from pathlib import Path

from app.questionnaire.code_layout import ReleasedSlot
from app.questionnaire.loading import load_questionnaire
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.slot_lines import slot_line
from tests.kept import SHIPPED_FOLDER, TINY, TINY_FOLDER


def tiny_copy(folder: Path) -> Path:
    """A new folder, called as the questionnaire is."""
    return Path(shutil.copytree(TINY_FOLDER, folder / "tiny"))


def edit(folder: Path, stem: str, old: str, new: str) -> None:
    """Replaces a text in one of the files."""
    path = folder / f"{stem}.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def append(folder: Path, stem: str, text: str) -> None:
    path = folder / f"{stem}.yaml"
    path.write_text(path.read_text() + text)


def release_slots(folder: Path, *layouts: tuple[ReleasedSlot, ...], unmarked: bool = False) -> None:
    """Writes the layouts as released; without any, the one layout that the tiny questionnaire has."""
    lines = ["code_layouts:"]
    for n, slots in enumerate(layouts or (TINY.code_layout.slots,)):
        lines += [f"  - unmarked: {'true' if unmarked and n == 0 else 'false'}", "    slots:"]
        lines += [f"      {slot_line(slot)}" for slot in slots]
    (folder / "releases.yaml").write_text("\n".join(lines) + "\n")


def with_cake(folder: Path) -> Path:
    """A copy in which another food can be ticked, and what was released before that."""
    copy = tiny_copy(folder)
    edit(
        copy,
        "questionnaire",
        "- {code: soup, text: Soup}",
        "- {code: soup, text: Soup}\n          - {code: cake, text: Cake}",
    )
    append(copy, "response_code", "  - {linkId: food, ticks: [cake]}\n")
    release_slots(copy)
    return copy


def edited_tiny(folder: Path, appended: str = "", **edits: tuple[str, str]) -> Questionnaire:
    """The tiny questionnaire with one text replaced in some of its files, slots appended, and what was released."""
    copy = tiny_copy(folder)
    for stem, (old, new) in edits.items():
        edit(copy, stem, old, new)
    append(copy, "response_code", appended)
    release_slots(copy)
    return load_questionnaire(copy)


FOLLOW_UP = "recent-results"


def with_follow_up(folder: Path) -> Path:
    """A copy of the shipped questionnaire in which a question is asked of those alone who take vitamin D."""
    copy = Path(shutil.copytree(SHIPPED_FOLDER, folder / SHIPPED_FOLDER.name))
    question = f"      - linkId: {FOLLOW_UP}\n"
    edit(copy, "questionnaire", question, f"{question}        enableWhen: [{{supplements: [vitamin-d]}}]\n")
    return copy


HABITS = """      - linkId: habits
        text: What are your habits?
        short: Habits
        type: tick-list
        answerOption:
          - {code: brown-bread, text: Brown bread}
          - {code: snacks, text: Snacks}
          - none-or-unknown
"""


def with_retired(folder: Path) -> Path:
    """A copy in which soup became broth and stew, and the question of brown bread a tick of a new one."""
    copy = tiny_copy(folder)
    edit(
        copy,
        "questionnaire",
        "- {code: soup, text: Soup}",
        "- {code: broth, text: Broth}\n          - {code: stew, text: Stew}",
    )
    edit(copy, "notes", "[soup]", "[broth]")
    edit(copy, "profiles", "[soup]", "[broth]")
    questions = copy / "questionnaire.yaml"
    questions.write_text(questions.read_text().partition("      - linkId: bread-kind")[0] + HABITS)
    edit(copy, "response_code", "[none, dont-know]}", "[none, dont-know], gone: {soup: [broth, stew]}}")
    retired = "linkId: bread-kind, retired: true, gone: {often: {habits: [brown-bread]}, sometimes: []},"
    edit(copy, "response_code", "linkId: bread-kind,", retired)
    append(
        copy,
        "response_code",
        "  - {linkId: food, ticks: [broth, stew]}\n"
        "  - {linkId: habits, ticks: [brown-bread, snacks], alone: [none, dont-know]}\n",
    )
    release_slots(copy)
    return copy
