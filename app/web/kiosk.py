"""Ends a visit, and guards a tablet that patients share: neither Back nor Reload shows the next one the last answers.

Browsers send a post again on Back and Reload, whatever the headers say. So every form carries the number of a visit,
which must equal a cookie that holds nothing else and ends with the visit. https only: browsers keep the cookie there
and on localhost alone.
"""

import secrets

from flask import Blueprint, Flask, Response, abort, g, make_response, render_template, request

from app.web.security import SAFE_METHODS
from app.web.site import Site
from app.web.views import refuse_unknown_language, take_language

COOKIE = "__Host-visit"
FIELD = "visit"
ENDING = ("kiosk.finished", "pages.start", "pages.root")
"""Pages on which nobody has answers: a visit ends there."""
BEGINNING = ("pages.form", "pages.code_page", "desk.empty_desk", "staff_entry.empty_sheet")
"""Empty forms: another visit begins there, also when the last person walked away without a word."""

CLEAR = '"cache"'
"""What a browser forgets: the pages that it kept for Back, in every tab. Its storage too would empty other tabs."""

kiosk = Blueprint("kiosk", __name__)
kiosk.url_value_preprocessor(take_language)
kiosk.before_request(refuse_unknown_language)


def init_app(app: Flask, site: Site) -> None:
    """Sets up the end of a visit, and on a shared device the visits; elsewhere no cookie is ever set."""
    app.jinja_env.globals["visit"] = visit
    app.register_blueprint(kiosk)
    if not site.kiosk:
        return
    app.before_request(_refuse_closed_visits)
    app.after_request(_with_visit)


@kiosk.get("/<tag>/finished")
def finished() -> Response:
    """Says that the answers are gone, and has the browser forget the pages that showed them."""
    response = make_response(render_template("pages/finished.html"))
    response.headers["Clear-Site-Data"] = CLEAR
    return response


def visit() -> str:
    """The number of this visit: random, and all that the cookie holds."""
    if "visit" not in g:
        cookie = "" if request.endpoint in BEGINNING else request.cookies.get(COOKIE, "")
        g.visit = cookie or secrets.token_urlsafe(16)
    return str(g.visit)


def _refuse_closed_visits() -> None:
    if request.method in SAFE_METHODS:
        return
    cookie, sent = request.cookies.get(COOKIE, ""), request.form.get(FIELD, "")
    if not cookie or not secrets.compare_digest(cookie.encode(), sent.encode()):
        g.closed = True
        abort(403)


def _with_visit(response: Response) -> Response:
    if request.endpoint in ENDING:
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict")
        response.headers["Clear-Site-Data"] = CLEAR
    elif "visit" in g and visit() != request.cookies.get(COOKIE):
        response.set_cookie(COOKIE, visit(), secure=True, httponly=True, samesite="Strict")
    return response
