"""The command that assesses answers, for programs and for whoever reads plain text."""

import json
from typing import TextIO

import click

from app.assessment.assess import assess
from app.assessment.export import assessment_data
from app.assessment.what_if import what_if
from app.commands.answering import ANSWERS, REST, read_answered
from app.commands.choosing import WHICH_ASKS
from app.commands.reading import read_locale, read_settings
from app.report.compose import compose_report
from app.report.plain_text import plain_text
from app.report.record import record_text
from app.report.said import said_data


@click.command("assess")
@ANSWERS
@WHICH_ASKS
@click.option("--format", "form", type=click.Choice(["json", "text", "record"]), default="json", show_default=True)
@click.option("--locale", default="en", show_default=True, help="The language of what is said.")
@REST
def assess_command(answers: TextIO, questionnaire_id: str | None, form: str, locale: str, rest: str) -> None:
    """Assesses ANSWERS (YAML or JSON; - reads standard input)."""
    settings = read_settings()
    questionnaire, response = read_answered(settings, answers, questionnaire_id, rest)
    assessment = assess(questionnaire, response)
    what_ifs = what_if(questionnaire, assessment)
    say = read_locale(settings, locale).translator(locale)
    report = compose_report(questionnaire, assessment, say, settings.today(), settings.phone_numbers, what_ifs)
    if form != "json":
        words = plain_text if form == "text" else record_text
        click.echo(words(report), nl=False)
        return
    data = assessment_data(questionnaire, assessment, what_ifs)
    data["said"] = said_data(report)
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
