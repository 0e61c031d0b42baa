"""A stamp vouches for the text that it was given to, and for no other."""

from datetime import date

import pytest
from babel.messages.catalog import Catalog, Message
from hypothesis import given
from hypothesis import strategies as st

from app.translation.po_file import catalog_text, read_text
from app.translation.review import stamp, stamp_of, state_of

DAY = date(2026, 11, 26)


def message(string: str = "Hej", **more) -> Message:
    return Message("Hello", string, context="a.text", **more)


def test_a_text_without_a_stamp_says_nothing_of_itself():
    assert state_of(message()) == "unstated"
    assert state_of(message("")) == "untranslated"
    assert state_of(message(flags=["fuzzy"])) == "fuzzy"


@pytest.mark.parametrize(("kind", "state"), [("draft", "draft"), ("reviewed", "reviewed")])
def test_a_stamp_says_who_and_when(kind, state):
    each = message()
    stamp(each, kind, "A. Larsson (RN)", DAY)
    assert state_of(each) == state
    found = stamp_of(each)
    assert found
    assert (found.who, found.day) == ("A. Larsson (RN)", "2026-11-26")


@pytest.mark.parametrize(("old", "new"), [("draft machine", "reviewed A. Larsson"), ("2026-11-26", "2026-11-27")])
def test_a_stamp_that_was_written_over_by_hand_vouches_for_nothing(old, new):
    each = message()
    stamp(each, "draft", "machine", DAY)
    each.user_comments = [comment.replace(old, new) for comment in each.user_comments]
    assert state_of(each) == "changed"


@given(st.sampled_from(["string", "id", "context"]), st.text(min_size=1))
def test_any_edit_ends_what_a_stamp_says(field, text):
    each = message()
    stamp(each, "reviewed", "A. Larsson", DAY)
    if text != getattr(each, field):
        setattr(each, field, text)
        assert state_of(each) == "changed"


def test_a_new_stamp_takes_the_place_of_the_old_one_and_other_comments_stay():
    each = message(user_comments=["greeting, not goodbye"])
    stamp(each, "draft", "machine", DAY)
    stamp(each, "reviewed", "Bo\nEk", DAY)
    assert len(each.user_comments) == 2
    assert each.user_comments[0] == "greeting, not goodbye"
    assert state_of(each) == "reviewed"


def test_a_stamp_survives_writing_and_reading_the_file():
    catalog = Catalog(locale="sv")
    each = catalog.add(("One day", "%(count)s days"), ("En dag", "%(count)s dagar"), context="b")
    stamp(each, "reviewed", "Åsa Öberg", DAY)
    (read,) = [each for each in read_text(catalog_text(catalog, "sv"), "sv") if each.id]
    assert state_of(read) == "reviewed"


@pytest.mark.parametrize("comment", ["review: reviewed", "review: approved Bo 2026-11-26 sha:0123456789", "reviewed"])
def test_what_is_no_stamp_vouches_for_nothing(comment):
    assert state_of(message(user_comments=[comment])) == "unstated"
