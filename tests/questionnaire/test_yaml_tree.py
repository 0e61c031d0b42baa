"""libyaml and the pure loader say the same of every file, or the pure loader alone is asked."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.questionnaire import yaml_tree as reading
from app.questionnaire.loading import questionnaires_folder
from app.questionnaire.source import Fault, Source, read_source
from app.translation.catalogs import catalogs_folder

FILES = sorted(
    (
        *questionnaires_folder().glob("*/*.yaml"),
        *catalogs_folder().glob("*/glossary.yaml"),
        *Path(__file__).parent.glob("*/*.yaml"),
    )
)
TEXTS = [path.read_text(encoding="utf-8-sig") for path in FILES]

BROKEN = [
    "a: [1, 2",
    "a: {b: 1",
    "a: 'no end",
    'a: "no end',
    'a: "\\q"',
    "a: b: c",
    "- a\nb: c",
    "a: 1\n b: 2",
    "a:\n  - b\n c: d",
    "a: *nobody",
    "a: &x 1\nb: &x 2",
    "a: &x [*x]",
    "a: @reserved",
    "a: `reserved",
    "a: %percent",
    "a: |3x\n  text",
    "a: |#\n  text",
    "a: >-#\n  text",
    "a: >\n text\n  more\nb",
    "key\nother: 1",
    "a: [b, c]]",
    "a: }",
    "a: 1\n--- \nb: 2",
    "...\na",
    "%YAML 3.0\n---\na: 1",
    "a: !!no/such:tag 1",
    "!",
    "a: !",
    "{a: !b, c: d}",
    "? a\n: b",
    "{? }",
    "[hand-lock? ]",
    "{a: what? , b: c}",
    "[? a]",
    "a: what?\nb: [why, 'who?']",
    "a:\tb",
    "\ta: b",
    "a:\n\t- b",
    "- a\n-\tb",
    "a: b\t# why",
    'a: "x\ty"',
    "a: |\n\ttext",
    "a: b\rc: d",
    "a: b\r\nc: d",
    "a: b\x85c: d",
    "a: b\u2028c: d",
    "a: \ufeffb",
    "a: \x00b",
    "a: \x07b",
    "a: \ud800",
    "a: \x7f",
    "",
    "# nothing",
    "---",
    "a: 1\na: 2",
    "[a]: b",
    "{a: 1}: b",
    "a: <<\n<<: *b",
]
PIECES = [
    *BROKEN,
    *":-#'\"[]{}&*!|>%@`,?\n\t ~\\",
    "\n  ",
    "\n- ",
    ": ",
    " #",
    "? ",
    "! ",
    "\u2028",
    "\ufeff",
    "\r",
    "é",
]


def read_by_the_pure_loader(text: str) -> tuple[Source, list[Fault]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "FAST_LOADER", None)
        return read_source(text, "x.yaml")


@pytest.mark.parametrize("text", TEXTS, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_every_shipped_file_is_read_by_libyaml_with_the_same_data_and_lines(text):
    assert yaml.__with_libyaml__
    assert reading._fast_tree(text) is not None
    assert read_source(text, "x.yaml") == read_by_the_pure_loader(text)


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_text_has_the_faults_that_the_pure_loader_tells(text):
    assert read_source(text, "x.yaml") == read_by_the_pure_loader(text)


@given(st.data())
def test_a_damaged_file_is_read_as_the_pure_loader_reads_it(data):
    lines = TEXTS[data.draw(st.integers(0, len(TEXTS) - 1))].splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[start : start + data.draw(st.integers(1, 12))])
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.sampled_from(PIECES)) + text[place + data.draw(st.integers(0, 3)) :]
    assert read_source(text, "x.yaml") == read_by_the_pure_loader(text)


def test_a_machine_without_libyaml_reads_the_same(monkeypatch):
    monkeypatch.setattr(reading, "FAST_LOADER", None)
    assert read_source("a: [b, c]\n", "x.yaml")[0].data == {"a": ["b", "c"]}
