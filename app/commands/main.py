"""The command `symptom-overlap`: the table of all commands, for clinics, authors, translators and operators."""

import click

from app.commands.lazy import LazyGroup, Named

COMMANDS = {
    "answers": Named(
        "app.commands.codes:answers_command", "The answers that CODE says, as YAML that the other commands read."
    ),
    "assess": Named(
        "app.commands.assessing:assess_command", "Assesses ANSWERS (YAML or JSON; - reads standard input)."
    ),
    "batch": Named(
        "app.commands.batch:batch_command",
        "Prints every code in CODES, one on a line, into a folder: 0001.pdf is line 1. Exit code 1 if any failed.",
    ),
    "check": Named(
        "app.commands.checking:check_command",
        "Checks the questionnaires: every fault as file:line: path: sentence. A hint is none: exit code 0.",
    ),
    "code": Named(
        "app.commands.codes:code_command", "The response code of ANSWERS (YAML or JSON; - reads standard input)."
    ),
    "evaluate": Named(
        "app.commands.checking:evaluate_command",
        "How far the written cases agree with their key, beside three baselines. Exit code 1 when a bar is missed.",
    ),
    "l10n": Named(
        "app.commands.l10n.catalogs:l10n", "Commands for translators. How to translate: translations/README.md."
    ),
    "paper-form": Named(
        "app.commands.printing:paper_form_command",
        "Prints the blank form, to be filled in by hand and keyed in at the desk.",
    ),
    "pdf": Named(
        "app.commands.printing:pdf_command",
        "Prints ANSWERS (YAML or JSON; - reads standard input), or a response code, as a PDF.",
    ),
    "questionnaires": Named(
        "app.commands.questionnaires:questionnaires_group",
        "Lists the questionnaires, or begins a new one. How to write one: questionnaires/README.md.",
    ),
    "serve": Named(
        "app.commands.serving:serve", "Serves the pages. A broken questionnaire or setting never starts serving."
    ),
}
"""Every command; its help stands here once more, so that a list of them need not import the product."""


@click.group(cls=LazyGroup, named=COMMANDS)
@click.version_option(package_name="symptom-overlap")
def main() -> None:
    """Questions about symptoms, and a sheet to take to a clinician: what patterns share, and what tells them apart.

    Never a diagnosis.
    """
