"""Two servers, each as if alone on its machine, behind a real nginx that passes requests to them in turn."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.tools import program

ROOT = Path(__file__).parents[2]
SERVE = [sys.executable, "-c", "from app.commands.main import main; main()", "serve", "--port"]
LOGS = ("server-1.log", "server-2.log", "nginx.log", "error.log", "access.log")

# What passes stays in memory: nginx would put large bodies and pages, answers and all, in files for a while.
CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections 64; }}
http {{
    log_format upstream $upstream_addr;
    access_log {folder}/upstream.log upstream;
    access_log {folder}/access.log combined;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    client_max_body_size 32k;
    client_body_buffer_size 32k;
    proxy_max_temp_file_size 0;
    upstream servers {{
        server {servers[0]} max_fails=1 fail_timeout=10s;
        server {servers[1]} max_fails=1 fail_timeout=10s;
    }}
    server {{
        listen {address};
        location / {{
            proxy_pass http://servers;
            proxy_connect_timeout 2s;
            proxy_next_upstream error timeout http_502 non_idempotent;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
        }}
    }}
}}
"""


@dataclass(frozen=True)
class BehindNginx:
    """The address of nginx, those of the servers in the order of their turns, and the folder of the logs."""

    address: str
    servers: list[str]
    processes: list[subprocess.Popen[bytes]]
    folder: Path

    def kill(self, number: int) -> None:
        """Ends a server as a power cut would: kill -9, its worker too."""
        os.killpg(self.processes[number].pid, signal.SIGKILL)
        wait_until(lambda: not listens(self.servers[number]), "the killed server still listens")

    def log(self, name: str) -> str:
        """What nginx or a server wrote. Complete once they are stopped."""
        return (self.folder / name).read_text()

    def turns(self) -> list[str]:
        """The servers that each request was sent to: two, with a comma, where the first did not answer."""
        return self.log("upstream.log").splitlines()

    def files_of_servers(self) -> list[Path]:
        """What the servers left in their own home and temporary folders."""
        return [path for home in ("home-1", "home-2") for path in (self.folder / home).rglob("*")]


@contextmanager
def two_servers_behind_nginx(folder: Path) -> Iterator[BehindNginx]:
    nginx = program("nginx", "nginx")
    address, *servers = free_addresses(3)
    with ExitStack() as started:
        processes = [
            started.enter_context(
                running([*SERVE, port_of(server)], folder / f"server-{number}.log", folder / f"home-{number}")
            )
            for number, server in enumerate(servers, start=1)
        ]
        for server, process in zip(servers, processes, strict=True):
            wait_until(lambda server=server: answers(server), "a server did not answer", process)
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, address=address, servers=servers))
        command = [nginx, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
        process = started.enter_context(running(command, folder / "nginx.log", folder))
        wait_until(lambda: listens(address), "nginx did not listen", process)
        yield BehindNginx(address, servers, processes, folder)


@contextmanager
def running(command: list[str], log: Path, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a group of its own, and an end to all of the group."""
    home.mkdir(exist_ok=True)
    own = {"HOME": str(home), "TMPDIR": str(home), "SYMPTOM_OVERLAP_PROXY": "1"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | own, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)


def free_addresses(count: int) -> list[str]:
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [f"127.0.0.1:{each.getsockname()[1]}" for each in sockets]


def port_of(address: str) -> str:
    return address.rpartition(":")[2]


def listens(address: str) -> bool:
    try:
        socket.create_connection(("127.0.0.1", int(port_of(address))), timeout=1).close()
    except OSError:
        return False
    return True


def answers(address: str) -> bool:
    with closing(HTTPConnection(address, timeout=5)) as connection, suppress(OSError):
        connection.request("GET", "/en/")
        return connection.getresponse().status == 200
    return False


def wait_until(met: Callable[[], bool], fault: str, process: subprocess.Popen[bytes] | None = None) -> None:
    end = time.monotonic() + 20
    while not met():
        assert process is None or process.poll() is None, f"{fault}: it stopped"
        assert time.monotonic() < end, fault
        time.sleep(0.05)
