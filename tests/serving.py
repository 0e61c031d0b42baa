"""Starts the service with its own command and waits for what is expected of it, however busy the machine is."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = "from app.commands.main import main; main()"
SERVE = [sys.executable, "-c", COMMAND, "serve", "--port"]
PATIENCE = 120
"""Seconds until something that has not happened counts as a fault. No test is slower for it when all is well."""


@contextmanager
def serving(log: Path, **environment: str) -> Iterator[str]:
    """The address of a service that writes into `log`."""
    with held_address() as address, running([*SERVE, port_of(address)], log, **environment) as process:
        wait_until(lambda: answers(address), "the service did not answer", process)
        yield f"http://{address}"


@contextmanager
def held_address() -> Iterator[str]:
    """An address that nobody else is given until the end: bound, but not listened on, so that a server can be there."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        held.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{held.getsockname()[1]}"


@contextmanager
def running(command: list[str], log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a group of its own, and an end to all of the group."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=PATIENCE)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=PATIENCE)


def wait_until(met: Callable[[], object], fault: str, process: subprocess.Popen[bytes] | None = None) -> None:
    end = time.monotonic() + PATIENCE
    while not met():
        assert process is None or process.poll() is None, f"{fault}: it stopped"
        assert time.monotonic() < end, fault
        time.sleep(0.05)


def answers(address: str) -> bool:
    with closing(HTTPConnection(address, timeout=PATIENCE)) as connection, suppress(OSError):
        connection.request("GET", "/en/")
        return connection.getresponse().status == 200
    return False


def listens(address: str) -> bool:
    try:
        socket.create_connection(("127.0.0.1", int(port_of(address))), timeout=PATIENCE).close()
    except OSError:
        return False
    return True


def port_of(address: str) -> str:
    return address.rpartition(":")[2]
