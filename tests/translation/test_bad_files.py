"""What editors and merges do to a `.po` file: taken where it does no harm, else told by line, and the old one stays."""

import os
from pathlib import Path

import pytest

from app.questionnaire.message import Message
from app.translation.catalogs import CATALOG, Catalogs

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: sv\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
)
HELLO = 'msgctxt "a.text"\nmsgid "Hello"\nmsgstr "Hej"\n'
AGAIN = HELLO.replace("Hej", "Hallå")


@pytest.fixture
def catalogs(tmp_path: Path) -> Catalogs:
    write(tmp_path, (HEADER + HELLO).encode(), 1)
    found = Catalogs(tmp_path)
    assert said(found) == "Hej"
    return found


def write(folder: Path, content: bytes, stamp: int = 2) -> None:
    path = folder / "sv" / CATALOG
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, ns=(stamp, stamp))


def said(catalogs: Catalogs) -> str:
    return catalogs.translator("sv")(Message("a.text", "Hello"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + (HEADER + AGAIN).encode(), id="byte-order mark"),
        pytest.param((HEADER + AGAIN).replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(b"#, fuzzy\n" + (HEADER + AGAIN).encode(), id="fuzzy header"),
        pytest.param((HEADER.replace("UTF-8", "iso-8859-1") + AGAIN).encode(), id="another charset in the header"),
        pytest.param((HEADER + AGAIN).replace("\n", "\r").encode(), id="old Macintosh line ends"),
        pytest.param((HEADER + AGAIN + '#~ msgid "Old"\n#~ msgstr "Gammal"\n').encode(), id="obsolete message"),
        pytest.param(
            (HEADER.replace('msgstr ""\n"L', 'msgstr ""\n"X-Poedit: 1\\n"\n"L') + AGAIN).encode(), id="header"
        ),
    ],
)
def test_what_does_no_harm_is_taken(catalogs, content):
    write(catalogs.folder, content)
    assert said(catalogs) == "Hallå"
    assert catalogs.faults == {}


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ((HEADER + "<<<<<<< HEAD\n" + HELLO + "=======\n" + AGAIN).encode(), 7, "two versions are merged here"),
        ((HEADER + AGAIN).encode() + b'msgid "\xff"\n', 10, "not UTF-8"),
        ((HEADER.replace("n != 1", "n !== 1") + AGAIN).encode(), 4, "plural rule cannot be computed"),
        ((HEADER.replace("nplurals=2", "nplurals=3") + AGAIN).encode(), 4, "this language has 2 plural forms"),
        ((HEADER + HELLO + "\n" + AGAIN).encode(), 12, "'a.text' stands here a second time"),
        (b"", 1, "only 0 of 1 translations are left"),
        (HEADER.encode(), 1, "only 0 of 1 translations are left"),
        ((HEADER + HELLO.replace('"Hej"', '"Hej')).encode(), 9, "not a line of a .po file"),
        ((HEADER + HELLO.replace('"Hej"', '"He"j"')).encode(), 9, "not a line of a .po file"),
        ((HEADER + AGAIN + "stray words\n").encode(), 10, "not a line of a .po file"),
        ((HEADER + 'msgctxt "a.text"\nmsgid "Hel\n').encode(), 8, "not a line of a .po file"),
    ],
)
def test_what_is_broken_is_told_by_line_and_the_last_good_catalog_stays(catalogs, content, line, sentence):
    write(catalogs.folder, content)
    assert said(catalogs) == "Hej"
    assert catalogs.faults["sv"].startswith(f"{catalogs.folder.name}/sv/LC_MESSAGES/messages.po:{line}: ")
    assert sentence in catalogs.faults["sv"]
    write(catalogs.folder, (HEADER + AGAIN).encode(), 3)
    assert said(catalogs) == "Hallå"
    assert catalogs.faults == {}


def test_a_folder_that_names_no_language_is_left_out_and_told(catalogs):
    (catalogs.folder / "swedisch" / "LC_MESSAGES").mkdir(parents=True)
    (catalogs.folder / "swedisch" / CATALOG).write_text(HEADER)
    assert catalogs.locales() == ("en", "sv")
    assert "no language has this tag" in catalogs.faults["swedisch"]
