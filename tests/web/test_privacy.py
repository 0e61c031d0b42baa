import logging

import pytest
from browsing import QUESTIONNAIRE, Page

FORM = f"/en/{QUESTIONNAIRE}"
TYPED = "Zebra-Quagga"
HOSTILE = [
    '"><script>alert(1)</script>',
    "{{7*7}}",
    "' onfocus=alert(1) x='",
    "</textarea><b>",
    "a\u202eb",
    "%(x)s 50 %",
]


@pytest.mark.parametrize("page", ["", "/pdf"])
def test_nothing_typed_reaches_a_log(client, caplog, page):
    caplog.set_level(logging.DEBUG)
    for data in (
        {"name": TYPED, "note": TYPED, "a.tiredness": "often"},
        {"name": TYPED * 20, "a.tiredness": TYPED, "do": TYPED, TYPED: TYPED},
    ):
        client.post(FORM + page, data=data)
        client.post(f"/xx/{QUESTIONNAIRE}{page}?{TYPED}", data=data)
        client.post(FORM + page, data=data, headers={"Origin": f"https://{TYPED}"})
    assert TYPED not in caplog.text


def test_a_crash_is_logged_by_kind_and_place_and_nothing_else(crashing_client, caplog):
    caplog.set_level(logging.DEBUG)
    reply = crashing_client.post(f"{FORM}?{TYPED}", data={"do": "continue", "name": TYPED, "a.tiredness": "often"})
    assert reply.status_code == 500
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "RuntimeError at conftest.py" in record.getMessage()
    assert "replies.py" in record.getMessage()
    assert record.exc_info is None
    for secret in (TYPED, "secret-in-the-message", "often"):
        assert secret not in caplog.text


def test_a_crash_keeps_the_answers_on_the_error_page(crashing_client):
    page = Page(crashing_client.post(FORM, data={"do": "continue", "name": TYPED, "a.tiredness": "often"}))
    assert page.h1 == "Something went wrong on our side"
    assert page.answers()["tiredness"] == ["often"]
    form = page.press(crashing_client, "Back to my answers")
    assert form.sends()["name"] == [TYPED]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_typed_comes_back_as_text_and_nothing_else(post, typed):
    page = post(do="continue", name=typed, birth_date=typed, note=typed)
    assert all(script["src"].startswith("/static/") for script in page.all("script"))
    assert not [e for e in page.elements if any(name.startswith("on") for name in e.attributes)]
    assert page.sends()["name"] == [typed]
    assert page.by_id("note").text == typed
    assert "49" not in page.sends()["note"]
    edit = post(do="edit", name=typed, note=typed)
    assert all(script["src"].startswith("/static/") for script in edit.all("script"))
    assert edit.sends()["note"] == [typed]


def test_line_ends_of_a_note_survive_the_way_to_the_form_and_back(post, client):
    page = post(do="edit", note="one\r\ntwo")
    assert page.sends()["note"] == ["one\ntwo"]


def test_answers_never_stand_in_an_address(post, client):
    page = post(do="continue", tiredness="nearly-always", diet=["vegan"])
    addresses = [e.get(name) or "" for e in page.elements for name in ("href", "formaction", "action")]
    assert not [a for a in addresses if "nearly-always" in a or "vegan" in a or ("?" in a and "?v=" not in a)]


def test_the_service_has_no_secret(app):
    assert app.secret_key is None
