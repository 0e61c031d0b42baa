"""What the answers point to, with every reason: values only."""

from dataclasses import dataclass
from typing import Literal

from app.questionnaire.knowledge import Level
from app.questionnaire.response import Answer, QuestionnaireResponse

Urgency = Literal["emergency", "urgent", "none"]
HeldBack = Literal["", "few-signs", "shared-only", "another-fits-better", "below-floor"]


@dataclass(frozen=True)
class Reason:
    """An answer that counts towards a profile.

    severity: 1-3, from the answer. weight: 1-3, from the profile. share: this profile's part (0-1) of the
    weights that all profiles give the symptom.
    """

    answer: Answer
    severity: int
    weight: int
    share: float
    claims: tuple[str, ...]

    @property
    def points(self) -> int:
        return self.severity * self.weight

    @property
    def own_points(self) -> float:
        """The part of the points that no other profile shares."""
        return self.points * self.share


@dataclass(frozen=True)
class FactorFound:
    """A factor of a profile that the person named. It supports a profile and gives no points."""

    answers: tuple[Answer, ...]
    strength: int
    claims: tuple[str, ...]


@dataclass(frozen=True)
class ProfileMatch:
    """How far one profile is met.

    `points` is the sum of the reasons; `least` and `most` are what it can become once everything not answered
    is known; `possible` is the greatest sum of all. `fit` is the scale on which profiles are compared
    (see `comparison` in profiles.yaml).
    """

    id: str
    points: int
    least: int
    most: int
    possible: int
    fit: float
    band: str
    leading: bool
    held_back: HeldBack
    reasons: tuple[Reason, ...]
    factors: tuple[FactorFound, ...]


@dataclass(frozen=True)
class RaisedFlag:
    """A red flag and the answers that raise it."""

    id: str
    level: Level
    because: tuple[Answer, ...]


@dataclass(frozen=True)
class Region:
    """The reported symptoms that exactly these profiles share."""

    profiles: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True)
class SuggestedTest:
    """A medical test to discuss: the rules that call it up, the answers behind them, what can mislead it."""

    id: str
    line: Literal["first", "second"]
    loinc: tuple[str, ...]
    rules: tuple[str, ...]
    because: tuple[Answer, ...]
    pitfalls: tuple[str, ...]


@dataclass(frozen=True)
class RaisedNote:
    """An interaction or a caution that the answers call up."""

    id: str
    because: tuple[Answer, ...]


@dataclass(frozen=True)
class Assessment:
    """The whole result. When `stop` is set, nothing but the flags and limits is given."""

    response: QuestionnaireResponse
    urgency: Urgency
    out_of_scope: tuple[RaisedNote, ...]
    red_flags: tuple[RaisedFlag, ...]
    profiles: tuple[ProfileMatch, ...]
    regions: tuple[Region, ...]
    medical_tests: tuple[SuggestedTest, ...]
    interactions: tuple[RaisedNote, ...]
    cautions: tuple[RaisedNote, ...]

    @property
    def stop(self) -> bool:
        """An emergency, or a person the questionnaire is not made for."""
        return self.urgency == "emergency" or bool(self.out_of_scope)

    @property
    def leading(self) -> tuple[str, ...]:
        """The ids of the leading profiles."""
        return tuple(profile.id for profile in self.profiles if profile.leading)
