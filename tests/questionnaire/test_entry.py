"""What is keyed in from paper is the answers that were ticked there."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.questionnaire.entry import UnreadableEntry, entry_items, read_entry
from app.questionnaire.loading import load_questionnaire
from app.questionnaire.response import QuestionnaireResponse, build_response
from tests.builders import responses
from tests.kept import SHIPPED, TINY

ENTRIES = {entry.item.link_id: entry for entry in entry_items(SHIPPED)}


@given(responses(SHIPPED))
def test_every_response_can_be_keyed_in(given_response: QuestionnaireResponse) -> None:
    keyed = {
        link_id: "".join(ENTRIES[link_id].characters[code] for code in codes)
        for link_id, codes in given_response.answers.items()
    }
    read = {link_id: read_entry(ENTRIES[link_id], text) for link_id, text in keyed.items()}
    assert build_response(SHIPPED, read) == given_response


def test_numbers_and_characters_are_those_of_the_slots_and_differ_within_a_question() -> None:
    *before, last = sorted(entry.number for entry in ENTRIES.values())
    assert before == list(range(1, len(ENTRIES)))
    assert last == len(ENTRIES) + 1  # 45 belongs to a question that is no longer asked
    for entry in ENTRIES.values():
        assert len(set(entry.characters.values())) == len(entry.item.options)
    assert dict(ENTRIES["tiredness"].characters) == {
        "never": "1",
        "sometimes": "2",
        "often": "3",
        "nearly-always": "4",
        "dont-know": "x",
    }
    assert ENTRIES["medicines"].characters["none"] == "0"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("1", ("vegan",)),
        ("1, 7", ("vegan", "alcohol")),
        ("71", ("alcohol", "vegan")),
        ("0", ("none",)),
    ],
)
def test_several_answers_are_read_however_they_are_set_apart(typed: str, expected: tuple[str, ...]) -> None:
    assert read_entry(ENTRIES["diet"], typed) == expected


def test_a_paper_form_of_last_year_is_keyed_in_as_it_was(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(Path(__file__).parent / "tiny", tmp_path / "tiny"))
    for name, old, new in (
        (
            "questionnaire",
            "- {code: sometimes, text: Sometimes, severity: 1}",
            "- {code: rarely, text: R, severity: 1}",
        ),
        (
            "questionnaire",
            "      - {code: dont-know, text: I do not know, kind: unknown}\n  - id: none",
            "  - id: none",
        ),
        ("response_code", "alone: [dont-know]}", "alone: [dont-know], gone: [sometimes, dont-know]}"),
    ):
        path = folder / f"{name}.yaml"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))
    slots = folder / "response_code.yaml"
    more = [f"  - {{linkId: {link_id}, choice: [rarely]}}\n" for link_id in ("night", "tired", "bread-kind")]
    slots.write_text(slots.read_text() + "".join(more))
    later = {entry.item.link_id: entry for entry in entry_items(load_questionnaire(folder))}
    before = {entry.item.link_id: entry for entry in entry_items(TINY)}
    assert {key: entry.number for key, entry in later.items()} == {key: entry.number for key, entry in before.items()}
    assert dict(later["night"].characters) == {"never": "1", "rarely": "4", "often": "3"}


@pytest.mark.parametrize(
    ("link_id", "typed", "problem", "sign"),
    [
        ("tiredness", "5", "character", "5"),
        ("tiredness", "12", "several", ""),
        ("diet", "1?", "character", "?"),
        ("diet", "10", "contradiction", ""),
        ("diet", "0x", "contradiction", ""),
        ("diet", "\u0661", "character", "\u0661"),
    ],
)
def test_what_stands_for_no_answer_is_refused(link_id: str, typed: str, problem: str, sign: str) -> None:
    with pytest.raises(UnreadableEntry) as caught:
        read_entry(ENTRIES[link_id], typed)
    assert (caught.value.problem, caught.value.character) == (problem, sign)


@given(st.text(max_size=40))
def test_any_text_is_answers_or_a_problem(typed: str) -> None:
    for entry in entry_items(TINY):
        try:
            codes = read_entry(entry, typed)
        except UnreadableEntry:
            continue
        assert set(codes) <= entry.item.options.keys()
