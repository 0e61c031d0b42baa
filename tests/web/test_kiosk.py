"""A tablet that patients share, and the clinic that set it up, on the pages."""

import io

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page
from PIL import Image

from app import create_app
from app.clinic import Clinic, ClinicFaults, load_clinic
from app.clinic_logo import Logo
from app.config import Settings, settings_from_environment

FORM = f"/en/{QUESTIONNAIRE}"
COOKIE = "__Host-visit"


def service(**clinic):
    return create_app(Settings(clinic=Clinic(name="Vårdcentralen Eken", **clinic)))


@pytest.fixture(scope="module")
def shared():
    return service(shared_tablet=True)


@pytest.fixture
def tablet(shared):
    """A browser on the tablet: https, and with cookies."""
    client = shared.test_client()
    return lambda method, address, **more: getattr(client, method)(address, base_url="https://localhost", **more)


def visit_of(page: Page) -> str:
    (visit,) = page.sends()["visit"]
    return visit


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
    assert page.one("a", href="/en/finished").text == "Finish and clear"
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


@pytest.mark.parametrize("visit", ["", "é", "x" * 5000])
def test_a_post_without_its_visit_is_refused(tablet, visit):
    tablet("get", FORM)
    assert tablet("post", FORM, data={"visit": visit, "do": "continue"}).status_code == 403


def test_nothing_is_kept_by_the_browser_of_a_shared_tablet(tablet):
    page = tablet("get", FORM)
    assert page.headers["Cache-Control"] == "no-store"
    assert Page(page).by_id("answers")["autocomplete"] == "off"


def test_other_devices_have_no_cookie_and_no_visit():
    client = service().test_client()
    reply = client.get(FORM)
    assert "Set-Cookie" not in reply.headers
    assert "visit" not in Page(reply).sends()
    assert client.get("/en/finished").status_code == 404


def test_the_clinic_stands_on_every_page_as_it_wrote_itself():
    file = io.BytesIO()
    Image.new("RGB", (30, 12)).save(file, "PNG")
    logo = Logo(file.getvalue(), "png", 30, 12)
    client = service(address=("Storgatan 1 <b>",), telephone="+46 8 123", logo=logo).test_client()
    page = Page(client.get("/en/"))
    assert "Vårdcentralen Eken, Storgatan 1 <b>, +46 8 123" in page.one("footer").text
    assert client.get("/clinic-logo").data == logo.content
    assert client.get("/clinic-logo").mimetype == "image/png"
    assert service().test_client().get("/clinic-logo").status_code == 404


def test_the_clinic_chooses_languages_questionnaires_paper_numbers():
    settings = Clinic(
        name="Eken",
        offered_languages=("sv", "nl"),
        default_language="sv",
        desk_language="nl",
        paper="letter",
        crisis_line="90 101",
    )
    client = create_app(Settings(clinic=settings, emergency_number="999")).test_client()
    assert client.get("/", headers={"Accept-Language": "fr"}).headers["Location"] == "/sv/"
    assert client.get("/en/").status_code == 404
    assert client.get("/clinic", headers={"Accept-Language": "sv"}).headers["Location"] == "/nl/clinic"
    page = Page(client.post(f"/sv/{QUESTIONNAIRE}", data={"do": "continue", "a.tiredness": "often"}))
    assert page.sends()["paper"] == ["letter"]
    stop = Page(client.post(f"/sv/{QUESTIONNAIRE}", data={"a.self-harm": "yes"}))
    assert stop.one("a", href="tel:90101")
    assert stop.one("a", href="tel:999")


def test_a_clinic_file_is_read_from_the_environment(tmp_path):
    path = tmp_path / "eken.toml"
    path.write_text('[clinic]\nname = "Eken"\n[region]\nemergency_number = "999"\n')
    found = settings_from_environment({"SYMPTOM_OVERLAP_CLINIC": str(path)})
    assert (found.clinic, found.emergency_number) == (load_clinic(path), "999")
    both = {"SYMPTOM_OVERLAP_CLINIC": str(path), "SYMPTOM_OVERLAP_EMERGENCY_NUMBER": "112"}
    assert settings_from_environment(both).emergency_number == "112"


def test_what_the_service_does_not_have_never_starts(tmp_path):
    path = tmp_path / "eken.toml"
    path.write_text(
        '[clinic]\nname = "Eken"\n[languages]\noffered = ["xx"]\n[questionnaires]\noffered = ["magnesum"]\n'
    )
    with pytest.raises(ClinicFaults) as caught:
        create_app(settings_from_environment({"SYMPTOM_OVERLAP_CLINIC": str(path)}))
    assert "eken.toml:4: languages.offered.0: " in str(caught.value)
    assert "eken.toml:6: questionnaires.offered.0: " in str(caught.value)
    assert SHIPPED.id in str(caught.value)
