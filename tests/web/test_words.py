"""What translators get to see: every text of ours can be found, under one id of its own."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract

WEB = Path(__file__).parents[2] / "app" / "web"
KEYWORDS = {"pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3)}
FILES = [*sorted(WEB.rglob("*.html")), *sorted(WEB.glob("*.py"))]


def found_in(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    method = "jinja2" if path.suffix == ".html" else "python"
    options = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
    source = io.BytesIO(path.read_bytes())
    entries = extract(method, source, keywords=KEYWORDS, options=options)
    return [(context, text if isinstance(text, tuple) else (text,)) for _, text, _, context in entries]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_text_is_written_where_it_is_asked_for(path):
    calls = re.findall(r'pgettext\(\s*"[^"]*",\s*["\']', path.read_text(encoding="utf-8"))
    assert len(found_in(path)) == len(calls)


def test_one_id_never_stands_for_two_texts():
    texts: dict[str, set[tuple[str, ...]]] = {}
    for path in FILES:
        for context, text in found_in(path):
            texts.setdefault(context, set()).add(text)
            assert context.startswith(("web/", "form/"))
    assert not {context for context, said in texts.items() if len(said) > 1}


def test_no_text_holds_a_bare_percent_sign():
    texts = [text for path in FILES for _, said in found_in(path) for text in said]
    assert len(texts) > 80
    assert not [text for text in texts if re.search(r"%(?!\(\w+\)s)", text)]
