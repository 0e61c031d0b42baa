"""A second questionnaire is whole: its pages, codes, desk and prints are its own, and no text counts on the first."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page
from pypdf import PdfReader

from app import create_app
from app.config import Settings
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.response_code import encode
from app.web.site_map import page_addresses
from tests.builders import response

TINY_FOLDER = Path(__file__).parents[1] / "questionnaire" / "tiny"
TINY = load_questionnaire(TINY_FOLDER)
TINY_CODE = encode(TINY, response(TINY, night="often", food="bread"))
SHIPPED_CODE = encode(SHIPPED, response(SHIPPED, tiredness="often"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Both questionnaires, side by side."""
    both = tmp_path_factory.mktemp("questionnaires")
    shutil.copytree(questionnaires_folder() / QUESTIONNAIRE, both / QUESTIONNAIRE)
    shutil.copytree(TINY_FOLDER, both / "tiny")
    return both


@pytest.fixture(scope="module")
def service(folder):
    return create_app(Settings(questionnaires=folder))


@pytest.fixture
def visitor(service):
    return service.test_client()


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_every_page_of_both_opens_in_every_language(service, visitor):
    site = service.extensions["site"]
    for parts in page_addresses(service, site.form_lengths):
        for tag in ("en", "ar"):
            reply = visitor.get("/".join((f"/{tag}", *parts)) if parts else f"/{tag}/")
            assert reply.status_code == 200, parts


def test_the_start_page_names_each_and_says_how_long_each_takes(visitor):
    page = Page(visitor.get("/en/"))
    assert page.h1 == "Before you see a doctor"
    assert [heading.text for heading in page.all("h2")][:2] == ["Tired, tingling, cramps, low mood?", "Tiny"]
    assert "About 6 minutes. 45 questions at most" in page.text
    assert "About 1 minute. 4 questions at most" in page.text
    buttons = [a for a in page.all("a") if "button" in (a.get("class") or "").split()]
    assert [a["href"] for a in buttons] == [f"/en/{QUESTIONNAIRE}", "/en/tiny"]
    assert page.by_id(buttons[1]["aria-describedby"]).text == "Tiny"  # two links with the same words


def test_one_alone_is_the_heading_of_the_start_page(tmp_path):
    shutil.copytree(TINY_FOLDER, tmp_path / "tiny")
    page = Page(create_app(Settings(questionnaires=tmp_path)).test_client().get("/en/"))
    assert page.h1 == "Tiny"
    assert "About 1 minute" in page.text
    assert "4 questions at most" in page.text
    assert "magnesium" not in page.text.lower()


@pytest.mark.parametrize("path", ["how-it-works", "evidence", "about", "clinic"])
def test_pages_about_all_questionnaires_forget_none(visitor, path):
    page = Page(visitor.get(f"/en/{path}"))
    names = {"about": ("Questionnaire magnesium-b12-vitamin-d", "Questionnaire tiny")}
    for name in names.get(path, ("Magnesium, vitamin B12 and vitamin D", "Tiny")):
        assert name in page.text


def test_how_it_works_explains_an_example_of_each_though_one_marks_none(visitor):
    page = Page(visitor.get("/en/how-it-works"))
    assert [article.text for article in page.all("h3")] == ["Magnesium", "Vitamin B12", "Vitamin D", "Owl", "Bear"]
    assert page.text.count("An example") == 2


def test_a_result_and_its_code_are_those_of_the_questionnaire_asked(visitor):
    page = Page(visitor.post("/en/tiny", data={"do": "continue", "a.night": "often", "a.food": "bread"}))
    assert page.status == 200
    assert TINY_CODE in page.text
    assert "How your answers fit the patterns" in page.text
    assert "three" not in page.text
    assert "Magnesium" not in page.text


def test_a_code_goes_on_with_the_questionnaire_that_it_belongs_to(visitor):
    for code, questionnaire in ((TINY_CODE, "tiny"), (SHIPPED_CODE, QUESTIONNAIRE)):
        page = Page(visitor.post("/en/continue", data={"code": code}))
        assert page.status == 200
        assert any(form.get("action") == f"/en/{questionnaire}" for form in page.all("form"))


def test_the_desk_opens_both_at_once_and_prints_each_with_its_own_words(visitor):
    page = Page(visitor.post("/en/clinic", data={"codes": f"{TINY_CODE}\n{SHIPPED_CODE}"}))
    assert page.status == 200
    reply = visitor.post("/en/clinic/print", data={"codes": f"{TINY_CODE}\n{SHIPPED_CODE}", "kind": "pdf"})
    words = words_of(reply.data)
    assert "Symptom summary: Tiny" in words
    assert "Symptom summary: Magnesium, vitamin B12 and vitamin D" in words


def test_the_print_counts_the_patterns_that_there_are(visitor):
    words = words_of(visitor.post("/en/tiny/pdf", data={"code": TINY_CODE}).data)
    assert "How your answers fit the patterns" in words
    assert "three patterns" not in words
    assert "Owl" in words
    assert "Magnesium" not in words


def test_the_blank_form_and_keying_it_in_are_those_of_the_questionnaire(visitor):
    words = words_of(visitor.get("/en/tiny/paper-form").data)
    assert "Do you wake at night?" in words
    keyed = {f"e.{link_id}": character for link_id, character in (("night", "3"), ("tired", "1"), ("food", "0"))}
    page = Page(visitor.post("/en/tiny/entry", data=keyed))
    assert page.status == 200
    assert "Owl" in page.text
