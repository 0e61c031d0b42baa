"""The three pages of questions as they open: what stands on each, and what each of its parts is for."""

import pytest
from browsing import QUESTIONNAIRE, SHIPPED

FORM = f"/en/{QUESTIONNAIRE}"
PAGES = [(FORM if n == 1 else f"{FORM}/{n}", page) for n, page in enumerate(SHIPPED.pages, start=1)]
each_page = pytest.mark.parametrize(("address", "of"), PAGES, ids=[page.id for _, page in PAGES])


def test_the_pages_are_safety_symptoms_and_about_you(get):
    assert [get(address).h1 for address, _ in PAGES] == ["Safety first", "Symptoms", "About you"]
    assert sum(len(of.items) for _, of in PAGES) == len(SHIPPED.items)
    assert get(f"{FORM}/4").status == 404


def test_emergency_signs_come_first_of_all(get):
    assert get(FORM).all("fieldset")[0]["id"] == "q-emergency-signs"


@each_page
def test_every_item_is_a_group_with_its_own_name(get, address, of):
    page = get(address)
    assert [fieldset["id"].removeprefix("q-") for fieldset in page.all("fieldset")] == [i.link_id for i in of.items]
    legends = [legend.text for legend in page.all("legend")]
    assert legends == [item.text.text for item in of.items]
    assert len(set(legends)) == len(legends)


@each_page
def test_every_option_is_a_whole_label_that_can_be_pressed(get, address, of):
    choices = [e for e in get(address).all("input") if e.get("type") in ("radio", "checkbox")]
    assert all(choice.parent.tag == "label" for choice in choices)
    offered = {(choice["name"], choice["value"]) for choice in choices if choice["value"]}
    assert offered == {(f"a.{item.link_id}", code) for item in of.items for code in item.options}


@each_page
def test_an_answer_to_a_choice_can_be_taken_back_without_a_script(get, address, of):
    page = get(address)
    clear = [e for e in page.all("input", type="radio") if not e["value"]]
    assert [e["name"] for e in clear] == [f"a.{item.link_id}" for item in of.items if not item.is_tick_list]
    assert all(e.parent.text.endswith("Clear") for e in clear)


@each_page
def test_the_help_describes_each_group_and_the_stem_those_that_go_on_from_it(get, address, of):
    page = get(address)
    for fieldset, item in zip(page.all("fieldset"), of.items, strict=True):
        told = [page.by_id(name).text for name in (fieldset.get("aria-describedby") or "").split()]
        stem = of.intro if "never" in item.options else None
        assert told == [text.text for text in (stem, item.help) if text]


def test_the_stem_of_the_symptoms_stands_there_once(get):
    assert get(f"{FORM}/2").one("main").text.count("How often, in the last 3 months?") == 1


@each_page
def test_nothing_is_chosen_or_required_at_first(get, address, of):
    page = get(address)
    form = page.by_id("answers")
    assert form.get("novalidate") is not None
    assert form["autocomplete"] == "on"
    assert not [e for e in page.elements if {"required", "checked"} & e.attributes.keys()]


@each_page
def test_enter_in_an_answer_presses_a_button_that_does_nothing(get, address, of):
    page = get(address)
    first = next(e for e in page.all("button") if e.get("form") == "answers" or page.by_id("answers") in e.around())
    assert first["formaction"] == "javascript:void(0)"
    assert first.get("name") is None


@each_page
def test_a_bar_says_which_part_it_is_and_goes_on(get, address, of):
    page = get(address)
    number = SHIPPED.pages.index(of) + 1
    bar = page.by_id("end")
    assert f"Part {number} of 3" in bar.text
    assert ("Back" in bar.text) == (number > 1)
    assert page.button("Show my page" if number == 3 else "Next")["value"] == "check"
    assert not [e for e in page.elements if e.get("role") == "status" and e in bar.around()]


def test_everything_else_is_offered_where_it_saves_taps_and_never_for_signs_of_danger(get):
    page = get(f"{FORM}/2")
    buttons = page.all("button", type="submit", name="do")
    together = [b["data-rest"].split() for b in buttons if b["value"].startswith("rest-")]
    named = {name.removeprefix("a.") for names in together for name in names}
    assert len(together) == 4
    assert all(len(names) > 1 for names in together)
    assert named.isdisjoint({"confusion", "irregular-heartbeat", "fast-heartbeat", "breathlessness"})
    assert named.isdisjoint({"fracture", "low-bone-density", "high-blood-pressure"})
    assert {"tiredness", "tingling", "low-mood", "appetite"} <= named
    for other in (FORM, f"{FORM}/3"):
        assert not [b for b in get(other).all("button") if (b.get("value") or "").startswith("rest-")]


def test_each_answer_that_needs_help_now_calls_up_a_card(get):
    page = get(FORM)
    calling = {(e["name"], e["value"]) for e in page.all("input", class_="at-once-now")}
    emergency = SHIPPED.items["emergency-signs"]
    assert calling == {("a.emergency-signs", o.code) for o in emergency.answer_options if o.kind == "answer"}
    card = page.one("div", class_="card-now")
    assert card["role"] == "alert"
    assert "Do not go on with the questions." in card.text
    assert [a["href"] for a in page.all("a") if card in a.around()] == ["tel:112"]
    assert [e["value"] for e in page.all("input", class_="at-once-crisis")] == ["yes"]
    assert "You are not alone with this" in page.one("div", class_="card-crisis").text


def test_the_english_of_emergency_signs_is_at_hand_in_a_language_that_nobody_approved(client):
    from browsing import Page

    page = Page(client.get(f"/nl/{QUESTIONNAIRE}"))
    fold = page.all("details", class_="original")[0]
    assert "A seizure (fit)" in fold.text
    assert "Is any of this happening now" in fold.text
