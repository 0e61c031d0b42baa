"""Finds the questionnaire that a command is about: the only one, the one named, or the one that asks what is answered.

Never a guess: where two could be meant, whoever typed the command is told how to say which.
"""

from collections.abc import Collection, Mapping, Sequence

import click

from app.commands.reading import read_all
from app.config import Settings
from app.questionnaire.answers_file import answered_link_ids
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.references import did_you_mean

WHICH = click.option(
    "--questionnaire",
    "questionnaire_id",
    metavar="ID",
    help="Which questionnaire; 'questionnaires list' names them.  [default: the only one there is]",
)
WHICH_ASKS = click.option(
    "--questionnaire",
    "questionnaire_id",
    metavar="ID",
    help="Which questionnaire ANSWERS are for.  [default: the only one that asks all that they answer]",
)
SHOWN = 5
"""The most linkIds in an error message: a line that lists forty of them says nothing."""


def read_chosen(settings: Settings, questionnaire_id: str | None) -> Questionnaire:
    """The questionnaire that is named, or the only one there is. With several, an error that lists them."""
    questionnaires = read_all(settings)
    if chosen := _named_or_only(questionnaires, questionnaire_id):
        return chosen
    raise click.ClickException(
        f"there are several questionnaires: {', '.join(questionnaires)}; say which one with --questionnaire ID"
    )


def read_asking(settings: Settings, questionnaire_id: str | None, text: str, name: str) -> Questionnaire:
    """The questionnaire that is named, the only one there is, or the only one that asks all that `text` answers.

    `text` is a file of answers and `name` its name in error messages. Raises Faults when it is no such file.
    """
    questionnaires = read_all(settings)
    if chosen := _named_or_only(questionnaires, questionnaire_id):
        return chosen
    link_ids = answered_link_ids(text, name)
    fitting = [one for one in questionnaires.values() if link_ids <= one.items.keys()]
    if len(fitting) == 1:
        return fitting[0]
    raise click.ClickException(_undecided(questionnaires, fitting, link_ids, name))


def _named_or_only(questionnaires: Mapping[str, Questionnaire], questionnaire_id: str | None) -> Questionnaire | None:
    if questionnaire_id is None:
        return next(iter(questionnaires.values())) if len(questionnaires) == 1 else None
    if questionnaire_id not in questionnaires:
        suggestion = did_you_mean(questionnaire_id, questionnaires)
        raise click.ClickException(
            f"--questionnaire: no questionnaire has id '{questionnaire_id}'{suggestion}; "
            f"there are: {', '.join(questionnaires)}"
        )
    return questionnaires[questionnaire_id]


def _undecided(
    questionnaires: Mapping[str, Questionnaire], fitting: Sequence[Questionnaire], link_ids: frozenset[str], name: str
) -> str:
    """Why no questionnaire could be found for the answers in a file, and what to do."""
    looked_for = f"looked for the linkIds {_listed(link_ids)}" if link_ids else "it answers nothing"
    if fitting:
        several = f"{', '.join(one.id for one in fitting)} ask all that is answered here"
        return f"{name}: {several} ({looked_for}); say which one is meant with --questionnaire ID"
    lacking = "; ".join(
        f"{id} does not ask {_listed(link_ids - one.items.keys())}" for id, one in questionnaires.items()
    )
    return (
        f"{name}: no questionnaire asks all that is answered here ({looked_for}): {lacking}. "
        "Say which one is meant with --questionnaire ID; then each wrong answer is told with its line"
    )


def _listed(link_ids: Collection[str]) -> str:
    shown = ", ".join(f"'{link_id}'" for link_id in sorted(link_ids)[:SHOWN])
    return shown if len(link_ids) <= SHOWN else f"{shown} and {len(link_ids) - SHOWN} more"
