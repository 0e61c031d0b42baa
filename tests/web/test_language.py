import pytest
from browsing import QUESTIONNAIRE


@pytest.mark.parametrize(
    ("wanted", "tag"),
    [
        ("sv-SE,sv;q=0.9,en;q=0.5", "sv"),
        ("nl-BE", "nl"),
        ("fr,nl;q=0.3", "nl"),
        ("de", "en"),
        ("", "en"),
        ("%%;;q=x,\x7f", "en"),
    ],
)
def test_the_first_visit_lands_in_the_browsers_language(client, wanted, tag):
    reply = client.get("/", headers={"Accept-Language": wanted})
    assert reply.status_code == 302
    assert reply.headers["Location"] == f"/{tag}/"
    assert "Accept-Language" in reply.headers["Vary"]


def test_a_page_names_its_language(get):
    page = get("/nl/")
    html = page.one("html")
    assert (html["lang"], html["dir"]) == ("nl", "ltr")
    assert page.response.headers["Content-Language"] == "nl"
    assert "Naar de vragen" in page.text


def test_an_unknown_language_is_not_found_and_says_so_in_the_browsers_language(get):
    page = get("/xx/", **{"Accept-Language": "sv"})
    assert page.status == 404
    assert page.one("html")["lang"] == "sv"
    assert page.h1 == "Sidan finns inte"


@pytest.mark.parametrize("address", ["/en/", "/en/about", f"/en/{QUESTIONNAIRE}"])
def test_every_page_tells_search_engines_of_its_other_languages(get, address):
    page = get(address)
    others = {link["hreflang"]: link["href"] for link in page.all("link", rel="alternate")}
    assert others["nl"] == "http://localhost" + address.replace("/en/", "/nl/")
    assert "x-default" in others


@pytest.mark.parametrize("address", ["/en/", "/en/about", f"/en/{QUESTIONNAIRE}", "/en/nothing-here"])
def test_every_page_offers_each_language_by_its_own_name(get, address):
    page = get(address)
    names = [e for e in page.all("button") if e.get("lang") and not (e.get("value") or "").startswith("with-")]
    assert [(n.text.split("*")[0], n["lang"], n["dir"]) for n in names] == [
        ("English", "en", "ltr"),
        ("Nederlands", "nl", "ltr"),
        ("svenska", "sv", "ltr"),
    ]


def test_a_language_that_nobody_has_reviewed_says_so_in_the_menu(get):
    buttons = {e["lang"]: e.text for e in get("/en/about").all("button") if e.get("lang")}
    assert buttons["nl"] == "Nederlands* (draft)"
    assert buttons["en"] == "English"


def test_the_switch_on_the_start_page_is_a_get(get):
    page = get("/en/about")
    button = page.button("Nederlands")
    assert page.by_id(button["form"])["method"] == "get"
    assert button["formaction"] == "/nl/about"
    assert button.get("name") is None


def test_the_switch_on_the_form_keeps_every_answer(post, client):
    page = post(do="edit", tiredness="often", medicines=["metformin", "ppi"], supplements="vitamin-d")
    dutch = page.press(client, "Nederlands")
    assert dutch.one("html")["lang"] == "nl"
    assert dutch.sends()["a.medicines"] == ["metformin", "ppi"]
    assert "Toon mijn pagina" in dutch.text


def test_the_switch_on_the_result_stays_on_the_result_and_keeps_what_was_typed(post, client):
    page = post(do="continue", tiredness="often")
    dutch = page.press(client, "Nederlands", name="Ada", note="one\ntwo", paper="letter", print_language="sv")
    assert dutch.one("html")["lang"] == "nl"
    assert dutch.all("table")
    sent = dutch.sends()
    assert (sent["name"], sent["paper"], sent["print_language"]) == (["Ada"], ["letter"], ["sv"])
    assert dutch.answers()["tiredness"] == ["often"]
    back = dutch.press(client, "English").press(client, "Change my answers")
    assert back.sends()["name"] == ["Ada"]


def test_the_switch_on_an_emergency_stays_on_it(post, client):
    dutch = post(emergency_signs="seizure").press(client, "Nederlands")
    assert dutch.one("html")["lang"] == "nl"
    assert dutch.one("a", href="tel:112")


def test_answers_posted_to_an_unknown_language_are_kept(client, post):
    page = post(language="xx", tiredness="often", name="Ada", weakness="bogus")
    assert page.status == 404
    assert page.sends()["a.tiredness"] == ["often"]
    form = page.press(client, "Back to my answers")
    assert form.sends()["a.tiredness"] == ["often"]
    assert form.sends()["name"] == ["Ada"]


def test_a_changed_catalog_is_picked_up(tmp_path):
    import os

    from app import create_app
    from app.config import Settings

    catalog = tmp_path / "nl" / "LC_MESSAGES" / "messages.po"
    catalog.parent.mkdir(parents=True)
    entry = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    entry += f'msgctxt "{QUESTIONNAIRE}/tiredness.text"\nmsgid "Tired, or low in energy"\nmsgstr "%s"\n'
    catalog.write_text(entry % "Moe")
    client = create_app(Settings(translations=tmp_path)).test_client()
    assert "Moe<" in client.post(f"/nl/{QUESTIONNAIRE}").text
    catalog.write_text(entry % "Heel moe")
    os.utime(catalog, ns=(1, 1))
    assert "Heel moe<" in client.post(f"/nl/{QUESTIONNAIRE}").text


def test_two_services_in_one_process_keep_their_own_languages(app, tmp_path):
    from app import create_app
    from app.config import Settings

    english_only = create_app(Settings(translations=tmp_path)).test_client()
    assert app.test_client().get("/nl/").status_code == 200
    assert english_only.get("/nl/").status_code == 404
    assert "Naar de vragen" in app.test_client().get("/nl/").text


def test_markup_in_a_catalog_is_shown_and_not_obeyed(tmp_path):
    from app import create_app
    from app.config import Settings

    catalog = tmp_path / "nl" / "LC_MESSAGES" / "messages.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "web/start.begin"\nmsgid "Start the questions"\nmsgstr "<script>50 % af</script>"\n\n'
        'msgctxt "web/start.emergency"\nmsgid "If this is an emergency, call %(emergency_number)s now."\n'
        'msgstr "Bel %(nummer)s"\n'
    )
    page = create_app(Settings(translations=tmp_path)).test_client().get("/nl/").text
    assert "&lt;script&gt;50 % af&lt;/script&gt;" in page
    assert "call 112 now" in page
