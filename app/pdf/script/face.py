"""One font file: which characters it has, how HarfBuzz shapes them, and the subset of it that goes into a document.

Measures are in thousandths of the size of type, as PDF has them.
"""

import struct
import unicodedata
import zlib
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from app.pdf.script.to_unicode import Meanings, meanings_of, to_unicode_map, without_marks

SOFT_HYPHEN = 0xAD
KEPT_SHAPES = 20_000
"""How many shaped runs a face keeps in memory before it forgets all and begins anew."""
KEPT_SUBSETS = 16
"""How many subsets a face keeps in memory; documents of one language share one."""
DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "STAT", "DSIG")
"""Tables of a font that a PDF does not read."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run of text as glyphs, from left to right.

    `drawn` are pieces of a TJ array, each with how far it is raised. `exact` says that the glyphs alone give the text
    back; else the run says its text itself (/ActualText).
    """

    text: str
    drawn: tuple[tuple[float, str], ...]
    width: float
    exact: bool
    glyphs: frozenset[int]
    plain: bool = field(init=False)
    """Whether it can be drawn together with its neighbours: on the base line, its text in its glyphs."""

    def __post_init__(self) -> None:
        plain = self.exact and len(self.drawn) == 1 and not self.drawn[0][0]
        object.__setattr__(self, "plain", plain)


def joined(runs: list[Shaped]) -> Shaped:
    """Plain runs, from left to right, as one."""
    if len(runs) == 1:
        return runs[0]
    items = "".join(run.drawn[0][1] for run in runs).replace("><", "")
    glyphs = frozenset().union(*(run.glyphs for run in runs))
    return Shaped("".join(run.text for run in runs), ((0.0, items),), sum(run.width for run in runs), True, glyphs)


@dataclass(frozen=True)
class Subset:
    """What a document holds of a font: compressed file and text map, the length of the file, the widths."""

    file: bytes
    length: int
    widths: str
    to_unicode: bytes


@dataclass(frozen=True)
class Measures:
    """The measures of the whole font, for its descriptor."""

    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]


class Face:
    """A font file, read once. `usual` is text that most documents hold, so that they share a subset."""

    def __init__(self, path: Path, usual: str = "") -> None:
        self._face = hb.Face(path.read_bytes())
        self._font = hb.Font(self._face)
        self._scale = 1000 / self._face.upem
        self.name = str(self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME))
        self.characters = frozenset(self._face.unicodes)
        self.meanings: Meanings = meanings_of(self._font, self.characters)
        self._shapes: dict[tuple[str, bool, str], Shaped] = {}
        self._subsets: OrderedDict[frozenset[int], Subset] = OrderedDict()
        self._advances: dict[int, int] = {}
        self._usual = frozenset().union(*(self.shape(word, False, "").glyphs for word in usual.split()))

    @cached_property
    def measures(self) -> Measures:
        head = self._face.reference_table("head").data
        os2 = self._face.reference_table("OS/2").data
        extents = self._font.get_font_extents("ltr")
        (cap_height,) = struct.unpack_from(">h", os2, 88)
        box = struct.unpack_from(">4h", head, 36)
        left, low, right, high = (round(value * self._scale) for value in box)
        return Measures(
            round(extents.ascender * self._scale),
            round(extents.descender * self._scale),
            round(cap_height * self._scale),
            (left, low, right, high),
        )

    def shape(self, text: str, rtl: bool, language: str, keep: bool = True) -> Shaped:
        """The glyphs of a run of one direction. `keep` remembers it: never for what a person typed."""
        key = (text, rtl, language)
        shaped = self._shapes.get(key)
        if shaped is None:
            shaped = self._shaped(text, rtl, language)
            if keep:
                if len(self._shapes) >= KEPT_SHAPES:
                    self._shapes.clear()
                self._shapes[key] = shaped
        return shaped

    def hyphen(self) -> Shaped:
        """The hyphen at the end of a line: it can be copied as one that vanishes when the word is whole again."""
        glyph = self._font.get_nominal_glyph(SOFT_HYPHEN) or self._font.get_nominal_glyph(ord("-"))
        width = self._advance(glyph) * self._scale
        exact = self.meanings.get(glyph) == chr(SOFT_HYPHEN)
        return Shaped(chr(SOFT_HYPHEN), ((0.0, f"<{glyph:04X}>"),), width, exact, frozenset({glyph}))

    def subset(self, glyphs: Iterable[int]) -> Subset:
        """The part of the font with these glyphs. Always the same for the same glyphs, whatever came before."""
        wanted = frozenset(glyphs) | {0}
        if wanted <= self._usual | {0}:
            wanted = self._usual | {0}
        if wanted not in self._subsets:
            self._subsets[wanted] = self._cut(wanted)
            if len(self._subsets) > KEPT_SUBSETS:
                self._subsets.popitem(last=False)
        self._subsets.move_to_end(wanted)
        return self._subsets[wanted]

    def _shaped(self, text: str, rtl: bool, language: str) -> Shaped:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES  # Noto draws a bar for a joiner otherwise
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"  # what the levels say, not what the letters suggest
        if language:
            buffer.language = language
        hb.shape(self._font, buffer, {"kern": True, "liga": False})
        pairs = zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True)
        glyphs = [_Glyph(info.codepoint, at.x_advance, at.x_offset, at.y_offset, info.cluster) for info, at in pairs]
        return Shaped(
            text=text,
            drawn=tuple(self._drawn(glyphs)),
            width=sum(glyph.advance for glyph in glyphs) * self._scale,
            exact=self._is_exact(text, glyphs[::-1] if rtl else glyphs),
            glyphs=frozenset(glyph.id for glyph in glyphs),
        )

    def _is_exact(self, text: str, logical: list["_Glyph"]) -> bool:
        """Whether the meanings of the glyphs, one after the other, are the text."""
        if not logical:
            return not without_marks(text)
        ends = [glyph.cluster for glyph in logical[1:]] + [len(text)]
        return all(
            _same(self.meanings.get(glyph.id, ""), without_marks(text[glyph.cluster : end]))
            for glyph, end in zip(logical, ends, strict=True)
        )

    def _drawn(self, glyphs: list["_Glyph"]) -> list[tuple[float, str]]:
        """TJ items: glyphs in hexadecimal, and moves where the shaping differs from the font's own widths."""
        pieces: list[tuple[float, str]] = []
        items, codes, pending, raised = "", "", 0.0, 0
        for glyph in glyphs:
            if glyph.up != raised:
                items, codes = items + _hex(codes), ""
                pieces += [(raised * self._scale, items)] if items else []
                items, raised = "", glyph.up
            pending -= glyph.right * self._scale
            if round(pending):
                items, codes = items + _hex(codes) + str(round(pending)), ""
                pending -= round(pending)
            codes += f"{glyph.id:04X}"
            pending += (glyph.right + self._advance(glyph.id) - glyph.advance) * self._scale
        items += _hex(codes) + (str(round(pending)) if round(pending) else "")
        return [*pieces, (raised * self._scale, items)] if items else pieces

    def _advance(self, glyph: int) -> int:
        if glyph not in self._advances:
            self._advances[glyph] = self._font.get_glyph_h_advance(glyph)
        return self._advances[glyph]

    def _cut(self, glyphs: frozenset[int]) -> Subset:
        wish = hb.SubsetInput()
        wish.glyph_set.update(glyphs)
        wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
        wish.drop_table_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in DROPPED_TABLES})
        file = hb.subset(self._face, wish).blob.data
        ordered = sorted(glyphs)
        widths = " ".join(f"{glyph}[{round(self._advance(glyph) * self._scale)}]" for glyph in ordered)
        text_map = to_unicode_map(ordered, self.meanings)
        return Subset(zlib.compress(file, 9), len(file), f"[{widths}]", zlib.compress(text_map, 9))


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A glyph as HarfBuzz places it, in units of the font. `cluster`: where its characters begin in the text."""

    id: int
    advance: int
    right: int
    up: int
    cluster: int


def _same(meaning: str, text: str) -> bool:
    """Whether a glyph means the text. A ligature has one code for two letters, which decomposition gives back."""
    return meaning == text or (len(text) > 1 and unicodedata.normalize("NFKC", meaning) == text)


def _hex(codes: str) -> str:
    return f"<{codes}>" if codes else ""
