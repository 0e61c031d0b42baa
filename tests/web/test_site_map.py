"""The pages that open by themselves are read from the routes, and each of them is looked at wherever all are."""

from app.commands.l10n import hard_coded
from app.config import Settings
from app.web.site_map import page_addresses


def test_every_page_of_the_routes_is_found_and_no_file_is(app):
    found = page_addresses(app, {"one": 1, "other": 3})
    assert {(), ("privacy",), ("accessibility",), ("clinic",), ("one",), ("other", "entry"), ("other", "3")} <= set(
        found
    )
    assert ("one", "2") not in found
    assert len(set(found)) == len(found)
    assert not [parts for parts in found if "paper-form" in parts]


def test_pages_for_staff_are_not_for_search_engines(app):
    hidden = set(page_addresses(app, {"one": 2})) - set(page_addresses(app, {"one": 2}, public=True))
    assert hidden == {("clinic",), ("one", "entry"), ("one", "2"), ("finished",)}


def test_each_of_them_opens_as_a_page(app):
    for parts in page_addresses(app, app.extensions["site"].form_lengths):
        reply = app.test_client().get("/".join(("/en", *parts)) if parts else "/en/")
        assert (reply.status_code, reply.mimetype) == (200, "text/html"), parts


def test_a_hard_coded_text_is_found_on_pages_that_no_list_named(translations, monkeypatch):
    """As in `l10n pseudo`: whatever page is added to the routes is opened there."""
    monkeypatch.setattr(hard_coded, "_answered", lambda *_about: ())
    monkeypatch.setattr(hard_coded, "left_on_page", lambda html: [html[:60]])
    opened = {left.place for left in hard_coded.hard_coded_texts(Settings(translations=translations))}
    assert {f"/en-xa/{page}" for page in ("privacy", "accessibility", "finished")} <= opened
