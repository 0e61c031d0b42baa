"""The pages. A view is: what was sent, the next step, render."""

from typing import Any

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.pdf.render import Paper, render_pdf
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response_code import UnreadableCode
from app.report.compose import compose_report
from app.report.evidence import compose_evidence
from app.report.printing import PrintDetails
from app.report.report import Report
from app.report.worked import compose_worked
from app.translation.translator import Translator
from app.web.codes import Typed, code_picture, read_typed
from app.web.forms import read_sent
from app.web.journey import FormStep, PauseStep, ResultStep, Step, next_step, shown_items
from app.web.language import Addresses, reader_says, reader_tag
from app.web.sent import CODE, NOTHING_SENT, Sent, sent_of
from app.web.site import current_site

pages = Blueprint("pages", __name__)


@pages.url_value_preprocessor
def take_language(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Views need not know the language tag of their address: `reader_tag` does."""
    if values:
        values.pop("tag", None)


@pages.before_request
def refuse_unknown_language() -> None:
    if request.endpoint != "pages.root" and request.path.split("/")[1] not in current_site().locales:
        abort(404)


@pages.get("/")
def root() -> AnyResponse:
    response = redirect(Addresses().page(reader_tag()))
    response.set_data(b"")  # Werkzeug's own words there are English for everybody
    response.vary.add("Accept-Language")
    return response


@pages.get("/<tag>/")
def start() -> str:
    return render_template("start.html", questionnaires=current_site().questionnaires.values())


@pages.get("/<tag>/about")
def about() -> str:
    return render_template("about.html", questionnaires=current_site().questionnaires.values())


@pages.get("/<tag>/evidence")
def evidence() -> str:
    questionnaires = current_site().questionnaires.values()
    found = [(questionnaire, compose_evidence(questionnaire, reader_says())) for questionnaire in questionnaires]
    return render_template("evidence.html", found=found)


@pages.get("/<tag>/how-it-works")
def how_it_works() -> str:
    questionnaires = current_site().questionnaires.values()
    found = [(questionnaire, compose_worked(questionnaire, reader_says())) for questionnaire in questionnaires]
    return render_template("how_it_works.html", found=found)


@pages.get("/<tag>/continue")
def code_page() -> str:
    return render_template("continue.html", typed=Typed(""))


@pages.post("/<tag>/continue")
def answers_of_code() -> Response:
    typed = read_typed(request.form.get(CODE, ""), reader_says())
    if typed.decoded is None:
        return make_response(render_template("continue.html", typed=typed), 422)
    questionnaire = typed.decoded.questionnaire
    sent = sent_of(questionnaire, typed.decoded.response)
    return _form_page(questionnaire, sent, FormStep(shown_items(questionnaire, sent)), bool(typed.decoded.left_out))


@pages.get("/<tag>/<questionnaire_id>")
def form(questionnaire_id: str) -> Response:
    questionnaire = _find(questionnaire_id)
    return _form_page(questionnaire, NOTHING_SENT, FormStep(shown_items(questionnaire, NOTHING_SENT)))


@pages.post("/<tag>/<questionnaire_id>")
def answers(questionnaire_id: str) -> Response:
    questionnaire = _find(questionnaire_id)
    sent = read_posted(questionnaire)
    return _page(questionnaire, sent, next_step(questionnaire, sent))


@pages.post("/<tag>/<questionnaire_id>/pdf")
def pdf(questionnaire_id: str) -> Response:
    questionnaire = _find(questionnaire_id)
    sent = read_posted(questionnaire)
    assessment = assess(questionnaire, sent.response)
    if sent.detail_faults or assessment.stop:
        return _result_page(questionnaire, sent, ResultStep(assessment))
    if sent.faults:
        return _form_page(questionnaire, sent, FormStep(shown_items(questionnaire, sent)))
    return _pdf_reply(questionnaire, sent, ResultStep(assessment))


def read_posted(questionnaire: Questionnaire) -> Sent:
    """What this request posted. A code that cannot be read was not written by our pages."""
    try:
        return read_sent(questionnaire, request.form, reader_says(), current_site().locales)
    except UnreadableCode:
        abort(400)


def _find(questionnaire_id: str) -> Questionnaire:
    return current_site().questionnaires.get(questionnaire_id) or abort(404)


def _page(questionnaire: Questionnaire, sent: Sent, step: Step) -> Response:
    if isinstance(step, FormStep):
        return _form_page(questionnaire, sent, step)
    if isinstance(step, PauseStep):
        picture = code_picture(sent.code, reader_tag())
        return make_response(render_template("paused.html", questionnaire=questionnaire, sent=sent, picture=picture))
    return _result_page(questionnaire, sent, step)


def _form_page(questionnaire: Questionnaire, sent: Sent, step: FormStep, left_out: bool = False) -> Response:
    say = reader_says()
    sections = current_site().texts.sections(questionnaire, say)
    page = render_template(
        "form.html",
        questionnaire=questionnaire,
        title=say(questionnaire.definition.title),
        sections=sections,
        sent=sent,
        step=step,
        left_out=left_out,
    )
    return make_response(page, 422 if sent.faults else 200)


def _result_page(questionnaire: Questionnaire, sent: Sent, step: ResultStep) -> Response:
    report = _report(questionnaire, step, reader_says())
    picture = code_picture(sent.code, reader_tag()) if sent.code else None
    page = render_template("result.html", questionnaire=questionnaire, report=report, sent=sent, picture=picture)
    return make_response(page, 422 if sent.detail_faults and not report.stop else 200)


def _pdf_reply(questionnaire: Questionnaire, sent: Sent, step: ResultStep) -> Response:
    site = current_site()
    tag = sent.details.print_language or reader_tag()
    report = _report(questionnaire, step, site.catalogs.translator(site.locales[tag]))
    details = PrintDetails(sent.details.name, sent.details.birth_date, sent.details.note)
    paper: Paper = "letter" if sent.details.paper == "letter" else "a4"
    response = make_response(render_pdf(report, details, paper))
    response.mimetype = "application/pdf"
    filename = f"symptom-overlap-{site.settings.today().isoformat()}.pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    response.headers["Content-Language"] = tag
    return response


def _report(questionnaire: Questionnaire, step: ResultStep, say: Translator) -> Report:
    settings = current_site().settings
    turns = what_if(questionnaire, step.assessment)
    return compose_report(questionnaire, step.assessment, turns, say, settings.today(), settings.emergency_number)
