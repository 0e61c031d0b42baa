"""The rules of the bidirectional algorithm that look at one isolating run sequence: W1-W7, N1-N2, I1-I2.

`kinds` are the bidirectional classes of its characters; the rules change this list itself.
"""

from collections.abc import Iterator

from app.pdf.script.bidi_embedding import ISOLATES

NEUTRAL = frozenset({"B", "S", "WS", "ON", *ISOLATES, "PDI"})


def direction(level: int) -> str:
    return "R" if level % 2 else "L"


def strong(kind: str) -> str | None:
    """The direction of a class, None when it has none. Numbers count as right to left here (N0, N1)."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else None


def weak(kinds: list[str], before: str) -> None:
    """Resolves the weak classes: marks, numbers and what stands beside numbers (W1 to W7)."""
    _marks_and_arabic_numbers(kinds, before)
    for place in range(1, len(kinds) - 1):  # W4
        around = kinds[place - 1]
        if around == kinds[place + 1] and (around == "EN" if kinds[place] == "ES" else around in ("EN", "AN")):
            kinds[place] = around if kinds[place] in ("ES", "CS") else kinds[place]
    for start, end in _stretches(kinds, frozenset({"ET"})):  # W5, W6
        beside_number = (start and kinds[start - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        kinds[start:end] = ["EN" if beside_number else "ON"] * (end - start)
    last = before
    for place, kind in enumerate(kinds):  # W6, W7
        if kind in ("ES", "CS"):
            kinds[place] = "ON"
        elif kind in ("L", "R"):
            last = kind
        elif kind == "EN" and last == "L":
            kinds[place] = "L"


def _marks_and_arabic_numbers(kinds: list[str], before: str) -> None:
    """Marks take the class before them; numbers after Arabic letters become Arabic numbers (W1 to W3)."""
    previous = last = before
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = kinds[place]
        if previous in ("L", "R", "AL"):
            last = previous
        elif previous == "EN" and last == "AL":
            kinds[place] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def neutrals(kinds: list[str], before: str, after: str, embedding: str) -> None:
    """Neutral characters between two of one direction take it; others take that of the embedding (N1, N2)."""
    for start, end in _stretches(kinds, NEUTRAL):
        left = strong(kinds[start - 1]) if start else before
        right = strong(kinds[end]) if end < len(kinds) else after
        kinds[start:end] = [left if left and left == right else embedding] * (end - start)


def _stretches(kinds: list[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each longest row of the wanted classes."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] in wanted:
            end += 1
        if end > place:
            yield place, end
        place = end + 1


def raised(level: int, kind: str) -> int:
    """By how much a character of this class stands above the level of its sequence (I1, I2)."""
    if level % 2:
        return 0 if kind == "R" else 1
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
