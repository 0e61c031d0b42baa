"""Commands for clinicians, authors and whoever runs the service."""

import json
import sys
from pathlib import Path
from typing import Any, TextIO

import click
from babel.messages.catalog import Catalog

from app.assessment.assess import assess
from app.assessment.export import assessment_data
from app.config import Settings, settings_from_environment
from app.pdf.render import render_pdf
from app.questionnaire.answers_file import read_answers
from app.questionnaire.loading import QuestionnaireFaults, load_questionnaire
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse
from app.questionnaire.source import Fault
from app.report.compose import compose_report
from app.report.plain_text import plain_text
from app.report.report import Report
from app.translation.catalogs import Catalogs
from app.translation.extraction import TEMPLATE, extract
from app.translation.update import catalog_text, read_text, updated

QUESTIONNAIRE = "magnesium-b12-vitamin-d"


class Stop(click.ClickException):
    """Faults for the author: printed as they are, without a traceback, exit code 1."""

    def __init__(self, faults: QuestionnaireFaults) -> None:
        super().__init__("\n".join(map(str, faults.faults)))

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


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
    from app.serving import CannotListen, free_address, serve_forever

    _load_all(_settings())
    try:
        address = free_address(host, port)
    except CannotListen as error:
        raise click.ClickException(str(error)) from error
    shown = f"[{address}]" if ":" in address else address
    click.echo(f"symptom-overlap is at http://{shown}:{port}/ (stop with Ctrl+C)")
    serve_forever(address, port, workers)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False, exists=True))
def check(folder: Path | None) -> None:
    """Checks the questionnaires: every fault as file:line: path: sentence."""
    folders = [folder] if folder else questionnaire_folders(_settings())
    faults: list[Fault] = []
    for each in folders:
        try:
            found = load_questionnaire(each)
            faults += example_faults(found)
            click.echo(f"{each.name}: {_size(found)}")
        except QuestionnaireFaults as error:
            faults += error.faults
    if faults:
        raise Stop(QuestionnaireFaults(faults))


@main.command("assess")
@click.argument("answers", type=click.File(encoding="utf-8"))
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="json", show_default=True)
@click.option("--locale", default="en", show_default=True, help="The language of --format text.")
def assess_command(answers: TextIO, form: str, locale: str) -> None:
    """Assesses ANSWERS (YAML or JSON; - reads standard input)."""
    settings = _settings()
    questionnaire = _questionnaire(settings)
    if form == "text":
        click.echo(plain_text(_report(settings, questionnaire, answers, locale)), nl=False)
        return
    assessment = assess(questionnaire, _read(questionnaire, answers))
    click.echo(json.dumps(assessment_data(questionnaire, assessment), ensure_ascii=False, indent=2))


@main.command("pdf")
@click.argument("answers", type=click.File(encoding="utf-8"))
@click.option("--locale", default="en", show_default=True, help="The language of the print.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def pdf_command(answers: TextIO, locale: str, paper: str, output: Path) -> None:
    """Prints ANSWERS (YAML or JSON; - reads standard input) as a PDF."""
    settings = _settings()
    report = _report(settings, _questionnaire(settings), answers, locale)
    printed = render_pdf(report, paper="letter" if paper == "letter" else "a4")
    if str(output) == "-":
        sys.stdout.buffer.write(printed)
        return
    try:
        output.write_bytes(printed)
    except OSError as error:
        raise click.ClickException(f"{output}: cannot be written: {error.strerror}") from error


@main.group()
def l10n() -> None:
    """Commands for translators. How to translate: translations/README.md."""


@l10n.command("extract")
def extract_command() -> None:
    """Gathers every text that a reader can see into translations/messages.pot."""
    settings = _settings()
    template = _template(settings)
    (settings.translations / TEMPLATE).write_text(catalog_text(template), encoding="utf-8")
    click.echo(f"{TEMPLATE}: {len(template)} messages")


@l10n.command("update")
def update_command() -> None:
    """Brings every catalog up to date: exact matches only, nothing guessed."""
    settings = _settings()
    template = _template(settings)
    for path in sorted(settings.translations.glob("*/LC_MESSAGES/messages.po")):
        locale = path.parent.parent.name
        catalog = updated(template, read_text(path.read_text(encoding="utf-8-sig"), locale), locale)
        path.write_text(catalog_text(catalog, locale), encoding="utf-8")
        open_messages = sum(not message.string or message.fuzzy for message in catalog if message.id)
        click.echo(f"{locale}: {len(catalog)} messages, {open_messages} to translate")


def _template(settings: Settings) -> Catalog:
    return extract(Path(__file__).parent, questionnaire_folders(settings))


def questionnaire_folders(settings: Settings) -> list[Path]:
    """Every folder below the questionnaires folder that holds a questionnaire."""
    return sorted(path.parent for path in settings.questionnaires.glob("*/questionnaire.yaml"))


def example_faults(questionnaire: Questionnaire) -> list[Fault]:
    """The worked examples whose assessment is not the one written beside them."""
    from app.assessment.examples import example_differences

    name = f"{questionnaire.id}/examples.yaml"
    return [
        Fault(name, 1, f"examples.{example.id}", sentence)
        for example in questionnaire.examples
        for sentence in example_differences(questionnaire, example)
    ]


def _settings() -> Settings:
    try:
        return settings_from_environment()
    except ValueError as error:
        raise click.ClickException(str(error)) from error


def _load_all(settings: Settings) -> list[Questionnaire]:
    faults: list[Fault] = []
    loaded: list[Questionnaire] = []
    for folder in questionnaire_folders(settings):
        try:
            loaded.append(load_questionnaire(folder))
        except QuestionnaireFaults as error:
            faults += error.faults
    if faults:
        raise Stop(QuestionnaireFaults(faults))
    if not loaded:
        raise click.ClickException(f"{settings.questionnaires}: no questionnaire folder found")
    return loaded


def _questionnaire(settings: Settings) -> Questionnaire:
    try:
        return load_questionnaire(settings.questionnaires / QUESTIONNAIRE)
    except QuestionnaireFaults as error:
        raise Stop(error) from error


def _read(questionnaire: Questionnaire, answers: TextIO) -> QuestionnaireResponse:
    try:
        return read_answers(questionnaire, answers.read(), answers.name)
    except QuestionnaireFaults as error:
        raise Stop(error) from error
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{answers.name}: not UTF-8 text; save it as UTF-8") from error


def _report(settings: Settings, questionnaire: Questionnaire, answers: TextIO, locale: str) -> Report:
    catalogs = Catalogs(settings.translations)
    if locale not in catalogs.locales():
        raise click.ClickException(f"--locale: no catalog for '{locale}'; there are {', '.join(catalogs.locales())}")
    assessment = assess(questionnaire, _read(questionnaire, answers))
    say = catalogs.translator(locale)
    return compose_report(questionnaire, assessment, say, settings.today(), settings.emergency_number)


def _size(questionnaire: Questionnaire) -> str:
    return (
        f"version {questionnaire.version}, content {questionnaire.content_hash}: {len(questionnaire.items)} items, "
        f"{len(questionnaire.claims)} claims, {len(questionnaire.examples)} examples, no fault"
    )
