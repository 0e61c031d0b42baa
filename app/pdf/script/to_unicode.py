"""Finds what the glyphs of a font mean, so that text can be copied out of a PDF, searched and read aloud."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

import uharfbuzz as hb

Meanings = Mapping[int, str]
"""The text of each glyph."""

JOINER = "\u200d"
NO_BREAK_SPACE = 0xA0
INVISIBLE = dict.fromkeys((0x200C, 0x200D, 0x200E, 0x200F, 0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Joiners, direction marks, soft hyphens: they have no glyph."""
ARABIC = (range(0x620, 0x6D4), range(0x750, 0x780))
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627\u0671"


def without_marks(text: str) -> str:
    """The text without what no glyph stands for."""
    return text.translate(INVISIBLE)


def meanings_of(font: hb.Font, characters: Collection[int]) -> Meanings:
    """What each glyph of the font means; joined forms of Arabic letters too, found by shaping them."""
    meanings: dict[int, str] = {}
    for code in sorted(characters, reverse=True):
        glyph = font.get_nominal_glyph(code)
        if glyph and (code != NO_BREAK_SPACE or glyph not in meanings):
            meanings[glyph] = _base_letter(code)
    for text, glyphs in _joined_forms(font, characters):
        if len(glyphs) == 1:
            meanings.setdefault(glyphs[0], text)
        elif len(glyphs) == len(text):
            for glyph, letter in zip(glyphs, text, strict=True):
                meanings.setdefault(glyph, letter)
    return MappingProxyType(meanings)


def _base_letter(code: int) -> str:
    """The letter of a presentation form. A ligature keeps its one code: two letters in one entry come out reversed."""
    if not (0xFB1D <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC):
        return chr(code)
    plain = unicodedata.normalize("NFKC", chr(code))
    return plain if len(plain) == 1 else chr(code)


def _joined_forms(font: hb.Font, characters: Collection[int]) -> Iterable[tuple[str, list[int]]]:
    """Each Arabic letter, and lam with each alef, alone and joined on either side or both."""
    letters = [chr(code) for code in sorted(characters) if any(code in block for block in ARABIC)]
    pairs = [LAM + alef for alef in ALEFS if letters and ord(alef) in characters]
    for text in (*letters, *pairs):
        for form in (text, text + JOINER, JOINER + text + JOINER, JOINER + text):
            yield text, _glyphs(font, form)


def _glyphs(font: hb.Font, text: str) -> list[int]:
    """The glyphs that have a width, in the order of the text rather than as they show."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    hb.shape(font, buffer, {"liga": False})
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True)
    return [info.codepoint for info, position in pairs if position.x_advance][::-1]


def to_unicode_map(glyphs: Iterable[int], meanings: Meanings) -> bytes:
    """The ToUnicode CMap of the glyphs; a glyph without a meaning is a replacement character."""
    entries = [(glyph, meanings.get(glyph, "\ufffd")) for glyph in glyphs if glyph]
    blocks = "".join(
        f"{len(block)} beginbfchar\n{''.join(map(_entry, block))}endbfchar\n" for block in _blocks(entries)
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n{blocks}"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()


def _blocks(entries: list[tuple[int, str]]) -> Iterable[list[tuple[int, str]]]:
    """A block may have a hundred entries."""
    return (entries[start : start + 100] for start in range(0, len(entries), 100))


def _entry(pair: tuple[int, str]) -> str:
    glyph, text = pair
    return f"<{glyph:04X}><{text.encode('utf-16-be').hex().upper()}>\n"
