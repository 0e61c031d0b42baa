"""What every test may ask for, and how many processes share the tests."""

import os
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from app.questionnaire import source
from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs
from tests.kept import CATALOGS, SHIPPED, TINY

# A slow machine is no fault of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A process for each processor, but none to wait for where only some files or single tests are asked for."""
    whole_folders = all(Path(argument).is_dir() for argument in config.args)
    return min(os.cpu_count() or 1, 4) if whole_folders else 0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says what was left out, since a run over several processes does not count it."""
    if config.option.markexpr == "not long":
        terminalreporter.write_line("Left out: the long tests. To run them: python -m pytest -m long")


@pytest.fixture(scope="session", autouse=True)
def _the_same_file_is_parsed_once() -> Iterator[None]:
    """Every command reads its questionnaire anew, as its user's does; here no text is parsed twice."""
    with pytest.MonkeyPatch.context() as patched:
        parsed = cache(source.read_source)
        patched.setattr(source, "read_source", lambda text, name: deepcopy(parsed(text, name)))
        yield


@pytest.fixture(scope="session")
def shipped() -> Questionnaire:
    return SHIPPED


@pytest.fixture(scope="session")
def tiny() -> Questionnaire:
    return TINY


@pytest.fixture(scope="session")
def catalogs() -> Catalogs:
    return CATALOGS
