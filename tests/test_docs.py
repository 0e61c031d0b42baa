"""What the documents say of commands, settings, files and licences is so."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import pytest

from app.commands.main import main
from app.config import PREFIX, settings_from_environment
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.releases import read_releases

ROOT = Path(__file__).parents[1]
FOLDERS = (".ci", ".readme", "app", "docs", "questionnaires", "tests", "translations")
DOCUMENTS = sorted(
    [
        *(ROOT / name for name in ("README.md", "CHANGELOG.md", "questionnaires/README.md", "translations/README.md")),
        *(ROOT / "docs").rglob("*.md"),
    ]
)
TEXTS: Mapping[str, str] = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in DOCUMENTS}
EVERYTHING = "\n".join(TEXTS.values())

INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")
USE = re.compile(r"(?:symptom-overlap|`l10n(?= [a-z]))((?: +[^\n`]*)?)")


class Asked(dict[str, str]):
    """An environment in which nothing is set, and that remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]  # all that the settings call
        self.names.add(name)
        return default


def settings_in_code() -> set[str]:
    asked = Asked()
    settings_from_environment(asked)
    return asked.names


def commands(
    group: click.Group = main, before: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command under its names. A group gives its commands when asked, so that --help need not import them."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, name
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))


COMMANDS = dict(commands())


def options_of(command: click.Command) -> set[str]:
    found = {each for parameter in command.params for each in (*parameter.opts, *parameter.secondary_opts)}
    return {*found, "--help"}


ALL_OPTIONS = {option for command in (main, *COMMANDS.values()) for option in options_of(command)}


def used(line: str) -> tuple[tuple[str, ...], list[str]] | None:
    """The command that a line types, and the options that it names, those in a comment behind it too."""
    found = USE.search(line)
    if not found:
        return None
    words = found[1].split()
    names = ("l10n",) if found[0].startswith("`l10n") else ()
    while words and re.fullmatch(r"[a-z][a-z0-9-]*", words[0]) and isinstance(_at(names), click.Group):
        names = (*names, words.pop(0))
    return names, OPTION.findall(found[1])


def _at(names: tuple[str, ...]) -> click.Command | None:
    return COMMANDS.get(names) if names else main


def uses() -> Iterator[tuple[str, tuple[str, ...], list[str]]]:
    """Every command that is typed in a document: a line of code, or a piece of code inside a sentence."""
    for name, text in TEXTS.items():
        for number, line in enumerate(text.splitlines(), start=1):
            code = [line] if line.startswith("    ") else [f"`{piece}`" for piece in INLINE.findall(line)]
            for found in filter(None, map(used, code)):
                if found[0]:
                    yield f"{name}:{number}", *found


def test_the_commands_and_options_that_documents_type_exist() -> None:
    wrong = []
    for place, names, options in uses():
        command = COMMANDS.get(names)
        if command is None:
            wrong.append(f"{place}: there is no command '{' '.join(names)}'")
        else:
            wrong += [
                f"{place}: '{' '.join(names)}' has no {each}" for each in options if each not in options_of(command)
            ]
    assert wrong == []


def test_an_option_named_by_itself_is_one_of_ours() -> None:
    named = {piece.split()[0] for piece in INLINE.findall(EVERYTHING) if piece.startswith("--")}
    assert named - ALL_OPTIONS == set()
    assert "--workers" in named


@pytest.mark.parametrize("names", COMMANDS, ids=" ".join)
def test_every_command_is_typed_in_some_document(names: tuple[str, ...]) -> None:
    assert any(found[: len(names)] == names for _, found, _ in uses())


def test_the_settings_that_documents_name_are_those_that_the_code_reads() -> None:
    named = set(re.findall(rf"{PREFIX}[A-Z0-9_]+", EVERYTHING))
    assert named == settings_in_code()
    assert len(named) >= 7


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_leads_to_a_file(name: str) -> None:
    links = [link.split("#")[0] for link in LINK.findall(TEXTS[name]) if not re.match(r"[a-z]+:", link)]
    missing = [link for link in links if link and not (ROOT / name).parent.joinpath(link).exists()]
    assert missing == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_path_in_backticks_or_code_is_there(name: str) -> None:
    """`<id>` and `*` stand for any name."""
    lines = [line for line in TEXTS[name].splitlines() if line.startswith("    ")]
    words = [word for piece in (*INLINE.findall(TEXTS[name]), *lines) for word in piece.split()]
    missing = [
        word for word in words if is_a_path(word) and not list(ROOT.glob(re.sub(r"<\w+>", "*", word).rstrip("/")))
    ]
    assert missing == []


def is_a_path(word: str) -> bool:
    return "/" in word and word.split("/")[0] in FOLDERS and bool(re.fullmatch(r"[\w./<>*-]+", word))


def test_the_checks_of_documents_can_fail() -> None:
    assert used("    symptom-overlap asses answers.yaml") == (("asses",), [])
    assert used("x && .venv/bin/symptom-overlap l10n check --local sv") == (("l10n", "check"), ["--local"])
    assert used("`l10n frobnicate`") == (("l10n", "frobnicate"), [])
    assert is_a_path("app/no/such.py")
    assert not is_a_path("and/or")


def test_every_dependency_has_its_row_among_the_works_of_others() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    rows = re.findall(r"^\| ([\w-]+) \|", TEXTS["docs/third-party.md"], re.MULTILINE)
    names = {re.split(r"[\[<>=~! ]", dependency)[0] for dependency in project["dependencies"]}
    assert names - set(rows) == set()
    assert project["license"] == "Apache-2.0 AND CC-BY-4.0 AND OFL-1.1"
    assert [file for file in project["license-files"] if not (ROOT / file).is_file()] == []


def test_the_notice_of_loinc_is_the_same_in_document_and_data(shipped: Questionnaire) -> None:
    said = " ".join(TEXTS["docs/third-party.md"].replace("\n>", " ").split())
    assert shipped.medical_tests_file.loinc_notice.text in said


def test_the_changelog_and_the_releases_agree_on_the_content_of_each_version(shipped: Questionnaire) -> None:
    told = re.findall(r"`([\w-]+)`\s(\d{4}\.\d+\.\d+),\shash\s`([0-9a-f]{12})`", TEXTS["CHANGELOG.md"])
    released, _, faults = read_releases(ROOT / "questionnaires" / shipped.id)
    assert faults == []
    assert {(shipped.id, release.version, release.content) for release in released.releases} == set(told)
