"""Reads the answers that a command is given, in a file or as a code, and finds the questionnaire that they are to."""

from typing import TextIO

import click

from app.commands.choosing import read_asking
from app.commands.reading import Stop, read_all
from app.config import Settings
from app.questionnaire.answers_file import read_answers
from app.questionnaire.denial import with_the_rest_denied
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response
from app.questionnaire.response_code import Decoded, UnreadableCode, decode
from app.questionnaire.source import Faults
from app.report.code_problems import code_problem
from app.translation.catalogs import Catalogs

ANSWERS = click.argument("answers", type=click.File(encoding="utf-8"))
REST = click.option(
    "--rest",
    type=click.Choice(["open", "never"]),
    default="open",
    show_default=True,
    help="What ANSWERS do not name: left open, or asked and denied (for written cases).",
)


def read_answered(
    settings: Settings, answers: TextIO, questionnaire_id: str | None, rest: str = "open"
) -> tuple[Questionnaire, QuestionnaireResponse]:
    """The answers in a file and the questionnaire that they are to; with `rest` "never", all others are denied."""
    text = _text(answers)
    try:
        questionnaire = read_asking(settings, questionnaire_id, text, answers.name)
        response = read_answers(questionnaire, text, answers.name)
    except Faults as error:
        raise Stop(error) from error
    if rest == "never":
        response = build_response(questionnaire, with_the_rest_denied(questionnaire, response.answers))
    return questionnaire, response


def read_code(settings: Settings, code: str) -> Decoded:
    """What a typed code says. Raises ClickException with a sentence about why it cannot be read."""
    try:
        return decode(read_all(settings).values(), code)
    except UnreadableCode as error:
        raise click.ClickException(code_problem(error, Catalogs(settings.translations).translator("en"))) from error


def changes_since(decoded: Decoded) -> list[str]:
    """What in a code is no longer asked, and what has changed since it was made, a line for each question."""
    left_out = [f"{link_id}: not asked any more, left out" for link_id in decoded.left_out]
    counted = {link_id: ", ".join(decoded.response.codes(link_id)) for link_id in decoded.asked_again}
    return left_out + [
        f"{link_id}: has changed, ask it again; until then these answers count: {codes}"
        for link_id, codes in counted.items()
    ]


def _text(answers: TextIO) -> str:
    try:
        return answers.read()
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{answers.name}: not UTF-8 text; save it as UTF-8") from error
