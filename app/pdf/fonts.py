"""The fonts on paper: read from disk once, and which characters they can set."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"
SUBSTITUTE = "\ufffd"
"""Stands where a person typed a character that no font here has."""

FOLDER = Path(__file__).parent / "fonts"
LAST_PLAIN = 0xFFFF
"""ReportLab writes an invalid text map for code points above this one."""
NEEDS_SHAPING = frozenset((*range(0x0900, 0x0E00), *range(0x1CD0, 0x1D00), *range(0xA8E0, 0xA900)))
"""Indic scripts: Noto Sans has some of their letters, but they come out wrong unless joined by a shaping engine."""


@cache
def fonts() -> tuple[TTFont, TTFont]:
    """Both weights, made known to ReportLab, so that <b> finds the bold one. There are no italics."""
    regular = TTFont(REGULAR, str(FOLDER / "NotoSans-Regular.ttf"))
    bold = TTFont(BOLD, str(FOLDER / "NotoSans-Bold.ttf"))
    pdfmetrics.registerFont(regular)
    pdfmetrics.registerFont(bold)
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    return regular, bold


@cache
def covered() -> frozenset[str]:
    """Every character that both weights can set rightly."""
    regular, bold = (font.face.charToGlyph.keys() for font in fonts())
    codes = (regular & bold) - NEEDS_SHAPING
    return frozenset(chr(code) for code in codes if ord(" ") <= code <= LAST_PLAIN)


def width(text: str, font: str, size: float) -> float:
    """How wide the text is, in points."""
    fonts()
    return float(pdfmetrics.stringWidth(text, font, size))
