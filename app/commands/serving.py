"""The server behind `serve` and `l10n preview`: it builds the application once, and its workers inherit it."""

import gc
import multiprocessing
import os
import signal
import socket
import sys

import click
from flask import Flask
from granian.constants import Interfaces
from granian.server import Server

from app import create_app
from app.commands.reading import Stop, read_settings
from app.config import Settings
from app.questionnaire.source import Faults
from app.web.preload import preload

STOPPING = (signal.SIGTERM, signal.SIGINT)
LONGEST_REPLY = 30
"""Seconds that a worker may go on when the server is told to stop: a hundred prints at the desk take less."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Server processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serves the pages. A broken questionnaire or setting never starts serving."""
    serve_pages(read_settings(), host, port, workers, "symptom-overlap is at {address} (stop with Ctrl+C)")


def serve_pages(settings: Settings, host: str, port: int, workers: int, welcome: str) -> None:
    """Serves until stopped; `welcome` is said once the start can no longer fail."""
    app = _built(settings)
    address = _free_address(host, port)
    shown = f"[{address}]" if ":" in address else address
    click.echo(welcome.format(address=f"http://{shown}:{port}/"))
    _bequeath(app)
    _serve_forever(address, port, workers)


def application() -> Flask:
    """What a worker serves: what the server built before the worker was forked from it, else one of its own.

    Where processes are not forked but spawned (macOS, Windows), nothing is inherited.
    """
    return _inherited[0] if _inherited else create_app()


_inherited: list[Flask] = []


def _built(settings: Settings) -> Flask:
    """The application. A fault is told to whoever starts the server: no worker could tell it as well."""
    gc.disable()  # nothing of what is built will be thrown away
    try:
        app = create_app(settings)
        preload(app)
        return app
    except Faults as error:
        raise Stop(error) from error
    finally:
        gc.enable()


def _free_address(host: str, port: int) -> str:
    """The IP address of `host`, once it is sure that nothing else listens on it.

    The server itself would share the port with another one, so that two versions answer in turn.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        reason = error.strerror or error
        raise click.ClickException(f"--host {host}: not an address of this machine ({reason})") from error
    with socket.socket(family, kind) as probe:
        # As servers do: a port that was just left is free again. It does not share a port that is in use.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
            probe.listen()
        except OSError as error:
            sentence = f"port {port} on {host}: {error.strerror}; choose another with --port"
            raise click.ClickException(sentence) from error
    return str(address[0])


def _bequeath(app: Flask) -> None:
    """Lets every worker inherit the application, in memory that they share for as long as nobody writes to it."""
    if sys.platform == "linux":  # elsewhere forking a process with threads is not safe
        multiprocessing.set_start_method("fork", force=True)
    if multiprocessing.get_start_method() != "fork":
        return
    _inherited[:] = [app]
    os.register_at_fork(before=_hold_signals, after_in_parent=_release_signals, after_in_child=_end_when_told)
    gc.collect()
    gc.freeze()  # or the first collection of a worker would write to every object, and copy its memory


def _hold_signals() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)


def _release_signals() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)


def _end_when_told() -> None:
    """A worker that starts would inherit the server's handlers, take no notice of a stop, and be waited for for good.

    It ends at once until it has handlers of its own.
    """
    for each in STOPPING:
        signal.signal(each, signal.SIG_DFL)
    _release_signals()


def _serve_forever(address: str, port: int, workers: int) -> None:
    """The access log stays off: nobody's visit is written down."""
    server = Server(
        "symptom-overlap",
        address=address,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        log_access=False,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=LONGEST_REPLY,
    )
    server.serve(target_loader=application, wrap_loader=False)
