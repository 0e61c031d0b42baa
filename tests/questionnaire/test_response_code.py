"""A response code says the whole response, forgives its reader, refuses what was mistyped, and opens for ever."""

import random
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.questionnaire.code_layout import CodeLayout
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import NO_ANSWERS, QuestionnaireResponse, build_response
from app.questionnaire.response_code import ALPHABET, UnreadableCode, decode, encode, normalised
from tests.builders import response, responses
from tests.kept import SHIPPED, TINY, TINY_FOLDER

NIGHT_IN_TWO = "{linkId: night, choice: [never, sometimes, often]}\n  - {linkId: night, alone: [dont-know]}"
RELEASED = Path(__file__).parent / "released"
PRINTED = yaml.load((RELEASED / "codes.yaml").read_text(), yaml.BaseLoader)  # noqa: S506 - texts only
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
    assert len(code.replace("-", "")) <= 40
    assert all(len(group) == 4 for group in code.split("-")[:-1])


def test_a_code_is_as_long_as_its_answers_need() -> None:
    assert len(encode(SHIPPED, NO_ANSWERS)) == 4
    assert len(encode(SHIPPED, response(SHIPPED, age_group="18-49", tiredness="often"))) < 16
    last = {link_id: (item.answer_options[-1].code,) for link_id, item in SHIPPED.items.items()}
    assert len(encode(SHIPPED, build_response(SHIPPED, last)).replace("-", "")) <= 40


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
        ("M00M M00M", "check"),
        ("M5DX-NNN0-1Y", "check"),
        ("M5DX-NNN0-1YC0", "check"),
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
    assert problem(code, SHIPPED) == "other"
    assert decode([SHIPPED, TINY], code).questionnaire is TINY


def test_an_old_code_opens_in_a_newer_questionnaire_and_a_newer_code_says_that_it_is_newer(tmp_path: Path) -> None:
    newer = edited_tiny(
        tmp_path,
        questionnaire=(
            "- {code: soup, text: Soup}",
            "- {code: soup, text: Soup}\n          - {code: cake, text: Cake}",
        ),
        response_code=("key: T\nslots:", "key: T\nslots:"),
        appended="  - {linkId: food, ticks: [cake]}\n",
    )
    old = response(TINY, night="often", food=("bread", "soup"), bread_kind="dont-know")
    assert encode(newer, old) == encode(TINY, old)
    assert decode([newer], encode(TINY, old)).response == old
    with_cake = response(newer, night="often", food=("bread", "cake"))
    assert decode([newer], encode(newer, with_cake)).response == with_cake
    assert problem(encode(newer, with_cake), TINY) == "newer"


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
        questionnaire=("- {code: often, text: Often, severity: 2}", "- {code: often, text: Often, severity: 2}"),
        response_code=("{linkId: night, choice: [never, sometimes, often], alone: [dont-know]}", NIGHT_IN_TWO),
    )
    assert problem(checked("T", 1 + 4 * 1), newer) == "check"


def test_answers_that_cannot_stand_together_have_no_code() -> None:
    with pytest.raises(ValueError, match="'food'"):
        encode(TINY, response(TINY, food=("bread", "none")))


def test_answers_without_a_place_have_no_code() -> None:
    older = load_questionnaire(TINY_FOLDER, older=True)
    assert encode(older, NO_ANSWERS).startswith("A")
    with pytest.raises(ValueError, match="'tired'"):
        encode(older, response(older, tired="often"))


@pytest.mark.parametrize("printed", PRINTED, ids=[each["about"] for each in PRINTED])
def test_codes_that_were_printed_open_for_ever(printed: dict) -> None:
    answers = {link_id: tuple(codes) for link_id, codes in printed["answers"].items()}
    decoded = decode([SHIPPED], printed["code"])
    kept = {link_id: codes for link_id, codes in answers.items() if link_id not in decoded.left_out}
    assert {link_id: decoded.response.codes(link_id) for link_id in kept} == kept
    assert decoded.left_out or encode(SHIPPED, decoded.response) == printed["code"]


@pytest.mark.parametrize("folder", sorted(questionnaires_folder().glob("*/")), ids=lambda folder: folder.name)
def test_the_layout_of_the_last_release_is_only_added_to(folder: Path) -> None:
    """At a release the layout is copied to `released`, with the version in its first line."""
    copy = (RELEASED / f"{folder.name}.yaml").read_text()
    released = CodeLayout.model_validate(yaml.load(copy, yaml.BaseLoader))  # noqa: S506 - texts only
    questionnaire = load_questionnaire(folder)
    now = questionnaire.code_layout
    assert now.key == released.key
    as_released = [slot.model_copy(update={"retired": False, "gone": ()}) for slot in now.slots[: len(released.slots)]]
    assert as_released == [slot.model_copy(update={"retired": False, "gone": ()}) for slot in released.slots]
    if copy.startswith(f"# version {questionnaire.version}\n"):
        assert len(now.slots) == len(released.slots), "slots were added: give the questionnaire a new version"


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
        assert encode(SHIPPED, decoded.response).replace("-", "") == text
    assert opened <= 5  # one in 32,749 passes the check


def edited_tiny(folder: Path, appended: str = "", **edits: tuple[str, str]) -> Questionnaire:
    """The tiny questionnaire with one text replaced in some of its files, and slots appended."""
    copy = Path(shutil.copytree(TINY_FOLDER, folder / "tiny"))
    for stem, (old, new) in edits.items():
        path = copy / f"{stem}.yaml"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new) + (appended if stem == "response_code" else ""))
    return load_questionnaire(copy)


def checked(key: str, number: int) -> str:
    """A code made by hand: its letter, a small number, its check characters."""
    value = ALPHABET.index(key) * 32 + number
    rest = value % 32749
    return key + ALPHABET[number] + "".join(ALPHABET[rest >> shift & 31] for shift in (10, 5, 0))
