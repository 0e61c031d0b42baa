"""A questionnaire loads whole, or says everything that is wrong with it."""

import shutil
from pathlib import Path

import pytest

from app.questionnaire.loading import content_hash, load_questionnaire
from app.questionnaire.places import message_places
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Faults

TINY = Path(__file__).parent / "tiny"

FAULTS = [
    # file, what is changed, into what, the fault as its author reads it
    (
        "profiles",
        "linkId: night, weight: 3",
        "linkId: nigt, weight: 3",
        "tiny/profiles.yaml:21: profiles.0.indications.0.linkId: no item has linkId 'nigt' (did you mean 'night'?)",
    ),
    (
        "profiles",
        "weight: 1,",
        "weight: 4,",
        "tiny/profiles.yaml:22: profiles.0.indications.1.weight: Input should be less than or equal to 3",
    ),
    (
        "profiles",
        "weight: 1,",
        "wieght: 1,",
        "tiny/profiles.yaml:22: profiles.0.indications.1.wieght: 'wieght' is not a key here (did you mean 'weight'?)",
    ),
    (
        "profiles",
        "weight: 1,",
        "weight: heavy,",
        "tiny/profiles.yaml:22: profiles.0.indications.1.weight: must be a whole number",
    ),
    (
        "profiles",
        "claims: [book-night]}",
        "claims: [book-nite]}",
        "tiny/profiles.yaml:21: profiles.0.indications.0.claims.0: no claim has id 'book-nite'",
    ),
    (
        "profiles",
        "claims: [book-night]}",
        "claims: []}",
        "tiny/profiles.yaml:21: profiles.0.indications.0.claims: needs more entries",
    ),
    (
        "profiles",
        "answers: [soup]",
        "answers: [soep]",
        "tiny/profiles.yaml:24: profiles.0.factors.0.linkId.0: item 'food' has no answer 'soep' (did you mean 'soup'?)",
    ),
    (
        "profiles",
        "{linkId: night, weight: 3",
        "{linkId: food, weight: 3",
        "tiny/profiles.yaml:21: profiles.0.indications.0.linkId: the answers of 'food' have no severity",
    ),
    (
        "profiles",
        "id: bear",
        "id: owl",
        "tiny/profiles.yaml:25: profiles.1.id: id 'owl' is given twice; ids stand once",
    ),
    (
        "profiles",
        "id: bear",
        "id: Brown bear",
        "tiny/profiles.yaml:25: profiles.1.id: is not written as an id: lower-case letters, digits and single hyphens",
    ),
    (
        "red_flags",
        "night: [often]",
        "nght: [often]",
        "tiny/red_flags.yaml:10: red_flags.0.when.0.nght: no item has linkId 'nght' (did you mean 'night'?)",
    ),
    (
        "red_flags",
        "night: [often]",
        "night: [sometimes]",
        "tiny/red_flags.yaml:10: red_flags.0.when.0.night: a stronger answer is left out: add 'often'",
    ),
    (
        "red_flags",
        "level: today",
        "level: soon",
        "tiny/red_flags.yaml:9: red_flags.0.level: Input should be 'now', 'today', 'within-48h', 'within-2w' or "
        "'routine'",
    ),
    (
        "red_flags",
        "    text: Often awake.\n",
        "",
        "tiny/red_flags.yaml:8: red_flags.0.text: is missing",
    ),
    (
        "red_flags",
        "    when: [{night: [often]}]\n",
        "",
        "tiny/red_flags.yaml:8: red_flags.0: give 'when', or 'either' with several conditions of which one is enough",
    ),
    (
        "red_flags",
        "level: today",
        "level: routine",
        "tiny/red_flags.yaml:8: red_flags.0: 'routine' is the level that no flag raises; choose another, or write a",
    ),
    (
        "red_flags",
        "  - {id: today, heading: Today, text: Go today., claims: [book-night]}\n",
        "",
        "tiny/red_flags.yaml:2: levels: must be these, in this order: now, today, within-48h, within-2w, routine",
    ),
    (
        "medical_tests",
        "leading: [owl]",
        "leading: [owls]",
        "tiny/medical_tests.yaml:12: medical_tests.0.rules.0.leading.0: no profile has id 'owls' (did you mean 'owl'?)",
    ),
    (
        "medical_tests",
        "group: owl",
        "group: awl",
        "tiny/medical_tests.yaml:5: medical_tests.0.group: no group has id 'awl' (did you mean 'owl'?)",
    ),
    (
        "medical_tests",
        "code: 1-8",
        "code: one",
        "tiny/medical_tests.yaml:9: medical_tests.0.loinc.0.code: is not written as",
    ),
    (
        "questionnaire",
        "answerOption: how-often}\n      - {linkId: tired",
        "answerOption: how-oft}\n      - {linkId: tired",
        "tiny/questionnaire.yaml:19: sections.0.items.0.answerOption: no answer_option_sets has id 'how-oft' "
        "(did you mean 'how-often'?)",
    ),
    (
        "questionnaire",
        "text: Bread}",
        "text: 50% bread}",
        "tiny/questionnaire.yaml:29: sections.1.items.0.answerOption.0.text: write 'percent' or 'half' in words",
    ),
    (
        "questionnaire",
        "          - none-or-unknown\n",
        "",
        "tiny/questionnaire.yaml:29: sections.1.items.0.answerOption: a tick-list needs one option of kind 'none'",
    ),
    (
        "questionnaire",
        "linkId: tired",
        "linkId: night",
        "tiny/questionnaire.yaml:20: sections.0.items.1.linkId: linkId 'night' is given twice; ids stand once",
    ),
    (
        "questionnaire",
        "short: Food",
        "short: ''",
        "tiny/questionnaire.yaml:26: sections.1.items.0.short: the text is empty",
    ),
    (
        "questionnaire",
        "title: Tiny",
        "title: Tiny\ntitle: Small",
        "tiny/questionnaire.yaml:4: title: 'title' is given twice",
    ),
    ("questionnaire", "id: tiny", "id: [tiny", "tiny/questionnaire.yaml:2: not readable as YAML"),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\npages:\n  - {id: one, sections: [symptoms, lief]}\n",
        "tiny/questionnaire.yaml:5: pages.0.sections.1: no section has id 'lief' (did you mean 'life'?)",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\npages:\n  - {id: one, sections: [symptoms, life]}\n",
        "tiny/questionnaire.yaml:5: pages.0: a page of several sections needs a 'title'",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\npages:\n  - {id: one, sections: [symptoms]}\n",
        "tiny/questionnaire.yaml:23: sections.1.id: section 'life' stands on no page; name it under 'pages'",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\npages:\n  - {id: one, sections: [symptoms]}\n  - {id: b, title: T, sections: [life, symptoms]}\n",
        "tiny/questionnaire.yaml:6: pages.1.sections.1: section 'symptoms' stands on two pages; name it once",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\npages:\n  - {id: one, sections: [life]}\n  - {id: two, sections: [symptoms]}\n",
        "tiny/questionnaire.yaml:5: pages: the pages name the sections in another order than they stand in",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\neverything_else: {id: rest, text: Rest, answer: nevr}\n",
        "tiny/questionnaire.yaml:4: everything_else.answer: no item has an answer 'nevr'",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\neverything_else: {id: rest, text: Rest, answer: often}\n",
        "tiny/questionnaire.yaml:4: everything_else.answer: 'often' counts somewhere: only an answer of severity 0",
    ),
    (
        "questionnaire",
        "title: Tiny\n",
        "title: Tiny\neverything_else: {id: rest, text: Rest, answer: never, not_for: [nigt]}\n",
        "tiny/questionnaire.yaml:4: everything_else.not_for.0: no item has id 'nigt' (did you mean 'night'?)",
    ),
    (
        "evidence",
        ", unused: Nothing to ask.",
        "",
        "tiny/evidence.yaml:12: sources.0.claims.3: nothing cites claim 'book-colour': cite it",
    ),
    (
        "evidence",
        "standing: mainstream}\n      - {id: book-tired",
        "standing: mainstream, unused: no}\n      - {id: book-tired",
        "tiny/evidence.yaml:9: sources.0.claims.0.unused: claim 'book-night' is cited, so 'unused' is not true",
    ),
    (
        "evidence",
        ", mainstream: It is not shown that it helps.",
        "",
        "tiny/evidence.yaml:11: sources.0.claims.2: a disputed claim, and only such a claim, says what mainstream",
    ),
    (
        "examples",
        "night: often",
        "night: oft",
        "tiny/examples.yaml:4: examples.0.answers.night: item 'night' has no answer 'oft' (did you mean 'often'?)",
    ),
    (
        "examples",
        "red_flags: [sleepless]",
        "red_flags: [sleeples]",
        "tiny/examples.yaml:5: examples.0.expect.red_flags.0: no red flag has id 'sleeples' (did you mean",
    ),
    (
        "profiles",
        "    about: Awake at night.",
        "    never_leads: {when: [{food: [soup]}], text: Soup., claims: [book-tired]}\n    about: Awake.",
        "tiny/profiles.yaml:1: the bands lack 'not-compared'",
    ),
    (
        "profiles",
        "claims: [book-night]}",
        "claims: [book-night], unspecific: [book-nite]}",
        "tiny/profiles.yaml:21: profiles.0.indications.0.unspecific.0: no claim has id 'book-nite'",
    ),
    (
        "medical_tests",
        "line: first",
        "line: first\n    covers: [owls]",
        "tiny/medical_tests.yaml:7: medical_tests.0.covers.0: no profile has id 'owls' (did you mean 'owl'?)",
    ),
    (
        "medical_tests",
        "line: first",
        "line: first\n    misses: [{food: [soep]}]",
        "tiny/medical_tests.yaml:7: medical_tests.0.misses.0.food.0: item 'food' has no answer 'soep'",
    ),
    (
        "medical_tests",
        "line: first",
        "line: first\n    results: [{id: lowish, text: Low., claims: [book-night]}]",
        "tiny/medical_tests.yaml:7: medical_tests.0.results.0.id: Input should be 'low', 'borderline', 'normal'",
    ),
    (
        "examples",
        "expect: {urgency: today, leading: [owl], red_flags: [sleepless], medical_tests: [lamp], cautions: [care]}",
        "explained: false",
        "tiny/examples.yaml:2: examples.0: write what it must give ('expect') or what a clinician would",
    ),
    (
        "examples",
        "    expect:",
        "    key: {urgency: routine}\n    expect:",
        "tiny/examples.yaml:2: examples.0: a case with a 'key' says where it comes from ('written')",
    ),
    (
        "questionnaire",
        "- {code: soup, text: Soup}",
        "- {code: soup, text: Soup}\n          - {code: cake, text: Cake}",
        "tiny/response_code.yaml:3: slots: answers of 'food' have no place; append at the end: - {linkId: food,",
    ),
    (
        "response_code",
        "linkId: tired,",
        "linkId: tird,",
        "tiny/response_code.yaml:4: slots.1.linkId: no item has linkId 'tird'; codes printed before must",
    ),
    (
        "response_code",
        "[bread, soup]",
        "[bread, soup, rice]",
        "tiny/response_code.yaml:5: slots.2.ticks.2: 'food' has no answer 'rice'; codes printed before",
    ),
    (
        "response_code",
        "ticks: [bread, soup], alone: [none, dont-know]",
        "ticks: [bread, soup, none], alone: [dont-know]",
        "tiny/response_code.yaml:5: slots.2.ticks.2: 'none' stands in the wrong list",
    ),
    (
        "response_code",
        "ticks: [bread, soup], alone: [none, dont-know]",
        "choice: [bread, soup, none, dont-know]",
        "tiny/response_code.yaml:5: slots.2: 'food' is of another type now; mark this slot 'retired: true'",
    ),
    (
        "response_code",
        "choice: [never, sometimes, often], alone",
        "choice: [never, sometimes, often, often], alone",
        "tiny/response_code.yaml:3: slots.0.choice.3: 'often' of 'night' has a place already; an answer has one",
    ),
    (
        "response_code",
        "ticks: [bread",
        "choice: [never], ticks: [bread",
        "tiny/response_code.yaml:5: slots.2: give either 'choice' or 'ticks', with 'alone' or without",
    ),
    (
        "response_code",
        "key: T",
        "key: O",
        "tiny/response_code.yaml:1: key: must be one capital letter, but not I, L, O or U",
    ),
]


def copy_of_tiny(folder: Path) -> Path:
    return Path(shutil.copytree(TINY, folder / "tiny"))


@pytest.mark.parametrize(("stem", "old", "new", "expected"), FAULTS, ids=[fault[3][:70] for fault in FAULTS])
def test_a_fault_is_told_with_its_file_line_and_path(
    tmp_path: Path, stem: str, old: str, new: str, expected: str
) -> None:
    path = copy_of_tiny(tmp_path) / f"{stem}.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(Faults) as caught:
        load_questionnaire(path.parent)
    assert any(str(fault).startswith(expected) for fault in caught.value.faults), str(caught.value)


@pytest.mark.parametrize("stem", ["questionnaire", "profiles", "red_flags", "medical_tests", "notes", "evidence"])
def test_a_file_that_cannot_be_read_is_the_only_fault(tmp_path: Path, stem: str) -> None:
    """Whatever names a part of it would look wrong, and the cause would stand last."""
    folder = copy_of_tiny(tmp_path)
    (folder / f"{stem}.yaml").write_text("a: [b\n  c: d")
    with pytest.raises(Faults) as caught:
        load_questionnaire(folder)
    (fault,) = caught.value.faults
    assert str(fault).startswith(f"tiny/{stem}.yaml:2: not readable as YAML")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    folder = copy_of_tiny(tmp_path)
    (folder / "notes.yaml").unlink()
    profiles = folder / "profiles.yaml"
    profiles.write_text(profiles.read_text().replace("linkId: night", "linkId: nigt").replace("weight: 1", "weight: 9"))
    with pytest.raises(Faults) as caught:
        load_questionnaire(folder)
    told = str(caught.value)
    assert "tiny/notes.yaml:1: the file is missing" in told
    assert "did you mean 'night'" in told
    assert "less than or equal to 3" in told


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just a word", "a: &x [*x]", "? [a]\n: b", "\t", "a: b: c", "{}"])
def test_whatever_a_file_holds_it_is_a_fault_and_no_crash(tmp_path: Path, text: str) -> None:
    folder = copy_of_tiny(tmp_path)
    (folder / "profiles.yaml").write_text(text)
    with pytest.raises(Faults):
        load_questionnaire(folder)


def test_bytes_that_are_not_utf_8_are_a_fault(tmp_path: Path) -> None:
    folder = copy_of_tiny(tmp_path)
    (folder / "notes.yaml").write_bytes(b"interactions: []\n# \xff")
    with pytest.raises(Faults, match="not UTF-8"):
        load_questionnaire(folder)


def test_an_answer_code_no_stays_a_word(shipped: Questionnaire) -> None:
    assert "no" in shipped.items["fracture"].options


def test_the_content_hash_follows_the_content_and_not_the_examples(tmp_path: Path) -> None:
    folder = copy_of_tiny(tmp_path)
    before = content_hash(folder)
    examples, profiles = folder / "examples.yaml", folder / "profiles.yaml"
    examples.write_text(examples.read_text() + "# more\n")
    assert content_hash(folder) == before
    profiles.write_text(profiles.read_text().replace("floor: 2", "floor: 3"))
    assert content_hash(folder) != before


def test_a_shared_answer_has_one_message_and_an_item_keeps_its_context_wherever_it_stands(tiny: Questionnaire) -> None:
    contexts = {item.options["never"].text.context for item in tiny.items.values() if "never" in item.options}
    assert contexts == {"tiny/how-often/never.text"}
    assert tiny.items["night"].text.context == "tiny/night.text"


def test_every_message_has_a_place_and_its_context_stands_once() -> None:
    places = message_places(TINY)
    contexts = [place.message.context for place in places]
    assert len(contexts) == len(set(contexts))
    night = next(place for place in places if place.message.context == "tiny/night.text")
    assert (night.file, night.line) == ("tiny/questionnaire.yaml", 19)
