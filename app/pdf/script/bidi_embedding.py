"""What embeds and isolates text in the bidirectional algorithm: the directional status stack and matching isolates."""

from collections.abc import Sequence

DEEPEST = 125
"""The greatest level (BD2); what would go deeper overflows and has no effect."""
ISOLATES = ("LRI", "RLI", "FSI")


class EmbeddingStack:
    """The directional status stack of X1, with its counters: level, override, and whether it is an isolate."""

    def __init__(self, base: int) -> None:
        self.entries: list[tuple[int, str, bool]] = [(base, "", False)]
        self.overflow_isolates = self.overflow_embeddings = self.valid_isolates = 0

    @property
    def level(self) -> int:
        return self.entries[-1][0]

    @property
    def override(self) -> str:
        return self.entries[-1][1]

    def embed(self, kind: str) -> None:
        """Enters an embedding or override (X2 to X5)."""
        level = self._next(rtl=kind[0] == "R")
        if level <= DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.entries.append((level, {"RLO": "R", "LRO": "L"}.get(kind, ""), False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, rtl: bool) -> None:
        """Enters an isolate (X5a to X5c)."""
        level = self._next(rtl)
        if level <= DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.entries.append((level, "", True))
        else:
            self.overflow_isolates += 1

    def end_isolate(self) -> None:
        """Leaves the innermost isolate, and the embeddings open in it (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """Leaves the innermost embedding, unless an isolate began inside it (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()

    def _next(self, rtl: bool) -> int:
        """The next level of that direction: odd for right to left, even for left to right."""
        return (self.level + 1) | 1 if rtl else (self.level + 2) & ~1


def matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """For each isolate that is ended, its place and that of the PDI that ends it (BD9)."""
    matching: dict[int, int] = {}
    opened: list[int] = []
    for place, kind in enumerate(classes):
        if kind in ISOLATES:
            opened.append(place)
        elif kind == "PDI" and opened:
            matching[opened.pop()] = place
        elif kind == "B":
            opened = []
    return matching
