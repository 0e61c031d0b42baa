"""Commands for response codes: answers to a code, and back."""

from typing import TextIO

import click
import yaml

from app.commands.answering import ANSWERS, read_answered, read_code
from app.commands.choosing import WHICH_ASKS
from app.commands.reading import read_settings
from app.questionnaire.answers_file import written_answers
from app.questionnaire.enable_when import without_unasked
from app.questionnaire.response_code import encode


@click.command("code")
@ANSWERS
@WHICH_ASKS
def code_command(answers: TextIO, questionnaire_id: str | None) -> None:
    """The response code of ANSWERS (YAML or JSON; - reads standard input)."""
    questionnaire, response = read_answered(read_settings(), answers, questionnaire_id)
    click.echo(encode(questionnaire, without_unasked(questionnaire, response)))


@click.command("answers")
@click.argument("code")
def answers_command(code: str) -> None:
    """The answers that CODE says, as YAML that the other commands read."""
    decoded = read_code(read_settings(), code)
    click.echo(yaml.safe_dump(written_answers(decoded.response), sort_keys=False, default_flow_style=None), nl=False)
    for link_id in decoded.left_out:
        click.echo(f"{link_id}: not asked any more, left out", err=True)
