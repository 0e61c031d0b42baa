"""The Unicode Bidirectional Algorithm: which way each character of a paragraph runs, in which order a line shows.

https://www.unicode.org/reports/tr9/ - names like X5a, W1 or N0 are its rules. No library on PyPI gives the levels.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from app.pdf.script.bidi_brackets import CLOSING, OPENING
from app.pdf.script.bidi_embedding import ISOLATES, EmbeddingStack, matching_isolates
from app.pdf.script.bidi_rules import direction, neutrals, raised, strong, weak

REMOVED = -1
"""The level of a character that rule X9 takes out."""
MOST_BRACKETS = 63
"""Of opening brackets that wait for their closing ones: at the next one BD16 stops looking for pairs."""

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What may turn the direction of a text. Without any of it, all of a left-to-right paragraph has level 0."""


@dataclass(frozen=True)
class Run:
    """The characters from start to end (not included) of a paragraph, all of one level."""

    start: int
    end: int
    level: int

    @property
    def rtl(self) -> bool:
        return self.level % 2 == 1


def levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """The level of the paragraph, and of each character (REMOVED for those that X9 takes out).

    `base` is 0 for left to right, 1 for right to left, None to find out from the text (P2, P3).
    """
    if not base and not RIGHT_TO_LEFT.search(text):
        return 0, [0] * len(text)
    classes = [bidirectional(char) or "L" for char in text]
    if base is None:
        base = _first_strong(classes) or 0
    return base, _Paragraph(text, classes, base).resolved()


def visual_runs(levels: Sequence[int], start: int = 0, end: int | None = None) -> list[Run]:
    """The runs of one line, from left to right as they show (L2)."""
    runs: list[Run] = []
    for place in range(start, len(levels) if end is None else end):
        level = levels[place] if levels[place] != REMOVED else (runs[-1].level if runs else 0)
        if runs and runs[-1].level == level:
            runs[-1] = Run(runs[-1].start, place + 1, level)
        else:
            runs.append(Run(place, place + 1, level))
    if not runs:
        return []
    for level in range(max(run.level for run in runs), min(run.level | 1 for run in runs) - 1, -1):
        _reverse_at(runs, level)
    return runs


def _reverse_at(runs: list[Run], level: int) -> None:
    """Turns every stretch of runs of at least this level around."""
    place = 0
    while place < len(runs):
        end = place
        while end < len(runs) and runs[end].level >= level:
            end += 1
        runs[place:end] = runs[place:end][::-1]
        place = end + 1 if end == place else end


def _first_strong(classes: Sequence[str], start: int = 0, until_isolate_ends: bool = False) -> int | None:
    """The level that the first strong character outside isolates gives (P2, P3); None when there is none."""
    depth = 0
    for kind in classes[start:]:
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI" and depth:
            depth -= 1
        elif (kind == "PDI" and until_isolate_ends) or kind == "B":
            return None
        elif not depth and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


class _Paragraph:
    """A paragraph while its levels are found: its classes as `given`, and as the rules have left them so far, `now`."""

    def __init__(self, text: str, classes: list[str], base: int) -> None:
        self.text, self.given, self.base = text, classes, base
        self.now = list(classes)
        self.levels = [base] * len(text)
        self.matching = matching_isolates(classes)

    def resolved(self) -> list[int]:
        self._explicit()
        kept = [place for place, level in enumerate(self.levels) if level != REMOVED]
        embedding = list(self.levels)
        order = {place: n for n, place in enumerate(kept)}
        for sequence in self._isolating_sequences(kept):
            self._resolve(sequence, *self._edges(sequence, kept, order, embedding))
        self._reset_separators()
        return self.levels

    def _explicit(self) -> None:
        """Gives each character the level that marks of direction around it ask for (X1 to X8)."""
        stack = EmbeddingStack(self.base)
        for place, kind in enumerate(self.given):
            if kind in ("RLE", "LRE", "RLO", "LRO"):
                self.levels[place] = REMOVED
                stack.embed(kind)
            elif kind in ISOLATES:
                self._place(place, stack)
                rtl = kind == "RLI" or (kind == "FSI" and _first_strong(self.given, place + 1, True) == 1)
                stack.isolate(rtl)
            elif kind == "PDI":
                stack.end_isolate()
                self._place(place, stack)
            elif kind == "PDF":
                self.levels[place] = REMOVED
                stack.end_embedding()
            elif kind == "BN":
                self.levels[place] = REMOVED
            elif kind == "B":
                stack = EmbeddingStack(self.base)
            else:
                self._place(place, stack)

    def _place(self, place: int, stack: EmbeddingStack) -> None:
        self.levels[place] = stack.level
        if stack.override:
            self.now[place] = stack.override

    def _isolating_sequences(self, kept: list[int]) -> Iterator[list[int]]:
        """The places that the rules from W1 on see as one text: runs of one level, joined across isolates (X10)."""
        runs: list[list[int]] = []
        for place in kept:
            if runs and self.levels[runs[-1][-1]] == self.levels[place]:
                runs[-1].append(place)
            else:
                runs.append([place])
        starts = {run[0]: run for run in runs}
        ends = set(self.matching.values())
        for run in runs:
            if self.given[run[0]] == "PDI" and run[0] in ends:
                continue  # it belongs to the run that opened the isolate
            sequence = list(run)
            while (after := self._after_isolate(sequence[-1])) in starts:
                sequence += starts[after]
            yield sequence

    def _after_isolate(self, place: int) -> int:
        return self.matching.get(place, REMOVED) if self.given[place] in ISOLATES else REMOVED

    def _edges(
        self, sequence: list[int], kept: list[int], order: dict[int, int], embedding: list[int]
    ) -> tuple[str, str]:
        """The directions before and after a sequence (sos and eos)."""
        level = embedding[sequence[0]]
        first, last = order[sequence[0]], order[sequence[-1]]
        before = embedding[kept[first - 1]] if first else self.base
        open_ended = self.given[sequence[-1]] in ISOLATES and sequence[-1] not in self.matching
        after = self.base if open_ended or last + 1 == len(kept) else embedding[kept[last + 1]]
        return direction(max(level, before)), direction(max(level, after))

    def _resolve(self, sequence: list[int], before: str, after: str) -> None:
        """Gives the characters of one sequence their final levels (W1 to W7, N0 to N2, I1, I2)."""
        level = self.levels[sequence[0]]
        kinds = [self.now[place] for place in sequence]
        weak(kinds, before)
        self._brackets(sequence, kinds, before, direction(level))
        neutrals(kinds, before, after, direction(level))
        for place, kind in zip(sequence, kinds, strict=True):
            self.levels[place] += raised(level, kind)

    def _brackets(self, sequence: list[int], kinds: list[str], before: str, embedding: str) -> None:
        """Gives both brackets of a pair one direction (N0).

        It is that of the embedding if text between them has it; else, if there is text, that of the text before them.
        """
        for opening, closing in sorted(self._bracket_pairs(sequence, kinds)):
            inside = {strong(kind) for kind in kinds[opening + 1 : closing]}
            way = None
            if embedding in inside:
                way = embedding
            elif inside - {None}:
                way = next((strong(kind) for kind in reversed(kinds[:opening]) if strong(kind)), before)
            if way:
                self._set_bracket(sequence, kinds, opening, way)
                self._set_bracket(sequence, kinds, closing, way)

    def _set_bracket(self, sequence: list[int], kinds: list[str], place: int, way: str) -> None:
        """Gives a bracket its direction, and the same to the combining marks on it."""
        kinds[place] = way
        after = place + 1
        while after < len(kinds) and self.given[sequence[after]] == "NSM":
            kinds[after] = way
            after += 1

    def _bracket_pairs(self, sequence: list[int], kinds: list[str]) -> list[tuple[int, int]]:
        """The pairs of brackets of a sequence, as places in it (BD16)."""
        open_ones: list[tuple[str, int]] = []
        pairs: list[tuple[int, int]] = []
        for place, kind in enumerate(kinds):
            char = self.text[sequence[place]]
            if kind != "ON":
                continue
            if char in OPENING:
                if len(open_ones) == MOST_BRACKETS:
                    break
                open_ones.append((OPENING[char], place))
            elif char in CLOSING:
                partner = next((n for n in reversed(range(len(open_ones))) if open_ones[n][0] == CLOSING[char]), None)
                if partner is not None:
                    pairs.append((open_ones[partner][1], place))
                    del open_ones[partner:]
        return pairs

    def _reset_separators(self) -> None:
        """Gives separators, and the spaces before them and at the end, the level of the paragraph (L1)."""
        trailing = True
        for place in reversed(range(len(self.text))):
            kind = self.given[place]
            if kind in ("S", "B"):
                self.levels[place], trailing = self.base, True
            elif trailing and (kind == "WS" or kind in ISOLATES or kind == "PDI"):
                self.levels[place] = self.base
            elif self.levels[place] != REMOVED:
                trailing = False
