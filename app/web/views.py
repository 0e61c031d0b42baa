"""The views of the pages for patients: each reads what was sent, finds the next step, and renders it."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, current_app, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from app.assessment.assess import assess
from app.questionnaire.questionnaire import Questionnaire
from app.report.evidence import compose_evidence
from app.report.worked import compose_worked
from app.web.codes import Typed, read_typed
from app.web.journey import FormStep, ResultStep, next_step, reached, same_page, shown_items
from app.web.language import Addresses, reader_says, reader_tag
from app.web.questions import minutes_to_answer
from app.web.replies import desk_pdf_reply, form_reply, pdf_reply, read_posted, result_reply, step_reply
from app.web.site import current_site
from app.web.site_map import page_addresses
from app.web.submission import CODE, NOTHING_SUBMITTED, SECOND, submission_of

pages = Blueprint("pages", __name__)
WITHOUT_LANGUAGE = ("pages.root", "pages.logo", "pages.robots", "pages.sitemap", "desk.in_its_language")


@pages.url_value_preprocessor
def take_language(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Takes the language tag out of the arguments of views: they need not know it, since `reader_tag` does."""
    if values:
        values.pop("tag", None)


@pages.before_request
def refuse_unknown_language() -> None:
    if request.endpoint not in WITHOUT_LANGUAGE and request.path.split("/")[1] not in current_site().locales:
        abort(404)


@pages.get("/")
def root() -> AnyResponse:
    response = redirect(Addresses().page(reader_tag()))
    response.set_data(b"")  # Werkzeug's own words there are English for everybody
    response.vary.add("Accept-Language")
    return response


@pages.get("/robots.txt")
def robots() -> Response:
    """Search engines may list every page for everybody. Answers stand only in replies to posts, and they send none."""
    lines = ("User-agent: *", "Disallow: /*/clinic", "Disallow: /*/finished", f"Sitemap: {request.url_root}sitemap.xml")
    response = make_response("\n".join(lines) + "\n")
    response.mimetype = "text/plain"
    return response


@pages.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page in every language, each with its translations."""
    pages = page_addresses(current_app, current_site().form_lengths, public=True)
    response = make_response(render_template("pages/sitemap.xml", pages=pages))
    response.mimetype = "application/xml"
    return response


@pages.get("/clinic-logo")
def logo() -> Response:
    """The clinic's logo; the same for everybody."""
    sender = current_site().sender
    if sender is None or sender.logo is None:
        abort(404)
    response = make_response(sender.logo.content)
    response.mimetype = f"image/{sender.logo.kind}"
    return response


@pages.get("/<tag>/")
def start() -> str:
    questionnaires, site = current_site().questionnaires.values(), current_site()
    say = site.catalogs.translator(site.locales[reader_tag()])  # its words are counted, and none of them is shown here
    minutes = {each.id: minutes_to_answer(site.texts.pages(each, say)) for each in questionnaires}
    return render_template("pages/start.html", questionnaires=questionnaires, minutes=minutes)


@pages.get("/<tag>/about")
def about() -> str:
    return render_template("pages/about.html", questionnaires=current_site().questionnaires.values())


@pages.get("/<tag>/evidence")
def evidence() -> str:
    questionnaires = current_site().questionnaires.values()
    found = [(questionnaire, compose_evidence(questionnaire, reader_says())) for questionnaire in questionnaires]
    return render_template("pages/evidence.html", found=found)


@pages.get("/<tag>/how-it-works")
def how_it_works() -> str:
    questionnaires = current_site().questionnaires.values()
    found = [(questionnaire, compose_worked(questionnaire, reader_says())) for questionnaire in questionnaires]
    return render_template("pages/how_it_works.html", found=found)


@pages.get("/<tag>/privacy")
def privacy() -> str:
    return render_template("pages/privacy.html")


@pages.get("/<tag>/accessibility")
def accessibility() -> str:
    return render_template("pages/accessibility.html")


@pages.get("/<tag>/continue")
def code_page() -> str:
    return render_template("pages/continue.html", typed=Typed(""))


@pages.post("/<tag>/continue")
def answers_of_code() -> Response:
    typed = read_typed(request.form.get(CODE, ""), reader_says())
    if typed.decoded is None:
        return make_response(render_template("pages/continue.html", typed=typed), 422)
    questionnaire = typed.decoded.questionnaire
    decoded, paper = typed.decoded, current_site().paper
    submission = submission_of(questionnaire, decoded.response, paper, decoded.asked_again)
    return form_reply(questionnaire, submission, reached(questionnaire, submission), bool(decoded.left_out))


@pages.get("/<tag>/<questionnaire_id>")
@pages.get("/<tag>/<questionnaire_id>/<int(min=2):number>")
def form(questionnaire_id: str, number: int = 1) -> Response:
    """The first page of the questions; the others too, for whoever looks at them alone."""
    questionnaire = find_questionnaire(questionnaire_id)
    if number > len(questionnaire.pages):
        abort(404)
    second = request.args.get(SECOND, "")
    submission = replace(NOTHING_SUBMITTED, second=second if second in current_site().locales else "")
    page = questionnaire.pages[number - 1]
    return form_reply(questionnaire, submission, FormStep(page, shown_items(questionnaire, submission)))


@pages.post("/<tag>/<questionnaire_id>")
def answers(questionnaire_id: str) -> Response:
    questionnaire = find_questionnaire(questionnaire_id)
    submission = read_posted(questionnaire)
    return step_reply(questionnaire, submission, next_step(questionnaire, submission))


@pages.post("/<tag>/<questionnaire_id>/pdf")
def pdf(questionnaire_id: str) -> Response:
    questionnaire = find_questionnaire(questionnaire_id)
    submission = read_posted(questionnaire)
    assessment = assess(questionnaire, submission.response)
    if "desk" in request.form and not submission.faults:
        return desk_pdf_reply(questionnaire, submission, ResultStep(assessment))
    if submission.detail_faults or assessment.stop:
        return result_reply(questionnaire, submission, ResultStep(assessment))
    if submission.faults:
        return form_reply(questionnaire, submission, same_page(questionnaire, submission))
    return pdf_reply(questionnaire, submission, ResultStep(assessment))


def find_questionnaire(questionnaire_id: str) -> Questionnaire:
    """The questionnaire of an address, or a page that says that there is none."""
    return current_site().questionnaires.get(questionnaire_id) or abort(404)
