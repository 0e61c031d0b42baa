"""The values that an assessment is made of: what the answers point to, with every reason. Nothing is computed here."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.questionnaire.knowledge import TestLine
from app.questionnaire.red_flag import Level
from app.questionnaire.response import Answer, QuestionnaireResponse

HeldBack = Literal[
    "", "few-answers", "never-leads", "told-normal", "few-signs", "shared-only", "another-fits-better", "below-floor"
]
"""Why a profile does not lead; empty when it does."""


Moved = Literal["", "proportion", "told-normal"]
"""Why a test was moved to the second line: more would be out of proportion, or it was normal not long ago."""


@dataclass(frozen=True)
class Reason:
    """An answer that counts towards a profile.

    severity: 1-3, from the answer. weight: 1-3, from the profile. share: this profile's part (0-1) of the
    weights that all profiles give the symptom. ahead: how much greater its weight is than any other profile's.
    specific: not common outside the profiles. mainstream: not only articles say it.
    """

    answer: Answer
    severity: int
    weight: int
    share: float
    ahead: int
    specific: bool
    mainstream: bool
    claims: tuple[str, ...]

    @cached_property
    def points(self) -> int:
        return self.severity * self.weight

    @cached_property
    def own_points(self) -> float:
        """The part of the points that no other profile shares."""
        return self.points * self.share


@dataclass(frozen=True)
class Against:
    """A strong sign of a profile that the person does not have. It takes no points away."""

    answer: Answer
    weight: int
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Completeness:
    """Which symptom questions were asked (linkIds), and which of them are open, in the order asked.

    reached: enough is known for a profile to lead. provisional: so much is open that it may well change.
    """

    asked: frozenset[str]
    open: tuple[str, ...]
    reached: bool
    provisional: bool

    @property
    def answered(self) -> int:
        return len(self.asked) - len(self.open)


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
    is known (never less than now: no answer takes points away); `possible` is the greatest sum of all. `fit` is the
    scale on which profiles are compared (see `comparison` in profiles.yaml).
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
    against: tuple[Against, ...]
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
    """A medical test to discuss: the rules that call it up, the answers behind them, what can mislead it.

    needed: no limit moves it. ask: whether to ask for it, or to ask whether it makes sense. moved: why it waits in the
    second line although a rule wanted it in the first. told: the results that the person was told, by id.
    """

    id: str
    line: TestLine
    needed: bool
    ask: Literal["for", "whether"]
    moved: Moved
    told: tuple[str, ...]
    loinc: tuple[str, ...]
    rules: tuple[str, ...]
    because: tuple[Answer, ...]
    pitfalls: tuple[str, ...]


@dataclass(frozen=True)
class CoreTest:
    """A test of the smallest useful set: the profiles and the factors, as answered, that it bears on."""

    id: str
    profiles: tuple[str, ...]
    factors: tuple[Answer, ...]


@dataclass(frozen=True)
class Separator:
    """A symptom that tells two profiles apart: to which it points, by how much (difference of weights, 1-3).

    answer: None while the question is open. reported: whether the person has the symptom.
    """

    link_id: str
    towards: str
    difference: int
    answer: Answer | None
    reported: bool


@dataclass(frozen=True)
class Separation:
    """What tells two leading profiles apart: symptoms, and the tests called up that bear on one of the two alone."""

    profiles: tuple[str, str]
    signs: tuple[Separator, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True)
class RaisedNote:
    """An interaction, a caution or a question to ask that the answers call up."""

    id: str
    because: tuple[Answer, ...]


@dataclass(frozen=True)
class Advice:
    """The advice in short: ids of the leading profiles and of the core tests. stop: only warnings are given."""

    urgency: Level
    stop: bool
    leading: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


@dataclass(frozen=True)
class AdviceChange:
    """One answer given otherwise (option codes before and after), and the advice that would follow.

    steps: how far apart the answers are, 1 for neighbours and for one tick; 0 when the question is open.
    """

    link_id: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    steps: int
    advice: Advice


@dataclass(frozen=True)
class WhatIf:
    """What single changes do to the advice.

    tried: how many were recomputed. changes: those that change the advice, in the order asked. nearest: the few to
    name, nearest first. stable: no change of one step alters which profiles lead. helpful: linkIds of the open
    questions that matter most.
    """

    tried: int
    changes: tuple[AdviceChange, ...]
    nearest: tuple[AdviceChange, ...]
    stable: bool
    helpful: tuple[str, ...]


@dataclass(frozen=True)
class Assessment:
    """The whole result. `urgency`: by when to be seen. When `stop` is set, only red flags and limits are given."""

    response: QuestionnaireResponse
    urgency: Level
    out_of_scope: tuple[RaisedNote, ...]
    red_flags: tuple[RaisedFlag, ...]
    completeness: Completeness
    profiles: tuple[ProfileMatch, ...] = ()
    regions: tuple[Region, ...] = ()
    separations: tuple[Separation, ...] = ()
    medical_tests: tuple[SuggestedTest, ...] = ()
    core_tests: tuple[CoreTest, ...] = ()
    interactions: tuple[RaisedNote, ...] = ()
    cautions: tuple[RaisedNote, ...] = ()
    questions: tuple[RaisedNote, ...] = ()

    @property
    def stop(self) -> bool:
        """Whether help is needed now, or this is a person for whom the questionnaire is not made."""
        return self.urgency == "now" or bool(self.out_of_scope)

    @property
    def leading(self) -> tuple[str, ...]:
        """The ids of the leading profiles."""
        return tuple(profile.id for profile in self.profiles if profile.leading)
