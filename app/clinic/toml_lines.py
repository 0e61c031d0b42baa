"""Reads TOML into plain data and finds the line of every value, which Python's own reader does not tell."""

import re
import tomllib
from pathlib import Path
from typing import Any

from app.questionnaire.source import DataPath, Fault, Source, walk

LINE = re.compile(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
"""How tomllib says where it stopped."""


def read_toml_file(path: Path) -> tuple[Source, list[Fault]]:
    """Reads one TOML file; what cannot be read is a list of faults."""
    nothing = Source(path.name, {}, {})
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
        return Source(path.name, tomllib.loads(text), value_lines(text)), []
    except FileNotFoundError:
        fault = Fault(path.name, 1, "", f"there is no such file in {str(path.parent)!r}; write it or correct its name")
    except IsADirectoryError:
        fault = Fault(path.name, 1, "", "this is a folder; name the TOML file itself")
    except OSError as error:
        fault = Fault(path.name, 1, "", f"the file cannot be read: {error.strerror}; the service must be allowed to")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = Fault(path.name, line, "", f"not UTF-8 text (byte {error.start}); save the file as UTF-8")
    except (ValueError, RecursionError) as error:  # an integer too long to read is a plain ValueError
        fault = _syntax_fault(path.name, text, str(error))
    return nothing, [fault]


def value_lines(text: str) -> dict[DataPath, int]:
    """The line on which each value starts, in a text that tomllib can read.

    Feeds tomllib one statement at a time: a statement ends with the first line at which it can be read. Until then
    it may be a list over several lines; closed early, it shows which entries it has so far.
    """
    lines: dict[DataPath, int] = {}
    header, statement, start = "", "", 1
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        statement += line + "\n"
        whole = _data(header + statement)
        for path, _ in walk(_data(header + statement + "]") if whole is None else whole):
            lines.setdefault(path, number if path and isinstance(path[-1], int) else start)
        if whole is not None:
            header = statement if statement.lstrip().startswith("[") else header
            statement, start = "", number + 1
    return lines


def _data(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None


def _syntax_fault(name: str, text: str, problem: str) -> Fault:
    found = LINE.match(problem)
    line = int(found[2]) if found and found[2] else text.rstrip().count("\n") + 1
    problem = found[1] if found else problem
    advice = 'write key = "text", each key and each [table] once'
    return Fault(name, line, "", f"not readable as TOML: {problem}; {advice}")
