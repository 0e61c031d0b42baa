"""The numbers that a region is told to call."""

from typing import NamedTuple

NO_BREAK_SPACE, LEFT_TO_RIGHT_MARK = "\u00a0", "\u200e"


class PhoneNumbers(NamedTuple):
    """The emergency number, and that of a crisis line; empty where the region has named none."""

    emergency: str
    crisis: str = ""


def in_text(number: str) -> str:
    """The number as it stands in a sentence: on one line, and in its order where the sentence runs from right to left.

    There, groups of digits with plain spaces between them would change places, and a plus would go to the other end.
    """
    shown = number.replace(" ", NO_BREAK_SPACE)
    return LEFT_TO_RIGHT_MARK + shown if shown.startswith("+") else shown
