"""The report: every text in the reader's language, sorted and worded. Layout code decides nothing.

`sources` are numbers in the report's own list of sources, the same on the page and on paper.
"""

from dataclasses import dataclass

from app.report.parts.answers import Answers
from app.report.parts.clinician import Clinician
from app.report.parts.lines import Lines
from app.report.parts.overlap import Overlap
from app.report.parts.profiles import Profiles
from app.report.parts.separation import Separations
from app.report.parts.sources import Sources
from app.report.parts.stability import Stability
from app.report.parts.tests import Tests
from app.report.parts.warnings import LEFT_OPEN, NextStep, Warnings
from app.report.printing import PrintLabels


@dataclass(frozen=True)
class Report:
    """The whole report. With `stop` set, the warnings are all there is: show nothing of the rest.

    `next_step` says by when to be seen; the warnings say it too, so it is shown where none of them does. `code` is the
    response code, empty for answers that cannot stand together.
    """

    language: str
    direction: str
    title: str
    date: str
    date_label: str
    code: str
    questionnaire: str
    language_line: str
    not_a_diagnosis: str
    draft: str
    stop: bool
    next_step: NextStep
    warnings: tuple[Warnings, ...]
    profiles: Profiles
    overlap: Overlap
    separation: Separations
    tests: Tests
    stability: Stability
    questions: Lines
    clinician: Clinician
    interactions: Lines
    cautions: Lines
    other_causes: Lines
    answers: Answers
    sources: Sources
    labels: PrintLabels

    @property
    def says_when(self) -> bool:
        """Whether a warning says by when to be seen, or where to get help instead."""
        return any(box.level != LEFT_OPEN for box in self.warnings)
