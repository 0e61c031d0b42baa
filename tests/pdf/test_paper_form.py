"""The blank form: every question and answer, each with what staff key in for it."""

import pytest

from app.pdf.sheets.paper_form import render_paper_form
from app.questionnaire.entry import entry_items
from app.questionnaire.questionnaire import Questionnaire
from app.report.paper_form import compose_paper_form
from app.report.printing import Sender
from app.translation.catalogs import Catalogs
from tests.pdf.reading import opened, pages_of, squeezed, text_of


@pytest.mark.parametrize("locale", ["en", "nl", "sv"])
def test_every_question_and_answer_stands_there_with_its_entry_code(
    shipped: Questionnaire, catalogs: Catalogs, locale: str
) -> None:
    say = catalogs.translator(locale)
    text = text_of(render_paper_form(compose_paper_form(shipped, say, "112")))
    for entry in entry_items(shipped):
        assert squeezed(f"{entry.number}. {say(entry.item.text)}") in text
        for option in entry.item.answer_options:
            assert squeezed(f"{entry.characters[option.code]} {say(option.text)}") in text
    assert "112" in text


def test_it_asks_for_no_name_and_carries_no_code(shipped: Questionnaire, catalogs: Catalogs) -> None:
    pdf = render_paper_form(compose_paper_form(shipped, catalogs.translator("en"), "112"))
    assert "Dateofbirth" not in text_of(pdf)
    assert "/Keywords" not in opened(pdf).metadata


def test_a_follow_up_says_which_answer_it_follows(tiny: Questionnaire, catalogs: Catalogs) -> None:
    form = compose_paper_form(tiny, catalogs.translator("en"), "112")
    questions = [question for section in form.sections for question in section.questions]
    (follow_up,) = [question for question in questions if question.hint.startswith("Only if you ticked")]
    assert follow_up.text == "Is it brown bread?"
    assert follow_up.hint.endswith("one of these: Bread.")
    assert squeezed(follow_up.hint) in text_of(render_paper_form(form))


def test_a_question_stands_on_one_page_with_its_answers(shipped: Questionnaire, catalogs: Catalogs) -> None:
    pages = pages_of(render_paper_form(compose_paper_form(shipped, catalogs.translator("en"), "112"), "letter"))
    for entry in entry_items(shipped):
        (page,) = [page for page in pages if squeezed(f"{entry.number}. {entry.item.text.text}") in page]
        assert all(squeezed(option.text.text) in page for option in entry.item.answer_options)


def test_the_clinic_stands_at_its_head(shipped: Questionnaire, catalogs: Catalogs) -> None:
    form = compose_paper_form(shipped, catalogs.translator("en"), "112")
    assert "VårdcentralenEken" in pages_of(render_paper_form(form, sender=Sender("Vårdcentralen Eken")))[0]


def test_it_is_the_same_file_every_time(shipped: Questionnaire, catalogs: Catalogs) -> None:
    form = compose_paper_form(shipped, catalogs.translator("nl"), "112")
    assert render_paper_form(form) == render_paper_form(form)
