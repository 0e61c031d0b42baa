"""Decides what a person sees next: questionnaire and post in, next step out, and nothing else read or changed."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from app.assessment.assess import assess
from app.assessment.result import Assessment
from app.questionnaire.enable_when import asked_items
from app.questionnaire.questionnaire import Questionnaire
from app.web.submission import Submission


@dataclass(frozen=True)
class FormStep:
    """The form, with the items asked so far. `gaps` are those to name as not answered."""

    shown: Collection[str]
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class ResultStep:
    """The result, or, when the assessment stops, the warnings alone."""

    assessment: Assessment


@dataclass(frozen=True)
class PauseStep:
    """The page with the code to keep until later."""


Step: TypeAlias = FormStep | ResultStep | PauseStep


def next_step(questionnaire: Questionnaire, submission: Submission) -> Step:
    """The next step of the journey.

    An emergency comes before everything but the wish to change answers. Faults come before gaps. A gap is
    named once; whoever leaves it out a second time goes on without it.
    """
    shown = shown_items(questionnaire, submission)
    if submission.do == "edit":
        return FormStep(shown)
    if submission.do == "gaps":
        return FormStep(shown, named_gaps(questionnaire, submission))
    assessment = assess(questionnaire, submission.response)
    if assessment.stop:
        return ResultStep(assessment)
    if submission.faults:
        return FormStep(shown)
    if submission.do == "pause":
        return PauseStep()
    gaps = unnamed_gaps(questionnaire, submission)
    if gaps and submission.do != "continue":
        return FormStep(shown, gaps)
    return ResultStep(assessment)


def shown_items(questionnaire: Questionnaire, submission: Submission) -> Collection[str]:
    """The items asked of this person, and any with a fault: nobody can mend what is not shown."""
    return asked_items(questionnaire, submission.response).keys() | submission.faults.keys()


def named_gaps(questionnaire: Questionnaire, submission: Submission) -> tuple[str, ...]:
    """The gaps that were named and are still open: what the page says again in another language."""
    asked = asked_items(questionnaire, submission.response)
    return tuple(link_id for link_id in asked if link_id not in submission.response and link_id in submission.named)


def unnamed_gaps(questionnaire: Questionnaire, submission: Submission) -> tuple[str, ...]:
    """The items asked but not answered that were not named before. "I don't know" is an answer."""
    asked = asked_items(questionnaire, submission.response)
    return tuple(link_id for link_id in asked if link_id not in submission.response and link_id not in submission.named)
