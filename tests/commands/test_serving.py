"""The server: its workers inherit what it built, and it ends when it is told to, whatever it is at."""

import os
import shutil
import signal
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest
from flask import Flask
from servers import Server, serving, until

from app.commands.serving import application
from app.questionnaire.loading import questionnaires_folder
from app.translation.catalogs import catalogs_folder
from tests.serving import COMMAND, ROOT

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
PAGES = ("", "about", "evidence", "how-it-works", "privacy", "accessibility", "continue", "clinic", "l10n")
PARTS = (QUESTIONNAIRE, f"{QUESTIONNAIRE}/entry", f"{QUESTIONNAIRE}/paper-form")
SPAWNING = """
import multiprocessing, sys, types
from app.commands import main, serving
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    serving.sys = types.SimpleNamespace(platform="darwin")
    main.main()
"""
STATIC = sorted(path.name for path in (ROOT / "app" / "web" / "static").iterdir())


def test_a_server_whose_files_are_gone_answers_everything_also_from_a_new_worker(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "app", copy / "app", ignore=shutil.ignore_patterns("__pycache__", "_translations"))
    shutil.copytree(questionnaires_folder(), copy / "questionnaires")
    shutil.copytree(catalogs_folder(), copy / "translations")
    script = f"import app; assert app.__path__[0].startswith({str(copy)!r}); {COMMAND}"
    with serving(tmp_path, "serve", "--workers", "2", where=copy, script=script) as server:
        until(server.answers)
        shutil.rmtree(copy)
        for worker in server.workers():
            os.kill(worker, signal.SIGKILL)
            until(lambda gone=worker: len(server.workers() - {gone}) == 2)
        until(server.answers)
        everything(server)
        server.ends(signal.SIGTERM)
    assert str(copy) not in server.said.read_text()


def everything(server: Server) -> None:
    for tag in ("en", "ar", "de", "sv"):
        for page in (*PAGES, *PARTS):
            assert server.get(f"/{tag}/{page}"), page
        sent = {"do": "continue", "a.tiredness": "often", "a.cramps": "often", "note": "Donaudampfschifffahrten"}
        assert b"<main" in server.get(f"/{tag}/{QUESTIONNAIRE}", urlencode(sent).encode())
        assert server.get(f"/{tag}/{QUESTIONNAIRE}/pdf", urlencode(sent).encode()).startswith(b"%PDF-")
    for name in STATIC:
        assert server.get(f"/static/{name}"), name
    assert "Trötthet" in server.get("/sv/").decode()
    with pytest.raises(HTTPError, match="404"):
        server.get("/en/no-such-page")


@pytest.mark.long
def test_where_processes_are_not_forked_each_worker_builds_its_own(tmp_path: Path) -> None:
    with serving(tmp_path, "serve", "--workers", "2", script=SPAWNING) as server:
        until(server.answers)
        tracker = trackers(server)
        assert tracker
        (killed, _) = server.workers() - tracker
        os.kill(killed, signal.SIGKILL)
        until(lambda: len(server.workers() - tracker - {killed}) == 2)
        until(server.answers)
        server.ends(signal.SIGTERM)
    assert "Traceback" not in server.said.read_text()


def trackers(server: Server) -> set[int]:
    """What Python starts beside processes that are spawned."""
    return {pid for pid in server.workers() if b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes()}


def test_a_worker_that_inherits_nothing_builds_an_application() -> None:
    assert isinstance(application(), Flask)


def test_the_preview_for_translators_is_built_once_too(tmp_path: Path) -> None:
    with serving(tmp_path, "l10n", "preview") as server:
        until(server.answers)
        assert b'class="l10n' in server.get("/sv/")
        server.ends(signal.SIGINT)
    assert "Traceback" not in server.said.read_text()


STAGES = {
    "while Python starts": lambda server: True,
    "while the pages are built": lambda server: "/_yaml" in maps_of(server),
    "when the address is told": lambda server: "stop with Ctrl+C" in server.said.read_text(),
    "when the first worker is there": lambda server: server.workers() or server.process.poll() is not None,
    "when a page was answered": lambda server: server.answers(),
}


def maps_of(server: Server) -> str:
    """The libraries that it has loaded by now: the one that reads YAML is needed as soon as the pages are built."""
    return Path(f"/proc/{server.process.pid}/maps").read_text()


@pytest.mark.parametrize(
    ("stage", "told_by"),
    [
        *((stage, signal.SIGTERM) for stage in STAGES),
        ("while the pages are built", signal.SIGINT),
        pytest.param("when the first worker is there", signal.SIGINT, marks=pytest.mark.long),
    ],
)
def test_a_server_ends_cleanly_at_every_stage_of_its_start(tmp_path: Path, stage: str, told_by: signal.Signals) -> None:
    with serving(tmp_path, "serve", "--workers", "2") as server:
        until(lambda: STAGES[stage](server))
        server.ends(told_by)
    if stage != "while Python starts":  # Python itself says where it was interrupted
        assert "Traceback" not in server.said.read_text()


def test_a_server_ends_when_it_is_told_to_while_a_worker_is_replaced(tmp_path: Path) -> None:
    with serving(tmp_path, "serve", "--workers", "2") as server:
        until(server.answers)
        server.known = server.workers()
        os.kill(min(server.known), signal.SIGKILL)
        until(lambda: server.workers() - server.known)
        server.ends(signal.SIGTERM)
    assert "Killing" not in server.said.read_text()
