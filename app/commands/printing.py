"""Commands that print on paper: the report on answers, and the blank form."""

from pathlib import Path
from typing import TextIO

import click

from app.clinic.paper import Paper, usual_paper
from app.commands.answering import REST, changes_since, read_answered, read_code
from app.commands.choosing import WHICH, WHICH_ASKS, read_chosen
from app.commands.options import LOCALE, PAPER, usual_locale
from app.commands.reading import read_locale, read_settings, report_in
from app.commands.writing import write_output
from app.pdf.layout.rich_text import MissingGlyph
from app.pdf.render import render_pdf
from app.pdf.sheets.embedded_answers import attached_answers
from app.pdf.sheets.paper_form import render_paper_form
from app.pdf.sheets.second import Second
from app.report.paper_form import compose_paper_form
from app.report.sender import sender_of


@click.command("pdf")
@click.argument("answers", type=click.File(encoding="utf-8"), required=False)
@click.option("--code", help="A response code, instead of ANSWERS.")
@WHICH_ASKS
@LOCALE
@PAPER
@REST
@click.option("--patient-locale", help="The language of the patient's page.  [default: that of the print]")
@click.option("--side-by-side", is_flag=True, help="Both languages beside each other, where the patient reads along.")
@click.option("--attach-answers", is_flag=True, help="Put the answers into the PDF as answers.json, for programs.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def pdf_command(
    answers: TextIO | None,
    code: str | None,
    questionnaire_id: str | None,
    locale: str | None,
    paper: Paper | None,
    rest: str,
    patient_locale: str | None,
    side_by_side: bool,
    attach_answers: bool,
    output: Path,
) -> None:
    """Prints ANSWERS (YAML or JSON; - reads standard input), or a response code, as a PDF."""
    settings = read_settings()
    if bool(answers) == bool(code):
        raise click.UsageError("give either ANSWERS or --code CODE")
    if code and questionnaire_id:
        raise click.UsageError("--questionnaire goes with ANSWERS; a code says by itself whose it is")
    if code:
        decoded = read_code(settings, code)
        for line in changes_since(decoded):
            click.echo(line, err=True)
        questionnaire, response = decoded.questionnaire, decoded.response
    elif answers:
        questionnaire, response = read_answered(settings, answers, questionnaire_id, rest)
    if side_by_side and not patient_locale:
        raise click.UsageError("--side-by-side needs --patient-locale: the language to stand beside that of the print")
    tag = locale or usual_locale(settings)
    report = report_in(settings, questionnaire, response, tag)
    second = None
    if patient_locale:
        read_locale(settings, patient_locale, option="--patient-locale")
    if patient_locale and patient_locale != tag:
        second = Second(report_in(settings, questionnaire, response, patient_locale), side_by_side)
    attached = attached_answers(questionnaire, response, report.questionnaire) if attach_answers else None
    paper = paper or usual_paper(settings.clinic)
    try:
        printed = render_pdf(report, paper=paper, sender=sender_of(settings.clinic), attachment=attached, second=second)
    except MissingGlyph as error:
        raise click.ClickException(str(error)) from error
    write_output(output, printed)


@click.command("paper-form")
@WHICH
@LOCALE
@PAPER
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False))
def paper_form_command(questionnaire_id: str | None, locale: str | None, paper: Paper | None, output: Path) -> None:
    """Prints the blank form, to be filled in by hand and keyed in at the desk."""
    settings = read_settings()
    questionnaire = read_chosen(settings, questionnaire_id)
    tag = locale or usual_locale(settings)
    say = read_locale(settings, tag).translator(tag)
    form = compose_paper_form(questionnaire, say, settings.emergency_number)
    try:
        printed = render_paper_form(form, paper or usual_paper(settings.clinic), sender_of(settings.clinic))
    except MissingGlyph as error:
        raise click.ClickException(str(error)) from error
    write_output(output, printed)
