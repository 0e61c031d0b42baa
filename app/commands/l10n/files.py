"""Reads, checks and writes the files that the commands for translators work on."""

from collections.abc import Iterable
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message

import app
from app.commands.writing import write_output
from app.config import Settings
from app.questionnaire.loading import questionnaire_folders
from app.translation.catalogs import CATALOG, Catalogs, template_keys
from app.translation.checks import Fault, check_catalog
from app.translation.extraction import extract
from app.translation.glossary import GLOSSARY, BrokenGlossary, read_english, read_glossary
from app.translation.locales import SOURCE_LOCALE
from app.translation.po_file import BrokenCatalog, catalog_text, read_bytes
from app.translation.text_checks import Complaint


def template_of(settings: Settings) -> Catalog:
    """The template: every text of our code and of all questionnaires."""
    return extract(Path(app.__file__).parent, questionnaire_folders(settings.questionnaires))


def read_locale_file(settings: Settings, locale: str) -> Catalog:
    """The catalog of a locale. Raises ClickException with a sentence about what is wrong with its file."""
    path = settings.translations / locale / CATALOG
    if not path.is_file():
        there = ", ".join(translated_locales(settings))
        raise click.ClickException(f"{locale}: there is no {path}; there are {there}. Begin one with 'l10n new'.")
    try:
        return read_bytes(path.read_bytes(), locale)
    except BrokenCatalog as error:
        raise click.ClickException(f"{path}:{error.line}: {error.sentence}") from error


def write_locale_file(settings: Settings, locale: str, catalog: Catalog) -> None:
    """Writes the catalog in the form that every command gives it, so that a change shows in few lines."""
    write_output(settings.translations / locale / CATALOG, catalog_text(catalog, locale).encode())


def messages(catalog: Catalog) -> Iterable[Message]:
    """The messages of a catalog, which Babel gives together with its header."""
    return (message for message in catalog if message.id)


def translated_locales(settings: Settings) -> list[str]:
    """Every locale that has a catalog: all but English, which is the source."""
    return [locale for locale in Catalogs(settings.translations).locales() if locale != SOURCE_LOCALE]


def locale_faults(settings: Settings, locale: str) -> list[Fault]:
    """Every fault of one catalog; without a glossary, what can be told without one, and that it is missing."""
    path = settings.translations / locale / CATALOG
    if not path.is_file():
        raise click.ClickException(f"{locale}: there is no {path}; begin one with 'l10n new'")
    wanted = template_keys(settings.translations)
    try:
        english = read_english(settings.translations)
        return check_catalog(path, locale, english, read_glossary(settings.translations, locale, english), wanted)
    except BrokenGlossary as error:
        missing = Fault(f"{locale}/{GLOSSARY}", 1, "", Complaint("glossary", str(error)))
        return [missing, *check_catalog(path, locale, english, None, wanted)]
