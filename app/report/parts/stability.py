"""What would change the advice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangeView:
    """One answer given otherwise ("Muscle cramps: Sometimes instead of Often") and what would follow."""

    link_id: str
    cause: str
    effects: tuple[str, ...]


@dataclass(frozen=True)
class Stability:
    """Whether a single other answer would change the advice, and the nearest ones that would."""

    heading: str
    summary: str
    changes_heading: str
    changes: tuple[ChangeView, ...]
