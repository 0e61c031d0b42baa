"""The options that several commands have, and what holds when they are not given."""

import click

from app.config import Settings
from app.translation.locales import SOURCE_LOCALE

LOCALE = click.option("--locale", help="The language of the print.  [default: the clinic's, else en]")
PAPER = click.option("--paper", type=click.Choice(["a4", "letter"]), help="[default: the clinic's, else a4]")


def usual_locale(settings: Settings) -> str:
    """The language of prints when nobody chooses one."""
    return (settings.clinic and settings.clinic.default_language) or SOURCE_LOCALE
