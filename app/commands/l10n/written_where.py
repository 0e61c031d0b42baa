"""Finds where in our own templates and Python files a text of a page is written."""

import ast
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate
from pathlib import Path

from app.translation.extraction import KEYWORDS

WORDED = ("web", "report", "pdf")
"""The floors whose Python files hold words of the pages."""
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
TOKEN = re.compile(r"\s+|&#?\w+;|.", re.DOTALL)
VARIABLE = re.compile(r" {2,}|\d+")
"""What may stand on a page where the file has a placeholder: two spaces are what a translated part leaves behind."""
TELLING = 4
"""The letters that a part of a text needs to be looked for: fewer stand in every file."""


@dataclass(frozen=True)
class Passage:
    """A stretch of a file as a reader of the page sees it: spaces made one, entities read. `starts` and `lines` give
    the line of every token.
    """

    file: str
    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def places(self, wanted: re.Pattern[str]) -> Iterator[str]:
        """file:line of each find."""
        for match in wanted.finditer(self.text):
            yield f"{self.file}:{self.lines[bisect_right(self.starts, match.start()) - 1]}"


@dataclass(frozen=True)
class OurFiles:
    """Every passage in which a text of a page may be written, what readers see first."""

    markup: tuple[Passage, ...]
    expressions: tuple[Passage, ...]
    python: tuple[Passage, ...]

    def places(self, text: str) -> list[str]:
        """Where the text is written, as file:line; of a text with variable parts, where its longest part is."""
        parts = sorted(filter(_telling, map(str.strip, VARIABLE.split(text))), key=len, reverse=True)
        for wanted in map(_as_words, (" ".join(text.split()), *parts)):
            for passages in (self.markup, self.expressions, self.python):
                if found := [place for passage in passages for place in passage.places(wanted)]:
                    return list(dict.fromkeys(found))
        return []


def our_files(code: Path) -> OurFiles:
    """What is written in the templates and Python files of the package folder `code`."""
    templates = {path: path.read_text(encoding="utf-8") for path in sorted((code / "web" / "templates").rglob("*.*"))}
    python = [path for floor in WORDED for path in sorted((code / floor).rglob("*.py"))]
    return OurFiles(
        markup=tuple(_passage(_name(code, path), JINJA.sub(_blank, text)) for path, text in templates.items()),
        expressions=tuple(_passage(_name(code, path), text) for path, text in templates.items()),
        python=tuple(passage for path in python for passage in _literals(_name(code, path), path)),
    )


def _name(code: Path, path: Path) -> str:
    return f"{code.name}/{path.relative_to(code).as_posix()}"


def _blank(match: re.Match[str]) -> str:
    """Nothing to read in place of a piece of Jinja, but on as many lines, so that the lines below keep their number."""
    return "\n" * match[0].count("\n") or " "


def _passage(file: str, text: str, first_line: int = 1) -> Passage:
    tokens = TOKEN.findall(text)
    read = [" " if token.isspace() else unescape(token) for token in tokens]
    starts = accumulate(map(len, read[:-1]), initial=0)
    lines = accumulate((token.count("\n") for token in tokens[:-1]), initial=first_line)
    return Passage(file, "".join(read), tuple(starts), tuple(lines))


def _literals(file: str, path: Path) -> Iterator[Passage]:
    """The texts in a Python file that go through no translator and are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over = {id(inner) for node in ast.walk(tree) for inner in _not_shown(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            yield _passage(file, node.value.replace("\n", " "), node.lineno)


def _not_shown(node: ast.AST) -> Iterable[ast.AST]:
    if isinstance(node, ast.Expr):
        return [node.value]
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return node.args if name in KEYWORDS else []
    return []


def _telling(part: str) -> bool:
    return sum(map(str.isalpha, part)) >= TELLING


def _as_words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
