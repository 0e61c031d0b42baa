"""Answers every error with a page for its reader: what, why, what to do. Logs get the cause and never an answer."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, g, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from app.questionnaire.questionnaire import Questionnaire
from app.translation.translator import Translator
from app.web.language import reader_says
from app.web.replies import read_posted
from app.web.site import current_site
from app.web.submission import Submission


@dataclass(frozen=True)
class ErrorText:
    """What happened, why, and what to do."""

    title: str
    why: str
    advice: str


@dataclass(frozen=True)
class Kept:
    """Answers that an error must not lose, and where they belong."""

    questionnaire: Questionnaire
    submission: Submission


def init_app(app: Flask) -> None:
    """Replaces Werkzeug's own error pages."""
    app.register_error_handler(HTTPException, _error_page)


def cause(error: BaseException | None) -> str:
    """The kind of an error and where it arose. Its message, the address and the form may quote a person."""
    frames = traceback.extract_tb(error.__traceback__)[-3:] if error else []
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames)]
    return f"{type(error).__name__} at {' < '.join(places)}" + (f", answering {request.endpoint}" if request else "")


def _error_page(error: HTTPException) -> Response:
    code = error.code or 500
    page = render_template("pages/error.html", code=code, text=_text(code, reader_says()), kept=_kept(code))
    response = make_response(page, code)
    response.vary.add("Accept-Language")
    if code == 405:
        response.headers["Allow"] = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
    return response


def _kept(code: int) -> Kept | None:
    """The answers of a post that had a wrong address or that we failed on, if they can be read; else None."""
    parts = request.path.split("/")
    if request.method != "POST" or code not in (404, 500) or len(parts) < 3:
        return None
    questionnaire = current_site().questionnaires.get(parts[2])
    try:
        return Kept(questionnaire, read_posted(questionnaire)) if questionnaire else None
    except Exception:  # noqa: BLE001 - reading may be the very thing that failed; an error page must not
        return None


def _text(code: int, say: Translator) -> ErrorText:
    texts = {
        403: _closed if "closed" in g else _foreign,
        404: _not_found,
        405: _wrong_method,
        413: _too_large,
    }
    return texts.get(code, _broken if code >= 500 else _unreadable)(say)


def _closed(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.closed_title", "This visit is over"),
        say.pgettext(
            "web/error.closed_why", "Somebody pressed “Finish and clear”, so the answers on this device are gone."
        ),
        say.pgettext("web/error.closed_advice", "Please start again from the first page."),
    )


def _foreign(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.foreign_title", "These answers came from another website"),
        say.pgettext(
            "web/error.foreign_why",
            "We only take answers from our own pages. That way no other website can act in your name.",
        ),
        say.pgettext("web/error.foreign_advice", "Please start on our own page. Nothing was stored."),
    )


def _not_found(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.not_found_title", "We cannot find this page"),
        say.pgettext(
            "web/error.not_found_why",
            "The address may have a typing mistake, or it may be in a language we do not have.",
        ),
        say.pgettext("web/error.not_found_advice", "Please check the address, or go on from here."),
    )


def _wrong_method(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.method_title", "This page cannot be opened like this"),
        say.pgettext(
            "web/error.method_why",
            "It is made from your answers. We do not store them, so it has no address of its own.",
        ),
        say.pgettext("web/error.method_advice", "Please start again from the first page."),
    )


def _too_large(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.too_large_title", "That was too much text at once"),
        say.pgettext("web/error.too_large_why", "What was sent is much larger than our form, so we did not read it."),
        say.pgettext(
            "web/error.too_large_advice",
            "Please start the questions again. We did not store your answers, so we cannot bring them back.",
        ),
    )


def _unreadable(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.unreadable_title", "We could not read what was sent"),
        say.pgettext("web/error.unreadable_why", "It does not look like our form, so we did not use it."),
        say.pgettext(
            "web/error.unreadable_advice",
            "Please start the questions again. We did not store your answers, so we cannot bring them back.",
        ),
    )


def _broken(say: Translator) -> ErrorText:
    return ErrorText(
        say.pgettext("web/error.broken_title", "Something went wrong on our side"),
        say.pgettext("web/error.broken_why", "It is not your fault. Nothing you answered was stored or noted down."),
        say.pgettext("web/error.broken_advice", "Please try again in a few minutes."),
    )
