"""A response code says the whole response, forgives its reader, refuses what was mistyped, and opens for ever."""

import random
from math import prod
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.questionnaire.code_check import ALPHABET, in_base_32, with_check
from app.questionnaire.code_marks import UNMARKED
from app.questionnaire.loading import load_questionnaire
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import NO_ANSWERS, QuestionnaireResponse, build_response
from app.questionnaire.response_code import UnreadableCode, decode, encode, normalised
from tests.builders import response, responses
from tests.edited import edited_tiny
from tests.kept import SHIPPED, TINY, TINY_FOLDER

NIGHT_AGAIN = "  - {linkId: night, choice: [never, sometimes, often], alone: [dont-know]}\n"
codes = responses(SHIPPED).map(lambda response: encode(SHIPPED, response).replace("-", ""))


def problem(text: str, *questionnaires: Questionnaire) -> str:
    with pytest.raises(UnreadableCode) as caught:
        decode(questionnaires or (SHIPPED,), text)
    return caught.value.problem


@given(responses(SHIPPED))
def test_every_response_comes_back_from_its_code(given_response: QuestionnaireResponse) -> None:
    code = encode(SHIPPED, given_response)
    decoded = decode([TINY, SHIPPED], code)
    assert decoded.response == given_response
    assert decoded.questionnaire is SHIPPED
    assert decoded.left_out == ()
    assert len(code.replace("-", "")) <= 42
    assert all(len(group) == 4 for group in code.split("-")[:-1])


def test_a_code_is_as_long_as_its_answers_need() -> None:
    assert len(encode(SHIPPED, NO_ANSWERS)) == 4
    assert len(encode(SHIPPED, response(SHIPPED, age_group="18-49", tiredness="often"))) < 16
    last = {link_id: (item.answer_options[-1].code,) for link_id, item in SHIPPED.items.items()}
    assert len(encode(SHIPPED, build_response(SHIPPED, last)).replace("-", "")) <= 42


@given(codes, st.data())
def test_every_single_wrong_character_is_noticed(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(ALPHABET).filter(lambda sign: sign != code[place]))
    assert problem(code[:place] + other + code[place + 1 :]) == "check"


@given(codes)
def test_every_swap_of_neighbours_is_noticed(code: str) -> None:
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped != code:
            assert problem(swapped) == "check"


@given(codes, st.randoms(use_true_random=False))
def test_a_code_is_read_however_it_is_typed(code: str, chance: random.Random) -> None:
    confused = {"0": "0Oo", "1": "1IiLl"}
    typed = ""
    for sign in code:
        typed += chance.choice(confused.get(sign, sign + sign.lower()))
        typed += chance.choice(["", "", "", " ", "-", "\u2011", "\u00a0", "\n", "\u200b", "\u2013"])
    typed = typed[:100]
    if normalised(typed) == code:
        assert decode([SHIPPED], typed) == decode([SHIPPED], code)


@pytest.mark.parametrize(
    "typed",
    [
        "m5dx-nnn0-1yc",
        "M5DXNNNOLYC",
        " m5dx nnno iyc\r\n",
        "\u202dM5DX\u2011NNN0\u20111YC\u202c",
        "\uff2d\uff15\uff24\uff38\uff2e\uff2e\uff2e\uff10\uff11\uff39\uff23",  # full-width
        "M\u0665DX-NNN\u0660-\u0661YC",  # Arabic-Indic digits
        "M\u06f5DX-NNN\u06f0-\u06f1YC",  # Persian digits
        "“M5DX_NNN0−1YC.”",
    ],
)
def test_case_spaces_hyphens_look_alikes_and_other_digits_are_forgiven(typed: str) -> None:
    assert decode([SHIPPED], typed).response == response(SHIPPED, tiredness="often")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "empty"),
        (" - \u200b", "empty"),
        ("M00", "length"),
        ("M" * 101, "length"),
        ("M5DX-NNN0-1YD", "check"),
        ("M5DX-NN0N-1YC", "check"),
        ("N5DX-NNN0-1YC", "check"),
        ("M00M M00M", "unknown"),
        ("M5DX-NNN0-1Y", "unknown"),
        ("M5DX-NNN0-1YC0", "check"),
        (with_check("M0A", UNMARKED), "unknown"),  # no code of ours has a zero there
        ("N00-N", "other"),
        ("M5UX-NNN0-1YC", "character"),
        ("M5\U0001f600X", "character"),
        ("M5*X", "character"),
        ("\ufb01\ufb01\ufb01\ufb01", "character"),  # ligatures become two letters
        ("\u00df\u00df\u00df\u00df", "character"),
        ("\ud800\ud800\ud800\ud800", "character"),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason(typed: str, expected: str) -> None:
    assert problem(typed) == expected


def test_a_wrong_character_is_named_with_its_place() -> None:
    with pytest.raises(UnreadableCode) as caught:
        decode([SHIPPED], "M5 D?")
    assert (caught.value.character, caught.value.place) == ("?", 4)


def test_a_code_of_another_questionnaire_is_told_apart_from_a_mistyped_one() -> None:
    code = encode(TINY, response(TINY, night="often"))
    assert problem(code, SHIPPED) == "unknown"
    assert problem(with_check("T7D0", UNMARKED), SHIPPED) == "other"
    assert decode([SHIPPED, TINY], code).questionnaire is TINY


def test_what_is_no_longer_asked_keeps_its_place_is_left_out_and_said(tmp_path: Path) -> None:
    item = (TINY_FOLDER / "questionnaire.yaml").read_text().partition("      - linkId: bread-kind")
    fewer = edited_tiny(
        tmp_path,
        questionnaire=(item[1] + item[2], ""),
        response_code=("linkId: bread-kind,", "linkId: bread-kind, retired: true,"),
    )
    before = response(TINY, night="often", food="bread", bread_kind="sometimes")
    decoded = decode([fewer], encode(TINY, before))
    assert decoded.left_out == ("bread-kind",)
    assert decoded.response == response(fewer, night="often", food="bread")


def test_an_answer_that_is_no_longer_offered_keeps_its_place_and_the_others_stay_as_they_were(tmp_path: Path) -> None:
    fewer = edited_tiny(
        tmp_path,
        questionnaire=("      - {code: sometimes, text: Sometimes, severity: 1}\n", ""),
        response_code=(
            "sometimes, often], alone: [dont-know]}",
            "sometimes, often], alone: [dont-know], gone: [sometimes]}",
        ),
    )
    code = encode(TINY, response(TINY, night="sometimes", tired="often"))
    decoded = decode([fewer], code)
    assert decoded.left_out == ("night",)
    assert decoded.response == response(fewer, tired="often")
    assert encode(fewer, response(fewer, tired="often")) == encode(TINY, response(TINY, tired="often"))


def test_a_question_of_another_type_has_a_new_place_and_its_old_codes_still_open(tmp_path: Path) -> None:
    ticked = edited_tiny(
        tmp_path,
        questionnaire=(
            "short: Waking, answerOption: how-often}",
            "short: Waking, type: tick-list, answerOption: [{code: often, text: Often, severity: 2}, none-or-unknown]}",
        ),
        response_code=("linkId: night,", "linkId: night, retired: true,"),
        appended="  - {linkId: night, ticks: [often], alone: [none, dont-know]}\n",
        examples=("night: often", "night: [often]"),
    )
    now = response(ticked, night="often", tired="never")
    assert decode([ticked], encode(ticked, now)).response == now
    assert decode([ticked], encode(TINY, response(TINY, night="often"))).response == response(ticked, night="often")


def test_answers_of_two_slots_that_cannot_stand_together_are_refused(tmp_path: Path) -> None:
    newer = edited_tiny(
        tmp_path,
        appended=NIGHT_AGAIN,
        response_code=("linkId: night,", "linkId: night, retired: true,"),
    )
    layout = newer.known_layouts[-1]
    number = 2 + prod(slot.radix for slot in TINY.code_layout.slots) * 3  # sometimes, and often
    assert problem(with_check("T" + in_base_32(number), layout.mark), newer) == "unknown"
    assert decode([newer], with_check("T" + in_base_32(2), layout.mark)).response == response(newer, night="sometimes")


def test_answers_that_cannot_stand_together_have_no_code() -> None:
    with pytest.raises(ValueError, match="'food'"):
        encode(TINY, response(TINY, food=("bread", "none")))


def test_answers_without_a_place_have_no_code() -> None:
    older = load_questionnaire(TINY_FOLDER, older=True)
    assert encode(older, NO_ANSWERS).startswith("A")
    with pytest.raises(ValueError, match="'tired'"):
        encode(older, response(older, tired="often"))


def test_ten_thousand_random_texts_are_refused_or_are_valid_responses() -> None:
    chance = random.Random(2026)
    opened = 0
    for _ in range(10_000):
        text = "M" + "".join(chance.choices(ALPHABET, k=chance.randint(3, 38)))
        try:
            decoded = decode([SHIPPED], text)
        except UnreadableCode:
            continue
        opened += 1
        again = encode(SHIPPED, decoded.response)
        assert decode([SHIPPED], again).response == decoded.response
    assert opened <= 5  # one in 32,749 passes the check
