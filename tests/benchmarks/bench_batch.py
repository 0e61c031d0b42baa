"""A thousand codes to a thousand prints, on all cores: python tests/benchmarks/bench_batch.py [COUNT]. By hand."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.evaluation.cases import example_response
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.response_code import encode


def memory(process: int) -> int:
    """Of a process and all that it started, in megabytes."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,rss"], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()[1:]]
    return sum(rss for pid, parent, rss in rows if process in (pid, parent)) // 1024


def main(count: int) -> None:
    questionnaire = load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")
    cases = [example_response(questionnaire, example) for example in questionnaire.examples if example.key]
    codes = [encode(questionnaire, cases[number % len(cases)]) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "codes.txt"
        listed.write_text("\n".join(codes))
        command = [
            sys.executable,
            "-c",
            "from app.commands.main import main; main()",
            "batch",
            str(listed),
            "--out",
            folder,
        ]
        start, seen = time.perf_counter(), []
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            while process.poll() is None:
                seen.append(memory(process.pid))
                time.sleep(1)
        seconds = time.perf_counter() - start
    memory_told = f"{seen[len(seen) // 4]} MB after a quarter, {max(seen)} MB at most"
    sys.stdout.write(f"{count} prints in {seconds:.1f} s; memory {memory_told}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
