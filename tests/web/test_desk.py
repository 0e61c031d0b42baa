"""The clinic desk: codes and our own PDFs in, the clinician's view and prints out, in the language of the desk."""

import io
import json
import zipfile

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page
from pypdf import PdfReader

from app.questionnaire.enable_when import without_unasked
from app.questionnaire.response_code import encode
from tests.builders import response, rest_denied

GIVEN = without_unasked(SHIPPED, rest_denied(SHIPPED, tiredness="often", tingling="nearly-always", diet="vegan"))
CODE = encode(SHIPPED, GIVEN)
OTHER = encode(SHIPPED, rest_denied(SHIPPED, bone_pain="often", stairs="nearly-always", sun="housebound"))
EMERGENCY = encode(SHIPPED, response(SHIPPED, emergency_signs="chest-pain", tiredness="often"))
WRONG = CODE[:-1] + ("0" if CODE[-1] != "0" else "1")


@pytest.fixture
def desk(client):
    """Posts to the desk: `desk(code=CODE)`."""

    def send(language="en", **fields):
        data = {"code": "", "codes": ""} | fields
        return Page(client.post(f"/{language}/clinic", data=data, content_type=MULTIPART))

    return send


MULTIPART = "multipart/form-data"


def upload(client, content: bytes, name: str = "other.pdf") -> Page:
    """Sends a file as a browser does. (The test client would put a large body into a temporary file of its own.)"""
    head = "--cut\r\nContent-Disposition: form-data; name="
    body = f'{head}"code"\r\n\r\n\r\n{head}"files"; filename="{name}"\r\nContent-Type: application/pdf\r\n\r\n'.encode()
    body += content + b"\r\n--cut--\r\n"
    return Page(client.post("/en/clinic", data=body, content_type=f"{MULTIPART}; boundary=cut"))


def text_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_desk_has_one_field_that_a_scanner_can_type_into(get):
    page = get("/en/clinic")
    assert page.by_id("code").get("autofocus") is not None
    assert page.by_id("code-form")["enctype"] == MULTIPART


@pytest.mark.parametrize("typed", [CODE, CODE.lower().replace("-", " "), f"https://a.example/en/continue#{CODE}\r\n"])
def test_a_code_opens_the_clinicians_view(desk, typed):
    page = desk(code=typed)
    assert page.status == 200
    headings = [e.text for e in page.all("h2")]
    assert headings.index("In short, for the clinician") < headings.index("Your answers")
    assert "Tingling" in page.by_id("clinician").text
    assert page.sends()["code"] == [CODE]


def test_the_view_comes_in_the_language_of_the_desk(desk, client):
    page = desk("nl", code=CODE)
    assert page.one("html")["lang"] == "nl"
    english = page.press(client, "English")
    assert english.one("html")["lang"] == "en"
    assert english.by_id("clinician")


def test_staff_print_what_they_see_with_a_name_and_stay_at_the_desk_when_it_is_too_long(desk, client):
    page = desk(code=CODE)
    reply = client.post(f"/en/{QUESTIONNAIRE}/pdf", data=page.sends() | {"name": "Ada", "print_language": "sv"})
    assert reply.mimetype == "application/pdf"
    assert "Ada" in text_of(reply.data)
    again = page.press(client, "Make the PDF", name="x" * 81)
    assert again.status == 422
    assert again.by_id("clinician")


def test_an_emergency_is_shown_with_its_answers_and_can_be_printed(desk, client):
    page = desk(code=EMERGENCY)
    assert "Call 112 now." in page.text
    assert "Chest pain" in page.by_id("your-answers").text
    assert "clinician" not in [e.get("id") for e in page.all("section")]
    reply = client.post(f"/en/{QUESTIONNAIRE}/pdf", data=page.sends())
    assert "112" in text_of(reply.data)


def test_one_of_our_pdfs_opens_as_its_code_does(client):
    printed = client.post(f"/en/{QUESTIONNAIRE}/pdf", data={"code": CODE}).data
    page = upload(client, printed)
    assert page.sends()["code"] == [CODE]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 nothing", b"PK\x03\x04", b"%PDF-1.7\n" + b"\0" * 100_000])
def test_a_file_without_our_code_says_so(client, content):
    page = upload(client, content)
    assert page.status == 422
    assert "other.pdf" in page.text
    assert "There is no code of ours in this file" in page.text


def test_several_codes_are_listed_with_a_line_for_each_that_failed_and_why(desk):
    page = desk(codes=f"{CODE}\n\n{WRONG}\n{OTHER}\n*")
    assert page.status == 422
    assert "2 codes could not be read" in page.by_id("summary").text
    assert "Line 3" in page.text
    assert "wrong, missing or too much" in page.text
    assert "“*” (character 1)" in page.text
    assert "2 codes are ready" in page.text
    assert page.by_id("print-all")


@pytest.mark.parametrize("fields", [{}, {"code": " "}, {"codes": "\n \n"}])
def test_nothing_typed_is_asked_for(desk, fields):
    page = desk(**{"code": ""} | fields)
    assert page.status == 422
    assert "Please type a code, scan one, or choose a PDF of ours." in page.by_id("summary").text


def test_a_hundred_and_one_codes_are_too_many_for_a_page(desk):
    assert "At most 100 codes at once" in desk(codes=f"{CODE}\n" * 101).text


def test_several_codes_become_one_pdf_in_the_language_chosen(client):
    sent = {"codes": f"{CODE}\n{OTHER}", "print_language": "sv", "paper": "letter", "kind": "pdf"}
    reply = client.post("/en/clinic/print", data=sent)
    whole = PdfReader(io.BytesIO(reply.data))
    assert whole.pages[0].mediabox.width == 612
    text = text_of(reply.data)
    assert text.count("1 av ") + text.count("1 of ") >= 2


def test_several_codes_become_a_zip_with_the_problems_beside_them(client):
    reply = client.post("/en/clinic/print", data={"codes": f"{CODE}\n{WRONG}\n{OTHER}", "kind": "zip"})
    folder = zipfile.ZipFile(io.BytesIO(reply.data))
    assert folder.namelist() == ["001.pdf", "003.pdf", "problems.txt"]
    assert folder.read("problems.txt").decode().startswith("Line 2: A character of this code is wrong")
    assert CODE not in reply.headers["Content-Disposition"]


def test_a_browser_that_asks_hears_of_each_print_as_it_is_made(client):
    accept = {"Accept": "application/x-ndjson"}
    reply = client.post("/en/clinic/print", data={"codes": f"{CODE}\n{OTHER}", "kind": "zip"}, headers=accept)
    *steps, last = [json.loads(line) for line in reply.text.splitlines()]
    assert steps == [{"done": 1, "of": 2}, {"done": 2, "of": 2}]
    assert (last["type"], last["name"]) == ("application/zip", "symptom-overlap.zip")


def test_the_desk_takes_larger_posts_than_the_other_pages_but_not_any(client):
    lines = {"codes": "\n".join([CODE] * 100), "kind": "zip", "x": "y" * 20_000}
    assert client.post("/en/clinic", data=lines).status_code == 200
    assert client.post("/en/continue", data=lines).status_code == 413
    assert upload(client, b"x" * 9_000_000).status == 413


def test_uploads_are_never_put_into_a_file(client, monkeypatch):
    def no_file(*_given, **_more):
        raise AssertionError("a temporary file was opened")

    for name in ("TemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(f"werkzeug.formparser.{name}", no_file, raising=False)
    assert upload(client, b"%PDF-1.4\n" + b"\0" * 2_000_000).status == 422


def test_the_desk_without_a_language_goes_to_that_of_the_browser(client):
    assert client.get("/clinic", headers={"Accept-Language": "sv"}).headers["Location"] == "/sv/clinic"
    assert client.get("/xx/clinic").status_code == 404


def test_too_many_codes_are_refused_before_any_is_read(client):
    lines = {"codes": "M\n" * 1_000_000}
    assert client.post("/en/clinic", data=lines).status_code == 422
    assert client.post("/en/clinic/print", data=lines).status_code == 422


def test_nothing_is_printed_of_codes_that_cannot_be_read(client):
    for kind in ("pdf", "zip"):
        page = Page(client.post("/en/clinic/print", data={"codes": WRONG, "kind": kind}))
        assert page.status == 422
        assert "wrong, missing or too much" in page.text


def test_one_pdf_for_all_is_refused_with_the_line_that_fails(client):
    page = Page(client.post("/en/clinic/print", data={"codes": f"{CODE}\n{WRONG}", "kind": "pdf"}))
    assert page.status == 422
    assert "1 code could not be read" in page.by_id("summary").text
    assert "Line 2" in page.text


def test_our_own_joined_pdf_opens_as_all_its_codes(client):
    joined = client.post("/en/clinic/print", data={"codes": f"{CODE}\n{OTHER}", "kind": "pdf"}).data
    assert "2 codes are ready" in upload(client, joined).text


def test_what_could_not_be_read_stays_in_its_field(desk):
    assert desk(code=WRONG).by_id("code")["value"] == WRONG
    page = desk(codes=f"{CODE}\n{WRONG}\n*")
    assert page.by_id("codes").text == f"{WRONG} *"


def test_the_language_of_the_desk_changes_without_losing_what_was_typed_for_the_print(desk, client):
    page = desk(code=CODE).press(client, "Nederlands", name="Ada", note="one")
    assert page.one("html")["lang"] == "nl"
    assert page.by_id("clinician")
    assert (page.sends()["name"], page.by_id("note").text) == (["Ada"], "one")


def test_enter_in_the_name_makes_the_print_and_the_next_code_can_be_scanned_at_once(desk):
    page = desk(code=CODE)
    buttons = [b for b in page.all("button") if b.get("form") == "answers" or b.parent.get("id") == "answers"]
    assert buttons[0].get("formaction") is None
    assert buttons[0].text == "Make the PDF"
    assert page.by_id("code").get("autofocus") is not None


def test_every_source_that_the_emergency_page_cites_is_there(desk):
    page = desk(code=EMERGENCY)
    for link in page.all("a"):
        if (link.get("href") or "").startswith("#source-"):
            assert page.by_id(link["href"][1:])
