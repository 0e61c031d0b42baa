from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.pdf.layout.rich_text import text_of as words
from app.pdf.layout.rich_text import typed, typed_lines
from app.pdf.render import render_pdf
from app.pdf.script.faces import all_faces
from app.report.printing import PrintDetails
from tests.pdf.builders import empty_report, full_report
from tests.pdf.reading import annotation_count, image_count, opened, pages_of, squeezed, text_of

REPORT = empty_report(stop=True)
HOSTILE = [
    "<b>",
    "</para>",
    "a <b> c",
    "&amp; &lt; &#60;",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<?xml version='1.0'?>",
    '<img src="http://127.0.0.1:9/x.png" width="10" height="10"/>',
    '<img src="/etc/hostname"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<link destination="section-1-1-1">x</link>',
    "<font name='Nothing' size='900'>x</font>",
    '<para bulletText="x"><onDraw name="x" label="y"/></para>',
    "<unichar code='65'/> <seq/> <evalString>1+1</evalString>",
    "%(page)d %s {0} {name}",
    "\\) Tj ET /JS (x)",
]
ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=300)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_prints_as_the_letters_it_is(text):
    pdf = render_pdf(REPORT, PrintDetails(text, text, text))
    assert text_of(pdf).count(squeezed(text)) == 3
    assert annotation_count(pdf) == image_count(pdf) == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_text_of_the_report_prints_as_the_letters_it_is(text):
    pdf = render_pdf(empty_report(title=text, draft=text))
    assert text_of(pdf).count(squeezed(text)) >= 2
    assert annotation_count(pdf) == image_count(pdf) == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_whatever_is_typed_is_on_paper_and_nothing_that_can_run(name, birth_date, note):
    pdf = render_pdf(REPORT, PrintDetails(name, birth_date, note))
    pages = pages_of(pdf)
    for number, page in enumerate(pages, start=1):
        assert squeezed(REPORT.labels.page % {"page": number, "pages": len(pages)}) in page
    for text in (typed(name), typed(birth_date), typed_lines(note)):
        assert latin(words(text)) <= latin("".join(pages))
    assert annotation_count(pdf) == image_count(pdf) == 0


def latin(text):
    """How often each letter and digit of ASCII stands in a text: other scripts are read back in other orders."""
    return Counter(character for character in text if character.isascii() and character.isalnum())


@pytest.mark.parametrize("long", ["W" * 3000, "lang woord " * 900], ids=["one word", "many words"])
@pytest.mark.parametrize(
    "field", ["note", pytest.param("name", marks=pytest.mark.long), pytest.param("birth_date", marks=pytest.mark.long)]
)
def test_a_very_long_text_is_wrapped_and_runs_on_over_pages(field, long):
    pages = pages_of(render_pdf(REPORT, PrintDetails(**{field: long})))
    assert len(pages) > 1
    letter = long[0]
    assert sum(page.count(letter) for page in pages) >= long.count(letter)


def test_the_longest_words_that_the_form_lets_through_are_printed_whole():
    printed = text_of(render_pdf(REPORT, PrintDetails("W" * 80, "8" * 40, "M" * 1000)))
    for character, count in (("W", 80), ("8", 40), ("M", 1000)):
        assert printed.count(character) >= count


def test_a_note_of_many_lines_runs_on_over_pages():
    pdf = render_pdf(REPORT, PrintDetails(note="\n".join(f"regel {number};" for number in range(300))))
    assert len(opened(pdf).pages) > 2
    assert all(f"regel{number};" in text_of(pdf) for number in (0, 150, 299))


def test_neither_what_was_typed_nor_the_code_stays_in_memory():
    report = replace(full_report(), code="M7QX-ZV3K-PH9W-4")
    render_pdf(report, PrintDetails("Quintijnsz", "31 februari 1900", "Xylofoon?"))
    kept = " ".join(text for face in all_faces() for text, *_ in face._shapes)
    assert "antekening" in kept, "nothing is remembered at all: this test would not notice"
    for secret in ("M7QX", "ZV3K", "PH9W", "Quintijn", "februari", "1900", "Xylofoon"):
        assert secret not in kept
