"""What search engines and other pages see: titles, descriptions, languages; never answers."""

import re
from xml.etree import ElementTree

import pytest

QUESTIONNAIRE = "magnesium-b12-vitamin-d"
PUBLIC = ("", "about", "how-it-works", "evidence", "privacy", "accessibility", "l10n", "continue", QUESTIONNAIRE)


@pytest.mark.parametrize("path", ["", "about", "privacy", "accessibility"])
def test_a_page_says_what_it_is_and_tracks_nobody(get, path):
    page = get(f"/en/{path}")
    metas = {
        meta.get("name") or meta.get("property"): meta["content"] for meta in page.all("meta") if meta.get("content")
    }
    assert len(metas["description"]) > 40
    assert metas["og:title"]
    assert metas["og:description"] == metas["description"]
    assert not re.search(r"https?://", page.response.text.replace("http://localhost", ""))


def test_the_site_map_names_every_page_in_every_language_with_its_translations(client):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = ElementTree.fromstring(client.get("/sitemap.xml").data)  # noqa: S314 - our own reply
    places = [place.text for place in tree.findall("s:url/s:loc", names)]
    assert set(places) == {f"http://localhost/{tag}/{page}" for tag in ("en", "nl", "sv") for page in PUBLIC}
    first = tree.find("s:url", names)
    assert first is not None
    assert [link.get("hreflang") for link in first.findall("x:link", names)] == ["en", "nl", "sv"]


def test_robots_are_shown_the_site_map_and_kept_from_the_desk(client):
    text = client.get("/robots.txt").text
    assert "Sitemap: http://localhost/sitemap.xml" in text
    assert "Disallow: /*/clinic" in text


def test_every_address_of_the_site_map_is_there(client):
    for place in re.findall(r"<loc>http://localhost(.*?)</loc>", client.get("/sitemap.xml").text):
        assert client.get(place).status_code == 200, place


def test_a_clinic_links_straight_to_a_language_and_a_questionnaire(get):
    page = get(f"/sv/{QUESTIONNAIRE}?from=clinic")
    assert page.status == 200
    assert page.one("html")["lang"] == "sv"
    assert "from=clinic" not in page.response.text


def test_pages_with_answers_are_kept_from_search_engines(post):
    page = post(do="continue", tiredness="often")
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert not page.all("meta", name="description")


def test_the_version_and_who_has_reviewed_the_texts_is_on_every_page(get):
    for path in ("", "about", QUESTIONNAIRE, "nothing-here"):
        text = get(f"/en/{path}").text
        assert "not reviewed by a clinician" in text
        assert path == QUESTIONNAIRE or "Version " in text
