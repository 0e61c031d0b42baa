"""A tablet that patients share, and the clinic that set it up, on the pages."""

import io

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page
from PIL import Image

from app import create_app
from app.clinic.clinic import Clinic, load_clinic
from app.clinic.logo import Logo
from app.config import Settings, settings_from_environment
from app.questionnaire.source import Faults
from tests.kept import application

FORM = f"/en/{QUESTIONNAIRE}"
COOKIE = "__Host-visit"


@pytest.fixture(scope="session")
def service(translations):
    """The service of a clinic: `service(shared_tablet=True)`."""

    def made(**clinic):
        return application(Settings(clinic=Clinic(name="Vårdcentralen Eken", **clinic), translations=translations))

    return made


@pytest.fixture(scope="session")
def shared(service):
    return service(shared_tablet=True)


@pytest.fixture
def tablet(shared):
    """A browser on the tablet: https, and with cookies."""
    client = shared.test_client()
    return lambda method, address, **more: getattr(client, method)(address, base_url="https://localhost", **more)


def clinic_at(path, translations):
    """The environment of a service with this clinic."""
    return {"SYMPTOM_OVERLAP_CLINIC": str(path), "SYMPTOM_OVERLAP_TRANSLATIONS": str(translations)}


def visit_of(page: Page) -> str:
    return {e["value"] for e in page.all("input", name="visit")}.pop()


def test_a_visit_is_a_random_number_in_a_cookie_that_holds_nothing_else(tablet):
    reply = tablet("get", FORM)
    cookie = reply.headers["Set-Cookie"]
    assert cookie.startswith(f"{COOKIE}={visit_of(Page(reply))};")
    for part in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/"):
        assert part in cookie
    assert "Max-Age" not in cookie
    assert "Domain" not in cookie
    assert len(visit_of(Page(reply))) > 20


def test_a_patient_walks_the_whole_journey_in_one_visit(tablet):
    visit = visit_of(Page(tablet("get", FORM)))
    page = Page(tablet("post", FORM, data={"visit": visit, "do": "continue", "a.tiredness": "often"}))
    assert page.status == 200
    assert visit_of(page) == visit
    assert {a.text for a in page.all("a", href="/en/finished")} == {"Finish and clear"}
    printed = tablet("post", f"{FORM}/pdf", data=page.sends())
    assert printed.mimetype == "application/pdf"
    opened = Page(tablet("post", "/en/continue", data={"visit": visit, "code": page.sends()["code"][0]}))
    assert opened.answers() == {"tiredness": ["often"]}


def test_after_finish_the_same_post_shows_nothing_of_the_last_patient(tablet):
    visit = visit_of(Page(tablet("get", FORM)))
    sent = {"visit": visit, "do": "continue", "a.tiredness": "nearly-always"}
    assert tablet("post", FORM, data=sent).status_code == 200
    done = tablet("get", "/en/finished")
    assert done.headers["Clear-Site-Data"] == '"cache"'
    assert "Max-Age=0" in done.headers["Set-Cookie"]
    again = Page(tablet("post", FORM, data=sent))
    assert (again.status, again.h1) == (403, "This visit is over")
    assert "nearly-always" not in again.response.text


def test_the_next_patient_has_another_visit_and_the_last_ones_post_stays_refused(tablet):
    first = visit_of(Page(tablet("get", FORM)))
    tablet("get", "/en/")
    second = visit_of(Page(tablet("get", FORM)))
    assert first != second
    assert tablet("post", FORM, data={"visit": first, "do": "continue"}).status_code == 403
    assert tablet("post", FORM, data={"visit": second, "do": "continue"}).status_code == 200


def test_the_last_patient_walked_away_without_a_word_and_the_next_sees_nothing(tablet):
    for begin in (FORM, "/en/continue", "/en/clinic", f"{FORM}/entry"):
        sent = {"visit": visit_of(Page(tablet("get", FORM))), "do": "continue", "a.tiredness": "often"}
        assert tablet("post", FORM, data=sent).status_code == 200
        tablet("get", begin)
        assert tablet("post", FORM, data=sent).status_code == 403


def test_nothing_leads_away_from_answers_but_finish(tablet):
    visit = visit_of(Page(tablet("get", FORM)))
    page = Page(tablet("post", FORM, data={"visit": visit, "do": "continue", "a.tiredness": "often"}))
    links = {link["href"] for link in page.all("a") if not link["href"].startswith("#")}
    assert links <= {"/en/finished", "/en/"}
    for address in ("/en/about", "/en/evidence", "/en/how-it-works"):
        assert "/en/" not in [link["href"] for link in Page(tablet("get", address)).all("a")]


def test_pages_that_hold_codes_can_be_finished_too(tablet):
    for address in ("/en/continue", "/en/clinic"):
        assert Page(tablet("get", address)).one("a", href="/en/finished")


def test_the_start_page_tells_of_the_cookie_that_there_is(tablet):
    text = Page(tablet("get", "/en/")).text
    assert "A cookie holds a random number" in text
    assert "no cookie" not in text


def test_nothing_is_saved_on_the_tablet_the_desk_prints(tablet):
    visit = visit_of(Page(tablet("get", FORM)))
    page = Page(tablet("post", FORM, data={"visit": visit, "do": "continue", "a.tiredness": "often"}))
    assert "Give the code below at the desk" in page.text
    assert not [b for b in page.all("button") if b.text == "Make the PDF"]
    form = Page(tablet("post", FORM, data=page.sends() | {"do": "edit"}))
    assert form.answers() == {"tiredness": ["often"]}


@pytest.mark.parametrize("name", ["診療所 Eken", "Eken 😀"])
def test_letters_that_cannot_be_printed_never_start(translations, tmp_path, name):
    path = tmp_path / "eken.toml"
    path.write_text(f'[clinic]\nname = "{name}"\n')
    with pytest.raises(Faults, match=r"eken.toml:2: clinic.name: no font here has"):
        create_app(settings_from_environment(clinic_at(path, translations)))


@pytest.mark.parametrize("visit", ["", "é", "x" * 5000])
def test_a_post_without_its_visit_is_refused(tablet, visit):
    tablet("get", FORM)
    assert tablet("post", FORM, data={"visit": visit, "do": "continue"}).status_code == 403


def test_nothing_is_kept_by_the_browser_of_a_shared_tablet(tablet):
    page = tablet("get", FORM)
    assert page.headers["Cache-Control"] == "no-store"
    form = Page(page).by_id("answers")
    assert form["autocomplete"] == "off"
    assert form.get("data-keep") is None  # the script keeps nothing of a form without a place for it
    posted = tablet("post", FORM, data={"visit": visit_of(Page(page)), "do": "edit"})
    assert posted.headers["Cache-Control"] == "no-store"


def test_other_devices_have_no_cookie_and_no_visit(service):
    client = service().test_client()
    reply = client.get(FORM)
    assert "Set-Cookie" not in reply.headers
    assert "visit" not in Page(reply).sends()
    assert "Set-Cookie" not in client.get("/en/finished").headers


def test_the_clinic_stands_on_every_page_as_it_wrote_itself(service):
    file = io.BytesIO()
    Image.new("RGB", (30, 12)).save(file, "PNG")
    logo = Logo(file.getvalue(), "png", 30, 12)
    client = service(address=("Storgatan 1 <b>",), telephone="+46 8 123", logo=logo).test_client()
    page = Page(client.get("/en/"))
    assert "Vårdcentralen Eken, Storgatan 1 <b>, +46 8 123" in page.one("footer").text
    assert client.get("/clinic-logo").data == logo.content
    assert client.get("/clinic-logo").mimetype == "image/png"
    assert service().test_client().get("/clinic-logo").status_code == 404


def test_the_clinic_chooses_languages_questionnaires_paper_numbers(translations):
    settings = Clinic(
        name="Eken",
        offered_languages=("sv", "nl"),
        default_language="sv",
        desk_language="nl",
        paper="letter",
        crisis_line="90 101",
    )
    client = application(Settings(clinic=settings, emergency_number="999", translations=translations)).test_client()
    assert client.get("/", headers={"Accept-Language": "fr"}).headers["Location"] == "/sv/"
    assert client.get("/en/").status_code == 404
    assert client.get("/clinic", headers={"Accept-Language": "sv"}).headers["Location"] == "/nl/clinic"
    page = Page(client.post(f"/sv/{QUESTIONNAIRE}", data={"do": "continue", "a.tiredness": "often"}))
    assert page.sends()["paper"] == ["letter"]
    stop = Page(client.post(f"/sv/{QUESTIONNAIRE}", data={"a.self-harm": "yes"}))
    assert stop.one("a", href="tel:90101")
    assert "Phone a crisis line in your country" not in stop.text
    assert stop.one("a", href="tel:999")


def test_a_clinic_file_is_read_from_the_environment(tmp_path):
    path = tmp_path / "eken.toml"
    path.write_text('[clinic]\nname = "Eken"\n[region]\nemergency_number = "999"\n')
    found = settings_from_environment({"SYMPTOM_OVERLAP_CLINIC": str(path)})
    assert (found.clinic, found.emergency_number) == (load_clinic(path), "999")
    both = {"SYMPTOM_OVERLAP_CLINIC": str(path), "SYMPTOM_OVERLAP_EMERGENCY_NUMBER": "112"}
    assert settings_from_environment(both).emergency_number == "112"


def test_what_the_service_does_not_have_never_starts(translations, tmp_path):
    path = tmp_path / "eken.toml"
    path.write_text(
        '[clinic]\nname = "Eken"\n[languages]\noffered = ["xx"]\n[questionnaires]\noffered = ["magnesum"]\n'
    )
    with pytest.raises(Faults) as caught:
        create_app(settings_from_environment(clinic_at(path, translations)))
    assert "eken.toml:4: languages.offered.0: " in str(caught.value)
    assert "eken.toml:6: questionnaires.offered.0: " in str(caught.value)
    assert SHIPPED.id in str(caught.value)


@pytest.mark.parametrize(("country", "paper"), [("US", "letter"), ("SE", "a4"), (None, "a4")])
def test_the_paper_is_that_of_the_country_when_the_clinic_names_none(service, country, paper):
    client = service(country=country).test_client()
    page = Page(client.post(FORM, data={"do": "continue", "a.tiredness": "often"}))
    assert page.sends()["paper"] == [paper]
