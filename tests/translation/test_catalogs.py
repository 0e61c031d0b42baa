"""Catalogs are read from .po files, again when they change, and a broken file never takes a language away."""

import os
from pathlib import Path

import pytest

from app.questionnaire.message import Message
from app.translation.catalogs import Catalogs
from app.translation.locales import best_locale, language_name

HEADER = 'msgid ""\nmsgstr ""\n"Language: sv\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
HELLO = 'msgctxt "a.text"\nmsgid "Hello %(name)s"\nmsgstr "Hej %(name)s"\n'
MESSAGE = Message("a.text", "Hello %(name)s")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, HEADER + HELLO)
    return tmp_path


def write(folder: Path, text: str | bytes, stamp: int = 1) -> None:
    path = folder / "sv" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    os.utime(path, ns=(stamp, stamp))


def say(catalogs: Catalogs) -> str:
    return catalogs.translator("sv").with_always(name="Bo")(MESSAGE)


def test_a_message_is_said_in_the_locale(folder: Path) -> None:
    assert say(Catalogs(folder)) == "Hej Bo"


def test_the_same_text_under_another_context_stays_english(folder: Path) -> None:
    assert Catalogs(folder).translator("sv").with_always(name="Bo")(Message("b.text", "Hello %(name)s")) == "Hello Bo"


def test_a_changed_source_never_shows_the_old_translation(folder: Path) -> None:
    assert (
        Catalogs(folder).translator("sv").with_always(name="Bo")(Message("a.text", "Hello, %(name)s!")) == "Hello, Bo!"
    )


def test_a_saved_file_is_seen_on_the_next_look(folder: Path) -> None:
    catalogs = Catalogs(folder)
    assert say(catalogs) == "Hej Bo"
    write(folder, HEADER + HELLO.replace("Hej", "Hallå"), stamp=2)
    assert say(catalogs) == "Hallå Bo"


@pytest.mark.parametrize("broken", [b"\xff\xfe", b"msgid\n", (HEADER + "<<<<<<< HEAD\n" + HELLO).encode(), b'msgid "a'])
def test_a_broken_file_keeps_the_last_good_catalog_and_tells_the_fault(folder: Path, broken: bytes) -> None:
    catalogs = Catalogs(folder)
    assert say(catalogs) == "Hej Bo"
    write(folder, broken, stamp=2)
    assert say(catalogs) == "Hej Bo"
    assert "sv" in catalogs.faults
    write(folder, HEADER + HELLO, stamp=3)
    assert say(catalogs) == "Hej Bo"
    assert catalogs.faults == {}


def test_a_byte_order_mark_does_no_harm(folder: Path) -> None:
    write(folder, b"\xef\xbb\xbf" + (HEADER + HELLO).encode(), stamp=2)
    assert say(Catalogs(folder)) == "Hej Bo"


def test_a_fuzzy_translation_is_never_shown(folder: Path) -> None:
    write(folder, HEADER + "#, fuzzy\n" + HELLO, stamp=2)
    assert say(Catalogs(folder)) == "Hello Bo"


@pytest.mark.parametrize("wrong", ["Hej %(nam)s", "Hej %(name)", "100 % %(name)s"])
def test_a_translation_with_a_broken_placeholder_gives_way_to_english(folder: Path, wrong: str) -> None:
    write(folder, HEADER + HELLO.replace("Hej %(name)s", wrong), stamp=2)
    assert say(Catalogs(folder)) == "Hello Bo"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["sv-SE", "en"], "sv"),
        (["nl-BE"], "nl"),
        (["xx", "sv_XX"], "sv"),
        (["zz"], "en"),
        ([], "en"),
        (["*", "%%"], "en"),
    ],
)
def test_the_browsers_wish_is_met_where_it_can_be(wanted: list[str], expected: str) -> None:
    assert best_locale(wanted, ["en", "nl", "sv"]) == expected


def test_languages_are_named_in_themselves() -> None:
    assert [language_name(tag) for tag in ("en", "nl", "sv")] == ["English", "Nederlands", "svenska"]


@pytest.mark.parametrize("gone", ["sv/LC_MESSAGES/messages.po", "sv", "."])
def test_a_file_that_is_taken_away_keeps_the_last_good_catalog(folder: Path, gone: str) -> None:
    catalogs = Catalogs(folder)
    assert say(catalogs) == "Hej Bo"
    (folder / gone).rename(folder.with_name("moved"))
    assert say(catalogs) == "Hej Bo"
    (folder.with_name("moved")).rename(folder / gone)
    write(folder, HEADER + HELLO.replace("Hej", "Hallå"), stamp=2)
    assert say(catalogs) == "Hallå Bo"
