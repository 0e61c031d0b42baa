"""Counts how far each language is: for every journey, how many of its texts are in which state."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.translation.review import STATES, State
from app.translation.translator import SHOWN, Key

JOURNEYS: Mapping[str, re.Pattern[str]] = {
    "safety": re.compile(
        r"(.*/red_flags/|report/(warnings|at-once)|web/stop|.*/emergency-signs|.*/(self-harm|warning-signs))"
    ),
    "clinic": re.compile(r"(web/(desk|entry)|report/(clinician|paper-form|code))"),
    "translators": re.compile(r"web/l10n"),
    "tests": re.compile(r"(.*/medical_tests|report/tests)"),
    "evidence": re.compile(r"(.*/evidence/|report/(evidence|sources)|web/(evidence|how))"),
    "result": re.compile(r"(report/|.*/(profiles|notes)/|web/(result|code|record|continue|pause))"),
    "pages": re.compile(r"(web/|form/)"),
    "questions": re.compile(r""),
}
"""What a reader does, and the contexts of the texts met on the way; the first that fits counts."""


@dataclass(frozen=True)
class Progress:
    """The counts of one journey, or of a whole language. All states are there."""

    counts: Mapping[State, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def reviewed(self) -> int:
        return self.counts["reviewed"]

    @property
    def missing(self) -> int:
        """How many texts readers see in English."""
        return sum(count for state, count in self.counts.items() if state not in SHOWN)


def journey_of(context: str) -> str:
    """The journey that a message belongs to."""
    return next(name for name, pattern in JOURNEYS.items() if pattern.match(context))


def progress(states: Mapping[Key, State]) -> Progress:
    listed = list(states.values())
    return Progress({state: listed.count(state) for state in STATES})


def progress_by_journey(states: Mapping[Key, State]) -> dict[str, Progress]:
    """The progress of each journey, in the order of the table."""
    parts: dict[str, dict[Key, State]] = {name: {} for name in JOURNEYS}
    for key, state in states.items():
        parts[journey_of(key[0])][key] = state
    return {name: progress(part) for name, part in parts.items()}
