"""Commands for authors that judge a questionnaire: whether it is whole, and agrees with its written cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from app.commands.choosing import WHICH, read_chosen
from app.commands.folders import QUESTIONNAIRES, read_settings_aloud
from app.commands.reading import Stop, read_questionnaire, read_settings
from app.evaluation.cases import example_differences
from app.evaluation.table import evaluation_text, missed_bars
from app.evaluation.versions import changes_text
from app.questionnaire.loading import (
    confused_letters,
    load_questionnaire,
    misnamed,
    no_questionnaire,
    questionnaire_folders,
    repeated_letters,
)
from app.questionnaire.order_hints import order_hints
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.released_layouts import not_yet_released
from app.questionnaire.releases import Release, changed_since_release, read_releases
from app.questionnaire.source import Fault, Faults, read_source_file

FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


@dataclass(frozen=True)
class Checked:
    """What is to be said of the questionnaire in one folder. A hint is no fault: an author weighs it."""

    folder: Path
    questionnaire: Questionnaire | None
    releases: tuple[Release, ...]
    faults: Sequence[Fault]
    hints: Sequence[Fault] = ()


@click.command("check")
@click.argument("folder", required=False, type=FOLDER)
def check_command(folder: Path | None) -> None:
    """Checks the questionnaires: every fault as file:line: path: sentence. A hint is none: exit code 0."""
    faults: list[Fault] = []
    if folder:
        click.echo(f"reading the questionnaire in {folder}")
        checked = [_checked(folder)]
    else:
        checked, faults = _all_checked(read_settings_aloud(QUESTIONNAIRES).questionnaires)
    for one in checked:
        faults += one.faults
        if one.questionnaire:
            click.echo(f"{one.folder.name}: {_size(one, one.questionnaire)}")
        for hint in one.hints:
            click.echo(hint, err=True)
    if faults:
        raise Stop(Faults(faults))


@click.command("evaluate")
@click.argument("folder", required=False, type=FOLDER)
@WHICH
@click.option("--against", type=FOLDER, help="An older version's folder: lists the cases whose advice changes.")
def evaluate_command(folder: Path | None, questionnaire_id: str | None, against: Path | None) -> None:
    """How far the written cases agree with their key, beside three baselines. Exit code 1 when a bar is missed."""
    if folder and questionnaire_id:
        raise click.UsageError("give either FOLDER or --questionnaire ID")
    questionnaire = read_questionnaire(folder) if folder else read_chosen(read_settings(), questionnaire_id)
    if against:
        click.echo(changes_text(read_questionnaire(against, older=True), questionnaire), nl=False)
        return
    click.echo(evaluation_text(questionnaire), nl=False)
    missed = missed_bars(questionnaire)
    if missed:
        raise click.ClickException("; ".join(missed))


def _all_checked(folder: Path) -> tuple[list[Checked], list[Fault]]:
    """Every questionnaire in the folder of questionnaires, and the faults that only all of them together have."""
    folders = questionnaire_folders(folder)
    checked = [_checked(path) for path in folders]
    loaded = [(one.folder, one.questionnaire) for one in checked if one.questionnaire]
    questionnaires = [questionnaire for _, questionnaire in loaded]
    faults = repeated_letters(questionnaires) + confused_letters(questionnaires)
    for named in loaded:
        faults += misnamed(*named)
    return checked, faults if folders else [no_questionnaire(folder)]


def _checked(folder: Path) -> Checked:
    released, _, faults = read_releases(folder)
    try:
        questionnaire = load_questionnaire(folder)
    except Faults as error:
        return Checked(folder, None, released.releases, [*faults, *error.faults])
    slots, _ = read_source_file(folder / "response_code.yaml")
    faults += example_faults(folder, questionnaire) + changed_since_release(folder, questionnaire, released.releases)
    faults += not_yet_released(questionnaire, slots, released)
    hints = order_hints(folder, questionnaire, released=bool(released.releases))
    return Checked(folder, questionnaire, released.releases, faults, hints)


def example_faults(folder: Path, questionnaire: Questionnaire) -> list[Fault]:
    """The worked examples whose assessment is not the one written beside them, each on the line where it begins."""
    source, _ = read_source_file(folder / "examples.yaml")
    return [
        Fault(source.file, source.line(("examples", place)), f"examples.{example.id}", sentence)
        for place, example in enumerate(questionnaire.examples)
        for sentence in example_differences(questionnaire, example)
    ]


def _size(checked: Checked, questionnaire: Questionnaire) -> str:
    released = questionnaire.version in {release.version for release in checked.releases}
    version = f"version {questionnaire.version}{'' if released or not checked.releases else ', not released yet'}"
    count = len(checked.faults)
    faults = f"{count or 'no'} {'faults' if count > 1 else 'fault'}"
    return (
        f"{version}, content {questionnaire.content_hash}: {len(questionnaire.items)} items, "
        f"{len(questionnaire.claims)} claims, {len(questionnaire.examples)} examples, {faults}"
    )
