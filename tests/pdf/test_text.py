import pytest

from app.pdf.layout.rich_text import SUBSTITUTE, MissingGlyph, missing_characters, plain, printed, typed, typed_lines
from app.pdf.layout.rich_text import text_of as words
from app.pdf.render import render_pdf
from app.pdf.sheets.lines import cited
from app.report.parts.lines import Line
from app.report.printing import PrintDetails
from tests.pdf.builders import empty_report
from tests.pdf.reading import text_of


@pytest.mark.parametrize("character", ["☐", "→", "中", "א", "न", "😀", "\U00010330"])
def test_a_character_that_no_font_has_is_an_error_that_names_it_and_its_text(character):
    text = f"Drink {character} water"
    with pytest.raises(MissingGlyph) as raised:
        render_pdf(empty_report(draft=text))
    assert f"U+{ord(character):04X}" in str(raised.value)
    assert text in str(raised.value)
    assert raised.value.characters == (character,)


def test_what_a_text_lacks_can_be_asked_beforehand():
    assert missing_characters("≥ 3 g → arts") == ["→", "≥"]
    assert missing_characters("ten minste 3 g") == []


def test_spaces_alone_count_as_nothing_typed():
    assert typed(" \u200b\n ") == ()


def test_a_missing_glyph_is_a_failed_lookup():
    assert issubclass(MissingGlyph, LookupError)


@pytest.mark.parametrize(
    "text",
    [
        "Ελληνικά",
        "Українська",
        "Tiếng Việt",
        "Türkçe ığüş",
        "łódź",
        "åäö",
        "½ µg – 5 ° ± …",
        "أبلغت المريضة",
        "می‌گوید ۱۵",
    ],
)
def test_european_vietnamese_and_arabic_letters_are_printed(text):
    assert plain(text) == text


def test_an_accent_typed_apart_from_its_letter_is_joined_to_it():
    assert plain("Linko\u0308ping") == "Linköping"


def test_what_is_typed_is_never_refused():
    assert words(typed("Anna 中 😀")) == f"Anna {SUBSTITUTE} {SUBSTITUTE}"


def test_control_characters_and_bidi_marks_are_dropped():
    assert words(typed("A\x00n\x07n\u202ea\u2066\u200f\ufe0f")) == "Anna"


def test_a_lone_surrogate_is_substituted():
    assert words(typed("\ud800")) == SUBSTITUTE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_line_breaks_of_a_note_stay_and_those_of_a_name_become_spaces(end):
    assert words(typed_lines(f"a{end}b")) == "a\nb"
    assert words(typed(f"a{end}b")) == "a b"


@pytest.mark.parametrize("give", [printed, typed, typed_lines])
def test_there_is_no_markup(give):
    assert words(give("<b>&amp;</b>")) == "<b>&amp;</b>"


def test_source_numbers_stay_on_the_line_of_the_last_word():
    assert words(cited(Line("Moe.", (1, 4)))) == "Moe.\u00a0[1,4]"


def test_a_sentence_without_sources_has_no_brackets():
    assert words(cited(Line("Moe."))) == "Moe."


def test_the_substitute_is_visible_on_paper():
    assert SUBSTITUTE in text_of(render_pdf(empty_report(), PrintDetails(name="中")))
