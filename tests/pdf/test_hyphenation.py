"""Long words are parted by a dictionary of their language, or stay whole."""

from pathlib import Path

import pyphen
import pytest

from app.pdf.script.hyphenation import _dictionary, hyphenated


@pytest.fixture(autouse=True)
def forgotten():
    """Each test reads the dictionaries anew."""
    _dictionary.cache_clear()
    yield
    _dictionary.cache_clear()


def test_a_long_word_may_be_parted_where_its_language_parts_it():
    word = "Nahrungsergänzungsmittel"
    assert "Nahrungs" in {word[:place] for place in hyphenated(word, "de")}


@pytest.mark.parametrize(("word", "language"), [("Nahrung", "de"), ("Nahrungsergänzungsmittel", "xx")])
def test_a_short_word_or_one_of_an_unknown_language_stays_whole(word, language):
    assert hyphenated(word, language) == []


def test_a_word_stays_whole_when_its_dictionary_was_taken_away(monkeypatch):
    monkeypatch.setattr(pyphen, "LANGUAGES", dict.fromkeys(pyphen.LANGUAGES, Path("/no/such/file.dic")))
    monkeypatch.setattr(pyphen, "hdcache", {})
    assert hyphenated("Nahrungsergänzungsmittel", "de") == []
