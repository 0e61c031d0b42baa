"""Commands for authors about the questionnaires there are: `symptom-overlap questionnaires list | new`."""

import click

from app.commands.folders import QUESTIONNAIRES, is_installed_copy, read_settings_aloud
from app.commands.reading import read_questionnaire
from app.questionnaire.loading import questionnaire_folders
from app.questionnaire.new_folder import CannotBegin, write_skeleton

CONTEXTS = frozenset({"web", "report"})
"""What no questionnaire may be called: the ids of our own messages begin so, as those of one begin with its id."""

NEXT = """What to do next:
  1. Replace every text that begins with "Replace", and rename ids while no code is printed. The comments say how.
  2. symptom-overlap check {folder}
  3. symptom-overlap serve, and open /en/{name}
  4. For translators: symptom-overlap l10n extract, then symptom-overlap l10n update
  5. Once it is released: write its version and content into {folder}/releases.yaml"""


@click.group("questionnaires")
def questionnaires_group() -> None:
    """Lists the questionnaires, or begins a new one. How to write one: questionnaires/README.md."""


@questionnaires_group.command("list")
def list_command() -> None:
    """Every questionnaire: its id, its version, how many items it has, its folder."""
    settings = read_settings_aloud(QUESTIONNAIRES)
    for folder in questionnaire_folders(settings.questionnaires):
        questionnaire = read_questionnaire(folder)
        items = len(questionnaire.items)
        click.echo(f"{questionnaire.id}: version {questionnaire.version}, {items} items, {folder}")


@questionnaires_group.command("new")
@click.argument("name")
def new_command(name: str) -> None:
    """Begins a questionnaire: NAME is its id, such as iron-and-thyroid, and stands in the address of its page."""
    folder = read_settings_aloud(QUESTIONNAIRES).questionnaires
    if name in CONTEXTS | _page_names():
        raise click.ClickException(f"'{name}' is the name of something else on the pages; choose another id")
    try:
        written = write_skeleton(folder, name)
    except CannotBegin as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{folder / name}: cannot be written: {error.strerror}") from error
    for path in written:
        click.echo(f"wrote {path}")
    click.echo(NEXT.format(folder=folder / name, name=name))
    if is_installed_copy(QUESTIONNAIRES, folder):
        advice = f"set {QUESTIONNAIRES.variable} to a folder of your own"
        click.echo(f"warning: {folder} belongs to the installation, and the next one replaces it; {advice}", err=True)


def _page_names() -> frozenset[str]:
    """What pages have in their address where a questionnaire has its id: one of that name could not be opened."""
    from flask import Flask

    from app.web import desk, kiosk, l10n, views

    routes = Flask("routes", static_folder=None)
    for blueprint in (views.pages, desk.desk, l10n.l10n, kiosk.kiosk):
        routes.register_blueprint(blueprint)
    paths = [rule.rule.split("/") for rule in routes.url_map.iter_rules()]
    return frozenset(path[2] for path in paths if len(path) > 2 and not path[2].startswith("<"))
