"""How the paper looks: measures, type scale, colours. One accent colour; nothing is said by colour alone."""

from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from app.pdf.fonts import BOLD, REGULAR

INK = HexColor("#1b2227")
MUTED_HEX = "#54616a"
MUTED = HexColor(MUTED_HEX)
"""6.4:1 on white, 5.8:1 on TINT."""
ACCENT = HexColor("#0b5563")
RULE = HexColor("#c3ced3")
TINT = HexColor("#eef4f5")

SIDE = 14 * mm
TOP = 11 * mm
BOTTOM = 9 * mm
HEADER = 7 * mm
"""Room for the running header, from the second page on."""
GAP = 6.0
GUTTER = 18.0
"""Between two columns of text."""
INDENT = 15.0
"""How far a text stands in from its tick box."""
PICTURE = 8.0
"""The size of type in a picture."""
NUMBERS = 7.5
"""The size of source numbers after a sentence."""


def _style(
    size: float,
    leading: float,
    before: float = 0,
    font: str = REGULAR,
    color: Color = INK,
    indent: float = 0,
    keep: bool = False,
    alignment: Literal[0, 2] = TA_LEFT,
    bullet: float = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}-{size}",
        fontName=font,
        fontSize=size,
        leading=leading,
        spaceBefore=before,
        textColor=color,
        leftIndent=indent,
        bulletIndent=bullet,
        bulletFontName=REGULAR,
        bulletFontSize=size,
        keepWithNext=int(keep),
        alignment=alignment,
        splitLongWords=1,
    )


TITLE = _style(15, 18, font=BOLD, color=ACCENT)
DATE = _style(9, 13, alignment=TA_RIGHT)
SECTION = _style(12, 15.5, before=12, font=BOLD, color=ACCENT)
GROUP = _style(10.5, 13.5, before=11, font=BOLD, color=ACCENT)

INTRO = _style(9, 11.8, before=2, color=MUTED)
SUMMARY = _style(10.5, 13.5, before=2, font=BOLD)
BULLET = _style(9, 12.2, before=3, indent=9, bullet=0.5)
NOTICE = _style(9, 11.8)

NAME = _style(10, 13, font=BOLD)
BAND = _style(9.5, 12.5, font=BOLD, color=ACCENT)
POINTS = _style(9, 12, alignment=TA_RIGHT)
STANDING = _style(9, 11.5, before=2)
STANDING_ALONE = _style(9.5, 12.5, before=8)
FACTORS = _style(9, 11.5, before=4, color=MUTED, keep=True)
KNOWN = _style(9, 11.8, before=2)
FACTOR_LINE = _style(9, 11.4, before=3)
DETAIL = _style(9.5, 12.5)
FACTOR = _style(9, 11.4, before=1, indent=8, bullet=0)

CELL = _style(9, 11.4)
DOTTED = _style(9, 11.4, indent=11)
NO_LINK = _style(9, 11.4, color=MUTED, indent=11)
COLUMN = _style(9, 11.4, font=BOLD, color=MUTED)
ROW_GROUP = _style(9, 11.4, font=BOLD)

WARNING_HEADING = _style(12.5, 16, font=BOLD, keep=True)
WARNING_LEAD = _style(9.5, 12.5, before=2)
WARNING_TEXT = _style(9.5, 12.5, before=5, keep=True)
WARNING_BECAUSE = _style(9, 11.8, before=1, color=MUTED)
EMERGENCY_LEAD = _style(10.5, 14, before=3)
EMERGENCY_TEXT = _style(10.5, 14, before=8, keep=True)

LABEL = _style(8.5, 13, color=MUTED)
PERSON = _style(9, 13, font=BOLD)
VALUE = _style(10, 13)
PERSON_NOTE = _style(9, 12.2, before=5)
SENDER = _style(8.5, 11.5)
SENDER_NOTE = _style(8.5, 11.5, color=MUTED, before=2)

TEST = _style(9.5, 12.5, font=BOLD, indent=INDENT)
TEST_CODE = _style(8, 10.5, color=MUTED, alignment=TA_RIGHT)
TEST_BODY = _style(9, 11.8, before=1, indent=INDENT)
TEST_SMALL = _style(8.5, 11, before=2, indent=INDENT)
TEST_BECAUSE = _style(8.5, 11, before=2, color=MUTED, indent=INDENT)
TEST_RESULT = _style(8.5, 11, before=1.5, indent=INDENT + 8)
TEST_INTRO = _style(9, 11.8, before=1, color=MUTED)
SECOND_HEADING = _style(9, 12, before=10, font=BOLD, color=MUTED)
SECOND = _style(9, 12, font=BOLD, indent=INDENT)
SECOND_BODY = _style(8.5, 11, before=1, indent=INDENT)

SIDE_TITLE = _style(9, 12, before=3, font=BOLD)
SIDE_LINE = _style(9, 11.8, before=1, indent=9)
CLINICIAN = _style(8.5, 10.8)
CLINICIAN_LINE = _style(8.5, 10.8, before=3, color=MUTED)

ANSWER = _style(8.5, 10.8)
ANSWER_MUTED = _style(8.5, 10.8, color=MUTED)
ANSWER_COLUMN = _style(8.5, 10.8, font=BOLD, color=MUTED)
ANSWER_SECTION = _style(9, 12, before=7, font=BOLD)

SOURCE = _style(7.5, 9.6, before=2.2, indent=16)
SOURCE_NOTE = _style(7.5, 9.6, before=6, color=MUTED)
FOOTER = _style(8, 10, color=MUTED)
