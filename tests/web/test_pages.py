import re
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import QUESTIONNAIRE

FORM = f"/en/{QUESTIONNAIRE}"
FORBIDDEN = re.compile(
    r"\byou have\b|\bdeficient\b|\brisks?\b|\bscreening\b|\bdiagnos(e|es|ed)\b|(?<!not a )\bdiagnosis\b", re.I
)
TEMPLATES = sorted((Path(__file__).parents[2] / "app" / "web").rglob("*.html"))
PYTHON = sorted((Path(__file__).parents[2] / "app" / "web").glob("*.py"))


def test_the_start_page_says_in_four_facts_what_this_is_and_what_it_is_not(get, questionnaire):
    page = get("/en/")
    assert page.one("title").text.startswith("Before you see a doctor")
    assert [term.text for term in page.all("strong")] == [
        "About 6 minutes",
        "Nothing is stored",
        "What you get",
        "Who runs this",
        "This is not a diagnosis.",
    ]
    assert "A free, open project" in page.text
    assert "No clinician has reviewed these texts" in page.text
    assert "If this is an emergency, call 112 now." in page.text
    assert f"{len(questionnaire.items)} questions at most" in page.text
    assert page.one("a", class_="button go")["href"] == FORM


def test_the_about_page_tells_whoever_puts_it_online_about_the_rules(get, questionnaire):
    text = get("/en/about").text
    assert "may be a medical device in the European Union" in text
    assert "A disclaimer alone does not change that" in text
    assert "regulatory advice" in text
    assert questionnaire.medical_tests_file.loinc_notice.text[:40] in text
    assert "Open Font License" in text


@pytest.mark.parametrize("address", ["/en/", "/en/about", FORM, "/en/unknown"])
def test_every_page_has_its_landmarks_one_heading_and_a_footer(get, address):
    page = get(address)
    assert page.h1
    assert page.one("main")["id"] == "main"
    assert page.one("a", class_="skip")["href"] == "#main"
    assert page.one("header")
    assert page.one("nav", class_="languages")["aria-label"] == "Language"
    assert page.one("title").text.endswith("Symptom overlap")
    footer = page.one("footer").text
    assert "not a diagnosis" in footer
    assert "not reviewed by a clinician or a translator" in footer
    leading_on = ("privacy", "Privacy") if address == FORM else ("about", "About this service")  # nothing leads away
    assert [a for a in page.all("a", href=f"/en/{leading_on[0]}") if leading_on[1] in a.text]


def test_ids_are_unique_and_labels_lead_to_fields(get, post):
    for page in (
        get("/en/"),
        get(FORM),
        post(),
        post(do="continue", tiredness="often"),
        post(medicines=["ppi", "none"]),
    ):
        ids = [e["id"] for e in page.elements if e.get("id")]
        assert len(set(ids)) == len(ids)
        named = {
            name
            for e in page.elements
            for a in ("aria-describedby", "aria-labelledby")
            for name in (e.get(a) or "").split()
        }
        wanted = (
            {e["for"] for e in page.all("label") if e.get("for")}
            | named
            | {e["form"] for e in page.all("button") if e.get("form")}
        )
        assert wanted <= set(ids)
        inside = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}
        assert inside <= set(ids)


def test_headings_never_skip_a_level(get, post):
    for page in (get("/en/"), get("/en/about"), get(FORM), post(do="continue", tiredness="often")):
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch(r"h[1-6]", e.tag)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", [*TEMPLATES, *PYTHON], ids=lambda path: path.name)
def test_no_english_of_ours_says_what_it_must_not(path):
    said = re.findall(r'n?pgettext\(\s*"[^"]*",\s*((?:["\'].*?["\']\s*,?\s*)+)', path.read_text(encoding="utf-8"), re.S)
    assert not [text for text in said if FORBIDDEN.search(text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_word_that_is_not_translated(path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)
    text = re.sub(r"<[^>]*>", "", text, flags=re.S)
    assert not re.findall(r"[^\W\d_]{2,}", text)


def test_no_template_trusts_text_as_markup():
    assert not [path.name for path in TEMPLATES if re.search(r"\|\s*safe|autoescape", path.read_text())]
