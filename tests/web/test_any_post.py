from urllib.parse import quote_plus

from browsing import QUESTIONNAIRE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NAMES = [
    *(f"a.{name}" for name in ("tiredness", "age-group", "emergency-signs", "medicines", "supplements")),
    *(f"a.{name}" for name in ("vitamin-d-response", "unknown", "", "safety-conditions", "tingling")),
    *("do", "named", "page", "open", "at", "code", "with", "again", ""),
    *("name", "birth_date", "note", "paper", "print_language", "patient_language", "side_by_side"),
]
VALUES = [
    *("often", "never", "none", "dont-know", "yes", "metformin", "vitamin-d", "under-18", "chest-pain", "pregnant"),
    *("safety-page", "symptoms-page", "about-you-page", "rest-energy", "back", "change-sun", "pause"),
    *("check", "continue", "edit", "a4", "letter", "nl", "xx", "", "tiredness tingling"),
]
fields = st.lists(
    st.tuples(st.sampled_from(NAMES) | st.text(max_size=20), st.sampled_from(VALUES) | st.text(max_size=100)),
    max_size=30,
)


def check(reply):
    assert reply.status_code in (200, 400, 404, 413, 422)
    assert "Set-Cookie" not in reply.headers
    kept_for_back = reply.mimetype == "text/html" and reply.status_code in (200, 422)
    assert reply.headers["Cache-Control"] == ("private, no-cache" if kept_for_back else "no-store")


def urlencoded(pairs) -> bytes:
    return "&".join(f"{quote_plus(n)}={quote_plus(v)}" for n, v in pairs).encode()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=fields, language=st.sampled_from(["en", "nl", "xx"]))
def test_any_fields_get_a_reply_that_is_no_crash(app, pairs, language):
    client = app.test_client()
    check(client.post(f"/{language}/{QUESTIONNAIRE}", data=urlencoded(pairs), content_type=FORM_TYPE))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=fields)
def test_any_fields_get_a_pdf_or_a_page_that_says_why_not(app, pairs):
    reply = app.test_client().post(f"/en/{QUESTIONNAIRE}/pdf", data=urlencoded(pairs), content_type=FORM_TYPE)
    check(reply)
    assert reply.mimetype == "application/pdf" or reply.mimetype == "text/html"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=400))
def test_any_bytes_get_a_reply_that_is_no_crash(app, body):
    check(app.test_client().post(f"/en/{QUESTIONNAIRE}", data=body, content_type=FORM_TYPE))


FORM_TYPE = "application/x-www-form-urlencoded"
