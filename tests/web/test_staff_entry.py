"""Paper forms are keyed in: one character for each answer, and the code is that of the web journey."""

from browsing import QUESTIONNAIRE, SHIPPED, Page

from app.questionnaire.entry import entry_items
from app.questionnaire.response_code import encode
from tests.builders import rest_denied

SHEET = f"/en/{QUESTIONNAIRE}/entry"
GIVEN = rest_denied(
    SHIPPED,
    tiredness="often",
    tingling="nearly-always",
    diet=("vegan", "alcohol"),
    supplements="vitamin-d",
    vitamin_d_response="no",
)
KEYED = {
    f"e.{entry.item.link_id}": "".join(entry.characters[code] for code in GIVEN.codes(entry.item.link_id))
    for entry in entry_items(SHIPPED)
}


def test_every_question_has_its_number_its_field_and_its_characters(get):
    page = get(SHEET)
    fields = [e for e in page.all("input") if (e.get("name") or "").startswith("e.")]
    older = [field for field in fields if field["name"] == "e.vitamin-d-response"]
    assert len(fields) == len(SHIPPED.items) + len(older) == len(SHIPPED.items) + 1
    assert all(page.one("label", **{"for": field["id"]}).text[0].isdigit() for field in fields)
    assert "1 Never 2 Sometimes 3 Often 4 Nearly always x I don't know" in page.by_id("o-tiredness").text


def test_the_code_is_that_of_the_web_journey(client, post):
    keyed = Page(client.post(SHEET, data=KEYED | {"do": "open"}))
    assert keyed.status == 200
    assert keyed.by_id("clinician")
    answers = {link_id.replace("-", "_"): list(codes) for link_id, codes in GIVEN.answers.items()}
    assert keyed.sends()["code"] == post(do="continue", **answers).sends()["code"] == [encode(SHIPPED, GIVEN)]


def test_what_stands_for_no_answer_is_named_and_everything_stays(client):
    page = Page(client.post(SHEET, data=KEYED | {"e.tiredness": "9", "e.cramps": "12", "e.diet": "10"}))
    assert page.status == 422
    assert "Please check 3 questions" in page.by_id("summary").text
    assert "“9” stands for no answer here." in page.text
    assert "This question has one answer" in page.text
    assert "0 and x stand alone" in page.text
    assert page.by_id("e-tingling")["value"] == "4"
    assert page.by_id("e-tiredness")["aria-invalid"] == "true"


def test_the_language_can_change_in_the_middle(client):
    page = Page(client.post(SHEET, data=KEYED | {"do": "edit"})).press(client, "Nederlands")
    assert page.one("html")["lang"] == "nl"
    assert page.by_id("e-tingling")["value"] == "4"


def test_the_blank_form_can_be_printed_at_the_desk(get, client):
    link = next(a["href"] for a in get("/sv/clinic").all("a") if a["href"].endswith("/paper-form"))
    reply = client.get(link)
    assert reply.mimetype == "application/pdf"
    assert reply.data.startswith(b"%PDF-")
