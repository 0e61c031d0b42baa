"""Reads what the commands need, and makes reports of it. Whoever typed a command is told what cannot be read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from app.assessment.assess import assess
from app.config import Settings, settings_from_environment
from app.questionnaire.loading import load_questionnaire, load_questionnaires
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse
from app.questionnaire.source import Faults
from app.report.compose import compose_report
from app.report.report import Report
from app.translation.catalogs import Catalogs
from app.translation.translator import Translator


class Stop(click.ClickException):
    """Faults for the author: printed as they are, without a traceback, exit code 1."""

    def __init__(self, faults: Faults) -> None:
        super().__init__("\n".join(map(str, faults.faults)))

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


def read_settings() -> Settings:
    """The settings of the environment. Raises ClickException about the one that cannot be meant."""
    try:
        return settings_from_environment()
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    except Faults as error:
        raise Stop(error) from error


def read_all(settings: Settings) -> Mapping[str, Questionnaire]:
    """Every questionnaire by id. Raises Stop with the faults of all of them."""
    try:
        return load_questionnaires(settings.questionnaires)
    except Faults as error:
        raise Stop(error) from error


def read_questionnaire(folder: Path, older: bool = False) -> Questionnaire:
    """The questionnaire in a folder. Raises Stop with its faults."""
    try:
        return load_questionnaire(folder, older)
    except Faults as error:
        raise Stop(error) from error


def report_on(
    settings: Settings, questionnaire: Questionnaire, response: QuestionnaireResponse, say: Translator
) -> Report:
    """The report on a response in the translator's words."""
    assessment = assess(questionnaire, response)
    return compose_report(questionnaire, assessment, say, settings.today(), settings.phone_numbers)


def report_in(settings: Settings, questionnaire: Questionnaire, response: QuestionnaireResponse, locale: str) -> Report:
    """The report on a response in the words of a locale."""
    return report_on(settings, questionnaire, response, read_locale(settings, locale).translator(locale))


def read_locale(settings: Settings, locale: str, preview: bool = False, option: str = "--locale") -> Catalogs:
    """The catalogs, of which one is for the locale; `preview` shows them as translators see them."""
    catalogs = Catalogs(settings.translations, preview)
    if locale not in catalogs.locales():
        raise click.ClickException(f"{option}: no catalog for '{locale}'; there are {', '.join(catalogs.locales())}")
    return catalogs
