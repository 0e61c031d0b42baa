"""What embeds and isolates text in the bidirectional algorithm: the directional status stack and matching isolates."""

from collections.abc import Sequence

DEEPEST = 125
ISOLATES = ("LRI", "RLI", "FSI")


class EmbeddingStack:
    """The directional status stack of X1, with its counters."""

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
        """X2-X5."""
        level = self._next(rtl=kind[0] == "R")
        if level <= DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.entries.append((level, {"RLO": "R", "LRO": "L"}.get(kind, ""), False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, rtl: bool) -> None:
        """X5a-X5c."""
        level = self._next(rtl)
        if level <= DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.entries.append((level, "", True))
        else:
            self.overflow_isolates += 1

    def end_isolate(self) -> None:
        """X6a."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """X7."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()

    def _next(self, rtl: bool) -> int:
        return (self.level + 1) | 1 if rtl else (self.level + 2) & ~1


def matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """BD9: the PDI of each isolate that has one."""
    matching: dict[int, int] = {}
    opened: list[int] = []
    for place, each in enumerate(classes):
        if each in ISOLATES:
            opened.append(place)
        elif each == "PDI" and opened:
            matching[opened.pop()] = place
        elif each == "B":
            opened = []
    return matching
