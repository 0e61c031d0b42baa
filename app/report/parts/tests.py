"""Medical tests to discuss."""

from dataclasses import dataclass

from app.report.parts.lines import Line


@dataclass(frozen=True)
class ResultView:
    """What one kind of result would and would not mean. `limits` (may be empty) are for the clinician.

    `label` says it when the person was told this result.
    """

    label: str
    text: str
    limits: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class TestView:
    """A medical test to discuss. `loinc` is one line of codes for the clinician.

    `ask` (may be empty) says whether to ask for it or to ask whether, or why it waits. `bears_on` names the profiles
    and factors that a core test is for. `confounders` are what can mislead it here, because of what the person takes
    or has; `pitfalls` can mislead it in anybody.
    """

    __test__ = False

    id: str
    name: str
    ask: str
    purpose: str
    bears_on: str
    reasons: tuple[Line, ...]
    because: str
    confounders: tuple[Line, ...]
    pitfalls: tuple[Line, ...]
    results: tuple[ResultView, ...]
    loinc: str


@dataclass(frozen=True)
class TestGroupView:
    """First-line tests that belong together."""

    __test__ = False

    title: str
    tests: tuple[TestView, ...]


@dataclass(frozen=True)
class Tests:
    """All tests to discuss: the smallest useful set, what is often done beside it, what waits for a first result.

    `uncovered` (may be empty) names the leading profiles for which no first test is left. Without any test only
    `empty` is shown.
    """

    __test__ = False

    heading: str
    intro: str
    core_heading: str
    core_intro: str
    uncovered: str
    core: tuple[TestView, ...]
    others_heading: str
    groups: tuple[TestGroupView, ...]
    second_heading: str
    second: tuple[TestView, ...]
    reasons_heading: str
    confounders_heading: str
    pitfalls_heading: str
    results_heading: str
    loinc_label: str
    loinc_notice: str
    empty: str

    @property
    def any(self) -> bool:
        return bool(self.core or self.groups or self.second)

    @property
    def others(self) -> int:
        """How many first-line tests stand beside the smallest set."""
        return sum(len(group.tests) for group in self.groups)
