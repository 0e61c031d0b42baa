"""A text that no translator can reach is told once, with the place where it is written."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from app.commands.l10n import hard_coded
from app.commands.l10n.hard_coded import Left, left_on_page
from app.commands.l10n.told_once import told_once
from app.commands.l10n.written_where import OurFiles, our_files
from app.commands.main import main

PAGE = """{% extends "parts/base.html" %}
{% block main %}
<h1>{{ pgettext("web/page.title", "Welcome") }}</h1>
<p>Your answers
  stay &amp; remain here.</p>
<p>Page {{ number }} of {{ all }} in this leaflet</p>
{{ button("Press me now", kind="big") }}
<img alt="A picture of nothing" src="x.png">
<p>Said twice</p>
<p>Said twice</p>
{% endblock %}
"""
VIEWS = '''"""Words of a docstring stand on no page."""

NAMES = {"one": "Words in a table"}


def title(say):
    """Words of a docstring stand on no page."""
    return say.pgettext("web/views.title", "Words for translators") + f"Found {len(NAMES)} things here"
'''


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> OurFiles:
    """The files of a small service."""
    code = tmp_path_factory.mktemp("service") / "app"
    (code / "web" / "templates" / "pages").mkdir(parents=True)
    (code / "web" / "templates" / "pages" / "page.html").write_text(PAGE)
    (code / "web" / "views.py").write_text(VIEWS)
    return our_files(code)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Your answers stay & remain here.", ["app/web/templates/pages/page.html:4"]),  # over two lines
        ("A picture of nothing", ["app/web/templates/pages/page.html:8"]),  # in an attribute
        ("Press me now", ["app/web/templates/pages/page.html:7"]),  # inside an expression
        ("Page 3 of 7 in this leaflet", ["app/web/templates/pages/page.html:6"]),  # with what changes
        ("Page  of  in this leaflet", ["app/web/templates/pages/page.html:6"]),  # what is left of a translated part
        ("Words in a table", ["app/web/views.py:3"]),
        ("Found 12 things here", ["app/web/views.py:8"]),
        ("Words of a docstring stand on no page.", []),
        ("Words for translators", []),
        ("answer", []),  # no whole word
        ("nowhere at all", []),
    ],
)
def test_a_text_is_found_where_it_is_written(files: OurFiles, text: str, places: list[str]) -> None:
    assert files.places(text) == places


def test_texts_of_our_own_templates_are_found() -> None:
    found = our_files(Path(app.__file__).parent).places("Nothing you answer is stored, and nothing is passed on")
    assert found[0].startswith("app/web/templates/pages/privacy.html:")


def test_a_sentence_is_told_once_with_how_many_more_pages_there_are(files: OurFiles) -> None:
    pages = ("/en-xa/privacy", "/en-xa/about", "/en-xa/l10n", "/ar-xb/privacy", "/ar-xb/about", "/ar-xb/l10n")
    found = [Left(page, "A picture of nothing") for page in pages]
    found += [Left("/en-xa/about", "nowhere at all"), Left("/ar-xb/about", "nowhere at all")]
    found += [Left("/en-xa/about", "Words in a table"), Left("/en-xa/l10n", "Words in a table")]
    assert told_once(found, files) == [
        "app/web/templates/pages/page.html:8: A picture of nothing (on /en-xa/privacy and 2 more pages)",
        "/en-xa/about: nowhere at all",
        "app/web/views.py:3: Words in a table (on /en-xa/about and 1 more page)",
    ]


def test_a_text_that_is_written_twice_is_told_with_both_places(files: OurFiles) -> None:
    assert told_once([Left("/en-xa/about", "Said twice")], files) == [
        "app/web/templates/pages/page.html:9: Said twice (on /en-xa/about; also written at "
        "app/web/templates/pages/page.html:10)"
    ]


def test_a_sentence_on_a_page_stays_one_however_its_lines_break() -> None:
    page = '<html lang="en-XA"><body><p>One\n   sentence</p><p>‹Óñé› more</p><img alt="A\npicture"></body></html>'
    assert left_on_page(page) == ["One sentence", "more", "A picture"]


def test_the_command_prints_each_text_once_and_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Left("/en-xa/about", "nowhere at all"), Left("/ar-xb/about", "nowhere at all")]
    monkeypatch.setattr(hard_coded, "hard_coded_texts", lambda _settings: iter(found))
    result = CliRunner().invoke(main, ["l10n", "pseudo"])
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1:] == ["/en-xa/about: nowhere at all", "1 hard-coded text"]
