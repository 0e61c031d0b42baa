"""A clinic's file loads whole, or says everything that is wrong with it, line by line."""

import dataclasses
import struct
import zlib
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import pytest
from PIL import Image
from pydantic import ValidationError

from app.clinic.clinic import PHONE_NUMBER, Clinic, load_clinic, unknown_names
from app.clinic.logo import Logo
from app.clinic.toml_lines import value_lines
from app.questionnaire.source import Faults

EXAMPLE = """\
[clinic]
name = "Vårdcentralen Eken"            # on every sheet
address = ["Storgatan 1", "123 45 Eken"]
telephone = "+46 8 123 45 67"
logo = "eken.png"
note = "Bring this sheet to your appointment."

[region]
emergency_number = "112"
crisis_line = "90101"
country = "SE"

[print]
paper = "letter"

[languages]
default = "sv"
desk = "en"
offered = ["sv", "en"]

[questionnaires]
offered = ["magnesium-b12-vitamin-d"]

[kiosk]
shared_tablet = true
"""

NAMED = '[clinic]\nname = "Eken"\n'
"""The least that a clinic must write; what a test adds starts on line 3."""


def image(kind: str = "PNG", size: tuple[int, int] = (20, 10)) -> bytes:
    content = BytesIO()
    Image.new("RGB", size, "green").save(content, kind)
    return content.getvalue()


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes whose header promises an image of any size."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", zlib.compress(bytes(1000))) + png_chunk(b"IEND", b"")


def clinic_file(folder: Path, text: str | bytes, **logos: bytes) -> Path:
    for name, content in logos.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    path = folder / "clinic.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def faults(folder: Path, text: str | bytes, **logos: bytes) -> list[str]:
    with pytest.raises(Faults) as caught:
        load_clinic(clinic_file(folder, text, **logos))
    assert str(caught.value).split("\n") == [str(fault) for fault in caught.value.faults]
    return str(caught.value).split("\n")


def test_a_full_file_reads_into_the_clinic_it_describes(tmp_path):
    content = image()
    assert load_clinic(clinic_file(tmp_path, EXAMPLE, eken_png=content)) == Clinic(
        name="Vårdcentralen Eken",
        address=("Storgatan 1", "123 45 Eken"),
        telephone="+46 8 123 45 67",
        logo=Logo(content, "png", width=20, height=10),
        note="Bring this sheet to your appointment.",
        emergency_number="112",
        crisis_line="90101",
        country="SE",
        paper="letter",
        default_language="sv",
        desk_language="en",
        offered_languages=("sv", "en"),
        offered_questionnaires=("magnesium-b12-vitamin-d",),
        shared_tablet=True,
    )


def test_a_clinic_needs_no_more_than_a_name(tmp_path):
    clinic = load_clinic(clinic_file(tmp_path, NAMED))
    assert clinic == Clinic(name="Eken")
    assert (clinic.paper, clinic.address, clinic.shared_tablet) == (None, (), False)
    assert (clinic.logo, clinic.emergency_number, clinic.offered_languages) == (None, None, None)


def test_a_clinic_is_frozen():
    with pytest.raises(ValidationError, match="frozen"):
        Clinic(name="Eken").name = "Linden"
    with pytest.raises(dataclasses.FrozenInstanceError):
        Logo(b"", "png", 1, 1).width = 2


def test_a_logo_in_the_log_does_not_spill_its_bytes():
    assert repr(Logo(b"secret", "png", 2, 1)) == "Logo(kind='png', width=2, height=1)"


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path):
    windows = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()
    unix = load_clinic(clinic_file(tmp_path, EXAMPLE, eken_png=image()))
    assert load_clinic(clinic_file(tmp_path, windows)) == unix


def test_windows_line_ends_leave_the_line_numbers_right(tmp_path):
    text = b"\xef\xbb\xbf" + (NAMED + '[print]\npaper = "a5"\n').replace("\n", "\r\n").encode()
    assert faults(tmp_path, text)[0].startswith("clinic.toml:4: print.paper: ")


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ('address = "Storgatan 1"', ("Storgatan 1",)),
        ('address = "  Storgatan 1 "', ("Storgatan 1",)),
        ('address = """\nStorgatan 1\n123 45 Eken\n"""', ("Storgatan 1", "123 45 Eken")),
        ('address = ["1", "2", "3", "4"]', ("1", "2", "3", "4")),
    ],
)
def test_an_address_is_one_text_or_up_to_four(tmp_path, written, lines):
    assert load_clinic(clinic_file(tmp_path, NAMED + written)).address == lines


@pytest.mark.parametrize("number", ["08-123 45 67", "+1 (555) 010-0199", "(020) 7946 0000", "112"])
def test_a_telephone_is_printed_as_the_clinic_writes_it(tmp_path, number):
    assert load_clinic(clinic_file(tmp_path, f"{NAMED}telephone = '{number}'")).telephone == number


def test_dotted_and_quoted_keys_mean_the_same(tmp_path):
    dotted = 'clinic.name = "Eken"\n"region"."country" = "SE"\nkiosk = {shared_tablet = true}\n'
    assert load_clinic(clinic_file(tmp_path, dotted)) == Clinic(name="Eken", country="SE", shared_tablet=True)


def test_the_longest_texts_are_accepted(tmp_path):
    text = f'[clinic]\nname = "{"é" * 80}"\naddress = "{"é" * 60}"\nnote = "{"é" * 300}"\n'
    assert load_clinic(clinic_file(tmp_path, text)).note == "é" * 300


FAULTS = [
    # what is written below the name (from line 3), the fault as the person who sets up the service reads it
    (
        'telefone = "1"',
        "3: clinic.telefone: 'telefone' is no key of [clinic] (did you mean 'telephone'?); "
        "there are: name, address, telephone, logo, note",
    ),
    (
        '[regions]\ncountry = "SE"',
        "3: regions: 'regions' is no table (did you mean 'region'?); "
        "there are: clinic, region, print, languages, questionnaires, kiosk",
    ),
    ('\npaper = "a4"', "4: clinic.paper: 'paper' does not belong here; write it below [print]"),
    (
        '[kiosk]\noffered = ["sv"]',
        "4: kiosk.offered: 'offered' does not belong here; write it below [languages] or [questionnaires]",
    ),
    (
        '[[region]]\ncountry = "SE"',
        "3: region: this is not a table; write [region] once, on its own line, its keys below",
    ),
    ("telephone = 112", '3: clinic.telephone: 112 is not a text; write it in quotes, "like this"'),
    ("note = true", '3: clinic.note: true is not a text; write it in quotes, "like this"'),
    ("note = {a = 1}", "3: clinic.note: {'a': 1} is not a text; write it in quotes, \"like this\""),
    (
        "address = 12",
        '3: clinic.address: 12 is not a list; write one in brackets, ["like this", "and this"]',
    ),
    (
        'address = [\n  "Storgatan 1",\n  12345,\n]',
        '5: clinic.address.1: 12345 is not a text; write it in quotes, "like this"',
    ),
    (
        'address = ["1", "2", "3", "4", "5"]',
        "3: clinic.address: there are 5 lines; at most 4 fit, so join or shorten them",
    ),
    ("address = []", "3: clinic.address: the list is empty; write at least one entry, or remove the key"),
    (
        f'address = "{"a" * 61}"',
        "3: clinic.address.0: the text has 61 characters; shorten it to 60, so that it fits on the sheet",
    ),
    (
        f'\n# why\nnote = "{"a" * 301}"',
        "5: clinic.note: the text has 301 characters; shorten it to 300, so that it fits on the sheet",
    ),
    ('note = " "', "3: clinic.note: the text is empty; write it, or remove the key if it may be left out"),
    (
        'note = "a\\u0007b"',
        "3: clinic.note: the text holds the control character U+0007; write plain text on one line",
    ),
    ('note = """a\nb"""', "3: clinic.note: the text holds a line break; write plain text on one line"),
    ('note = "a\\u2028b"', "3: clinic.note: the text holds a line break; write plain text on one line"),
    (
        'telephone = "call me"',
        "3: clinic.telephone: 'call me' is not a phone number; write at most 30 digits, spaces and any of + ( ) . / -",
    ),
    (
        '[region]\nemergency_number = "911a"',
        "4: region.emergency_number: '911a' is not a phone number; write digits, with spaces or a plus if you like",
    ),
    (
        '[region]\ncrisis_line = "116-123"',
        "4: region.crisis_line: '116-123' is not a phone number; write digits, with spaces or a plus if you like",
    ),
    ('[region]\ncountry = "se"', "4: region.country: 'se' is not a country; write its two capital letters, like 'SE'"),
    ('[print]\npaper = "A4"', "4: print.paper: 'A4' is no paper we print on; write 'a4' or 'letter', in small letters"),
    (
        '[languages]\ndefault = "sv_SE"',
        "4: languages.default: 'sv_SE' is not a language tag; write one like 'sv' or 'pt-BR'",
    ),
    (
        '[languages]\ndesk = "Swedish!"',
        "4: languages.desk: 'Swedish!' is not a language tag; write one like 'sv' or 'pt-BR'",
    ),
    (
        '[languages]\noffered = [\n  "sv", # ours\n  "e",\n]',
        "6: languages.offered.1: 'e' is not a language tag; write one like 'sv' or 'pt-BR'",
    ),
    ('[languages]\noffered = ["sv", "en", "sv"]', "4: languages.offered: 'sv' is given twice; keep one"),
    (
        "[languages]\noffered = []",
        "4: languages.offered: the list is empty; write at least one entry, or remove the key",
    ),
    (
        '[languages]\noffered = "sv"',
        '4: languages.offered: \'sv\' is not a list; write one in brackets, ["like this", "and this"]',
    ),
    (
        '[languages]\ndefault = "nl"\noffered = ["sv", "en"]',
        "4: languages.default: 'nl' is not in languages.offered; add it there, or write one of: sv, en",
    ),
    (
        '[languages]\noffered = ["sv", "en"]\ndesk = "nl"',
        "5: languages.desk: 'nl' is not in languages.offered; add it there, or write one of: sv, en",
    ),
    ('[questionnaires]\noffered = ["a", "a"]', "4: questionnaires.offered: 'a' is given twice; keep one"),
    (
        "[questionnaires]\noffered = []",
        "4: questionnaires.offered: the list is empty; write at least one entry, or remove the key",
    ),
    (
        '[kiosk]\nshared_tablet = "yes"',
        "4: kiosk.shared_tablet: 'yes' is neither true nor false; write one of them, without quotes",
    ),
    (
        "[kiosk]\nshared_tablet = 1",
        "4: kiosk.shared_tablet: 1 is neither true nor false; write one of them, without quotes",
    ),
    (
        'note = "a',
        "3: not readable as TOML: Illegal character '\\n'; write key = \"text\", each key and each [table] once",
    ),
    (
        "\nnote = \"a\"\nnote = 'b'",
        '5: not readable as TOML: Cannot overwrite a value; write key = "text", each key and each [table] once',
    ),
    (
        'address = ["a",',
        '3: not readable as TOML: Invalid value; write key = "text", each key and each [table] once',
    ),
    ("logo = 5", '3: clinic.logo: 5 is not a text; write the name of an image, "like-this.png"'),
    ("logo = ''", "3: clinic.logo: the text is empty; write it, or remove the key if it may be left out"),
    (
        'logo = "a\\u0000.png"',
        "3: clinic.logo: the text holds the control character U+0000; write plain text on one line",
    ),
    (
        "logo = 'none.png'",
        "3: clinic.logo: there is no file 'none.png' beside this one; put the logo there or correct its name",
    ),
    ("logo = '.'", "3: clinic.logo: '.' is a folder or a device; name the image itself"),
    *(
        (
            f"logo = '{name}'",
            f"3: clinic.logo: '{name}' leads out of the folder of this file; put the logo beside it and write its name",
        )
        for name in ("../eken.png", "/etc/eken.png", "pictures/../../eken.png", "C:\\eken.png", "..\\eken.png")
    ),
]


@pytest.mark.parametrize(("written", "fault"), FAULTS, ids=[fault for _, fault in FAULTS])
def test_every_fault_says_where_what_and_what_to_do(tmp_path, written, fault):
    assert faults(tmp_path, f"{NAMED}{written}\n") == [f"clinic.toml:{fault}"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", '1: clinic.name: is missing; write [clinic] and below it name = "..."'),
        ('\n[clinic]\nnote = "a"', '2: clinic.name: is missing; write [clinic] and below it name = "..."'),
        (
            '[clinic]\nname = ""',
            "2: clinic.name: the text is empty; write it, or remove the key if it may be left out",
        ),
        (
            f'[clinic]\nname = "{"a" * 81}"',
            "2: clinic.name: the text has 81 characters; shorten it to 80, so that it fits on the sheet",
        ),
        (b'[clinic]\nname = "V\xe5rd"', "2: not UTF-8 text (byte 18); save the file as UTF-8"),
        ('[clinic]\nname = "Eken"'.encode("utf-16"), "1: not UTF-8 text (byte 0); save the file as UTF-8"),
    ],
)
def test_a_clinic_without_a_readable_name_is_refused(tmp_path, text, fault):
    assert faults(tmp_path, text) == [f"clinic.toml:{fault}"]


def test_all_faults_are_told_at_once_in_line_order(tmp_path):
    text = """\
[clinic]
telefone = "08"
logo = "none.png"

[region]
emergency_number = 112

[regoin]

[languages]
desk = "?"
[kiosk]
shared_tablet = 1
"""
    places = [fault.split(": ")[:2] for fault in faults(tmp_path, text)]
    assert places == [
        ["clinic.toml:1", "clinic.name"],
        ["clinic.toml:2", "clinic.telefone"],
        ["clinic.toml:3", "clinic.logo"],
        ["clinic.toml:6", "region.emergency_number"],
        ["clinic.toml:8", "regoin"],
        ["clinic.toml:11", "languages.desk"],
        ["clinic.toml:13", "kiosk.shared_tablet"],
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none.toml", "there is no such file in {folder!r}; write it or correct its name"),
        ("folder", "this is a folder; name the TOML file itself"),
        ("clinic.toml/inside", "the file cannot be read: Not a directory; the service must be allowed to"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told(tmp_path, name, sentence):
    (tmp_path / "folder").mkdir()
    path = clinic_file(tmp_path, NAMED).parent / name
    with pytest.raises(Faults) as caught:
        load_clinic(path)
    assert str(caught.value) == f"{path.name}:1: {sentence.format(folder=str(tmp_path))}"


@pytest.mark.parametrize(("kind", "logo"), [("png", image("PNG")), ("jpeg", image("JPEG"))])
def test_a_logo_is_what_its_content_says_not_its_name(tmp_path, kind, logo):
    found = load_clinic(clinic_file(tmp_path, NAMED + "logo = 'eken.txt'", eken_txt=logo)).logo
    assert found == Logo(logo, kind, 20, 10)


@pytest.mark.parametrize("name", ["pictures/eken.png", "pictures\\eken.png", "./pictures/eken.png"])
def test_a_logo_may_stand_in_a_folder_beside_the_file(tmp_path, name):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "eken.png").write_bytes(image())
    assert load_clinic(clinic_file(tmp_path, f"{NAMED}logo = '{name}'")).logo


def test_a_logo_of_the_largest_size_is_accepted(tmp_path):
    logo = load_clinic(clinic_file(tmp_path, NAMED + "logo = 'a.png'", a_png=image(size=(4000, 1)))).logo
    assert logo
    assert (logo.width, logo.height) == (4000, 1)


BROKEN_DATA = image()[:60] + bytes([image()[60] ^ 255]) + image()[61:]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<svg/>", "'a.png' is neither a PNG nor a JPEG by its content; save the logo as one of them"),
        (b"", "'a.png' is neither a PNG nor a JPEG by its content; save the logo as one of them"),
        (image("GIF"), "'a.png' is neither a PNG nor a JPEG by its content; save the logo as one of them"),
        (image() + bytes(500_000), "'a.png' is larger than 500 kB, too much for a page; save it smaller"),
        (image(size=(4001, 1)), "'a.png' is 4001 by 1 pixels; make each side at most 4000"),
        (image("JPEG", (1, 4001)), "'a.png' is 1 by 4001 pixels; make each side at most 4000"),
        (png_that_claims(60_000, 60_000), "'a.png' is 60000 by 60000 pixels; make each side at most 4000"),
        (png_that_claims(2**31 - 1, 1), "'a.png' is 2147483647 by 1 pixels; make each side at most 4000"),
    ],
    ids=["svg", "empty", "gif", "heavy", "wide", "high", "bomb", "widest"],
)
def test_a_logo_that_cannot_be_used_is_refused(tmp_path, content, sentence):
    assert faults(tmp_path, NAMED + "logo = 'a.png'", a_png=content) == [f"clinic.toml:3: clinic.logo: {sentence}"]


@pytest.mark.parametrize(
    "content",
    [
        image()[:40],
        image("JPEG")[:200],
        b"\xff\xd8\xff",
        png_that_claims(3000, 3000),
        png_that_claims(0, 5),
        BROKEN_DATA,
    ],
    ids=["cut PNG", "cut JPEG", "JPEG start", "promised too much", "no width", "wrong checksum"],
)
def test_a_logo_that_does_not_decode_is_refused(tmp_path, content):
    (fault,) = faults(tmp_path, NAMED + "logo = 'a.png'", a_png=content)
    assert fault.startswith("clinic.toml:3: clinic.logo: 'a.png' does not decode (")
    assert fault.endswith("); save the logo anew as PNG or JPEG")


def test_names_that_the_service_has_are_no_fault(tmp_path):
    path = clinic_file(tmp_path, EXAMPLE, eken_png=image())
    assert unknown_names(load_clinic(path), path, ("en", "sv"), {"magnesium-b12-vitamin-d"}) == ()
    path = clinic_file(tmp_path, NAMED)
    assert unknown_names(load_clinic(path), path, (), ()) == ()


def test_names_that_the_service_does_not_have_are_told_with_their_lines(tmp_path):
    text = """
[languages]
default = "SV"
offered = [
  "en",
  "SV", "fi",
]
desk = "fi"
[questionnaires]
offered = ["magnesium"]
"""
    path = clinic_file(tmp_path, NAMED + text)
    found = unknown_names(load_clinic(path), path, ("en", "sv"), ("magnesium-b12",))
    assert list(map(str, found)) == [
        "clinic.toml:5: languages.default: no language here is named 'SV' (did you mean 'sv'?); there are: en, sv",
        "clinic.toml:8: languages.offered.1: no language here is named 'SV' (did you mean 'sv'?); there are: en, sv",
        "clinic.toml:8: languages.offered.2: no language here is named 'fi'; there are: en, sv",
        "clinic.toml:10: languages.desk: no language here is named 'fi'; there are: en, sv",
        "clinic.toml:12: questionnaires.offered.0: no questionnaire here is named 'magnesium' "
        "(did you mean 'magnesium-b12'?); there are: magnesium-b12",
    ]


def test_a_file_that_is_gone_by_the_time_its_names_are_checked_is_told(tmp_path):
    with pytest.raises(Faults, match="no such file"):
        unknown_names(Clinic(name="Eken"), tmp_path / "clinic.toml", (), ())


LINES = '''\
# a comment with [clinic] in it
region.country = "SE"

"languages"."desk" = "sv"   # [kiosk]
[ clinic ]   # a header
note = """
[region]
crisis_line = 5
"""
  "name" = 'Eken'
address = [ # one line each
  "Storgatan 1", "c/o ]",

  # not an entry
  "123 45",
]
[questionnaires]
offered = ["a",
"b"]
[[other]]
x = {y = 1}
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("region",), 2),
        (("region", "country"), 2),
        (("languages", "desk"), 4),
        (("clinic",), 5),
        (("clinic", "note"), 6),
        (("clinic", "name"), 10),
        (("clinic", "address"), 11),
        (("clinic", "address", 0), 12),
        (("clinic", "address", 1), 12),
        (("clinic", "address", 2), 15),
        (("questionnaires", "offered"), 18),
        (("questionnaires", "offered", 0), 18),
        (("questionnaires", "offered", 1), 19),
        (("other", 0, "x", "y"), 21),
    ],
)
def test_every_value_knows_its_line(path, line):
    assert value_lines(LINES)[path] == line
    assert value_lines(LINES.replace("\n", "\r\n"))[path] == line


def test_what_only_looks_like_a_key_has_no_line():
    found = value_lines(LINES)
    assert ("region", "crisis_line") not in found
    assert ("kiosk",) not in found


@pytest.mark.parametrize(("number", "dialled"), [("112", True), ("+46 8 1", True), ("9", False), ("11-2", False)])
def test_a_phone_number_is_digits_spaces_and_a_plus(number, dialled):
    assert bool(PHONE_NUMBER.fullmatch(number)) is dialled


def test_the_example_of_the_documents_is_read_as_it_stands(tmp_path: Path) -> None:
    document = (Path(__file__).parents[2] / "docs" / "running.md").read_text()
    example = document.partition("    [clinic]\n")[2].partition("\n\n## ")[0]
    (tmp_path / "clinic.toml").write_text(dedent("    [clinic]\n" + example))
    Image.new("RGB", (30, 12)).save(tmp_path / "eken.png")
    clinic = load_clinic(tmp_path / "clinic.toml")
    assert (clinic.name, clinic.paper, clinic.shared_tablet) == ("Vårdcentralen Eken", "a4", True)
    assert clinic.logo
