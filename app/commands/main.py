"""Commands for clinicians, authors and whoever runs the service."""

import json
from pathlib import Path
from typing import TextIO

import click

from app import create_app
from app.assessment.assess import assess
from app.assessment.export import assessment_data
from app.assessment.what_if import what_if
from app.clinic.paper import Paper, usual_paper
from app.commands.codes import COMMANDS, LOCALE, PAPER, read_code, usual_locale
from app.commands.l10n.catalogs import l10n
from app.commands.reading import (
    QUESTIONNAIRE,
    Stop,
    read_answers_file,
    read_locale,
    read_questionnaire,
    read_settings,
    read_shipped,
    report_on,
)
from app.commands.writing import write_output
from app.config import Settings
from app.evaluation.cases import example_differences
from app.evaluation.table import evaluation_text, missed_bars
from app.evaluation.versions import changes_text
from app.pdf.layout.rich_text import MissingGlyph
from app.pdf.render import render_pdf
from app.pdf.sheets.embedded_answers import attached_answers
from app.pdf.sheets.second import Second
from app.questionnaire.loading import load_questionnaire, questionnaire_folders, repeated_letters
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse
from app.questionnaire.source import Fault, Faults
from app.report.plain_text import plain_text
from app.report.record import record_text
from app.report.report import Report
from app.report.said import said_data
from app.report.sender import sender_of

ANSWERS = click.argument("answers", type=click.File(encoding="utf-8"))
FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
REST = click.option(
    "--rest",
    type=click.Choice(["open", "never"]),
    default="open",
    show_default=True,
    help="What ANSWERS do not name: left open, or asked and denied (for written cases).",
)


@click.group()
@click.version_option(package_name="symptom-overlap")
def main() -> None:
    """A questionnaire about the overlap of low magnesium, vitamin B12 and vitamin D. Never a diagnosis."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Server processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serves the pages. A broken questionnaire or setting never starts serving."""
    from app.commands.serving import CannotListen, free_address, serve_forever

    try:
        create_app(read_settings())  # a worker that cannot start says it less well
    except Faults as error:
        raise Stop(error) from error
    try:
        address = free_address(host, port)
    except CannotListen as error:
        raise click.ClickException(str(error)) from error
    shown = f"[{address}]" if ":" in address else address
    click.echo(f"symptom-overlap is at http://{shown}:{port}/ (stop with Ctrl+C)")
    serve_forever(address, port, workers)


@main.command()
@click.argument("folder", required=False, type=FOLDER)
def check(folder: Path | None) -> None:
    """Checks the questionnaires: every fault as file:line: path: sentence."""
    folders = [folder] if folder else questionnaire_folders(read_settings().questionnaires)
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


@main.command()
@click.argument("folder", required=False, type=FOLDER)
@click.option("--against", type=FOLDER, help="An older version's folder: lists the cases whose advice changes.")
def evaluate(folder: Path | None, against: Path | None) -> None:
    """How far the written cases agree with their key, beside three baselines. Exit code 1 when a bar is missed."""
    questionnaire = read_questionnaire(folder or read_settings().questionnaires / QUESTIONNAIRE)
    if against:
        click.echo(changes_text(read_questionnaire(against, older=True), questionnaire), nl=False)
        return
    click.echo(evaluation_text(questionnaire), nl=False)
    missed = missed_bars(questionnaire)
    if missed:
        raise click.ClickException("; ".join(missed))


@main.command("assess")
@ANSWERS
@click.option("--format", "form", type=click.Choice(["json", "text", "record"]), default="json", show_default=True)
@click.option("--locale", default="en", show_default=True, help="The language of what is said.")
@REST
def assess_command(answers: TextIO, form: str, locale: str, rest: str) -> None:
    """Assesses ANSWERS (YAML or JSON; - reads standard input)."""
    settings = read_settings()
    questionnaire = read_shipped(settings)
    response = read_answers_file(questionnaire, answers, rest == "never")
    if form != "json":
        words = plain_text if form == "text" else record_text
        click.echo(words(_report(settings, questionnaire, response, locale)), nl=False)
        return
    assessment = assess(questionnaire, response)
    data = assessment_data(questionnaire, assessment, what_if(questionnaire, assessment))
    data["said"] = said_data(_report(settings, questionnaire, response, locale))
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


@main.command("pdf")
@click.argument("answers", type=click.File(encoding="utf-8"), required=False)
@click.option("--code", help="A response code, instead of ANSWERS.")
@LOCALE
@PAPER
@REST
@click.option("--patient-locale", help="The language of the patient's page.  [default: that of the print]")
@click.option("--side-by-side", is_flag=True, help="Both languages beside each other, where the patient reads along.")
@click.option("--attach-answers", is_flag=True, help="Put the answers into the PDF as answers.json, for programs.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def pdf_command(
    answers: TextIO | None,
    code: str | None,
    locale: str | None,
    paper: Paper | None,
    rest: str,
    patient_locale: str | None,
    side_by_side: bool,
    attach_answers: bool,
    output: Path,
) -> None:
    """Prints ANSWERS (YAML or JSON; - reads standard input), or a response code, as a PDF."""
    settings = read_settings()
    if bool(answers) == bool(code):
        raise click.UsageError("give either ANSWERS or --code CODE")
    if code:
        decoded = read_code(settings, code)
        questionnaire, response = decoded.questionnaire, decoded.response
    elif answers:
        questionnaire = read_shipped(settings)
        response = read_answers_file(questionnaire, answers, rest == "never")
    if side_by_side and not patient_locale:
        raise click.UsageError("--side-by-side needs --patient-locale: the language to stand beside that of the print")
    tag = locale or usual_locale(settings)
    report = _report(settings, questionnaire, response, tag)
    second = None
    if patient_locale:
        read_locale(settings, patient_locale, option="--patient-locale")
    if patient_locale and patient_locale != tag:
        second = Second(_report(settings, questionnaire, response, patient_locale), side_by_side)
    attached = attached_answers(questionnaire, response, report.questionnaire) if attach_answers else None
    paper = paper or usual_paper(settings.clinic)
    try:
        printed = render_pdf(report, paper=paper, sender=sender_of(settings.clinic), attachment=attached, second=second)
    except MissingGlyph as error:
        raise click.ClickException(str(error)) from error
    write_output(output, printed)


for _command in COMMANDS:
    main.add_command(_command)


main.add_command(l10n)


def example_faults(questionnaire: Questionnaire) -> list[Fault]:
    """The worked examples whose assessment is not the one written beside them."""
    name = f"{questionnaire.id}/examples.yaml"
    return [
        Fault(name, 1, f"examples.{example.id}", sentence)
        for example in questionnaire.examples
        for sentence in example_differences(questionnaire, example)
    ]


def _report(settings: Settings, questionnaire: Questionnaire, response: QuestionnaireResponse, locale: str) -> Report:
    return report_on(settings, questionnaire, response, read_locale(settings, locale).translator(locale))


def _size(questionnaire: Questionnaire) -> str:
    return (
        f"version {questionnaire.version}, content {questionnaire.content_hash}: {len(questionnaire.items)} items, "
        f"{len(questionnaire.claims)} claims, {len(questionnaire.examples)} examples, no fault"
    )
