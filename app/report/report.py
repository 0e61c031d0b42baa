"""The report: every text in the reader's language, sorted and worded. Layout code decides nothing.

`sources` are numbers in the report's own list of sources, the same on the page and on paper.
"""

from dataclasses import dataclass

from app.report.printing import PrintLabels


@dataclass(frozen=True)
class Line:
    """A sentence and the numbers of the sources behind it."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class WarningLine:
    """A red flag, or why the questionnaire does not fit this person: what it is and what to do now."""

    id: str
    text: str
    action: str
    because: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Warnings:
    """What must be read before anything else. level: emergency, out-of-scope, urgent."""

    level: str
    heading: str
    lead: str
    lines: tuple[WarningLine, ...]


@dataclass(frozen=True)
class ReasonView:
    """An answer that counts: "Tiredness: often", "4 points", "also counts for vitamin B12"."""

    link_id: str
    text: str
    points: str
    shared: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class ProfileView:
    """One profile in words. `range` and `held_back` may be empty."""

    id: str
    name: str
    about: str
    band: str
    leading: bool
    points: str
    range: str
    held_back: str
    reasons: tuple[ReasonView, ...]
    factors: tuple[Line, ...]


@dataclass(frozen=True)
class Profiles:
    """All profiles. `summary` says in one or two sentences which lead."""

    heading: str
    intro: str
    summary: str
    reasons_heading: str
    factors_heading: str
    no_reasons: str
    views: tuple[ProfileView, ...]


@dataclass(frozen=True)
class OverlapCell:
    """What one symptom counts for one profile: weight 0-3 and its word, points in words, sources.

    With weight 0 the points are empty.
    """

    weight: int
    weight_word: str
    points: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class OverlapRow:
    """A reported symptom ("Tiredness"), the answer ("Often"), and a cell for each of `Overlap.columns`."""

    link_id: str
    label: str
    answer: str
    cells: tuple[OverlapCell, ...]


@dataclass(frozen=True)
class OverlapRegion:
    """The reported symptoms that exactly these profiles share; `label` e.g. "Magnesium and vitamin B12"."""

    profiles: tuple[str, ...]
    label: str
    rows: tuple[OverlapRow, ...]


@dataclass(frozen=True)
class Overlap:
    """What the reported symptoms share, most shared first. Without symptoms only `empty` is shown."""

    heading: str
    intro: str
    symptom_heading: str
    columns: tuple[str, ...]
    regions: tuple[OverlapRegion, ...]
    empty: str


@dataclass(frozen=True)
class TestView:
    """A medical test to discuss. `loinc` is one line of codes for the clinician."""

    __test__ = False

    id: str
    name: str
    purpose: str
    reasons: tuple[Line, ...]
    because: str
    pitfalls: tuple[Line, ...]
    loinc: str


@dataclass(frozen=True)
class TestGroupView:
    """Tests that belong together: first line, then second line ("if the first result is unclear")."""

    __test__ = False

    title: str
    first: tuple[TestView, ...]
    second: tuple[TestView, ...]


@dataclass(frozen=True)
class Tests:
    """All tests to discuss. Without any only `empty` is shown."""

    __test__ = False

    heading: str
    intro: str
    second_heading: str
    reasons_heading: str
    pitfalls_heading: str
    loinc_label: str
    loinc_notice: str
    groups: tuple[TestGroupView, ...]
    empty: str


@dataclass(frozen=True)
class Lines:
    """A heading, an introduction (may be empty) and lines under it: notes, cautions, other causes."""

    heading: str
    intro: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class AnswerRow:
    """A question and its answer; `known` is False when it was left out or answered "don't know"."""

    link_id: str
    question: str
    answers: tuple[str, ...]
    known: bool


@dataclass(frozen=True)
class AnswerSection:
    """The answers of one section of the questionnaire."""

    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True)
class Answers:
    """Every question asked, with its answer."""

    heading: str
    question_heading: str
    answer_heading: str
    sections: tuple[AnswerSection, ...]


@dataclass(frozen=True)
class SourceView:
    """A source in its own words and language, and what the reader should know of it (may be empty)."""

    number: int
    reference: str
    language: str
    note: str


@dataclass(frozen=True)
class Sources:
    """The sources behind this report."""

    heading: str
    intro: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class Report:
    """The whole report. With `stop` set, the warnings are all there is: show nothing of the rest."""

    language: str
    direction: str
    title: str
    date: str
    date_label: str
    questionnaire: str
    language_line: str
    not_a_diagnosis: str
    draft: str
    stop: bool
    warnings: tuple[Warnings, ...]
    profiles: Profiles
    overlap: Overlap
    tests: Tests
    interactions: Lines
    cautions: Lines
    other_causes: Lines
    answers: Answers
    sources: Sources
    labels: PrintLabels
