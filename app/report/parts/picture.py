"""A picture as plain data: shapes in a box of a given size, drawn alike as SVG and in PDF.

All measures are in one unit, a CSS pixel on the page and a point on paper; y grows downwards.
"""

from dataclasses import dataclass
from typing import Literal

CORNERS = {
    "square": ((-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)),
    "diamond": ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
}
"""Where the corners of a shape are from its middle, in halves of its width."""


@dataclass(frozen=True)
class Dot:
    """A mark of column `column` (from 0), of a shape that tells without colour. size: half its width."""

    x: float
    y: float
    size: float
    column: int
    shape: Literal["round", "square", "diamond"]

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """Where the corners are; none when it is round. Each shape covers about as much as the round one."""
        return tuple((self.x + x * self.size, self.y + y * self.size) for x, y in CORNERS.get(self.shape, ()))


@dataclass(frozen=True)
class Rule:
    """A thin line. strong: between groups; else it only joins or guides."""

    x1: float
    y1: float
    x2: float
    y2: float
    strong: bool = False


@dataclass(frozen=True)
class Words:
    """One line of text on its base line."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    look: Literal["plain", "bold", "quiet"] = "plain"


@dataclass(frozen=True)
class Picture:
    """What to draw, in this order: rules, dots, words. `size` is the size of the type."""

    width: float
    height: float
    size: float
    rules: tuple[Rule, ...]
    dots: tuple[Dot, ...]
    words: tuple[Words, ...]
