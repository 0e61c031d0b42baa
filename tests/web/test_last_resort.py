"""Whatever breaks, the reader gets a page with all headers, and the log a cause without a word of theirs."""

import logging
import re

import pytest
from browsing import QUESTIONNAIRE, Page
from test_headers import HEADERS

from app import create_app
from app.config import Settings
from app.web import desk, errors, replies
from app.web.last_resort import PAGE, BrokenOff

FORM = f"/en/{QUESTIONNAIRE}"
TYPED = "Zebra-Quagga"


def crash(*_given, **_named):
    raise RuntimeError(TYPED)


def break_the_error_page(app, monkeypatch):
    monkeypatch.setattr(replies, "compose_report", crash)
    monkeypatch.setattr(errors, "render_template", crash)


def break_every_template(app, monkeypatch):
    monkeypatch.setattr(app.jinja_env, "get_or_select_template", crash)


def break_what_templates_are_given(app, monkeypatch):
    monkeypatch.setitem(app.template_context_processors, None, [crash])


def break_what_comes_after_a_reply(app, monkeypatch):
    monkeypatch.setitem(app.after_request_funcs, None, [crash])


def break_what_comes_before_a_reply(app, monkeypatch):
    monkeypatch.setitem(app.before_request_funcs, None, [crash])
    monkeypatch.setattr(errors, "reader_says", crash)


def break_the_request_itself(app, monkeypatch):
    monkeypatch.setattr(app, "request_context", crash)


WAYS = [
    break_the_error_page,
    break_every_template,
    break_what_templates_are_given,
    break_what_comes_after_a_reply,
    break_what_comes_before_a_reply,
    break_the_request_itself,
]


@pytest.fixture
def own_app(translations):
    return create_app(Settings(translations=translations))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
def test_whatever_breaks_is_answered_with_a_constant_page_and_all_headers(own_app, monkeypatch, way, method):
    way(own_app, monkeypatch)
    if way is break_the_error_page and method != "POST":
        monkeypatch.setitem(own_app.view_functions, "pages.form", crash)
    reply = own_app.test_client().open(FORM, method=method, data={"do": "continue", "note": TYPED})
    assert reply.status_code == 500
    assert reply.data == (b"" if method == "HEAD" else PAGE)
    assert HEADERS.items() <= dict(reply.headers).items()
    assert len(reply.headers) == len(HEADERS) + 4
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.headers["Content-Length"] == str(len(PAGE))


@pytest.mark.parametrize("way", WAYS)
def test_the_cause_is_logged_by_kind_and_place_and_nothing_else(own_app, monkeypatch, caplog, capfd, way):
    caplog.set_level(logging.DEBUG)
    way(own_app, monkeypatch)
    data = {"do": "continue", "note": TYPED, "a.tiredness": "often"}
    own_app.test_client().post(f"{FORM}?{TYPED}", data=data)
    causes = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert causes
    assert all("RuntimeError at test_last_resort.py" in each.getMessage() for each in causes)
    assert all(each.exc_info is None for each in causes)
    written = capfd.readouterr()
    for told in (caplog.text, written.out, written.err):
        assert TYPED not in told
        assert "often" not in told


def test_the_last_page_is_a_whole_one_in_english_that_says_nothing_was_stored():
    class Reply:
        status_code, text = 500, PAGE.decode("ascii")

    page = Page(Reply())
    assert page.one("html")["lang"] == "en"
    assert page.one("title").text
    assert page.h1 == "Something went wrong on our side"
    assert "Nothing that you answered was stored" in page.text
    assert not re.search(r"<(script|style|link|img|form)|style=|https?:", PAGE.decode())


def test_a_reply_that_fails_halfway_is_logged_without_its_message(own_app, monkeypatch, caplog):
    monkeypatch.setattr(desk, "printed_pdf", crash)
    client = own_app.test_client()
    code = Page(client.post(FORM, data={"do": "continue", "a.tiredness": "often"})).sends()["code"][0]
    headers = {"Accept": "application/x-ndjson"}
    with pytest.raises(BrokenOff) as broken:
        client.post("/en/clinic/print", data={"codes": code, "kind": "pdf"}, headers=headers)
    assert str(broken.value) == ""
    assert broken.value.__suppress_context__
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "RuntimeError at test_last_resort.py" in record.getMessage()
    assert TYPED not in caplog.text
    assert code not in caplog.text
