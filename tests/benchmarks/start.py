"""What a start costs, in CPU seconds and memory: python tests/benchmarks/start.py [CHECKOUT ...].

By hand, on Linux, with nothing but the standard library. Each CHECKOUT has an environment of its own in `.venv`, with
the version in it installed; without one it is this checkout's. Several are measured in turn, so that whatever else runs
on the machine slows all of them. Printed: medians of five, and in brackets the least and the most.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from urllib.request import urlopen

ROUNDS = 5
WORKERS = 2
QUIET = 0.5
"""Seconds without any CPU used, after which the processes have nothing left to do."""
TICKS = os.sysconf("SC_CLK_TCK")
ANSWERS = "cramps: often\ntwitching: often\ntiredness: sometimes\ndiet: [vegan]\n"
Figures = dict[str, float]


def command_of(checkout: Path) -> str:
    """The installed command of a checkout's own environment."""
    return str(checkout / ".venv" / "bin" / "symptom-overlap")


def one_command(name: str, *arguments: str) -> Figures:
    """CPU and wall of a command that ends, with whatever processes it started."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    return {f"{name}, CPU s": used.ru_utime + used.ru_stime, f"{name}, wall s": time.monotonic() - start}


def help_of(checkout: Path) -> Figures:
    return one_command("--help", command_of(checkout), "--help")


def print_of(checkout: Path) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.yaml"
        answers.write_text(ANSWERS)
        return one_command("pdf", command_of(checkout), "pdf", str(answers), "-o", f"{folder}/out.pdf")


def server_of(checkout: Path) -> Figures:
    """Of all processes of a server: CPU until the first page, CPU until all are idle, and memory then."""
    port = free_port()
    command = [command_of(checkout), "serve", "--workers", str(WORKERS), "--port", str(port)]
    start = time.monotonic()
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        wait_for_a_page(port, server)
        wall, cpu = time.monotonic() - start, cpu_of_group(server.pid)
        return {
            "serve, CPU s until the first page": cpu,
            "serve, wall s until the first page": wall,
            "serve, CPU s until idle": idle_cpu(server.pid),
            "serve, PSS MB of its processes": sum(pss_of(pid) for pid in group(server.pid)),
            "serve, processes": len(group(server.pid)),
        }
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for_a_page(port: int, server: subprocess.Popen[bytes]) -> None:
    while True:
        assert server.poll() is None, "the server stopped"
        try:
            with urlopen(f"http://127.0.0.1:{port}/") as page:
                assert page.status == 200
                return
        except OSError:  # nobody listens yet, or a server that is just starting resets
            time.sleep(0.01)


def group(leader: int) -> list[int]:
    """The processes of a server: it leads a group of its own."""
    return [int(path.name) for path in Path("/proc").glob("[0-9]*") if fields_of(path)[2:3] == [str(leader)]]


def fields_of(process: Path) -> list[str]:
    """What the kernel tells of a process, from its state on; nothing of one that has ended."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def cpu_of_group(leader: int) -> float:
    """User and system seconds of all processes of a group, and of their children that have ended."""
    ticks = (fields_of(Path(f"/proc/{pid}"))[11:15] for pid in group(leader))
    return sum(int(each) for found in ticks for each in found) / TICKS


def idle_cpu(leader: int) -> float:
    """The same once it has stopped to grow."""
    used, since = cpu_of_group(leader), time.monotonic()
    while time.monotonic() - since < QUIET:
        time.sleep(0.05)
        now = cpu_of_group(leader)
        if now > used:
            used, since = now, time.monotonic()
    return used


def pss_of(pid: int) -> float:
    """Megabytes of a process; what several share is counted in parts."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def told(figures: list[float]) -> str:
    return f"{median(figures):8.2f} ({min(figures):.2f}-{max(figures):.2f})"


def main(checkouts: list[Path]) -> None:
    measures: tuple[Callable[[Path], Figures], ...] = (help_of, print_of, server_of)
    found: dict[str, dict[Path, list[float]]] = {}
    for measure in (measure for _ in range(ROUNDS) for measure in measures):
        for checkout in checkouts:
            for name, figure in measure(checkout).items():
                found.setdefault(name, {}).setdefault(checkout, []).append(figure)
    sys.stdout.write(f"{'':36}" + "".join(f"{checkout.name:>24}" for checkout in checkouts) + "\n")
    for name, by_checkout in found.items():
        sys.stdout.write(f"{name:36}" + "".join(f"{told(by_checkout[each]):>24}" for each in checkouts) + "\n")


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]] or [Path(__file__).parents[2]])
