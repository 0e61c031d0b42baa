"""What the commands read and make of it. What cannot be read is told to whoever typed it."""

from pathlib import Path
from typing import Any, TextIO

import click

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.clinic.clinic import ClinicFaults
from app.config import Settings, settings_from_environment
from app.questionnaire.answers_file import read_answers
from app.questionnaire.denial import with_the_rest_denied
from app.questionnaire.loading import QuestionnaireFaults, load_questionnaire, repeated_letters
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response
from app.questionnaire.source import Fault
from app.report.compose import compose_report
from app.report.report import Report
from app.translation.catalogs import Catalogs
from app.translation.translator import Translator

QUESTIONNAIRE = "magnesium-b12-vitamin-d"


class Stop(click.ClickException):
    """Faults for the author: printed as they are, without a traceback, exit code 1."""

    def __init__(self, faults: QuestionnaireFaults | ClinicFaults) -> None:
        super().__init__("\n".join(map(str, faults.faults)))

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


def read_settings() -> Settings:
    """The settings of the environment, or a sentence about the one that cannot be meant."""
    try:
        return settings_from_environment()
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    except ClinicFaults as error:
        raise Stop(error) from error


def questionnaire_folders(settings: Settings) -> list[Path]:
    """Every folder below the questionnaires folder that holds a questionnaire."""
    return sorted(path.parent for path in settings.questionnaires.glob("*/questionnaire.yaml"))


def read_all(settings: Settings) -> list[Questionnaire]:
    """Every questionnaire, or the faults of all of them."""
    faults: list[Fault] = []
    loaded: list[Questionnaire] = []
    for folder in questionnaire_folders(settings):
        try:
            loaded.append(load_questionnaire(folder))
        except QuestionnaireFaults as error:
            faults += error.faults
    faults += repeated_letters(loaded)
    if faults:
        raise Stop(QuestionnaireFaults(faults))
    if not loaded:
        raise click.ClickException(f"{settings.questionnaires}: no questionnaire folder found")
    return loaded


def read_questionnaire(folder: Path, older: bool = False) -> Questionnaire:
    """The questionnaire in a folder, or its faults."""
    try:
        return load_questionnaire(folder, older)
    except QuestionnaireFaults as error:
        raise Stop(error) from error


def read_shipped(settings: Settings) -> Questionnaire:
    """The questionnaire that answers files are for."""
    return read_questionnaire(settings.questionnaires / QUESTIONNAIRE)


def read_answers_file(questionnaire: Questionnaire, answers: TextIO, rest_denied: bool) -> QuestionnaireResponse:
    """The answers in a file; with `rest_denied`, what it does not name was asked and denied."""
    try:
        response = read_answers(questionnaire, answers.read(), answers.name)
    except QuestionnaireFaults as error:
        raise Stop(error) from error
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{answers.name}: not UTF-8 text; save it as UTF-8") from error
    if not rest_denied:
        return response
    return build_response(questionnaire, with_the_rest_denied(questionnaire, response.answers))


def composed_report(
    settings: Settings, questionnaire: Questionnaire, response: QuestionnaireResponse, catalogs: Catalogs, locale: str
) -> Report:
    """The report on a response in a locale that there is a catalog for."""
    return said_report(settings, questionnaire, response, catalogs.translator(locale))


def said_report(
    settings: Settings, questionnaire: Questionnaire, response: QuestionnaireResponse, say: Translator
) -> Report:
    """The report on a response in the translator's words."""
    assessment = assess(questionnaire, response)
    turns = what_if(questionnaire, assessment)
    return compose_report(questionnaire, assessment, turns, say, settings.today(), settings.emergency_number)


def read_locale(settings: Settings, locale: str, preview: bool = False, option: str = "--locale") -> Catalogs:
    """The catalogs, when there is one for the locale; as translators see them in the preview."""
    catalogs = Catalogs(settings.translations, preview)
    if locale not in catalogs.locales():
        raise click.ClickException(f"{option}: no catalog for '{locale}'; there are {', '.join(catalogs.locales())}")
    return catalogs
