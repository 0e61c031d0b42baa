"""What one post says, parsed and typed, and how it travels on to the next page."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType

from app.questionnaire.enable_when import without_unasked
from app.questionnaire.pages import QuestionPage
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import NO_ANSWERS, QuestionnaireResponse, build_response
from app.questionnaire.response_code import encode

PREFIX = "a."
"""What stands before the linkId in the name of a field: an item called `data` or `name` must not hide anything."""

DO = "do"
"""The field that says what a post asks for, with one of the values below; without it, to go on."""
CHECK, CONTINUE, EDIT, BACK, PAUSE = "check", "continue", "edit", "back", "pause"
"""To go on; to go on without what is open; to see the same page again; the page before; the code to keep."""
CHANGE = "change-"
"""What stands before a linkId: to see the page with that question."""
TOGETHER = "rest-"
"""What stands before the id of a section: to answer what is left open in it."""

SECOND = "with"
"""The field, and the part of an address, that names a second language."""
SECOND_CHOSEN = "with-"
"""What stands before the tag in the value of a button that chooses a second language; with no tag it ends that."""

PAGE = "page"
"""The field that names the page that was sent."""
OPEN = "open"
"""The field with the linkIds of the questions on the page of those that were open."""
PLACE = "at"
"""The field that the script fills with the linkId of the question that the reader was at."""

SET = "set"
"""The field with the number of a set of answers, by which a tab knows whose answers it keeps. The server keeps none."""

AGAIN = "again"
"""The field that carries which questions are to be answered again."""

CODE = "code"
"""The field that carries all answers at once, or those of the other pages, and the one that a code is typed into."""

HiddenFields = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Details:
    """What was typed for the print, as it was typed. An empty print language is that of the page, an empty patient's
    language that of the print; `side_by_side` is empty or "yes"."""

    name: str = ""
    birth_date: str = ""
    note: str = ""
    paper: str = "a4"
    print_language: str = ""
    patient_language: str = ""
    side_by_side: str = ""


@dataclass(frozen=True)
class Submission:
    """One post. `do` is what it asks for. `named` are the items already named as not answered; faults are sentences.

    `code` is the response code, empty when answers cannot stand together. `second` is the tag of the language that
    the questions are shown in beside the reader's, for an interpreter; usually empty. `again` are the linkIds of
    questions that have changed since they were answered (see `Decoded.asked_again`), until they are answered again.
    `page` is the page that was sent, or `open` the items on that of open questions; neither for all at once. `place`
    is the item that the reader was at, and `section` the one whose open items were answered together. `set` is the
    number of these answers in the tab, of no use to the server; empty where there is none yet.
    """

    do: str
    response: QuestionnaireResponse
    faults: Mapping[str, str]
    named: tuple[str, ...]
    details: Details
    detail_faults: Mapping[str, str]
    code: str = ""
    second: str = ""
    again: tuple[str, ...] = ()
    page: QuestionPage | None = None
    open: tuple[str, ...] = ()
    place: str = ""
    section: str = ""
    set: str = ""

    def answer_fields(self) -> HiddenFields:
        """The answers as one code, and the items named: what the result page carries along."""
        yield "named", " ".join(self.named)
        yield from self._carried()
        yield from self._answers()

    def other_fields(self, gaps: tuple[str, ...] = ()) -> HiddenFields:
        """All but the answers: what the form page carries along, with the gaps that it names now."""
        yield "named", " ".join(dict.fromkeys((*self.named, *gaps)))
        yield from self._carried()
        yield from ((name, value) for name, value in asdict(self.details).items() if value)

    def all_fields(self) -> HiddenFields:
        """Everything: what an error page carries along."""
        yield from self.other_fields()
        if self.page:
            yield PAGE, self.page.id
        if self.open:
            yield OPEN, " ".join(self.open)
        if self.place:
            yield PLACE, self.place
        yield from self._answers()

    def _carried(self) -> HiddenFields:
        if self.second:
            yield SECOND, self.second
        if self.again:
            yield AGAIN, " ".join(self.again)
        if self.set:
            yield SET, self.set

    def _answers(self) -> HiddenFields:
        """Answers with a fault have no code: they travel as they are, so that they can be mended."""
        if self.code:
            yield CODE, self.code
        else:
            yield from ((PREFIX + answer.link_id, answer.option) for answer in self.response)


def elsewhere(questionnaire: Questionnaire, submission: Submission, here: Collection[str]) -> HiddenFields:
    """The answers to all other questions than those on a page: as one code, or as they are if one has a fault."""
    others = {link_id: codes for link_id, codes in submission.response.answers.items() if link_id not in here}
    if submission.faults.keys() - here:
        yield from ((PREFIX + link_id, code) for link_id, codes in others.items() for code in codes)
    elif others:
        yield CODE, encode(questionnaire, build_response(questionnaire, others))


def submission_of(
    questionnaire: Questionnaire, response: QuestionnaireResponse, paper: str, again: tuple[str, ...] = ()
) -> Submission:
    """A post with these answers and nothing else."""
    response = without_unasked(questionnaire, response)
    code = encode(questionnaire, response)
    again = tuple(link_id for link_id in again if link_id in response)
    return replace(NOTHING_SUBMITTED, response=response, code=code, details=Details(paper=paper), again=again)


NOTHING_SUBMITTED = Submission("", NO_ANSWERS, MappingProxyType({}), (), Details(), MappingProxyType({}))
"""The state of a form that nobody filled in yet."""
