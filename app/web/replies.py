"""Makes what a view replies with: the form, the code to keep, the result, the PDF."""

import hashlib
import secrets
from collections.abc import Collection, Iterable
from dataclasses import replace

from flask import Response, abort, make_response, render_template, request

from app.clinic.paper import Paper
from app.pdf.render import render_pdf
from app.pdf.sheets.second import Second
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import UnreadableCode
from app.report.compose import compose_report
from app.report.printing import PrintDetails
from app.report.record import record_text
from app.report.report import Report
from app.translation.message_marks import without_marks
from app.translation.translator import Translator
from app.web.codes import code_picture
from app.web.forms import read_submission
from app.web.journey import FormStep, PauseStep, ResultStep, Step
from app.web.language import reader_says, reader_tag, translator_of
from app.web.marking import marking
from app.web.questions import Beside, SectionText, beside, sections_of
from app.web.site import current_site
from app.web.submission import Details, Submission, elsewhere

KEY = secrets.token_bytes(16)
"""Random at each start, and the same in all its workers: a tab remembers the number of a set that is over, and nobody
may find out by trying codes whose answers it stands for."""


def read_posted(questionnaire: Questionnaire) -> Submission:
    """What this request posted. A code that cannot be read is none of our pages, and refused as a bad request."""
    try:
        site = current_site()
        return read_submission(questionnaire, request.form, reader_says(), site.locales, site.paper)
    except UnreadableCode:
        abort(400)


def step_reply(questionnaire: Questionnaire, submission: Submission, step: Step) -> Response:
    """The page of the next step of the journey."""
    if isinstance(step, FormStep):
        return form_reply(questionnaire, submission, step)
    if isinstance(step, PauseStep):
        picture = code_picture(submission.code, reader_tag())
        return make_response(
            render_template("pages/paused.html", questionnaire=questionnaire, submission=submission, picture=picture)
        )
    return result_reply(questionnaire, submission, step)


def form_reply(
    questionnaire: Questionnaire, submission: Submission, step: FormStep, left_out: bool = False
) -> Response:
    """The questions of a page, or those that are still open.

    `left_out` says that the code held answers that are no longer asked for.
    """
    pages = current_site().texts.pages(questionnaire, reader_says())
    page = next((page for page in pages if step.page and page.id == step.page.id), None)
    here = {*step.page.link_ids} if step.page else {*step.gaps, *submission.faults}
    fresh = request.method == "POST" and not submission.set and not current_site().kiosk
    if fresh:
        submission = replace(submission, set=_number(submission))
    faults = [link_id for link_id in submission.faults if link_id in here]
    reply = render_template(
        "pages/form.html",
        questionnaire=questionnaire,
        pages=pages,
        page=page,
        sections=_sections_with(here, page.sections if page else sections_of(pages)),
        here=here,
        carried=[*submission.other_fields(step.gaps), *elsewhere(questionnaire, submission, here)],
        beside=_beside(questionnaire, submission.second),
        submission=submission,
        step=step,
        left_out=left_out,
        begins=request.method == "GET",
        fresh=fresh,
        faults=faults,
        left=[link_id for link_id in step.gaps if link_id not in submission.response],
    )
    return make_response(reply, 422 if faults else 200)


def _number(submission: Submission) -> str:
    """The number of a set of answers that come from a code: the same when the page is loaded once more."""
    return hashlib.blake2b(submission.code.encode(), digest_size=9, key=KEY).hexdigest()


def _sections_with(here: Collection[str], sections: Iterable[SectionText]) -> tuple[SectionText, ...]:
    """The sections with those of their questions alone that stand on the page."""
    left = (
        replace(section, questions=tuple(each for each in section.questions if each.link_id in here))
        for section in sections
    )
    return tuple(section for section in left if section.questions)


def _beside(questionnaire: Questionnaire, tag: str) -> Beside | None:
    """The questions in a second language, for an interpreter; None without one, or when it is the reader's own."""
    if not tag or tag == reader_tag():
        return None
    say = marking(translator_of(tag))
    return beside(tag, say.direction, current_site().texts.pages(questionnaire, say))


def result_reply(questionnaire: Questionnaire, submission: Submission, step: ResultStep) -> Response:
    """The page of the result, or of the warnings alone when the assessment stops."""
    report = report_of(questionnaire, step, reader_says())
    picture = code_picture(submission.code, reader_tag()) if submission.code else None
    page = render_template(
        "pages/result.html",
        questionnaire=questionnaire,
        report=report,
        submission=submission,
        picture=picture,
        record=without_marks(record_text(report)),
        behind=_behind(step),
    )
    return make_response(page, 422 if submission.detail_faults and not report.stop else 200)


def _behind(step: ResultStep) -> str:
    """The linkId of the answer behind the first warning; empty without one."""
    flags = (flag.because for flag in step.assessment.red_flags)
    limits = (limit.because for limit in step.assessment.out_of_scope)
    return next((answer.link_id for because in (*flags, *limits) for answer in because), "")


def pdf_reply(questionnaire: Questionnaire, submission: Submission, step: ResultStep) -> Response:
    """The PDF in the language and on the paper asked for."""
    tag = submission.details.print_language or reader_tag()
    response = file_reply(printed_pdf(questionnaire, submission.details, step, tag), "application/pdf", "pdf")
    response.headers["Content-Language"] = tag
    return response


def desk_pdf_reply(questionnaire: Questionnaire, submission: Submission, step: ResultStep) -> Response:
    """The PDF for staff, who may also print a report that stops, which patients only see as a page."""
    return (
        patient_reply(questionnaire, submission, step)
        if submission.detail_faults
        else pdf_reply(questionnaire, submission, step)
    )


def patient_reply(
    questionnaire: Questionnaire, submission: Submission, step: ResultStep, left_out: bool = False
) -> Response:
    """The clinician's view of one response, in the language of the desk."""
    report = report_of(questionnaire, step, reader_says())
    page = render_template(
        "desk/patient.html",
        questionnaire=questionnaire,
        report=report,
        submission=submission,
        left_out=left_out,
        record=without_marks(record_text(report)),
    )
    return make_response(page, 422 if submission.detail_faults else 200)


def printed_pdf(questionnaire: Questionnaire, details: Details, step: ResultStep, tag: str) -> bytes:
    """The report on paper, for the language tag."""
    person = PrintDetails(details.name, details.birth_date, details.note)
    paper: Paper = "letter" if details.paper == "letter" else "a4"
    patient = details.patient_language
    second = None
    if patient and patient != tag:
        second = Second(_report_in(questionnaire, step, patient), bool(details.side_by_side))
    return render_pdf(_report_in(questionnaire, step, tag), person, paper, current_site().sender, second=second)


def _report_in(questionnaire: Questionnaire, step: ResultStep, tag: str) -> Report:
    return report_of(questionnaire, step, translator_of(tag))


def file_reply(content: bytes, mimetype: str, suffix: str) -> Response:
    """A file to keep. Its name tells nothing of a person."""
    response = make_response(content)
    response.mimetype = mimetype
    filename = f"symptom-overlap-{current_site().settings.today().isoformat()}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response


def report_of(questionnaire: Questionnaire, step: ResultStep, say: Translator) -> Report:
    """The report on what was assessed."""
    settings = current_site().settings
    return compose_report(questionnaire, step.assessment, say, settings.today(), settings.phone_numbers)
