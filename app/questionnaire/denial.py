"""Completes a written case: whatever it does not name was asked and denied."""

from collections.abc import Mapping

from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire

DENIALS = ("never", "no")
"""The codes with which a question is denied; a tick-list has its own option for it."""


def denial(item: Item) -> str | None:
    """The code that denies the item; None when it cannot be denied, such as an age."""
    codes = (option.code for option in item.answer_options if option.kind == "none" or option.code in DENIALS)
    return next(codes, None)


def with_the_rest_denied(
    questionnaire: Questionnaire, answers: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The answers, and a denial of every item that they do not name and that can be denied."""
    denied = {link_id: (code,) for link_id, item in questionnaire.items.items() if (code := denial(item))}
    return {**denied, **answers}
