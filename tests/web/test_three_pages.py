"""The way through the three pages: each carries what the others were answered, and none of it is ever lost."""

import hashlib

import pytest
from browsing import QUESTIONNAIRE, SHIPPED, Page
from hypothesis import HealthCheck, given, settings

from app.questionnaire.enable_when import without_unasked
from app.questionnaire.response_code import decode
from tests.builders import responses

FORM = f"/en/{QUESTIONNAIRE}"
SAFE = {"a.emergency-signs": "none", "a.self-harm": "no", "a.age-group": "50-64"}
SAFE |= {"a.warning-signs": "none", "a.safety-conditions": "none"}


@pytest.fixture
def symptoms(get, client):
    """The second page, reached with every safety question answered."""
    return get(FORM).press(client, "Next", **SAFE)


def test_the_pages_follow_each_other_and_end_at_the_result(symptoms, client):
    assert symptoms.h1 == "Symptoms"
    about = symptoms.press(client, "Next", a__tiredness="often")
    assert about.h1 == "About you"
    assert about.answers() == {
        "emergency-signs": ["none"],
        "self-harm": ["no"],
        "age-group": ["50-64"],
        "warning-signs": ["none"],
        "safety-conditions": ["none"],
        "tiredness": ["often"],
    }
    gaps = about.press(client, "Show my page", a__diet="vegan")
    assert gaps.h1 == "38 questions are not answered yet"
    assert "Symptom summary" in gaps.press(client, "Show my page").h1


def test_back_goes_one_page_back_with_all_answers(symptoms, client):
    about = symptoms.press(client, "Next", a__tiredness="often")
    again = about.press(client, "Back", a__diet="vegan")
    assert again.h1 == "Symptoms"
    assert again.sends()["a.tiredness"] == ["often"]
    first = again.press(client, "Back")
    assert first.h1 == "Safety first"
    assert first.answers()["diet"] == ["vegan"]
    assert first.sends()["a.age-group"] == ["50-64"]


def test_back_from_the_open_questions_goes_to_the_last_page(symptoms, client):
    gaps = symptoms.press(client, "Next").press(client, "Show my page")
    assert gaps.press(client, "Back", a__tiredness="often").h1 == "About you"


def test_an_answer_that_is_taken_back_is_gone(symptoms, client):
    about = symptoms.press(client, "Next", a__tiredness="often")
    cleared = about.press(client, "Back").press(client, "Next", a__tiredness="")
    assert "tiredness" not in cleared.answers()


def test_an_emergency_ends_the_page_it_was_ticked_on(get, client):
    page = get(FORM).press(client, "Next", **{"a.emergency-signs": "chest-pain"})
    assert page.h1 == "Get help now"
    form = page.press(client, "I ticked this by mistake")
    assert form.sends()["a.emergency-signs"] == ["chest-pain"]


def test_what_the_safety_page_leaves_open_is_asked_for_once_more_and_then_let_go(get, client):
    again = get(FORM).press(client, "Next", **{"a.age-group": "18-49"})
    assert again.h1 == "Safety first"
    assert again.by_id("summary").text == "4 questions are not answered yet"
    assert again.by_id("summary").get("autofocus") is not None
    assert "can show that you need help soon" in again.text
    assert again.one("title").text.startswith("Not answered yet: Safety first")
    links = [a["href"] for a in again.all("a") if a["href"].startswith("#q-")]
    assert links == ["#q-emergency-signs", "#q-self-harm", "#q-warning-signs", "#q-safety-conditions"]
    assert again.by_id("q-self-harm-gap").text == "Not answered yet."
    onward = again.press(client, "Next")
    assert onward.h1 == "Symptoms"
    result = onward.press(client, "Next").press(client, "Show my page").press(client, "Show my page")
    assert result.all("h2")[0].text == "These safety questions have no answer yet"


def test_the_open_questions_are_answered_in_place(symptoms, client):
    rest = {f"a.{item.link_id}": "never" for item in SHIPPED.pages[1].items if "never" in item.options}
    about = symptoms.press(client, "Next", **rest | {"a.stairs": ""})
    others = {f"a.{item.link_id}": "none" for item in SHIPPED.pages[2].items}
    gaps = about.press(client, "Show my page", **others)
    asked = [fieldset["id"] for fieldset in gaps.all("fieldset")]
    assert asked == ["q-stairs", "q-fracture", "q-low-bone-density", "q-high-blood-pressure"]
    assert gaps.h1 == "4 questions are not answered yet"
    assert gaps.one("h1").get("autofocus") is not None
    assert [h.text for h in gaps.all("h2")][:2] == ["Energy and muscles", "Bones, nerves, balance and eyes"]
    result = gaps.press(client, "Show my page", a__stairs="often")
    assert result.answers()["stairs"] == ["often"]
    assert result.answers()["tiredness"] == ["never"]


def test_one_open_question_is_counted_as_one(post):
    named = " ".join(link_id for link_id in SHIPPED.items if link_id != "weakness")
    assert post(named=named).h1 == "1 question is not answered yet"


def test_i_dont_know_is_an_answer(post):
    assert "q-tiredness" not in [fieldset["id"] for fieldset in post(tiredness="dont-know").all("fieldset")]


def test_all_answers_known_go_straight_to_the_result(post, questionnaire):
    answers = {link_id: list(item.options)[-1] for link_id, item in questionnaire.items.items()}
    assert "Symptom summary" in post(**answers).h1


def test_everything_else_in_a_part_is_never_without_a_script(symptoms, client):
    button = next(b for b in symptoms.all("button") if b.get("value") == "rest-mind")
    assert button.text == "Everything else here: never"
    assert button["formaction"].endswith("#s-heart")
    data = symptoms.sends() | {"a.memory": ["often"], "a.low-mood": ["dont-know"], "do": ["rest-mind"]}
    page = Page(client.post(FORM, data=data))
    assert page.h1 == "Symptoms"
    given = page.answers()
    assert given["memory"] == ["often"]
    assert given["low-mood"] == ["dont-know"]
    assert given["sleep"] == ["never"]
    assert "confusion" not in given
    assert "tiredness" not in given


def test_everything_else_never_reaches_what_it_may_not(symptoms, client):
    page = symptoms
    for section in ("energy", "nerves", "mind", "heart", "digestion", "safety", "about-you", "nothing"):
        page = Page(client.post(FORM, data=page.sends() | {"do": [f"rest-{section}"]}))
        assert page.h1 == "Symptoms"
    never = {link_id for link_id, codes in page.answers().items() if codes == ["never"]}
    open_yet = {item.link_id for item in SHIPPED.pages[1].items} - never
    alone = {"fracture", "low-bone-density", "high-blood-pressure", "pale-skin"}
    assert open_yet == {"confusion", "irregular-heartbeat", "fast-heartbeat", "breathlessness"} | alone


def test_a_switch_of_language_stays_on_its_page_and_at_its_place(symptoms, client):
    dutch = symptoms.press(client, "Nederlands", **{"a.tiredness": "often", "a.cramps": "never"})
    assert dutch.one("html")["lang"] == "nl"
    assert dutch.sends()["page"] == ["symptoms-page"]
    (place,) = [fieldset["id"] for fieldset in dutch.all("fieldset") if fieldset.get("autofocus") is not None]
    assert place == "q-twitching"  # the first without an answer behind the last with one
    told = symptoms.press(client, "Nederlands", **{"a.tiredness": "often", "at": "vision"})  # as the script says
    assert told.by_id("q-vision").get("autofocus") is not None


def test_a_switch_of_language_on_the_open_questions_shows_them_again(symptoms, client):
    gaps = symptoms.press(client, "Next").press(client, "Show my page")
    asked = [fieldset["id"] for fieldset in gaps.all("fieldset")]
    dutch = gaps.press(client, "Nederlands", a__tiredness="often")
    assert [fieldset["id"] for fieldset in dutch.all("fieldset")] == asked
    assert dutch.sends()["a.tiredness"] == ["often"]
    assert "Symptom" in dutch.press(client, "Toon mijn pagina").h1


def test_a_pause_leads_back_to_its_page(symptoms, client):
    paused = symptoms.press(client, "Pause", a__tiredness="often")
    back = paused.press(client, "Back to the questions")
    assert back.h1 == "Symptoms"
    assert back.by_id("q-weakness").get("autofocus") is not None


@pytest.mark.parametrize(
    ("answers", "heading", "place"),
    [
        ({}, "Safety first", None),
        ({"self-harm": "no"}, "Safety first", "q-age-group"),
        ({"safety-conditions": "none"}, "Symptoms", None),
        ({"tiredness": "often", "vision": "never"}, "Symptoms", "q-headache"),
        ({"infections": "never"}, "About you", None),
        ({"diet": "none"}, "About you", "q-sun"),
    ],
)
def test_a_code_opens_where_it_was_left(post, client, answers, heading, place):
    code = post(do="pause", **answers).sends()["code"][0]
    opened = Page(client.post("/en/continue", data={"code": code}))
    assert opened.h1 == heading
    focused = [fieldset["id"] for fieldset in opened.all("fieldset") if fieldset.get("autofocus") is not None]
    assert focused == ([place] if place else [])


def test_editing_shows_the_answers_given(post):
    page = post(do="edit", tiredness="often", medicines=["metformin", "ppi"])
    assert page.answers() == {"tiredness": ["often"], "medicines": ["metformin", "ppi"]}


def test_a_contradiction_is_asked_about_on_its_page(symptoms, client):
    about = symptoms.press(client, "Next", a__tiredness="often")
    page = about.press(client, "Show my page", **{"a.diet": ["vegan", "none"]})
    assert page.status == 422
    assert page.h1 == "About you"
    assert "Which of them fits?" in page.by_id("q-diet-fault").text
    assert page.answers()["tiredness"] == ["often"]


def test_typed_details_last_through_all_pages(client, post):
    first = post(do="edit", name="Ada", note="please")
    page = first.press(client, "Next", **SAFE).press(client, "Next").press(client, "Show my page")
    assert (page.sends()["name"], page.sends()["note"]) == (["Ada"], ["please"])


def test_the_number_of_a_set_lasts_through_a_reload_and_does_not_tell_the_answers(post, client):
    code = post(do="pause", diet="vegan").sends()["code"][0]
    (first,), (again,) = (Page(client.post("/en/continue", data={"code": code})).sends()["set"] for _ in range(2))
    assert first == again
    digests = [algorithm(code.encode()).hexdigest() for algorithm in (hashlib.sha256, hashlib.blake2b)]
    assert not [digest for digest in digests if first in digest]
    assert first != hashlib.blake2b(code.encode(), digest_size=9).hexdigest()


def test_the_page_that_says_goodbye_has_the_browser_forget(client):
    reply = client.get("/en/finished")
    assert reply.headers["Clear-Site-Data"] == '"cache"'
    page = Page(reply)
    assert "This tab has forgotten your answers" in page.text
    assert "close the window too" in page.text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_response=responses(SHIPPED))
def test_any_answers_arrive_whole_however_the_pages_are_walked(client, given_response):
    """Back and forth over all pages; an emergency ends the way and shows nothing but itself."""
    given_response = without_unasked(SHIPPED, given_response)
    page = Page(client.get(FORM))
    for wish in ("Next", "Next", "Back", "Back", "Next", "Next"):
        here = {i.link_id for i in SHIPPED.items.values() if f"a.{i.link_id}" in names_on(page)}
        data = {f"a.{link_id}": list(given_response.codes(link_id)) for link_id in here}
        before, page = page, page.press(client, wish, **data)
        if page.sends().get("named") != before.sends().get("named"):
            page = page.press(client, "Next")  # the safety page asks once more
        if page.h1 in ("Get help now", "You are not alone with this", "This questionnaire is not made for you"):
            return
    here = names_on(page)
    data = {f"a.{i}": list(given_response.codes(i)) for i in given_response.answers if f"a.{i}" in here}
    code = page.press(client, "Pause", **data).sends()["code"][0]
    assert decode([SHIPPED], code).response == given_response


def names_on(page: Page) -> set[str]:
    return {e["name"] for e in page.all("input") if e.get("name")}
