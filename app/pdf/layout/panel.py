"""Flowables one under the other: their height, where they may be cut, and a panel around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from app.pdf.layout.drawn import Drawn
from app.pdf.layout.style import ACCENT, INK, RULE, TINT

UNLIMITED = 1e6
START = 120.0
"""How much of something long must fit on a page for it to begin there, in points."""


@dataclass(frozen=True)
class Look:
    """What a panel looks like; measures in points."""

    fill: Color | None = None
    border: Color | None = None
    border_width: float = 0.75
    bar: Color | None = None
    bar_width: float = 0
    padding: float = 11

    @property
    def left(self) -> float:
        return self.padding + self.bar_width


QUIET = Look(fill=TINT, padding=4.5)
CALM = Look(fill=TINT, bar=ACCENT, bar_width=5, padding=9)
CARD = Look(border=RULE, padding=7)
WARNING = Look(border=INK, bar=INK, bar_width=5, padding=9)
EMERGENCY = Look(border=INK, border_width=1.5, bar=INK, bar_width=9)


def stacked_heights(content: Iterable[Flowable], width: float) -> Iterator[tuple[Flowable, float, float]]:
    """Each flowable, the space above it and its height. The first has no space above."""
    after: float | None = None
    for flowable in content:
        height = flowable.wrap(width, UNLIMITED)[1]
        yield flowable, 0 if after is None else max(after, flowable.getSpaceBefore()), height
        after = flowable.getSpaceAfter()


def height_of(content: Iterable[Flowable], width: float) -> float:
    return sum(gap + height for _, gap, height in stacked_heights(content, width))


def cut(content: Sequence[Flowable], width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
    """What fits into the room, and the rest. A heading stays with what follows it."""
    fitting: list[Flowable] = []
    for place, (flowable, gap, height) in enumerate(stacked_heights(content, width)):
        if gap + height > room:
            parts = flowable.split(width, room - gap)
            rest = [*parts[1:], *content[place + 1 :]] if parts else list(content[place:])
            return _without_last_headings([*fitting, *parts[:1]], rest)
        fitting.append(flowable)
        room -= gap + height
    return fitting, []


def _without_last_headings(fitting: list[Flowable], rest: list[Flowable]) -> tuple[list[Flowable], list[Flowable]]:
    """Both parts, with headings at the end of the first moved to the second, which they belong to."""
    while fitting and fitting[-1].getKeepWithNext():  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        rest = [fitting.pop(), *rest]
    return fitting, rest


class Panel(Drawn):
    """A box around flowables, with a bar at its side if the look says so. It is cut across pages only when it must."""

    def __init__(self, content: Sequence[Flowable], look: Look, before: float = 6) -> None:
        super().__init__()
        self.content = list(content)
        self.look = look
        self.spaceBefore = before

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        self.height = height_of(self.content, self._inner(availWidth)) + 2 * self.look.padding
        return self.width, self.height

    def start_height(self, width: float) -> float:
        """What must fit on a page for this panel to begin there."""
        return min(self.wrap(width, UNLIMITED)[1], START)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        fitting, rest = cut(self.content, self._inner(availWidth), availHeight - 2 * self.look.padding)
        if not fitting or not rest:
            return []
        parts = [Panel(fitting, self.look, self.spaceBefore), Panel(rest, self.look)]
        for part in parts:
            part.setting = self.setting
        return [*parts]

    def draw(self) -> None:
        with self.paper.artifact():
            self._draw_box()
        x = self.setting.left(self.look.left, self._inner(self.width), self.width)
        y = self.height - self.look.padding
        for flowable, gap, height in stacked_heights(self.content, self._inner(self.width)):
            y -= gap + height
            flowable.drawOn(self.paper, x, y)

    def _draw_box(self) -> None:
        look, canvas = self.look, self.paper
        if look.fill:
            canvas.setFillColor(look.fill)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        if look.border:
            canvas.setStrokeColor(look.border)
            canvas.setLineWidth(look.border_width)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        if look.bar:
            canvas.setFillColor(look.bar)
            x = self.setting.left(0, look.bar_width, self.width)
            canvas.rect(x, 0, look.bar_width, self.height, stroke=0, fill=1)

    def _inner(self, width: float) -> float:
        return width - self.look.left - self.look.padding
