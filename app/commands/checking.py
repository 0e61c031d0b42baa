"""Commands for authors that judge a questionnaire: is it whole, and does it agree with its written cases?"""

from pathlib import Path

import click

from app.commands.choosing import WHICH, read_chosen
from app.commands.folders import QUESTIONNAIRES, read_settings_aloud
from app.commands.reading import Stop, read_questionnaire, read_settings
from app.evaluation.cases import example_differences
from app.evaluation.table import evaluation_text, missed_bars
from app.evaluation.versions import changes_text
from app.questionnaire.loading import load_questionnaire, questionnaire_folders, repeated_letters
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Fault, Faults

FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


@click.command("check")
@click.argument("folder", required=False, type=FOLDER)
def check_command(folder: Path | None) -> None:
    """Checks the questionnaires: every fault as file:line: path: sentence."""
    folders = [folder] if folder else questionnaire_folders(read_settings_aloud(QUESTIONNAIRES).questionnaires)
    if folder:
        click.echo(f"reading the questionnaire in {folder}")
    faults: list[Fault] = []
    loaded: list[Questionnaire] = []
    for each in folders:
        try:
            found = load_questionnaire(each)
            loaded.append(found)
            faults += example_faults(found)
            click.echo(f"{each.name}: {_size(found)}")
        except Faults as error:
            faults += error.faults
    faults += repeated_letters(loaded)
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


def example_faults(questionnaire: Questionnaire) -> list[Fault]:
    """The worked examples whose assessment is not the one written beside them."""
    name = f"{questionnaire.id}/examples.yaml"
    return [
        Fault(name, 1, f"examples.{example.id}", sentence)
        for example in questionnaire.examples
        for sentence in example_differences(questionnaire, example)
    ]


def _size(questionnaire: Questionnaire) -> str:
    return (
        f"version {questionnaire.version}, content {questionnaire.content_hash}: {len(questionnaire.items)} items, "
        f"{len(questionnaire.claims)} claims, {len(questionnaire.examples)} examples, no fault"
    )


COMMANDS = (check_command, evaluate_command)
