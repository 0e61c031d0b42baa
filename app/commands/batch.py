"""The command that prints many codes at once, on every core."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from app.clinic.paper import Paper, usual_paper
from app.commands.answering import changes_since
from app.commands.options import LOCALE, PAPER, usual_locale
from app.commands.reading import read_all, read_locale, read_settings, report_on
from app.config import Settings
from app.pdf.layout.rich_text import MissingGlyph
from app.pdf.render import render_pdf
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import UnreadableCode, decode
from app.report.code_problems import code_problem
from app.report.sender import sender_of
from app.translation.catalogs import Catalogs


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
        click.progressbar(pool.map(_print_job, jobs, chunksize=4), len(jobs), "Printing", file=sys.stderr) as printed,
    ):
        for job, (problem, changes) in zip(jobs, printed, strict=True):
            failed += bool(problem)
            for said in filter(None, (problem, *changes)):
                click.echo(f"\n{codes.name}:{job.number}: {said}", err=True)
    click.echo(f"{len(jobs) - failed} printed into {out}, {failed} failed")
    if failed:
        raise SystemExit(1)


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
"""The one of this process, once it has started."""


def _start_worker(settings: Settings, locale: str, paper: Paper) -> None:
    _worker[:] = [Worker(settings, tuple(read_all(settings).values()), Catalogs(settings.translations), locale, paper)]


def _print_job(job: Job) -> tuple[str, list[str]]:
    """Prints one code. Gives the sentence about the problem with it, empty when it is printed, and what has changed."""
    (worker,) = _worker
    try:
        decoded = decode(worker.questionnaires, job.code)
        say = worker.catalogs.translator(worker.locale)
        report = report_on(worker.settings, decoded.questionnaire, decoded.response, say)
        (job.out / f"{job.number:04}.pdf").write_bytes(
            render_pdf(report, paper=worker.paper, sender=sender_of(worker.settings.clinic))
        )
    except UnreadableCode as error:
        return code_problem(error, worker.catalogs.translator("en")), []
    except MissingGlyph as error:
        return str(error), []
    except OSError as error:
        return f"cannot be written: {error.strerror}", []
    return "", changes_since(decoded)
