"""Commands that print: one person's answers, the blank form, many codes at once."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from app.clinic.paper import Paper, usual_paper
from app.commands.answering import REST, read_answered, read_code
from app.commands.choosing import WHICH, WHICH_ASKS, read_chosen
from app.commands.reading import read_all, read_locale, read_settings, report_in, report_on
from app.commands.writing import write_output
from app.config import Settings
from app.pdf.layout.rich_text import MissingGlyph
from app.pdf.render import render_pdf
from app.pdf.sheets.embedded_answers import attached_answers
from app.pdf.sheets.paper_form import render_paper_form
from app.pdf.sheets.second import Second
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import UnreadableCode, decode
from app.report.code_problems import code_problem
from app.report.paper_form import compose_paper_form
from app.report.sender import sender_of
from app.translation.catalogs import Catalogs
from app.translation.locales import SOURCE_LOCALE

LOCALE = click.option("--locale", help="The language of the print.  [default: the clinic's, else en]")
PAPER = click.option("--paper", type=click.Choice(["a4", "letter"]), help="[default: the clinic's, else a4]")


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


@click.command("batch")
@click.argument("codes", type=click.File(encoding="utf-8-sig", errors="replace"))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder for the PDFs.")
@LOCALE
@PAPER
@click.option("--workers", default=os.cpu_count() or 1, show_default="one for each core", type=click.IntRange(1, 64))
def batch_command(codes: TextIO, out: Path, locale: str | None, paper: Paper | None, workers: int) -> None:
    """Prints every code in CODES, one on a line, into a folder: 0001.pdf is line 1. Exit code 1 if any failed."""
    settings = read_settings()
    read_all(settings)
    locale, paper = locale or usual_locale(settings), paper or usual_paper(settings.clinic)
    read_locale(settings, locale)
    jobs = [Job(number, line.strip(), out) for number, line in enumerate(codes, start=1) if line.strip()]
    if not jobs:
        raise click.ClickException(f"{codes.name}: no code in this file; write one on each line")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{out}: the folder cannot be made: {error.strerror}") from error
    failed = 0
    with (
        ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(settings, locale, paper)) as pool,
        click.progressbar(pool.map(_printed, jobs, chunksize=4), len(jobs), "Printing", file=sys.stderr) as problems,
    ):
        for job, problem in zip(jobs, problems, strict=True):
            if problem:
                failed += 1
                click.echo(f"\n{codes.name}:{job.number}: {problem}", err=True)
    click.echo(f"{len(jobs) - failed} printed into {out}, {failed} failed")
    if failed:
        raise SystemExit(1)


def usual_locale(settings: Settings) -> str:
    """The language of prints when nobody chooses one."""
    return (settings.clinic and settings.clinic.default_language) or SOURCE_LOCALE


@dataclass(frozen=True)
class Job:
    """One line of a batch. The code goes into no file name: file names end up in many places."""

    number: int
    code: str
    out: Path


@dataclass(frozen=True)
class Worker:
    """What one process needs for all its jobs, read once."""

    settings: Settings
    questionnaires: tuple[Questionnaire, ...]
    catalogs: Catalogs
    locale: str
    paper: Paper


_worker: list[Worker] = []


def _start_worker(settings: Settings, locale: str, paper: Paper) -> None:
    _worker[:] = [Worker(settings, tuple(read_all(settings).values()), Catalogs(settings.translations), locale, paper)]


def _printed(job: Job) -> str:
    """Prints one code; the problem with it, or nothing."""
    (worker,) = _worker
    try:
        decoded = decode(worker.questionnaires, job.code)
        say = worker.catalogs.translator(worker.locale)
        report = report_on(worker.settings, decoded.questionnaire, decoded.response, say)
        (job.out / f"{job.number:04}.pdf").write_bytes(
            render_pdf(report, paper=worker.paper, sender=sender_of(worker.settings.clinic))
        )
    except UnreadableCode as error:
        return code_problem(error, worker.catalogs.translator("en"))
    except MissingGlyph as error:
        return str(error)
    except OSError as error:
        return f"cannot be written: {error.strerror}"
    return ""


COMMANDS = (pdf_command, paper_form_command, batch_command)
