"""Servers as their user starts them: a process of its own, with workers."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import Request, urlopen

from tests.serving import COMMAND, PATIENCE, ROOT, held_address, port_of, wait_until


def until(what: Callable[[], object]) -> None:
    """Waits until something is so."""
    wait_until(what, str(what))


@dataclass
class Server:
    """A running server and what it says."""

    process: subprocess.Popen[bytes]
    port: int
    said: Path
    known: set[int] = field(default_factory=set)

    def get(self, address: str, data: bytes | None = None) -> bytes:
        headers = {"Origin": f"http://127.0.0.1:{self.port}"}
        with urlopen(Request(f"http://127.0.0.1:{self.port}{address}", data, headers)) as reply:
            assert reply.status == 200
            return bytes(reply.read())

    def answers(self) -> bool:
        assert self.process.poll() is None, self.said.read_text()
        try:
            return bool(self.get("/en/"))
        except OSError:
            return False

    def workers(self) -> set[int]:
        """Its child processes that are not yet dead."""
        found = set()
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                state, parent = path.read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(parent) == self.process.pid and state != "Z":
                found.add(int(path.parent.name))
        return found

    def ends(self, sign: signal.Signals) -> None:
        """Tells it to stop, and waits until it and every worker is gone."""
        self.known |= self.workers()
        self.process.send_signal(sign)
        self.process.wait(PATIENCE)
        until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in self.known))


def _heeds_ctrl_c() -> None:
    """Tests that run in the background of a shell take no notice of Ctrl+C, and their processes would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def serving(
    folder: Path, *arguments: str, where: Path = ROOT, script: str = COMMAND, **settings: str
) -> Iterator[Server]:
    """A server that keeps what it says in `folder`; it may not be ready yet."""
    said = folder / "said.txt"
    with held_address() as address:
        command = [sys.executable, "-c", script, *arguments, "--port", port_of(address)]
        with said.open("wb") as file:
            process = subprocess.Popen(
                command,
                cwd=where,
                stdout=file,
                stderr=file,
                env=os.environ | settings,
                preexec_fn=_heeds_ctrl_c,
            )
        server = Server(process, int(port_of(address)), said)
        try:
            yield server
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE)
