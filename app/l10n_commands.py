"""The commands for translators: `symptom-overlap l10n ...`. How to translate: translations/README.md."""

import json
from collections.abc import Iterable
from pathlib import Path

import click
from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message

from app.command_input import questionnaire_folders, read_locale, read_settings, read_shipped, said_report
from app.config import Settings, ask_for_preview
from app.evaluation.cases import example_response
from app.pdf.render import render_pdf
from app.translation.catalogs import CATALOG, Catalogs
from app.translation.checks import Fault, check_catalog
from app.translation.extraction import TEMPLATE, extract
from app.translation.glossary import GLOSSARY, BrokenGlossary, read_english, read_glossary
from app.translation.locales import SOURCE_LOCALE
from app.translation.numbering import Numbering
from app.translation.plurals import plural_forms
from app.translation.po_file import BrokenCatalog, catalog_text, read_bytes
from app.translation.progress import progress, progress_by_journey
from app.translation.review import MACHINE, stamp, state_of, translated
from app.translation.text_checks import Complaint
from app.translation.update import updated

LOCALE = click.argument("locale")


@click.group()
def l10n() -> None:
    """Commands for translators. How to translate: translations/README.md."""


@l10n.command("extract")
def extract_command() -> None:
    """Gathers every text that a reader can see into translations/messages.pot."""
    settings = read_settings()
    template = template_of(settings)
    (settings.translations / TEMPLATE).write_text(catalog_text(template), encoding="utf-8")
    click.echo(f"{TEMPLATE}: {len(template)} messages")


@l10n.command("update")
def update_command() -> None:
    """Brings every catalog up to date: exact matches only, nothing guessed."""
    settings = read_settings()
    template = template_of(settings)
    for locale in _translated_locales(settings):
        catalog = updated(template, read_locale_file(settings, locale), locale)
        write_locale_file(settings, locale, catalog)
        open_messages = sum(not translated(message) or message.fuzzy for message in messages(catalog))
        click.echo(f"{locale}: {len(catalog)} messages, {open_messages} to translate")


@l10n.command("new")
@LOCALE
def new_command(locale: str) -> None:
    """Begins a catalog for a language, such as pt or pt-BR. The language is offered as soon as the file is there."""
    settings = read_settings()
    path = Catalogs(settings.translations).path(locale)
    try:
        Locale.parse(locale, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise click.ClickException(f"{locale}: no language has this tag; write it like pt or pt-BR") from error
    if plural_forms(locale) is None:
        raise click.ClickException(f"{locale}: its plural rule is not known here; add it to app/translation/plurals.py")
    if path.exists():
        raise click.ClickException(f"{path}: is there already; use 'l10n update' to bring it up to date")
    path.parent.mkdir(parents=True, exist_ok=True)
    template = template_of(settings)
    write_locale_file(settings, locale, updated(template, Catalog(), locale))
    click.echo(f"{path}: {len(template)} messages to translate")


@l10n.command("approve")
@LOCALE
@click.argument("ids", nargs=-1, required=True)
@click.option("--by", "who", required=True, help="Who read the texts: a name, and a role if it matters.")
def approve_command(locale: str, ids: tuple[str, ...], who: str) -> None:
    """Says that a person has read these translations and stands for them. IDS are message ids (msgctxt)."""
    if not who.strip() or who.strip().lower() == MACHINE:
        raise click.UsageError("--by: only a person approves; give a name")
    settings = read_settings()
    catalog = read_locale_file(settings, locale)
    known = {message.context: message for message in messages(catalog)}
    for id in ids:
        if id not in known:
            raise click.ClickException(f"{locale}: there is no message {id!r}")
        if not translated(known[id]) or known[id].fuzzy:
            raise click.ClickException(f"{locale}: {id} is not translated yet, or fuzzy; nothing was approved")
    for id in ids:
        stamp(known[id], "reviewed", who, settings.today())
    write_locale_file(settings, locale, catalog)
    click.echo(f"{locale}: {len(ids)} approved by {who}")


@l10n.command("draft")
@LOCALE
@click.option("--by", "who", default=MACHINE, show_default=True, help="Who wrote the texts.")
def draft_command(locale: str, who: str) -> None:
    """Marks every translation without a stamp as a draft. Drafts that were edited since keep what they say."""
    settings = read_settings()
    catalog = read_locale_file(settings, locale)
    unstated = [message for message in messages(catalog) if state_of(message) == "unstated"]
    for message in unstated:
        stamp(message, "draft", who, settings.today())
    write_locale_file(settings, locale, catalog)
    click.echo(f"{locale}: {len(unstated)} marked as draft by {who}")


@l10n.command("check")
@click.option("--locale", "only", help="One language alone.  [default: all]")
@click.option("--errors", is_flag=True, help="Leave out warnings.")
def check_command(only: str | None, errors: bool) -> None:
    """Looks for lost placeholders, numbers and negations, wrong terms and more. Exit code 1 if there is an error."""
    settings = read_settings()
    found: list[Fault] = []
    for locale in [only] if only else _translated_locales(settings):
        found += locale_faults(settings, locale)
    count = sum(fault.level == "error" for fault in found)
    for fault in found:
        if fault.level == "error" or not errors:
            click.echo(str(fault))
    click.echo(f"{count} errors, {len(found) - count} warnings")
    if count:
        raise SystemExit(1)


@l10n.command("stats")
@click.option("--json", "as_json", is_flag=True, help="For programs: the counts of every journey and state.")
def stats_command(as_json: bool) -> None:
    """How many texts of each language are reviewed, drafts, changed since, unsure, missing."""
    catalogs = Catalogs(read_settings().translations)
    found = {locale: catalogs.texts(locale).states for locale in catalogs.locales() if locale != SOURCE_LOCALE}
    if as_json:
        told = {
            locale: {
                "counts": progress(states).counts,
                "journeys": {name: part.counts for name, part in progress_by_journey(states).items()},
                "fault": catalogs.faults.get(locale, ""),
            }
            for locale, states in found.items()
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for locale, states in found.items():
        counts = progress(states).counts
        click.echo(f"{locale}: " + ", ".join(f"{count} {state}" for state, count in counts.items() if count))
    for fault in catalogs.faults.values():
        click.echo(fault, err=True)


@l10n.command("pseudo")
def pseudo_command() -> None:
    """Opens every page in two languages that nobody speaks, and lists what no translator can reach."""
    from app.hard_coded import hard_coded_texts

    found = list(hard_coded_texts(read_settings()))
    for left in found:
        click.echo(f"{left.place}: {left.text}")
    click.echo(f"{len(found)} hard-coded texts")
    if found:
        raise SystemExit(1)


@l10n.command("proof")
@LOCALE
@click.option("--example", help="The id of an example in examples.yaml.  [default: the one that the pages explain]")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False))
def proof_command(locale: str, example: str | None, output: Path) -> None:
    """Prints an example with a number after each text, and a list of what each number is, to read in its place."""
    settings = read_settings()
    questionnaire = read_shipped(settings)
    found = [each for each in questionnaire.examples if (each.id == example if example else each.explained)]
    if not found:
        raise click.ClickException(f"--example: examples.yaml has no {example!r}")
    numbering = Numbering()
    say = numbering.numbering(read_locale(settings, locale).translator(locale))
    report = said_report(settings, questionnaire, example_response(questionnaire, found[0]), say)
    output.write_bytes(render_pdf(report, proof=numbering.messages()))
    click.echo(f"{output}: {len(numbering.messages())} texts")


@l10n.command("preview")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def preview_command(port: int) -> None:
    """Serves the pages to translators: each text shows its id, source and state; a saved file shows at once."""
    from app.serving import CannotListen, free_address, serve_forever

    ask_for_preview()
    try:
        address = free_address("127.0.0.1", port)
    except CannotListen as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"the preview is at http://{address}:{port}/ and how far each language is at /l10n/ (stop with Ctrl+C)")
    serve_forever(address, port, 1)


@l10n.command("glossary")
@LOCALE
def glossary_command(locale: str) -> None:
    """Shows the words that a language uses, beside the English ones."""
    settings = read_settings()
    try:
        glossary = read_glossary(settings.translations, locale, read_english(settings.translations))
    except BrokenGlossary as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The reader is addressed as: {glossary.address}")
    for name, stems in glossary.terms.items():
        click.echo(f"{name}: {', '.join(stems)}")
    for pattern, why in glossary.avoid:
        click.echo(f"avoid {pattern.pattern}: {why}")


def locale_faults(settings: Settings, locale: str) -> list[Fault]:
    """Every fault of one catalog; without a glossary, what can be told without one, and that it is missing."""
    path = settings.translations / locale / CATALOG
    if not path.is_file():
        raise click.ClickException(f"{locale}: there is no {path}; begin one with 'l10n new'")
    try:
        english = read_english(settings.translations)
        return check_catalog(path, locale, english, read_glossary(settings.translations, locale, english))
    except BrokenGlossary as error:
        missing = Fault(f"{locale}/{GLOSSARY}", 1, "", Complaint("glossary", str(error)))
        return [missing, *check_catalog(path, locale, english, None)]


def template_of(settings: Settings) -> Catalog:
    """Every text of code and questionnaires."""
    return extract(Path(__file__).parent, questionnaire_folders(settings))


def read_locale_file(settings: Settings, locale: str) -> Catalog:
    """The catalog of a locale, or a sentence about what is wrong with its file."""
    path = settings.translations / locale / CATALOG
    if not path.is_file():
        there = ", ".join(_translated_locales(settings))
        raise click.ClickException(f"{locale}: there is no {path}; there are {there}. Begin one with 'l10n new'.")
    try:
        return read_bytes(path.read_bytes(), locale)
    except BrokenCatalog as error:
        raise click.ClickException(f"{path}:{error.line}: {error.sentence}") from error


def write_locale_file(settings: Settings, locale: str, catalog: Catalog) -> None:
    """Writes the catalog in the form that every command gives it, so that a change shows in few lines."""
    (settings.translations / locale / CATALOG).write_text(catalog_text(catalog, locale), encoding="utf-8")


def messages(catalog: Catalog) -> Iterable[Message]:
    """All but the header."""
    return (message for message in catalog if message.id)


def _translated_locales(settings: Settings) -> list[str]:
    return [locale for locale in Catalogs(settings.translations).locales() if locale != SOURCE_LOCALE]
