"""The commands for translators: `symptom-overlap l10n ...`. How to translate: translations/README.md."""

import json

import click
from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog

from app.commands.folders import QUESTIONNAIRES, TRANSLATIONS, read_settings_aloud
from app.commands.l10n.files import (
    locale_faults,
    messages,
    read_locale_file,
    template_of,
    translated_locales,
    write_locale_file,
)
from app.commands.l10n.in_place import COMMANDS
from app.commands.writing import write_output
from app.translation.catalogs import TEMPLATE, Catalogs
from app.translation.checks import Fault
from app.translation.glossary import BrokenGlossary, read_english, read_glossary
from app.translation.locales import SOURCE_LOCALE
from app.translation.plurals import plural_forms
from app.translation.po_file import catalog_text
from app.translation.progress import progress, progress_by_journey
from app.translation.review import MACHINE, stamp, state_of, translated
from app.translation.update import updated

LOCALE = click.argument("locale")


@click.group()
def l10n() -> None:
    """Commands for translators. How to translate: translations/README.md."""


@l10n.command("extract")
def extract_command() -> None:
    """Gathers every text that a reader can see into translations/messages.pot."""
    settings = read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS)
    template = template_of(settings)
    write_output(settings.translations / TEMPLATE, catalog_text(template).encode())
    click.echo(f"{TEMPLATE}: {len(template)} messages")


@l10n.command("update")
def update_command() -> None:
    """Brings every catalog up to date: exact matches only, nothing guessed."""
    settings = read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS)
    template = template_of(settings)
    for locale in translated_locales(settings):
        catalog = updated(template, read_locale_file(settings, locale), locale)
        write_locale_file(settings, locale, catalog)
        open_messages = sum(not translated(message) or message.fuzzy for message in messages(catalog))
        click.echo(f"{locale}: {len(catalog)} messages, {open_messages} to translate")


@l10n.command("new")
@LOCALE
def new_command(locale: str) -> None:
    """Begins a catalog for a language, such as pt or pt-BR. The language is offered as soon as the file is there."""
    settings = read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS)
    path = Catalogs(settings.translations).path(locale)
    try:
        Locale.parse(locale, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise click.ClickException(f"{locale}: no language has this tag; write it like pt or pt-BR") from error
    if locale == SOURCE_LOCALE:
        raise click.ClickException("en: English is the source and has no catalog")
    if plural_forms(locale) is None:
        raise click.ClickException(f"{locale}: its plural rule is not known here; add it to app/translation/plurals.py")
    if path.exists():
        raise click.ClickException(f"{path}: is there already; use 'l10n update' to bring it up to date")
    path.parent.mkdir(parents=True, exist_ok=True)
    template = template_of(settings)
    write_locale_file(settings, locale, updated(template, Catalog(), locale))
    click.echo(f"{path}: {len(template)} messages to translate")


@l10n.command("check")
@click.option("--locale", "only", help="One language alone.  [default: all]")
@click.option("--errors", is_flag=True, help="Leave out warnings.")
def check_command(only: str | None, errors: bool) -> None:
    """Looks for lost placeholders, numbers and negations, wrong terms and more. Exit code 1 if there is an error."""
    settings = read_settings_aloud(TRANSLATIONS)
    faults: list[Fault] = []
    for locale in [only] if only else translated_locales(settings):
        faults += locale_faults(settings, locale)
    count = sum(fault.level == "error" for fault in faults)
    for fault in faults:
        if fault.level == "error" or not errors:
            click.echo(str(fault))
    click.echo(f"{count} errors, {len(faults) - count} warnings")
    if count:
        raise SystemExit(1)


@l10n.command("stats")
@click.option("--json", "as_json", is_flag=True, help="For programs: the counts of every journey and state.")
def stats_command(as_json: bool) -> None:
    """How many texts of each language are reviewed, drafts, changed since, unsure, missing."""
    catalogs = Catalogs(read_settings_aloud(TRANSLATIONS, for_programs=as_json).translations)
    states_of = {locale: catalogs.texts(locale).states for locale in catalogs.locales() if locale != SOURCE_LOCALE}
    if as_json:
        data = {
            locale: {
                "counts": progress(states).counts,
                "journeys": {name: part.counts for name, part in progress_by_journey(states).items()},
                "fault": catalogs.faults.get(locale, ""),
            }
            for locale, states in states_of.items()
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for locale, states in states_of.items():
        counts = progress(states).counts
        click.echo(f"{locale}: " + ", ".join(f"{count} {state}" for state, count in counts.items() if count))
    for fault in catalogs.faults.values():
        click.echo(fault, err=True)


@l10n.command("glossary")
@LOCALE
def glossary_command(locale: str) -> None:
    """Shows the words that a language uses, beside the English ones."""
    settings = read_settings_aloud(TRANSLATIONS)
    try:
        glossary = read_glossary(settings.translations, locale, read_english(settings.translations))
    except BrokenGlossary as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The reader is addressed as: {glossary.address}")
    for name, stems in glossary.terms.items():
        click.echo(f"{name}: {', '.join(stems)}")
    for pattern, why in glossary.avoid:
        click.echo(f"avoid {pattern.pattern}: {why}")


@l10n.command("approve")
@LOCALE
@click.argument("ids", nargs=-1, required=True)
@click.option("--by", "who", required=True, help="Who read the texts: a name, and a role if it matters.")
def approve_command(locale: str, ids: tuple[str, ...], who: str) -> None:
    """Says that a person has read these translations and stands for them. IDS are message ids (msgctxt)."""
    if not who.strip() or MACHINE in who.lower() or "sha:" in who:
        raise click.UsageError("--by: only a person approves; give a name")
    settings = read_settings_aloud(TRANSLATIONS)
    catalog = read_locale_file(settings, locale)
    by_id = {message.context: message for message in messages(catalog)}
    for id in ids:
        if id not in by_id:
            raise click.ClickException(f"{locale}: there is no message {id!r}")
        if not translated(by_id[id]) or by_id[id].fuzzy:
            raise click.ClickException(f"{locale}: {id} is not translated yet, or fuzzy; nothing was approved")
    for id in ids:
        stamp(by_id[id], "reviewed", who, settings.today())
    write_locale_file(settings, locale, catalog)
    click.echo(f"{locale}: {len(ids)} approved by {who}")


@l10n.command("draft")
@LOCALE
@click.option("--by", "who", default=MACHINE, show_default=True, help="Who wrote the texts.")
def draft_command(locale: str, who: str) -> None:
    """Marks every translation without a stamp as a draft. Drafts that were edited since keep what they say."""
    settings = read_settings_aloud(TRANSLATIONS)
    catalog = read_locale_file(settings, locale)
    unstated = [message for message in messages(catalog) if state_of(message) == "unstated"]
    for message in unstated:
        stamp(message, "draft", who, settings.today())
    write_locale_file(settings, locale, catalog)
    click.echo(f"{locale}: {len(unstated)} marked as draft by {who}")


for _command in COMMANDS:
    l10n.add_command(_command)
