"""How the paper looks: measures, type scale, colours. One accent colour; nothing is said by colour alone."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

INK = HexColor("#1b2227")
MUTED = HexColor("#54616a")
"""Its contrast is 6.4:1 on white and 5.8:1 on TINT."""
ACCENT = HexColor("#0b5563")
RULE = HexColor("#c3ced3")
TINT = HexColor("#eef4f5")

SIDE = 14 * mm
TOP = 11 * mm
BOTTOM = 9 * mm
"""The margins of a page."""
HEADER = 7 * mm
"""Room for the running header, from the second page on."""
GAP = 6.0
"""The usual space between two things beside each other, in points."""
GUTTER = 18.0
"""The space between two columns of text, in points."""
INDENT = 15.0
"""How far a text stands in from its tick box."""
PICTURE = 8.0
"""The size of type in a picture."""
NUMBERS = 7.5
"""The size of source numbers after a sentence."""
PROOF = 5.5
"""The size of message numbers in a proof for translators."""


@dataclass(frozen=True)
class Style:
    """How a paragraph looks; measures in points. `tag` is what it is in the structure of the document.

    `before`: space above. `indent`: that of every line, with a bullet at `bullet`; `first_indent`: more for the first.
    `keep`: it stays on one page with what follows. `end`: lines end together instead of beginning together.
    """

    size: float
    leading: float
    before: float = 0
    bold: bool = False
    colour: Color = INK
    indent: float = 0
    first_indent: float = 0
    bullet: float = 0
    keep: bool = False
    end: bool = False
    tag: str = "P"


TITLE = Style(15, 18, before=6, bold=True, colour=ACCENT, tag="H1")
DATE = Style(9, 13, end=True)
SECTION = Style(12, 15.5, before=12, bold=True, colour=ACCENT, tag="H2")
GROUP = Style(10.5, 13.5, before=11, bold=True, colour=ACCENT, tag="H3")

INTRO = Style(9, 11.8, before=2, colour=MUTED)
SUMMARY = Style(10.5, 13.5, before=2, bold=True)
BULLET = Style(9, 12.2, before=3, indent=9, bullet=0.5)
NOTICE = Style(9, 11.8)

NAME = Style(10, 13, bold=True)
BAND = Style(9.5, 12.5, bold=True, colour=ACCENT)
POINTS = Style(9, 12, end=True)
STANDING = Style(9, 11.5, before=2)
STANDING_ALONE = Style(9.5, 12.5, before=8)
FACTORS = Style(9, 11.5, before=4, colour=MUTED, keep=True)
KNOWN = Style(9, 11.8, before=2)
FACTOR_LINE = Style(9, 11.4, before=3)
DETAIL = Style(9.5, 12.5)
FACTOR = Style(9, 11.4, before=1, indent=8, bullet=0)

CELL = Style(9, 11.4)
DOTTED = Style(9, 11.4, indent=11)
NO_LINK = Style(9, 11.4, colour=MUTED, indent=11)
COLUMN = Style(9, 11.4, bold=True, colour=MUTED)
ROW_GROUP = Style(9, 11.4, bold=True)

WARNING_HEADING = Style(12.5, 16, bold=True, keep=True, tag="H2")
WARNING_LEAD = Style(9.5, 12.5, before=2)
WARNING_TEXT = Style(9.5, 12.5, before=5, keep=True)
WARNING_BECAUSE = Style(9, 11.8, before=1, colour=MUTED)
CALL_NOW = Style(12, 15.5, before=3, bold=True)
ORIGINAL_HEADING = Style(9, 11.8, before=9, bold=True, colour=MUTED, keep=True)
EMERGENCY_LEAD = Style(10.5, 14, before=3)
EMERGENCY_TEXT = Style(10.5, 14, before=8, keep=True)

LABEL = Style(8.5, 13, colour=MUTED)
PERSON = Style(9, 13, bold=True)
VALUE = Style(10, 13)
PERSON_NOTE = Style(9, 12.2, before=5)
CODE = Style(10, 13, before=2)
ASKED = Style(9.5, 12.5, before=9, keep=True)
ASKED_HINT = Style(8.5, 11, before=1, colour=MUTED, keep=True)
TO_TICK = Style(9, 12, before=2, indent=INDENT)
SENDER = Style(8.5, 11.5)
SENDER_NOTE = Style(8.5, 11.5, colour=MUTED, before=2)

TEST = Style(9.5, 12.5, bold=True, indent=INDENT)
TEST_CODE = Style(8, 10.5, colour=MUTED, end=True)
TEST_BODY = Style(9, 11.8, before=1, indent=INDENT)
TEST_SMALL = Style(8.5, 11, before=2, indent=INDENT)
TEST_BECAUSE = Style(8.5, 11, before=2, colour=MUTED, indent=INDENT)
TEST_RESULT = Style(8.5, 11, before=1.5, indent=INDENT + 8)
TEST_INTRO = Style(9, 11.8, before=1, colour=MUTED)
SECOND_HEADING = Style(9, 12, before=10, bold=True, colour=MUTED)
SECOND = Style(9, 12, bold=True, indent=INDENT)
SECOND_BODY = Style(8.5, 11, before=1, indent=INDENT)

SIDE_TITLE = Style(9, 12, before=3, bold=True)
SIDE_LINE = Style(9, 11.8, before=1, indent=9)
CLINICIAN = Style(8.5, 10.8)
CLINICIAN_LINE = Style(8.5, 10.8, before=3, colour=MUTED)

ANSWER = Style(8.5, 10.8)
ANSWER_MUTED = Style(8.5, 10.8, colour=MUTED)
ANSWER_COLUMN = Style(8.5, 10.8, bold=True, colour=MUTED)
ANSWER_SECTION = Style(9, 12, before=7, bold=True)

SOURCE = Style(7.5, 9.6, before=2.2, indent=16)
SOURCE_NOTE = Style(7.5, 9.6, before=6, colour=MUTED)
FOOTER = Style(8, 10, colour=MUTED)
