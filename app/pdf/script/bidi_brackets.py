"""The pairs of brackets that the bidirectional algorithm keeps together (BidiBrackets.txt of Unicode 15)."""

from collections.abc import Iterator
from types import MappingProxyType
from unicodedata import normalize

NEIGHBOURS = (
    (0x0028, 0x0028),
    (0x0F3A, 0x0F3C),
    (0x169B, 0x169B),
    (0x2045, 0x2045),
    (0x207D, 0x207D),
    (0x208D, 0x208D),
    (0x2308, 0x230A),
    (0x2329, 0x2329),
    (0x2768, 0x2774),
    (0x27C5, 0x27C5),
    (0x27E6, 0x27EE),
    (0x2983, 0x298B),
    (0x2991, 0x2997),
    (0x29D8, 0x29DA),
    (0x29FC, 0x29FC),
    (0x2E22, 0x2E28),
    (0x2E55, 0x2E5B),
    (0x3008, 0x3010),
    (0x3014, 0x301A),
    (0xFE59, 0xFE5D),
    (0xFF08, 0xFF08),
    (0xFF5F, 0xFF5F),
    (0xFF62, 0xFF62),
)
"""First and last opening bracket of each row in which opening and closing brackets take turns."""
OTHERS = ((0x005B, 0x005D), (0x007B, 0x007D), (0x298D, 0x2990), (0x298F, 0x298E), (0xFF3B, 0xFF3D), (0xFF5B, 0xFF5D))
"""The pairs that stand elsewhere, opening and closing bracket."""


def _pairs() -> Iterator[tuple[str, str]]:
    for first, last in NEIGHBOURS:
        yield from ((chr(opening), chr(opening + 1)) for opening in range(first, last + 1, 2))
    yield from ((chr(opening), chr(closing)) for opening, closing in OTHERS)


OPENING = MappingProxyType({opening: normalize("NFC", closing) for opening, closing in _pairs()})
"""The closing bracket of each opening one, normalised: some brackets differ from others in nothing but their code."""
CLOSING = MappingProxyType({closing: normalize("NFC", closing) for _, closing in _pairs()})
"""Each closing bracket, normalised in the same way."""
