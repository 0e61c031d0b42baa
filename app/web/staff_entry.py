"""The page where staff key in a whole questionnaire from paper: one short field for each question, no mouse."""

from dataclasses import dataclass, replace

from flask import Blueprint, Response, make_response, render_template, request

from app.assessment.assess import assess
from app.clinic.paper import Paper
from app.pdf.sheets.paper_form import render_paper_form
from app.questionnaire.entry import (
    EntryItem,
    OlderEntry,
    UnreadableEntry,
    entry_items,
    older_entries,
    read_entry,
    read_older_entry,
)
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.retired_answers import settled
from app.report.paper_form import compose_paper_form
from app.translation.translator import Translator
from app.web.journey import ResultStep
from app.web.language import reader_says
from app.web.replies import file_reply, patient_reply
from app.web.site import current_site
from app.web.site_map import gives_a_file
from app.web.submission import submission_of
from app.web.views import find_questionnaire, refuse_unknown_language, take_language

FIELD = "e."
"""What stands before the linkId in the name of a field."""
LONGEST = 40
"""Characters of a field that are read: more than any question has answers."""

staff_entry = Blueprint("staff_entry", __name__)
staff_entry.url_value_preprocessor(take_language)
staff_entry.before_request(refuse_unknown_language)


@dataclass(frozen=True)
class Keyed:
    """What was keyed in for one question, the answers that it means, and the problem with it."""

    entry: EntryItem | OlderEntry
    text: str = ""
    codes: tuple[str, ...] = ()
    problem: str = ""

    @property
    def name(self) -> str:
        return FIELD + _link_id(self.entry)


@staff_entry.get("/<tag>/<questionnaire_id>/entry")
def empty_sheet(questionnaire_id: str) -> Response:
    questionnaire = find_questionnaire(questionnaire_id)
    return _sheet(questionnaire, {_link_id(entry): Keyed(entry) for entry in _entries(questionnaire)})


@staff_entry.get("/<tag>/<questionnaire_id>/paper-form")
@gives_a_file
def paper_form(questionnaire_id: str) -> Response:
    """The blank form, the same for everybody."""
    site = current_site()
    form = compose_paper_form(find_questionnaire(questionnaire_id), reader_says(), site.settings.emergency_number)
    paper: Paper = "letter" if site.paper == "letter" else "a4"
    return file_reply(render_paper_form(form, paper, site.sender), "application/pdf", "pdf")


@staff_entry.post("/<tag>/<questionnaire_id>/entry")
def keyed_in(questionnaire_id: str) -> Response:
    questionnaire, say = find_questionnaire(questionnaire_id), reader_says()
    keyed = {_link_id(entry): _keyed(entry, say) for entry in _entries(questionnaire)}
    if any(field.problem for field in keyed.values()) or request.form.get("do") == "edit":
        return _sheet(questionnaire, keyed)
    today = settled(questionnaire, {link_id: field.codes for link_id, field in keyed.items()})
    submission = submission_of(questionnaire, today.response, current_site().paper, today.asked_again)
    return patient_reply(questionnaire, submission, ResultStep(assess(questionnaire, today.response)))


def _entries(questionnaire: Questionnaire) -> tuple[EntryItem | OlderEntry, ...]:
    return (*entry_items(questionnaire), *older_entries(questionnaire))


def _link_id(entry: EntryItem | OlderEntry) -> str:
    return entry.link_id if isinstance(entry, OlderEntry) else entry.item.link_id


def _keyed(entry: EntryItem | OlderEntry, say: Translator) -> Keyed:
    text = request.form.get(FIELD + _link_id(entry), "").strip()[:LONGEST]
    try:
        codes = read_older_entry(entry, text) if isinstance(entry, OlderEntry) else read_entry(entry, text)
        return Keyed(entry, text, codes)
    except UnreadableEntry as error:
        return Keyed(entry, text, problem=_problem(error, say))


def _problem(error: UnreadableEntry, say: Translator) -> str:
    if error.problem == "character":
        return say.pgettext("web/entry.sign", "“%(sign)s” stands for no answer here.", sign=error.character)
    if error.problem == "several":
        return say.pgettext("web/entry.several", "This question has one answer: key in one character.")
    return say.pgettext("web/entry.contradiction", "0 and x stand alone: they cannot be keyed in beside other answers.")


def _sheet(questionnaire: Questionnaire, keyed: dict[str, Keyed]) -> Response:
    order = list(keyed)
    sections = [
        replace(section, questions=tuple(sorted(section.questions, key=lambda each: order.index(each.link_id))))
        for section in current_site().texts.sections(questionnaire, reader_says())
    ]
    problems = sum(bool(field.problem) for field in keyed.values())
    page = render_template(
        "desk/entry.html",
        questionnaire=questionnaire,
        sections=sections,
        keyed=keyed,
        older=[keyed[entry.link_id] for entry in older_entries(questionnaire)],
        problems=problems,
    )
    return make_response(page, 422 if problems else 200)
