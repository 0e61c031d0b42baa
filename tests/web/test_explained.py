"""The result page shows its reasons, and the pages behind it show where these come from."""

import re

import pytest
from browsing import Page

SPARSE = {"cramps": "often", "twitching": "often"}
TWO = {"cramps": "often", "twitching": "often", "tingling": "often", "sore_tongue": "often", "medicines": ["metformin"]}
"""Magnesium and vitamin B12 lead."""


@pytest.fixture
def written_case(post, questionnaire):
    """Posts answers, with everything else denied."""

    def send(**answers):
        never = {
            link_id.replace("-", "_"): "never" if "never" in item.options else "no"
            for link_id, item in questionnaire.symptoms.items()
        }
        return post(do="continue", **{**never, **answers})

    return send


def section(page: Page, name: str) -> str:
    return page.by_id(name).text


def test_the_picture_has_a_dot_for_each_link_and_says_in_words_what_it_shows(written_case, questionnaire):
    page = written_case(**TWO)
    (picture,) = page.all("svg", class_="picture")
    dots = [e for e in page.elements if e.tag in ("circle", "polygon") and picture in e.around()]
    links = sum(len(questionnaire.weights[link_id]) for link_id in ("cramps", "twitching", "tingling", "sore-tongue"))
    assert len(dots) == links + len(questionnaire.profiles)  # one more for each column's head
    assert {dot.tag for dot in dots} == {"circle", "polygon"}
    assert "Shared by: Magnesium and Vitamin B12: 1 symptom." in picture["aria-label"]


def test_the_table_says_the_same_as_the_picture(written_case):
    page = written_case(**TWO)
    (picture,) = page.all("svg", class_="picture")
    table = next(t for t in page.all("table") if "overlap" in [around.get("id") for around in t.around()])
    drawn = " ".join(e.text for e in page.all("text") if picture in e.around())
    for symptom in ("Muscle cramps: Often", "Muscle twitching: Often"):
        assert symptom in drawn
        assert symptom in table.text


def test_reasons_for_and_against_are_told(written_case):
    text = section(written_case(**TWO), "profiles")
    assert "Muscle cramps: Often" in text
    assert "Symptoms typical of this pattern that you do not have" in text
    assert "Uneven heartbeat: Never" in text


def test_what_separates_two_leading_patterns_is_told_with_the_tests(written_case):
    page = written_case(**TWO)
    text = section(page, "apart")
    assert "Magnesium or Vitamin B12?" in text
    assert "Points to: Magnesium You reported Muscle cramps: Often · Muscle twitching: Often" in text
    for link in (a for a in page.all("a") if (a.get("href") or "").startswith("#results-")):
        assert page.by_id(link["href"][1:]).tag == "details"


def test_one_leading_pattern_has_nothing_to_be_told_apart_from(written_case):
    assert "apart" not in [e.get("id") for e in written_case(**SPARSE).elements]


def test_the_tests_to_start_with_say_what_a_result_would_mean_and_what_to_say_before(written_case):
    text = section(written_case(**TWO), "tests")
    start = text.index("The tests to start with")
    assert start < text.index("You take metformin") < text.index("Often done beside them")
    assert "Low Would mean that" in text
    assert "Normal Would make" in text
    assert "below 0.7 mmol/L" in text


def test_a_result_near_a_border_names_the_answer_that_would_change_it(written_case):
    text = section(written_case(bone_pain="often", stairs="sometimes"), "stability")
    assert "could change easily" in text
    assert "Bone pain: Sometimes instead of Often. Then this pattern would no longer be named" in text


def test_a_stable_result_says_so(written_case):
    assert "This result is stable." in section(written_case(), "stability")


def test_with_few_answers_the_page_asks_for_the_ones_that_help_most(post, client):
    page = post(do="continue", **SPARSE)
    text = section(page, "profiles")
    assert "You answered 2 of 34 questions about symptoms. That is too little to compare." in text
    assert "Too few answers to say" in text
    form = page.press(client, "Bone pain")
    assert form.by_id("q-bone-pain").tag == "fieldset"


def test_three_to_six_questions_to_ask_are_listed(written_case):
    page = written_case(**TWO)
    questions = [li for li in page.all("li") if "questions" in [around.get("id") for around in li.around()]]
    assert 3 <= len(questions) <= 6
    assert all("?" in question.text for question in questions)


def test_the_clinician_reads_the_same_numbers(written_case):
    page = written_case(**TWO)
    points = re.search(r"(\d+) of (\d+) points", section(page, "profiles"))
    assert points
    assert f"{points[1]} of {points[2]}" in section(page, "clinician")


def test_every_reason_leads_to_its_row_of_the_evidence(written_case, client):
    links = [a for a in written_case(**TWO).all("a") if "/evidence#" in (a.get("href") or "")]
    evidence = Page(client.get("/en/evidence"))
    assert links
    for link in links:
        address, _, row = link["href"].partition("#")
        assert address == "/en/evidence"
        assert evidence.by_id(row).tag == "tr"


def test_the_evidence_page_shows_the_whole_matrix(client, questionnaire):
    page = Page(client.get("/en/evidence"))
    rows = [e for e in page.all("tr") if (e.get("id") or "").startswith("symptom-")]
    assert [row["id"] for row in rows] == [f"symptom-{link_id}" for link_id in questionnaire.symptoms]
    cells = [td.text for td in page.all("td")]
    weighed = [cell for cell in cells if re.search(r"\((1|2|3)\)", cell)]
    assert len(weighed) == sum(len(profile.indications) for profile in questionnaire.profiles)
    assert all(re.search(r"mainstream sources|only the articles|disputed", cell) for cell in weighed)
    assert all(re.search(r"\[\d+\]", cell) for cell in weighed)


def test_the_evidence_page_tells_what_each_article_claims_and_what_is_disputed(client, questionnaire):
    text = Page(client.get("/en/evidence")).text
    for source in questionnaire.evidence.sources:
        if source.kind == "article":
            assert source.reference in text
            shown = [claim for claim in source.claims if not claim.withheld]
            assert all(str(getattr(claim.text, "text", claim.text)) in text for claim in shown)
            withheld = [claim for claim in source.claims if claim.withheld]
            assert not [claim.id for claim in withheld if str(claim.text) in text]
    assert "Mainstream:" in text


def test_the_example_on_how_it_works_is_taken_from_the_data(client, questionnaire):
    text = Page(client.get("/en/how-it-works")).text
    (example,) = [example for example in questionnaire.examples if example.explained]
    for link_id, codes in example.answers.items():
        if link_id in questionnaire.symptoms:
            item = questionnaire.items[link_id]
            assert f"{item.short.text}: {item.options[codes[0]].label.text}" in text
    assert "2 × 3 = 6" in text
    assert f"a fit of {questionnaire.comparison.supported.floor}" in text


@pytest.mark.parametrize("page", ["evidence", "how-it-works"])
@pytest.mark.parametrize("tag", ["en", "nl", "sv"])
def test_the_explaining_pages_are_there_in_every_language(client, tag, page):
    found = Page(client.get(f"/{tag}/{page}"))
    assert found.status == 200
    assert found.one("html")["lang"] == tag
    assert len(found.all("h1")) == 1


def test_an_emergency_shows_none_of_it(post):
    page = post(do="continue", emergency_signs=["chest-pain"], **TWO)
    ids = {e.get("id") for e in page.elements}
    assert not ids & {"apart", "stability", "clinician", "questions", "tests"}


def test_a_picture_of_many_symptoms_comes_in_parts(written_case, questionnaire):
    often = {
        link_id.replace("-", "_"): "often"
        for link_id, item in questionnaire.symptoms.items()
        if "often" in item.options and link_id != "confusion"
    }
    assert len(written_case(**often).all("svg", class_="picture")) == 3
