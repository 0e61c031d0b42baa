"""The pages of a questionnaire, and what one button may answer for a part of it."""

from app.questionnaire.pages import answered_together
from tests.kept import SHIPPED, TINY


def test_without_pages_everything_stands_on_one_under_the_title() -> None:
    (page,) = TINY.pages
    assert (page.title.text, page.intro) == ("Tiny", None)
    assert page.link_ids == TINY.items.keys()
    assert not page.asked_at_once


def test_every_item_stands_on_one_page_in_the_order_asked() -> None:
    placed = [item.link_id for page in SHIPPED.pages for item in page.items]
    assert placed == list(SHIPPED.items)


def test_a_page_of_one_section_bears_its_title_and_its_intro() -> None:
    safety = SHIPPED.pages[0]
    assert (safety.title, safety.intro) == (SHIPPED.sections[0].title, SHIPPED.sections[0].intro)


def test_the_page_that_is_asked_at_once_has_every_sign_of_danger() -> None:
    asked_at_once = {link_id for page in SHIPPED.pages if page.asked_at_once for link_id in page.link_ids}
    assert SHIPPED.emergency_items | SHIPPED.danger_items <= asked_at_once


def test_only_how_often_is_answered_together_and_never_confusion_the_heart_or_the_breath() -> None:
    rule = SHIPPED.definition.everything_else
    assert rule is not None
    together = {link_id for section in SHIPPED.sections for link_id in answered_together(rule, section)}
    assert {"confusion", "irregular-heartbeat", "fast-heartbeat", "breathlessness"} == set(rule.not_for)
    assert together.isdisjoint(rule.not_for)
    assert len(together) == 26
    assert all(SHIPPED.items[link_id].options[rule.answer].severity == 0 for link_id in together)


def test_a_single_question_gets_no_button() -> None:
    heart = next(section for section in SHIPPED.sections if section.id == "heart")
    assert answered_together(SHIPPED.definition.everything_else, heart) == ()
    assert answered_together(None, SHIPPED.sections[1]) == ()
