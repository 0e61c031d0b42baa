from browsing import QUESTIONNAIRE

FORM = f"/en/{QUESTIONNAIRE}"


def test_every_item_is_a_group_with_its_own_name(get, questionnaire):
    page = get(FORM)
    groups = [fieldset["id"].removeprefix("q-") for fieldset in page.all("fieldset")]
    asked = [link_id for link_id, item in questionnaire.items.items() if not item.enable_when]
    assert groups == asked
    legends = [legend.text for legend in page.all("legend")]
    assert legends == [questionnaire.items[link_id].text.text for link_id in asked]
    assert len(set(legends)) == len(legends)


def test_every_option_is_a_whole_label_that_can_be_pressed(get, questionnaire):
    page = get(FORM)
    choices = [e for e in page.all("input") if e.get("type") in ("radio", "checkbox")]
    assert all(choice.parent.tag == "label" for choice in choices)
    offered = {(choice["name"], choice["value"]) for choice in choices}
    assert offered == {
        (f"a.{link_id}", code)
        for link_id, item in questionnaire.items.items()
        if not item.enable_when
        for code in item.options
    }


def test_help_describes_its_group(get, questionnaire):
    page = get(FORM)
    described = [fieldset for fieldset in page.all("fieldset") if fieldset.get("aria-describedby")]
    assert described
    for fieldset in described:
        item = questionnaire.items[fieldset["id"].removeprefix("q-")]
        told = [page.by_id(name).text for name in fieldset["aria-describedby"].split()]
        section = next(section for section in questionnaire.sections if item in section.items)
        assert told == [text.text for text in (section.intro, item.help) if text]


def test_nothing_is_chosen_or_required_at_first(get):
    page = get(FORM)
    form = page.by_id("answers")
    assert form.get("novalidate") is not None
    assert form["autocomplete"] == "on"
    assert not [e for e in page.elements if {"required", "checked"} & e.attributes.keys()]


def test_gaps_come_back_once_with_the_count_first_and_a_link_to_each(post, client, questionnaire):
    page = post(tiredness="often")
    assert page.status == 200
    asked = [link_id for link_id, item in questionnaire.items.items() if not item.enable_when]
    heading = page.by_id("summary")
    assert heading.text == f"{len(asked) - 1} questions are not answered yet"
    assert heading.get("autofocus") is not None
    assert heading["tabindex"] == "-1"
    links = [a["href"] for a in page.all("a") if a["href"].startswith("#q-")]
    assert links == [f"#q-{link_id}" for link_id in asked if link_id != "tiredness"]
    assert page.one("title").text.startswith("Not answered yet")
    assert page.by_id("q-weakness-gap").text == "Not answered yet. Leaving it out is fine."
    assert "Symptom summary" in page.press(client, "Show my page").h1


def test_the_button_above_the_gaps_goes_on_without_them(post, client):
    page = post(tiredness="often").press(client, "Continue without these")
    assert "Symptom summary" in page.h1


def test_one_gap_is_counted_as_one(post, questionnaire):
    named = " ".join(link_id for link_id in questionnaire.items if link_id != "weakness")
    assert post(named=named).by_id("summary").text == "1 question is not answered yet"


def test_i_dont_know_is_an_answer(post):
    page = post(tiredness="dont-know")
    assert "#q-tiredness" not in [a["href"] for a in page.all("a")]


def test_all_answers_known_go_straight_to_the_result(post, questionnaire):
    answers = {link_id: list(item.options)[-1] for link_id, item in questionnaire.items.items()}
    assert "Symptom summary" in post(**answers).h1


def test_editing_shows_the_answers_given(post):
    page = post(do="edit", tiredness="often", medicines=["metformin", "ppi"])
    assert page.sends()["a.tiredness"] == ["often"]
    assert page.sends()["a.medicines"] == ["metformin", "ppi"]
