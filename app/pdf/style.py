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

SIDE = 20 * mm
TOP = 18 * mm
BOTTOM = 15 * mm
HEADER = 9 * mm
"""Room for the running header, from the second page on."""
GAP = 6.0
INDENT = 17.0
"""How far a text stands in from its tick box, dot or bullet."""


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


TITLE = _style(20, 26, font=BOLD, color=ACCENT)
DATE = _style(9.5, 13.5, before=2, color=MUTED)
SECTION = _style(13, 17, before=22, font=BOLD, color=ACCENT)
GROUP = _style(10.5, 14.5, before=14, font=BOLD)
SUBHEADING = _style(9, 12.5, before=7, font=BOLD, color=MUTED, keep=True)

BODY = _style(9.5, 13.5, before=5)
STRONG = _style(10.5, 14.5, font=BOLD, keep=True)
LEAD = _style(10.5, 15, before=4)
BAND = _style(9.5, 13.5, before=5, font=BOLD, color=ACCENT)
BULLET = _style(9.5, 13.5, before=3, indent=11, bullet=1)
RANGE = _style(9.5, 13.5, before=0)
NOTE = _style(9, 12.5, before=3, color=MUTED)

CELL = _style(9.5, 13)
CELL_MUTED = _style(9.5, 13, color=MUTED)
CELL_SMALL = _style(9, 12.5, color=MUTED)
COLUMN = _style(9, 12.5, font=BOLD, color=MUTED)
ROW_GROUP = _style(9.5, 13, font=BOLD)
DOTTED = _style(9, 13, indent=13)

WARNING_HEADING = _style(13, 17, font=BOLD, keep=True)
WARNING_TEXT = _style(10.5, 14.5, before=10, font=BOLD, keep=True)

LABEL = _style(8, 11, color=MUTED)
VALUE = _style(10.5, 14.5)

TEST = _style(10.5, 14.5, before=12, font=BOLD, indent=INDENT)
TEST_BODY = _style(9.5, 13.5, before=3, indent=INDENT)
TEST_SUBHEADING = _style(9, 12.5, before=5, font=BOLD, color=MUTED, indent=INDENT)
TEST_BULLET = _style(9.5, 13.5, before=2, indent=INDENT + 11, bullet=INDENT + 1)
TEST_BECAUSE = _style(9, 12.5, before=3, color=MUTED, indent=INDENT)
TEST_SMALL = _style(8, 11, before=4, color=MUTED, indent=INDENT)
SECOND_HEADING = _style(9.5, 13.5, before=14, font=BOLD, color=MUTED)
SECOND = _style(9.5, 13, before=8, font=BOLD, indent=INDENT)
SECOND_BODY = _style(9, 12.5, before=1, indent=INDENT)
SECOND_BULLET = _style(9, 12.5, before=1, indent=INDENT + 11, bullet=INDENT + 1)

SOURCE = _style(8, 11, before=4, indent=INDENT)
SOURCE_NOTE = _style(8, 11, before=10, color=MUTED)
FOOTER = _style(8, 10.5, color=MUTED)
PAGE_NUMBER = _style(8, 10.5, color=MUTED, alignment=TA_RIGHT)
