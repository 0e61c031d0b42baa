import re

from browsing import QUESTIONNAIRE

ANSWERS = {
    "age_group": "50-64",
    "tiredness": "often",
    "tingling": "nearly-always",
    "sore_tongue": "often",
    "cramps": "sometimes",
    "diet": ["vegan"],
    "medicines": ["metformin", "ppi"],
    "sleep": "dont-know",
}


def ids_around(element):
    return [around.get("id") for around in element.around()]


def test_the_result_lists_every_question_asked_with_its_answer(post, questionnaire):
    page = post(do="continue", **ANSWERS)
    answers = [e for e in page.elements if e.tag in ("dt", "dd") and "your-answers" in ids_around(e)]
    questions = [dt.text for dt in answers if dt.tag == "dt"]
    assert questions == [item.text.text for item in questionnaire.items.values() if not item.enable_when]
    given = [dd.text for dd in answers if dd.tag == "dd" and dd.get("class") != "change"]
    answers = dict(zip(questions, given, strict=True))
    assert answers[questionnaire.items["tingling"].text.text] == "Nearly always"
    assert answers[questionnaire.items["sleep"].text.text] == "I don't know"
    assert answers[questionnaire.items["falls"].text.text] == "Not answered"


def test_each_answer_can_be_changed_at_its_place(post, client):
    page = post(do="continue", **ANSWERS)
    button = next(
        b
        for b in page.all("button")
        if b.get(
            "formaction",
        )
        and b["formaction"].endswith("#q-tingling")
    )
    assert button.text == "Change Tingling or numb hands or feet"
    assert (button["name"], button["value"], button["form"]) == ("do", "change-tingling", "answers")
    form = page.press(client, button.text)
    assert form.by_id("q-tingling").get("autofocus") is not None
    assert form.answers()["medicines"] == ["metformin", "ppi"]
    assert page.press(client, "Change my answers").h1 == "Safety first"


def test_finishing_is_a_plain_link_on_every_result(post):
    for page in (post(do="continue", **ANSWERS), post(emergency_signs="chest-pain"), post(do="pause")):
        assert next(a for a in page.all("a") if a.text == "Finish and clear")["href"] == "/en/finished"


def test_the_result_says_first_which_safety_questions_were_left_out(post, client):
    page = post(do="continue", **ANSWERS | {"self_harm": "no"})
    assert page.all("h2")[0].text == "These safety questions have no answer yet"
    (box,) = [section for section in page.all("section") if "left-open" in (section.get("class") or "")]
    assert "Signs that need help now; Signs that need a doctor soon." in box.text
    assert "call 112 if it is happening now" in box.text
    assert (
        page.press(client, "Answer these questions").by_id("q-emergency-signs").get("autofocus") is None
    )  # at the top
    answered = post(
        do="continue", **ANSWERS | {"emergency_signs": "none", "self_harm": "not-said", "warning_signs": "dont-know"}
    )
    assert "have no answer yet" not in answered.text


def test_every_source_number_leads_to_its_source(post):
    page = post(do="continue", **ANSWERS)
    cited = [a for a in page.all("a") if a.get("class") == "cite"]
    assert cited
    for link in cited:
        number = re.fullmatch(r"\[(\d+)\]", link.text).group(1)
        assert link["aria-label"] == f"Source {number}"
        assert page.by_id(link["href"].removeprefix("#")).tag == "li"
    sources = [
        e for e in page.elements if e.parent and (e.parent.get("id") or "").startswith("source-") and e.get("lang")
    ]
    assert {source["lang"] for source in sources} >= {"en"}


def test_the_overlap_tells_weights_in_words(post):
    page = post(do="continue", **ANSWERS)
    table = next(table for table in page.all("table") if "overlap" in ids_around(table))
    assert "Tiredness" in table.text
    cells = [cell for cell in page.all("td") if table in cell.around()]
    assert cells
    assert all(re.search(r"strong|usual|weak|no link", cell.text) for cell in cells)


def test_urgent_warnings_come_before_everything_else(post):
    page = post(do="continue", warning_signs=["weight-loss"], **ANSWERS)
    headings = [h.text for h in page.all("h2")]
    assert headings[0] == "See a doctor within 2 weeks"
    assert "How your answers fit the patterns" in headings


def test_the_page_says_what_it_is_and_which_version(post, questionnaire):
    page = post(do="continue", **ANSWERS)
    assert "not a diagnosis" in page.text
    assert questionnaire.version in page.text
    assert questionnaire.content_hash in page.text
    assert "November 22, 2026" in page.text
    assert "not reviewed by a clinician or a translator" in page.text


def test_a_result_without_any_answer_is_still_a_page(post):
    page = post(do="continue")
    assert page.status == 200
    assert "Not answered" in page.text


def test_enter_in_a_field_makes_the_pdf_and_does_not_switch_the_language(post):
    page = post(do="continue", **ANSWERS)
    first = next(b for b in page.all("button") if b.get("form") == "answers")
    assert first.text == "Make the PDF"
    assert page.by_id("answers")["action"] == f"/en/{QUESTIONNAIRE}/pdf"
