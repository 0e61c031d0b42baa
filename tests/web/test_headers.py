import pytest
from browsing import QUESTIONNAIRE

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'; "
        "require-trusted-types-for 'script'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}

FORM = f"/en/{QUESTIONNAIRE}"
REPLIES = [
    ("GET", "/", {}, 302, "no-cache"),
    ("GET", "/en", {}, 308, "no-cache"),
    ("GET", "/en/", {}, 200, "no-cache"),
    ("GET", "/en/about", {}, 200, "no-cache"),
    ("GET", FORM, {}, 200, "no-cache"),
    ("HEAD", FORM, {}, 200, "no-cache"),
    ("POST", FORM, {}, 200, "private, no-cache"),
    ("POST", FORM, {"data": {"do": "continue"}}, 200, "private, no-cache"),
    ("POST", FORM, {"data": {"a.tiredness": "bogus"}}, 422, "private, no-cache"),
    ("POST", f"{FORM}/pdf", {}, 200, "no-store"),
    ("POST", f"{FORM}/pdf", {"data": {"paper": "a3"}}, 422, "private, no-cache"),
    ("GET", f"{FORM}/pdf", {}, 405, "no-store"),
    ("DELETE", FORM, {}, 405, "no-store"),
    ("TRACE", FORM, {}, 405, "no-store"),
    ("OPTIONS", FORM, {}, 200, "no-store"),
    ("GET", "/xx/", {}, 404, "no-store"),
    ("GET", "/en/unknown", {}, 404, "no-store"),
    ("POST", "/en/unknown", {}, 404, "no-store"),
    ("GET", "/static/unknown.css", {}, 404, "no-store"),
    ("GET", "/static/style.css", {}, 200, "no-cache"),
    ("HEAD", "/static/style.css?v=0123456789ab", {}, 200, "no-cache"),
    ("GET", "/static/favicon.svg", {}, 200, "no-cache"),
    ("POST", FORM, {"headers": {"Origin": "https://elsewhere.example"}}, 403, "no-store"),
    ("POST", FORM, {"data": {"note": "x" * 20_000}}, 413, "no-store"),
    ("POST", FORM, {"data": {f"x{n}": "1" for n in range(401)}}, 400, "no-store"),
]


@pytest.mark.parametrize(("method", "address", "sent", "status", "cache"), REPLIES)
def test_every_reply_has_all_headers_and_no_cookie(client, method, address, sent, status, cache):
    reply = client.open(address, method=method, **sent)
    assert reply.status_code == status
    assert HEADERS.items() <= dict(reply.headers).items()
    assert reply.headers["Cache-Control"] == cache
    assert "Set-Cookie" not in reply.headers
    assert "Access-Control-Allow-Origin" not in reply.headers
    if reply.content_type.startswith("text/"):
        assert "charset=utf-8" in reply.content_type
    reply.close()


def test_a_crash_has_all_headers_too(crashing_client):
    reply = crashing_client.post(FORM, data={"do": "continue"})
    assert reply.status_code == 500
    assert HEADERS.items() <= dict(reply.headers).items()
    assert reply.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in reply.headers


@pytest.mark.parametrize("address", ["/en/", "/en/about", FORM, "/xx/"])
def test_no_page_needs_what_the_policy_forbids(get, address):
    page = get(address)
    assert all(script["src"].startswith("/static/") and not script.text for script in page.all("script"))
    assert not page.all("style")
    assert not [e for e in page.elements if "style" in e.attributes or any(a.startswith("on") for a in e.attributes)]


def test_the_result_needs_nothing_that_the_policy_forbids(post):
    page = post(do="continue", tiredness="often")
    assert all(script["src"].startswith("/static/") and not script.text for script in page.all("script"))
    assert not [e for e in page.elements if "style" in e.attributes]
