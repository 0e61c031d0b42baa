"""The shipped questionnaire keeps its promises: how much is asked, how it is asked, what it must not say."""

import re

from app.questionnaire.loading import questionnaires_folder
from app.questionnaire.places import message_places
from app.questionnaire.questionnaire import Questionnaire

FOLDER = questionnaires_folder() / "magnesium-b12-vitamin-d"
TEXTS = [place.message for place in message_places(FOLDER)]
QUESTIONS = [text for text in TEXTS if text.text.endswith("?")]


def test_nobody_is_asked_more_than_45_questions(shipped: Questionnaire) -> None:
    assert len(shipped.items) <= 45


def test_every_symptom_can_be_answered_with_dont_know(shipped: Questionnaire) -> None:
    for link_id in shipped.weights:
        assert "unknown" in {option.kind for option in shipped.items[link_id].answer_options}


def test_the_safety_questions_come_first(shipped: Questionnaire) -> None:
    assert shipped.sections[0].id == "safety"
    assert list(shipped.items)[:3] == ["emergency-signs", "self-harm", "age-group"]


def test_every_row_of_the_articles_is_a_claim_under_its_article(shipped: Questionnaire) -> None:
    counts = {source.id: len(source.claims) for source in shipped.evidence.sources if source.kind == "article"}
    assert counts.keys() == {f"article-00{n}" for n in range(5)}
    assert all(count >= 20 for count in counts.values()), counts


def test_what_the_articles_claim_can_be_translated(shipped: Questionnaire) -> None:
    texts = [text for text in TEXTS if "/evidence/" in text.context]
    assert len(texts) > 200
    assert [text.context for text in texts if "%" in text.text] == []


def test_sources_with_an_interest_say_so(shipped: Questionnaire) -> None:
    interests = {source.id for source in shipped.evidence.sources if source.interest}
    assert {"article-001", "article-004"} <= interests


def test_a_disputed_statement_is_told_with_the_other_side(shipped: Questionnaire) -> None:
    for note in shipped.notes.interactions:
        standings = {shipped.claims[claim][1].standing for claim in note.claims}
        if "disputed" in standings:
            assert re.search(r"[Mm]ainstream|[Gg]uidelines|[Hh]ealth service|review", note.text.text), note.id


def test_every_medical_test_but_the_bone_check_has_a_loinc_code_and_a_claim(shipped: Questionnaire) -> None:
    measured = [test for test in shipped.medical_tests if test.id != "fracture-risk"]
    assert len(measured) == len(shipped.medical_tests) - 1
    for test in measured:
        assert test.loinc
        assert any(claim.startswith("loinc-") for claim in test.claims), test.id


def test_all_loinc_check_digits_are_right(shipped: Questionnaire) -> None:
    wrong = [
        loinc.code
        for test in shipped.medical_tests
        for loinc in test.loinc
        if loinc_check_digit(loinc.code.split("-")[0]) != loinc.code.split("-")[1]
    ]
    assert wrong == []


def loinc_check_digit(number: str) -> str:
    """The mod-10 check digit that ends every LOINC code."""
    doubled = [int(digit) * 2 if n % 2 == 0 else int(digit) for n, digit in enumerate(reversed(number))]
    total = sum(value - 9 if value > 9 else value for value in doubled)
    return str(-total % 10)


def test_questions_are_short() -> None:
    assert [text.text for text in QUESTIONS if len(text.text.split()) > 20] == []


def test_texts_are_easy_to_read() -> None:
    words = sum(len(re.findall(r"\w+", text.text)) for text in QUESTIONS)
    long_words = sum(len(word) > 6 for text in QUESTIONS for word in re.findall(r"\w+", text.text))
    lix = words / len(QUESTIONS) + 100 * long_words / words
    assert lix <= 30, lix
