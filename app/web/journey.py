"""Decides what a person sees next: questionnaire and post in, next step out, and nothing else read or changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.assessment.assess import assess
from app.assessment.result import Assessment
from app.questionnaire.enable_when import asked_items
from app.questionnaire.pages import QuestionPage
from app.questionnaire.questionnaire import Questionnaire
from app.web.submission import BACK, CHANGE, CONTINUE, EDIT, PAUSE, Submission


@dataclass(frozen=True)
class FormStep:
    """Questions to answer: those of a page; without a page, those that are still open on all of them.

    `shown` are the items asked so far, `gaps` those to name as not answered, `place` the item where the reader was;
    empty for the top of the page.
    """

    page: QuestionPage | None
    shown: Collection[str]
    gaps: tuple[str, ...] = ()
    place: str = ""


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

    An emergency comes before everything but the wish to stay, to go back or to change an answer. Faults come before
    gaps. A gap is named once; whoever leaves it out a second time goes on without it. What a page asks at once is
    named when that page is left, all others after the last page.
    """
    if submission.do in (EDIT, BACK) or submission.do.startswith(CHANGE):
        return _wished(questionnaire, submission)
    assessment = assess(questionnaire, submission.response)
    if assessment.stop:
        return ResultStep(assessment)
    if submission.section:
        return same_page(questionnaire, submission)
    if faults := _faults_now(questionnaire, submission):
        here = submission.page.link_ids if submission.page else submission.open
        return (
            same_page(questionnaire, submission)
            if faults[0] in here
            else page_with(questionnaire, submission, faults[0])
        )
    if submission.do == PAUSE:
        return PauseStep()
    return _onward(questionnaire, submission, assessment)


def _wished(questionnaire: Questionnaire, submission: Submission) -> FormStep:
    """The page that the reader wants to see, whatever was answered."""
    pages = questionnaire.pages
    if submission.do.startswith(CHANGE):
        return page_with(questionnaire, submission, submission.do.removeprefix(CHANGE))
    if submission.do == EDIT:
        return same_page(questionnaire, submission)
    page = submission.page
    return _on(questionnaire, submission, pages[max(0, pages.index(page) - 1)] if page else pages[-1])


def _faults_now(questionnaire: Questionnaire, submission: Submission) -> list[str]:
    """The items with a fault that keep the reader from going on: of a page, its own; at the end and for a code, all."""
    page = submission.page
    anywhere = page in (None, questionnaire.pages[-1]) or submission.do == PAUSE
    return [link_id for link_id in submission.faults if anywhere or (page and link_id in page.link_ids)]


def _onward(questionnaire: Questionnaire, submission: Submission, assessment: Assessment) -> Step:
    page, pages = submission.page, questionnaire.pages
    if page:
        open_here = tuple(link_id for link_id in unnamed_gaps(questionnaire, submission) if link_id in page.link_ids)
        if open_here and page.asked_at_once:
            return FormStep(page, shown_items(questionnaire, submission), open_here, open_here[0])
        if page is not pages[-1]:
            return _on(questionnaire, submission, pages[pages.index(page) + 1])
    gaps = unnamed_gaps(questionnaire, submission)
    if gaps and submission.do != CONTINUE:
        return FormStep(None, shown_items(questionnaire, submission), gaps)
    return ResultStep(assessment)


def same_page(questionnaire: Questionnaire, submission: Submission) -> FormStep:
    """The page that was sent, as it was; what was not sent from one is shown where the reader had got to."""
    shown = shown_items(questionnaire, submission)
    gaps = named_gaps(questionnaire, submission)
    if submission.page:
        here = submission.page.link_ids
        gaps = tuple(link_id for link_id in gaps if link_id in here)
        place = next((link_id for link_id in submission.faults if link_id in here), "") or submission.place
        return FormStep(submission.page, shown, gaps, place or _first_open(questionnaire, submission, here))
    if submission.open:
        place = next(iter(submission.faults), "") or submission.place
        return FormStep(None, shown, tuple(link_id for link_id in submission.open if link_id in shown), place)
    return reached(questionnaire, submission)


def reached(questionnaire: Questionnaire, submission: Submission) -> FormStep:
    """The page that the answers reach to: what must be answered again or mended first, then what is open.

    With nothing open it is the last page, from which one press leads to the result.
    """
    first = next(iter((*submission.faults, *submission.again)), "")
    place = first or _first_open(questionnaire, submission, frozenset(questionnaire.items))
    if not place and submission.response.answers:
        return _on(questionnaire, submission, questionnaire.pages[-1])
    return page_with(questionnaire, submission, place)


def page_with(questionnaire: Questionnaire, submission: Submission, link_id: str) -> FormStep:
    """The page on which an item stands, at that item; the first page for none."""
    page = next((page for page in questionnaire.pages if link_id in page.link_ids), questionnaire.pages[0])
    return _on(questionnaire, submission, page, link_id)


def _on(questionnaire: Questionnaire, submission: Submission, page: QuestionPage, place: str = "") -> FormStep:
    at_top = not place or place == page.items[0].link_id
    return FormStep(page, shown_items(questionnaire, submission), place="" if at_top else place)


def _first_open(questionnaire: Questionnaire, submission: Submission, here: Collection[str]) -> str:
    """The first item without an answer behind the last that has one; none before any answer is given."""
    asked = [link_id for link_id in asked_items(questionnaire, submission.response) if link_id in here]
    answered = [link_id in submission.response for link_id in asked]
    if True not in answered:
        return ""
    behind = len(answered) - answered[::-1].index(True)
    return next(iter(asked[behind:] or _open(asked, answered)), "")


def _open(asked: Sequence[str], answered: Sequence[bool]) -> list[str]:
    return [link_id for link_id, has_answer in zip(asked, answered, strict=True) if not has_answer]


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
