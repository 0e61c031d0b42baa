"""Reads YAML into plain data and remembers the line of every value, for error messages and translators.

Every scalar stays a string: YAML's own guesses would turn the answer code `no` into False.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from app.questionnaire.yaml_tree import yaml_tree

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
DataPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in a file, worded for its author."""

    file: str
    line: int
    path: str
    sentence: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return f"{place}{self.path}: {self.sentence}" if self.path else place + self.sentence


class Faults(Exception):
    """Everything that is wrong in what an author or a clinic wrote, in file and line order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True)
class Source:
    """The data of one file and the line on which each value starts."""

    file: str
    data: Data
    lines: dict[DataPath, int]

    def line(self, path: DataPath) -> int:
        """The line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: DataPath, sentence: str) -> Fault:
        """A fault at the value under `path`."""
        return Fault(self.file, self.line(path), ".".join(map(str, path)), sentence)


def read_source(text: str, name: str) -> tuple[Source, list[Fault]]:
    """Reads YAML (or JSON, a part of YAML) into data; what cannot be read is a list of faults."""
    lines: dict[DataPath, int] = {}
    faults: list[Fault] = []
    try:
        node = yaml_tree(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        return Source(name, {}, {}), [Fault(name, line, "", f"not readable as YAML: {error.problem}")]
    except yaml.YAMLError as error:
        return Source(name, {}, {}), [Fault(name, 1, "", f"not readable as YAML: {error}")]
    if node is None:
        return Source(name, {}, {}), [Fault(name, 1, "", "the file is empty")]
    try:
        data = _plain(node, (), name, lines, faults, frozenset())
    except _SelfReference as error:
        return Source(name, {}, {}), [Fault(name, error.line, "", "a value refers back to itself; write it out")]
    return Source(name, data, lines), faults


def read_source_file(path: Path) -> tuple[Source, list[Fault]]:
    """Reads one YAML file; its faults name the folder and the file."""
    name = f"{path.parent.name}/{path.name}"
    try:
        return read_source(path.read_text(encoding="utf-8-sig"), name)
    except FileNotFoundError:
        return Source(name, {}, {}), [Fault(name, 1, "", "the file is missing")]
    except UnicodeDecodeError as error:
        return Source(name, {}, {}), [Fault(name, 1, "", f"not UTF-8 text (byte {error.start}); save it as UTF-8")]


def entries(data: Any, key: str) -> list[dict[str, Any]]:
    """The mappings listed under `key`, none when there is no such list."""
    listed = data.get(key) if isinstance(data, dict) else None
    return [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []


def walk(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    """Every value in the data with its path, outermost first."""
    waiting = [(path, data)]
    while waiting:
        here, value = waiting.pop()
        yield here, value
        if isinstance(value, dict):
            waiting += [((*here, key), child) for key, child in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*here, n), value[n]) for n in reversed(range(len(value)))]


class _SelfReference(Exception):
    def __init__(self, line: int) -> None:
        self.line = line


def _plain(
    node: yaml.Node,
    path: DataPath,
    name: str,
    lines: dict[DataPath, int],
    faults: list[Fault],
    around: frozenset[int],
) -> Data:
    """The node as plain data; `lines` and `faults` are added to. `around`: the `id()` of each node that holds this."""
    line = node.start_mark.line + 1
    lines[path] = line
    if id(node) in around:  # an alias inside its own anchor would never end
        raise _SelfReference(line)
    around = around | {id(node)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, n), name, lines, faults, around) for n, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Data] = {}
        for key, value in _pairs(node, path, name, faults):
            if key in result:
                sentence = f"{key!r} is given twice here; keep one"
                faults.append(Fault(name, value.start_mark.line + 1, ".".join(map(str, (*path, key))), sentence))
                continue
            result[key] = _plain(value, (*path, key), name, lines, faults, around)
        return result
    return str(node.value).strip()


def _pairs(node: yaml.MappingNode, path: DataPath, name: str, faults: list[Fault]) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield str(key.value), value
        else:
            where = ".".join(map(str, path))
            faults.append(Fault(name, key.start_mark.line + 1, where, "a key must be one word"))
