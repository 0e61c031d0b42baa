"""The check characters tell the layouts of codes apart, and every slip in a code is noticed between layouts too."""

from collections.abc import Iterator
from dataclasses import replace
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.questionnaire.code_check import ALPHABET, in_base_32, remainder, slips, with_check
from app.questionnaire.code_layout import ReleasedSlot
from app.questionnaire.code_marks import KnownLayout, known_layouts, letters_confused
from app.questionnaire.loading import confused_letters, load_questionnaire
from app.questionnaire.response import build_response
from app.questionnaire.response_code import UnreadableCode, decode, encode
from tests.builders import responses
from tests.edited import with_cake
from tests.kept import SHIPPED, TINY

LATER = ReleasedSlot.model_validate({"linkId": "diet", "ticks": ("a", "b", "c")})
LATEST = ReleasedSlot.model_validate({"linkId": "results", "ticks": ("low", "high"), "alone": ("none",)})
LAYOUTS = known_layouts([SHIPPED.known_layouts[0].slots, [LATER], [LATEST]], unmarked=True)
"""The layout that was printed before codes were marked, and two that came later."""


def test_a_mark_stays_when_slots_are_added_and_is_another_for_every_other_order_of_answers() -> None:
    assert LAYOUTS[:2] == known_layouts([SHIPPED.known_layouts[0].slots, [LATER]], unmarked=True)
    swapped = LATER.model_copy(update={"ticks": ("b", "a", "c")})
    others = known_layouts([SHIPPED.known_layouts[0].slots, [swapped], [LATEST]], unmarked=True)
    assert {layout.mark for layout in others[1:]}.isdisjoint(layout.mark for layout in LAYOUTS)
    assert LAYOUTS[0].mark == 0


def test_forty_layouts_find_marks_that_no_slip_confuses() -> None:
    more = [[ReleasedSlot.model_validate({"linkId": f"more-{n}", "ticks": ("a",)})] for n in range(40)]
    known = known_layouts([SHIPPED.known_layouts[0].slots, *more], unmarked=True)
    for place, newer in enumerate(known):
        for older in known[:place]:
            assert (newer.mark - older.mark) % 32749 not in slips(older.longest) | {0}


def codes(layout: KnownLayout) -> st.SearchStrategy[str]:
    """Any code of the layout, short ones too."""
    most = prod(slot.radix for slot in layout.slots) - 1
    numbers = st.integers(0, most) | st.integers(0, most.bit_length()).map(lambda bits: (1 << bits) % (most + 1))
    return numbers.map(lambda number: with_check("M" + in_base_32(number), layout.mark))


@given(st.data())
def test_no_slip_makes_a_code_of_any_layout_from_a_code_of_any_layout(data: st.DataObject) -> None:
    code = data.draw(codes(data.draw(st.sampled_from(LAYOUTS))))
    marks = {layout.mark for layout in LAYOUTS}
    assert remainder(code) in marks
    assert [other for other in slipped(code) if remainder(other) in marks] == []


@given(st.data())
def test_a_code_is_read_with_the_layout_that_wrote_it_and_no_other(data: st.DataObject) -> None:
    layout = data.draw(st.sampled_from(LAYOUTS))
    code = data.draw(codes(layout))
    assert [other for other in LAYOUTS if other.mark == remainder(code)] == [layout]


@given(responses(TINY))
def test_every_slip_in_a_code_of_either_layout_is_refused_as_mistyped(two_layouts, given_response) -> None:
    newer = two_layouts
    not_denied = {**given_response.answers}
    if given_response.codes("food") == ("none",):  # it got an answer later, which nobody has denied
        not_denied["food"] = ("dont-know",)
    older = (encode(TINY, given_response), build_response(newer, not_denied))
    for code, said in (older, (encode(newer, given_response), given_response)):
        assert decode([newer], code).response == said
        for other in slipped(code.replace("-", "")):
            with pytest.raises(UnreadableCode) as caught:
                decode([newer], other)
            assert caught.value.problem == "check"


@pytest.fixture(scope="module")
def two_layouts(tmp_path_factory):
    return load_questionnaire(with_cake(tmp_path_factory.mktemp("two")))


def slipped(code: str) -> Iterator[str]:
    """Every code with one wrong character, and with two neighbours swapped."""
    for place, character in enumerate(code):
        yield from (code[:place] + other + code[place + 1 :] for other in ALPHABET if other != character)
    for place in range(len(code) - 1):
        if code[place] != code[place + 1]:
            yield code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def test_questionnaires_whose_letters_a_slip_confuses_are_found() -> None:
    (layout,) = known_layouts([[LATEST]])
    wrong = "N" + with_check("MA", layout.mark)[1:]
    mark = remainder(wrong)
    assert mark is not None
    assert letters_confused("M", [layout], "N", [KnownLayout(layout.slots, mark)])
    assert not letters_confused("M", [layout], "N", [layout])
    assert not letters_confused("M", [layout], "P", [KnownLayout(layout.slots, mark)])


def test_two_questionnaires_whose_letters_a_slip_confuses_are_refused_together() -> None:
    (layout,) = TINY.known_layouts
    mark = remainder("V" + with_check("T5", layout.mark)[1:])
    assert mark is not None
    letter_v = TINY.code_layout.model_copy(update={"key": "V"})
    other = replace(TINY, code_layout=letter_v, known_layouts=(KnownLayout(layout.slots, mark),))
    assert [str(fault) for fault in confused_letters([TINY, other])] == [
        "tiny/response_code.yaml:1: key: a code of tiny with one wrong letter could be taken for one of this; choose "
        "another letter"
    ]
    assert confused_letters([TINY, replace(other, known_layouts=TINY.known_layouts)]) == []
