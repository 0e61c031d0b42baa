"""Commands for translators that show texts in their place: `symptom-overlap l10n proof | preview | pseudo`."""

from pathlib import Path

import click

import app
from app.commands.choosing import WHICH, read_chosen
from app.commands.folders import QUESTIONNAIRES, TRANSLATIONS, read_settings_aloud
from app.commands.reading import read_locale, report_on
from app.commands.writing import write_output
from app.config import ask_for_preview
from app.evaluation.cases import example_response
from app.pdf.render import render_pdf
from app.translation.numbering import Numbering


@click.command("pseudo")
def pseudo_command() -> None:
    """Opens every page in two languages that nobody speaks, and lists what no translator can reach."""
    from app.commands.l10n.hard_coded import hard_coded_texts
    from app.commands.l10n.told_once import told_once
    from app.commands.l10n.written_where import our_files

    left = hard_coded_texts(read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS))
    lines = told_once(left, our_files(Path(app.__file__).parent))
    for line in lines:
        click.echo(line)
    click.echo(f"{len(lines)} hard-coded {'text' if len(lines) == 1 else 'texts'}")
    if lines:
        raise SystemExit(1)


@click.command("proof")
@click.argument("locale")
@WHICH
@click.option("--example", help="The id of an example in examples.yaml.  [default: the one that the pages explain]")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False))
def proof_command(locale: str, questionnaire_id: str | None, example: str | None, output: Path) -> None:
    """Prints an example with a number after each text, and a list of what each number is, to read in its place."""
    settings = read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS)
    questionnaire = read_chosen(settings, questionnaire_id)
    cases = [case for case in questionnaire.examples if (case.id == example if example else case.explained)]
    if not cases:
        raise click.ClickException(f"--example: examples.yaml has no {example!r}")
    numbering = Numbering()
    say = numbering.numbering(read_locale(settings, locale, preview=True).translator(locale))
    report = report_on(settings, questionnaire, example_response(questionnaire, cases[0]), say)
    write_output(output, render_pdf(report, proof=numbering.messages()))
    click.echo(f"{output}: {len(numbering.messages())} texts")


@click.command("preview")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def preview_command(port: int) -> None:
    """Serves the pages to translators: each text shows its id, source and state; a saved file shows at once."""
    from app.commands.serving import serve_pages

    ask_for_preview()
    settings = read_settings_aloud(QUESTIONNAIRES, TRANSLATIONS)
    welcome = "the preview is at {address} and how far each language is at /l10n/ (stop with Ctrl+C)"
    serve_pages(settings, "127.0.0.1", port, 1, welcome)


COMMANDS = (pseudo_command, proof_command, preview_command)
