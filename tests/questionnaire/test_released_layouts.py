"""A slot that was released stays as it was, and a code is only read with the slots that it was written with."""

from pathlib import Path

import pytest

from app.questionnaire.code_check import with_check
from app.questionnaire.code_layout import ReleasedSlot, answers_of
from app.questionnaire.loading import (
    load_questionnaire,
    questionnaire_folders,
    questionnaires_folder,
)
from app.questionnaire.released_layouts import not_yet_released
from app.questionnaire.releases import read_releases
from app.questionnaire.response_code import UnreadableCode, decode, encode
from app.questionnaire.source import Faults, read_source_file
from tests.builders import response
from tests.edited import append, edit, release_slots, tiny_copy, with_cake
from tests.kept import TINY

LATER = ReleasedSlot.model_validate({"linkId": "diet", "ticks": ("a", "b", "c")})


def refused(folder: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        load_questionnaire(folder)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        (
            "ticks: [bread, soup]",
            "ticks: [bread, soup, cake]",
            5,
            "slots.2: 'cake' was added to a slot that was released; a new answer gets a new line at the end; line 5 "
            "was released and must stay as it was: - {linkId: food, ticks: [bread, soup], alone: [none, dont-know]}",
        ),
        ("ticks: [bread, soup]", "ticks: [cake, bread, soup]", 5, "slots.2: 'cake' was added to a slot"),
        (
            "ticks: [bread, soup]",
            "ticks: [soup, bread]",
            5,
            "slots.2: the answers stand in another order or in another",
        ),
        (
            "ticks: [bread, soup]",
            "ticks: [bread]",
            5,
            "slots.2: 'soup' is missing; what is no longer offered stays, and",
        ),
        (
            "alone: [none, dont-know]",
            "alone: [dont-know, none]",
            5,
            "slots.2: the answers stand in another order or in another list; line 5 was released and must stay as",
        ),
        (
            "slots:\n",
            "slots:\n  - {linkId: food, ticks: [cake]}\n",
            3,
            "slots.0: here stands a slot that was released; put it back, unchanged, as entry 1 of the list (a new slot "
            "stands at the end, and what is no longer asked gets 'retired: true'): - {linkId: night, choice: [never,",
        ),
        (
            "  - {linkId: bread-kind, choice: [never, sometimes, often], alone: [dont-know]}\n",
            "",
            3,
            "slots: here stands a slot that was released; put it back, unchanged, as entry 4 of the list",
        ),
    ],
)
def test_a_released_slot_that_changed_is_refused_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, expected: str
) -> None:
    folder = tiny_copy(tmp_path)
    release_slots(folder)
    edit(
        folder,
        "questionnaire",
        "- {code: soup, text: Soup}",
        "- {code: soup, text: Soup}\n          - {code: cake, text: Cake}",
    )
    edit(folder, "response_code", old, new)
    faults = [fault for fault in refused(folder) if "released" in fault or "gone" in fault]
    assert len(faults) == 1, faults
    assert faults[0].startswith(f"tiny/response_code.yaml:{line}: {expected}")


def test_only_what_is_gone_or_retired_may_change_on_a_released_slot(tmp_path: Path) -> None:
    folder = tiny_copy(tmp_path)
    release_slots(folder)
    edit(folder, "questionnaire", "      - {code: sometimes, text: Sometimes, severity: 1}\n", "")
    edit(folder, "response_code", "alone: [dont-know]}", "alone: [dont-know], gone: [sometimes]}")
    decoded = decode([load_questionnaire(folder)], encode(TINY, response(TINY, night="sometimes", tired="often")))
    assert decoded.response.answers == {"tired": ("often",)}


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ("{code: T00T, answers: {food: [bread]}}", "this code was printed for other answers than those that the slots"),
        (
            "{code: A00A, answers: {}}",
            "this code was printed with the letter 'A', and the key of response_code.yaml is",
        ),
        ("{code: T00V, answers: {}}", "the check characters are not those of this layout; a code stands under the"),
        (
            f"{{code: {with_check('TZZZZ', 0)}, answers: {{}}}}",
            "this code needs more slots than this layout has",
        ),
        ("{code: T*, answers: {}}", "'T*' is no response code"),
    ],
)
def test_a_sample_code_that_does_not_say_what_it_said_is_refused(tmp_path: Path, sample: str, expected: str) -> None:
    folder = tiny_copy(tmp_path)
    release_slots(folder, unmarked=True)
    append(folder, "releases", f"    sample_codes:\n      - {sample}\n")
    (fault,) = refused(folder)
    assert fault.startswith(f"tiny/releases.yaml:9: code_layouts.0.sample_codes.0.code: {expected}")


def test_the_lines_that_a_release_is_asked_to_append_are_accepted_as_they_are_printed(tmp_path: Path) -> None:
    folder = with_cake(tmp_path)
    append(folder, "releases", "releases: [{version: '1', content: 0123456789ab}]\n")
    (fault,) = unreleased(folder)
    first, _, entry = str(fault).partition("\n")
    assert first == (
        "tiny/response_code.yaml:7: slots.4: version 1 is released, but its slots from here on stand in no released "
        "layout; append to code_layouts in releases.yaml:"
    )
    assert "- {linkId: food, ticks: [cake]}" in entry
    edit(folder, "releases", "releases: [", entry + "\nreleases: [")
    assert unreleased(folder) == []
    marks = [layout.mark for layout in load_questionnaire(folder).known_layouts]
    assert marks == [layout.mark for layout in load_questionnaire(with_cake(tmp_path / "again")).known_layouts]


def unreleased(folder: Path) -> list:
    released, _, faults = read_releases(folder)
    assert faults == []
    slots, _ = read_source_file(folder / "response_code.yaml")
    return not_yet_released(load_questionnaire(folder), slots, released)


@pytest.mark.parametrize("folder", questionnaire_folders(questionnaires_folder()), ids=lambda folder: folder.name)
def test_the_sample_codes_of_each_layout_touch_every_slot_that_it_added(folder: Path) -> None:
    released, _, _ = read_releases(folder)
    assert released.code_layouts
    for layout in released.code_layouts:
        for slot in layout.slots:
            samples = [sample.answers.get(slot.link_id, ()) for sample in layout.sample_codes]
            assert any(set(codes) & set(slot.answers) for codes in samples), slot.link_id


def test_codes_of_a_layout_that_was_never_marked_open_and_are_written_again_with_the_present_mark(
    tmp_path: Path,
) -> None:
    folder = with_cake(tmp_path)
    release_slots(folder, unmarked=True)
    newer = load_questionnaire(folder)
    old = with_check("T5", 0)
    decoded = decode([newer], old)
    assert decoded.response == response(newer, tired="never")
    again = encode(newer, decoded.response)
    assert again.replace("-", "")[:-3] == "T5"
    assert again != old
    assert decode([newer], again).response == decoded.response


def test_a_code_of_a_layout_that_is_not_known_here_is_not_called_mistyped(tmp_path: Path) -> None:
    newer = load_questionnaire(with_cake(tmp_path))
    old = encode(TINY, response(TINY, night="often", food=("bread", "soup")))
    assert decode([newer], old).response == response(newer, night="often", food=("bread", "soup"))
    for answers in (response(newer, food=("bread", "cake")), response(newer, night="often")):
        code = encode(newer, answers)
        assert decode([newer], code).response == answers
        with pytest.raises(UnreadableCode) as caught:
            decode([TINY], code)
        assert caught.value.problem == "unknown"


def test_a_number_that_is_too_great_for_the_slots_is_refused() -> None:
    assert answers_of([LATER], 7) == {"diet": ("a", "b", "c")}
    with pytest.raises(ValueError, match="more slots"):
        answers_of([LATER], 8)
