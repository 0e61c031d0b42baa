"""Files for browsers: kept for good under the address that says their version, asked for again under any other."""

import pytest
from test_headers import HEADERS

from app.web.static_files import FOLDER

FOREVER = "public, max-age=31536000, immutable"
KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
NAMES = sorted(path.name for path in FOLDER.iterdir())


def current(get) -> str:
    return get("/en/").all("link", rel="stylesheet")[0]["href"]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_comes_as_it_is_on_disk_and_says_what_it_is(client, name):
    reply = client.get(f"/static/{name}")
    assert reply.status_code == 200
    assert reply.data == (FOLDER / name).read_bytes()
    assert reply.content_type.startswith(KINDS[(FOLDER / name).suffix])


def test_a_file_under_its_current_version_may_be_kept_for_good(get, client):
    reply = client.get(current(get))
    assert reply.status_code == 200
    assert reply.headers["Cache-Control"] == FOREVER


@pytest.mark.parametrize("address", ["?v=0123456789ab", "?v=", "", "?w=1", "?v=0123456789ab&v={version}"])
def test_an_address_of_another_version_is_never_kept(get, client, address):
    version = current(get).partition("?v=")[2]
    reply = client.get("/static/style.css" + address.format(version=version))
    assert reply.status_code == 200
    assert reply.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("again", ["GET", "HEAD"])
def test_who_has_a_file_is_told_that_it_is_unchanged(get, client, again):
    for address, cache in ((current(get), FOREVER), ("/static/style.css?v=0123456789ab", "no-cache")):
        first = client.get(address)
        reply = client.open(address, method=again, headers={"If-None-Match": first.headers["ETag"]})
        assert reply.status_code == 304
        assert reply.data == b""
        assert reply.headers["ETag"] == first.headers["ETag"]
        assert reply.headers["Cache-Control"] == cache
        assert HEADERS.items() <= dict(reply.headers).items()


def test_who_has_another_version_gets_the_file(client):
    reply = client.get("/static/style.css", headers={"If-None-Match": '"0123456789ab"'})
    assert reply.status_code == 200
    assert reply.data


def test_head_says_the_length_and_sends_nothing(client):
    reply = client.head("/static/style.css")
    assert reply.data == b""
    assert reply.headers["Content-Length"] == str((FOLDER / "style.css").stat().st_size)


@pytest.mark.parametrize(
    "name",
    ["../security.py", "..%2fsecurity.py", "%2e%2e/security.py", "style.css/", "a/style.css", ".", ""],
)
def test_nothing_else_is_a_file(client, name):
    reply = client.get(f"/static/{name}")
    assert reply.status_code == 404
    assert "We cannot find this page" in reply.text
    assert reply.headers["Cache-Control"] == "no-store"
    assert HEADERS.items() <= dict(reply.headers).items()
