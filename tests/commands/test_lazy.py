"""A list of commands costs no import of the product."""

import subprocess
import sys

import click
import pytest

from app.commands.main import COMMANDS, main

HEAVY = {"babel", "flask", "granian", "pydantic", "reportlab", "wtforms", "yaml", "app.config", "app.questionnaire"}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_the_command_says_of_itself(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    assert command.help is not None
    assert COMMANDS[name].help == " ".join(command.help.split("\n\n")[0].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["no-such-command"]])
def test_what_calls_no_command_imports_nothing_of_the_product(arguments: list[str]) -> None:
    script = (
        "import sys; from app.commands.main import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: print('imported', *sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    told, _, imported = result.stdout.partition("imported")
    assert told + result.stderr
    assert HEAVY & set(imported.split()) == set()


def test_the_print_imports_neither_the_pages_nor_the_server() -> None:
    script = "import sys, app.commands.printing; print(*sys.modules)"
    imported = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "reportlab" in imported
    assert {"flask", "granian", "wtforms", "app.web", "app.evaluation", "multiprocessing"} & set(imported) == set()
