"""Commands for response codes: answers to a code, and back."""

from typing import TextIO

import click
import yaml

from app.commands.answering import ANSWERS, changes_since, read_answered, read_code
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
    for link_id, codes in written_answers(decoded.response).items():
        click.echo(f"{link_id}: {_as_yaml(codes)}")
    for line in changes_since(decoded):
        click.echo(line, err=True)


def _as_yaml(codes: str | list[str]) -> str:
    """A code, in quotation marks where YAML would take it for a truth value, or several between brackets."""
    written = yaml.safe_dump([codes] if isinstance(codes, str) else codes, default_flow_style=True, width=1000).strip()
    return written[1:-1] if isinstance(codes, str) else written
