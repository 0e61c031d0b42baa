"""A phone number in a sentence: somebody reads it aloud or dials it, in a language of either direction."""

import pytest

from app.pdf.script.bidi import levels, visual_runs
from app.report.phone import in_text

ARABIC = "اتصل بالرقم {} الآن"


def shown(text: str) -> str:
    """The characters of a paragraph from right to left, in the order in which the eye meets them from the left."""
    found = levels(text, 1)[1]
    runs = (text[run.start : run.end][:: -1 if run.rtl else 1] for run in visual_runs(found))
    return "".join(runs)


@pytest.mark.parametrize("number", ["112", "90 101", "0800 123 4 567", "+46 90 101"])
def test_a_number_keeps_its_order_among_letters_from_right_to_left(number: str) -> None:
    assert number in shown(ARABIC.format(in_text(number))).replace("\u00a0", " ")


def test_without_care_it_would_not() -> None:
    assert "101 90" in shown(ARABIC.format("90 101"))


def test_a_number_is_not_cut_at_the_end_of_a_line() -> None:
    assert " " not in in_text("0800 123 4 567")
    assert in_text("112") == "112"
