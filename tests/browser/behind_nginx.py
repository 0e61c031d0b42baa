"""Two servers, each as if alone on its machine, behind a real nginx that passes requests to them in turn."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.serving import SERVE, answers, held_address, listens, port_of, running, wait_until
from tests.tools import program

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
            proxy_connect_timeout 60s;
            proxy_read_timeout 300s;
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
def two_servers_behind_nginx(folder: Path, questionnaires: Path) -> Iterator[BehindNginx]:
    """Servers of these questionnaires, and nginx; all that they write is in `folder`."""
    nginx = program("nginx", "nginx")
    with ExitStack() as started:
        address, *servers = [started.enter_context(held_address()) for _ in range(3)]
        processes = [
            started.enter_context(
                at_home(
                    [*SERVE, port_of(server)],
                    folder,
                    f"server-{number}.log",
                    f"home-{number}",
                    SYMPTOM_OVERLAP_QUESTIONNAIRES=str(questionnaires),
                )
            )
            for number, server in enumerate(servers, start=1)
        ]
        for server, process in zip(servers, processes, strict=True):
            wait_until(lambda server=server: answers(server), "a server did not answer", process)
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, address=address, servers=servers))
        command = [nginx, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
        process = started.enter_context(at_home(command, folder, "nginx.log", "home-nginx"))
        wait_until(lambda: listens(address), "nginx did not listen", process)
        yield BehindNginx(address, servers, processes, folder)


@contextmanager
def at_home(
    command: list[str], folder: Path, log: str, home: str, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A process whose home and temporary files have a folder of their own, so that a test sees what it leaves there."""
    (folder / home).mkdir()
    own = {"HOME": str(folder / home), "TMPDIR": str(folder / home), "SYMPTOM_OVERLAP_PROXY": "1"}
    with running(command, folder / log, **own, **environment) as process:
        yield process
