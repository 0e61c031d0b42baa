"""The profiles: how far the answers fit each, and why."""

from dataclasses import dataclass

from app.report.parts.lines import Line


@dataclass(frozen=True)
class ReasonView:
    """An answer that counts: "Tiredness: often", "4 points", "also counts for vitamin B12".

    `link_id` is also its row on the evidence page.
    """

    link_id: str
    text: str
    points: str
    shared: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class AgainstView:
    """A strong sign of the profile that the person does not have: "Muscle twitching: never"."""

    link_id: str
    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class ProfileView:
    """One profile in words. `range` and `standing` (why it leads or does not) may be empty."""

    id: str
    name: str
    about: str
    band: str
    leading: bool
    points: str
    range: str
    standing: Line
    reasons: tuple[ReasonView, ...]
    against: tuple[AgainstView, ...]
    factors: tuple[Line, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """A question that is still open and would help: its name in a few words."""

    link_id: str
    label: str


@dataclass(frozen=True)
class Gaps:
    """How much is known, and the few open questions whose answers would help most. `text` is never empty."""

    text: str
    helpful_heading: str
    helpful: tuple[OpenQuestion, ...]


@dataclass(frozen=True)
class Profiles:
    """All profiles. `summary` says in one or two sentences which lead."""

    heading: str
    intro: str
    summary: str
    gaps: Gaps
    reasons_heading: str
    against_heading: str
    factors_heading: str
    no_reasons: str
    views: tuple[ProfileView, ...]
