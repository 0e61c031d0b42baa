import pytest
from browsing import QUESTIONNAIRE, Page

from tests.kept import application

FORM = f"/en/{QUESTIONNAIRE}"
FORM_TYPE = "application/x-www-form-urlencoded"


def test_an_unknown_answer_is_a_fault_at_its_question_and_the_others_are_kept(post):
    page = post(tiredness="bogus", weakness="often")
    assert page.status == 422
    assert page.by_id("summary").text == "Please check 1 question"
    assert page.one("title").text.startswith("Please check")
    assert "not in this list" in page.by_id("q-tiredness-fault").text
    assert page.by_id("q-tiredness")["aria-describedby"].split()[-1] == "q-tiredness-fault"
    assert page.sends()["a.weakness"] == ["often"]
    assert "a.tiredness" not in page.sends()


@pytest.mark.parametrize("twice", [["often", "never"], ["often", "often"]])
def test_two_answers_where_one_is_asked_are_a_fault(post, twice):
    page = post(do="continue", tiredness=twice, weakness="often")
    assert page.status == 422
    assert page.by_id("q-tiredness-fault")
    assert page.sends()["a.weakness"] == ["often"]


@pytest.mark.parametrize("alone", ["none", "dont-know"])
def test_none_of_these_beside_something_asks_which_is_meant_and_keeps_both(post, client, alone):
    page = post(do="continue", medicines=["metformin", alone])
    assert page.status == 422
    assert "Which of them fits?" in page.by_id("q-medicines-fault").text
    assert page.sends()["a.medicines"] == ["metformin", alone]
    mended = page.press(client, "Show my page", a__medicines="metformin", named=page_of_all_items(client))
    assert "Symptom summary" in mended.h1


def page_of_all_items(client):
    questionnaire = client.application.extensions["site"].questionnaires[QUESTIONNAIRE]
    return " ".join(questionnaire.items)


def test_a_contradiction_stays_a_fault_in_the_other_language(post, client):
    page = post(do="edit", medicines=["metformin", "none"]).press(client, "Nederlands")
    assert page.status == 422
    assert page.sends()["a.medicines"] == ["metformin", "none"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({}, 200),
    ],
)
def test_only_our_own_pages_may_post(client, headers, status):
    assert client.post(FORM, headers=headers).status_code == status


def test_a_foreign_post_gets_a_kind_page_in_its_language(client):
    page = Page(client.post(f"/sv/{QUESTIONNAIRE}", headers={"Origin": "https://elsewhere.example"}))
    assert page.one("html")["lang"] == "sv"
    assert page.h1 == "These answers came from another website"
    assert page.one("a", class_="button")["href"] == "/sv/"


def test_a_post_of_ten_megabytes_is_refused(client):
    page = Page(client.post(FORM, data=b"note=" + b"x" * 10_000_000, content_type=FORM_TYPE))
    assert page.status == 413
    assert page.h1 == "That was too much text at once"


def test_too_many_fields_are_refused_however_they_are_sent(client):
    many = "&".join("a=1" for _ in range(401))
    assert client.post(FORM, data=many, content_type=FORM_TYPE).status_code == 400
    enough = "&".join("a=1" for _ in range(400))
    assert client.post(FORM, data=enough, content_type=FORM_TYPE).status_code == 200
    parts = {f"x{n}": "1" for n in range(401)}
    assert client.post(FORM, data=parts, content_type="multipart/form-data").status_code in (400, 413)


def test_unknown_fields_are_passed_over(post):
    page = post(do="continue", tiredness="often", nonsense="x", named="unknown tiredness")
    assert page.status == 200
    assert page.sends()["named"] == ["tiredness"]


@pytest.mark.parametrize("address", ["/en/unknown", "/en/unknown/pdf", "/en/about", "/en/", "/xx/unknown"])
def test_a_post_to_a_page_that_takes_none_is_a_kind_error(client, address):
    page = Page(client.post(address, data={"a.tiredness": "often"}))
    assert page.status in (404, 405)
    assert page.h1
    if page.status == 405:
        assert "GET" in page.response.headers["Allow"]


@pytest.mark.parametrize(
    "body",
    [
        b"a.tiredness=%ff%fe&note=%80",
        b"a.tiredness=often%00&name=%00%00Ada&note=%0d%0a%00",
        b"a." + b"x" * 15_000 + b"=1",
        b"=&&&==&a.=&a.tiredness",
        b"do=%00&named=%ff",
        b"a.tiredness=%u0041&%=%",
    ],
)
@pytest.mark.parametrize("page", ["", "/pdf"])
def test_broken_bytes_never_break_the_service(client, body, page):
    reply = client.post(FORM + page, data=body, content_type=FORM_TYPE)
    assert reply.status_code in (200, 422)


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data", "x", ""])
def test_a_body_that_is_no_form_is_refused_and_never_read_as_no_answers(client, kind):
    page = Page(client.post(FORM, data=b"{}", content_type=kind))
    assert page.status == 400
    assert page.h1


def test_raw_bytes_that_are_no_utf_8_are_refused_and_never_read_as_no_answers(client):
    assert client.post(FORM, data=b"a.weakness=often&x=\xff", content_type=FORM_TYPE).status_code == 400


@pytest.mark.parametrize("field", ["name=Ada&name=Bob", "paper=a4&paper=letter", "print_language=nl&print_language=sv"])
def test_a_print_field_that_is_sent_twice_is_asked_about_and_everything_is_kept(client, field):
    page = Page(client.post(FORM + "/pdf", data="a.tiredness=often&" + field, content_type=FORM_TYPE))
    assert page.status == 422
    assert page.answers() == {"tiredness": ["often"]}


def test_letters_that_cannot_be_printed_are_told_and_never_become_boxes(client):
    page = Page(client.post(FORM + "/pdf", data={"a.tiredness": "often", "name": "診療"}))
    assert page.status == 422
    assert "We cannot print these letters" in page.text


def test_an_unknown_host_is_refused_when_hosts_are_named(translations):
    from app.config import Settings

    client = application(Settings(translations=translations, trusted_hosts=("clinic.example",))).test_client()
    assert client.get("/en/", headers={"Host": "clinic.example"}).status_code == 200
    page = Page(client.get("/en/", headers={"Host": "evil.example"}))
    assert page.status == 400
    assert "X-Frame-Options" in page.response.headers
    assert Page(client.post(FORM, headers={"Host": "evil.example"})).status == 400


def test_forwarded_headers_count_only_behind_a_proxy(translations):
    from app.config import Settings

    forwarded = {"X-Forwarded-Host": "clinic.example", "X-Forwarded-Proto": "https", "Origin": "https://clinic.example"}
    direct = application(Settings(translations=translations)).test_client()
    assert direct.post(FORM, headers=forwarded).status_code == 403
    behind = application(Settings(translations=translations, proxy=True)).test_client()
    assert behind.post(FORM, headers=forwarded).status_code == 200
