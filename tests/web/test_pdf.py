import io

import pytest
from pypdf import PdfReader

ANSWERS = {"tiredness": "often", "tingling": "often", "diet": ["vegan"]}


def text_of(page) -> str:
    return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.response.data)).pages)


@pytest.fixture
def make_pdf(client):
    from browsing import QUESTIONNAIRE

    def make(language="en", **details):
        answers = {f"a.{name}": value for name, value in ANSWERS.items()}
        return client.post(f"/{language}/{QUESTIONNAIRE}/pdf", data=answers | details)

    return make


def test_the_pdf_is_a_file_whose_name_tells_nothing_about_the_person(make_pdf):
    reply = make_pdf(name="Ada Lovelace")
    assert reply.status_code == 200
    assert reply.content_type == "application/pdf"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="symptom-overlap-2026-11-22.pdf"'
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.data.startswith(b"%PDF")


def test_what_was_typed_is_on_the_sheet(make_pdf):
    reply = make_pdf(name="Ada <b>Lovelace", birth_date="10 Dec 1815", note="First line\r\nSecond & last")
    text = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(reply.data)).pages)
    for typed in ("Ada <b>Lovelace", "10 Dec 1815", "First line", "Second & last"):
        assert typed in text


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper_is_the_one_chosen(make_pdf, paper, width):
    sheet = PdfReader(io.BytesIO(make_pdf(paper=paper).data)).pages[0]
    assert round(float(sheet.mediabox.width)) == width


def test_the_print_language_may_differ_from_that_of_the_page(make_pdf):
    reply = make_pdf(language="en", print_language="nl")
    assert reply.headers["Content-Language"] == "nl"
    assert make_pdf(language="nl").headers["Content-Language"] == "nl"


def test_the_patient_s_page_may_have_a_language_of_its_own(make_pdf):
    pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(make_pdf(patient_language="nl").data)).pages]
    assert all("Language: English" in page and "Nederlands" in page for page in pages)
    assert pages[1].count("For you") == 1


def test_two_languages_may_stand_side_by_side(make_pdf):
    reply = make_pdf(patient_language="nl", side_by_side="yes")
    page = PdfReader(io.BytesIO(reply.data)).pages[1].extract_text()
    assert page.count("For you") == 2  # the catalog of these tests has no Dutch for it


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "x" * 81, "keep it to 80 characters"),
        ("birth_date", "x" * 41, "keep it to 40 characters"),
        ("note", "x" * 1001, "keep it to 1000 characters"),
        ("paper", "a3", "Choose A4 or Letter."),
        ("print_language", "xx", "Choose one of the languages in the list."),
        ("patient_language", "xx", "Choose one of the languages in the list."),
    ],
)
def test_what_cannot_be_printed_is_said_and_all_is_kept(post, field, value, sentence):
    page = post(page="/pdf", **ANSWERS, **{"birth_date": "10 Dec", "note": "mine"} | {field: value})
    assert page.status == 422
    assert page.by_id("summary").get("autofocus") is not None
    assert sentence in page.text
    assert page.by_id(f"{field}-fault").text.endswith(sentence) or sentence in page.by_id(f"{field}-fault").text
    assert page.one("a", href=f"#{field}")
    sent = page.sends()
    assert page.answers()["tingling"] == ["often"]
    if field in ("name", "birth_date", "note"):
        assert sent[field] == [value]
    if field != "note":
        assert sent["note"] == ["mine"]


def test_a_print_fault_is_told_in_the_language_of_the_page(post):
    assert "Kies A4 of Letter." in post(page="/pdf", language="nl", paper="a3").text


def test_the_print_fields_are_never_filled_in_by_the_browser(post):
    page = post(do="continue")
    for name in ("name", "birth_date", "note"):
        assert page.by_id(name)["autocomplete"] == "off"
    assert "into this one PDF and nowhere else" in page.text


def test_a_pdf_from_answers_with_a_fault_asks_which_is_meant(post):
    page = post(page="/pdf", medicines=["metformin", "none"])
    assert page.status == 422
    assert page.by_id("q-medicines-fault")
