"""Limits who may post and how much, and sets the headers of every reply."""

from flask import Flask, Response, abort, request

from app.web.site import current_site
from app.web.static_files import caching

LARGEST_BODY = 16 * 1024
"""Of a post, in bytes: room for all answers and for what is typed for a print."""
LARGEST_AT_DESK = 8 * 1024 * 1024
"""At the desk, in bytes: room for a hundred codes, or for PDFs of ours, which are read into memory and never parsed."""
AT_DESK = ("desk.opened", "desk.printed")
JOURNEY = ("pages.answers", "pages.answers_of_code", "pages.pdf")
"""The views that reply to a post with a page to which a person may want to go back. A file of theirs is not kept."""
MOST_FIELDS = 400
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'; "
        "require-trusted-types-for 'script'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}


def init_app(app: Flask) -> None:
    """Sets the limits and puts the guard before, and the headers after, every request."""
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, MAX_FORM_MEMORY_SIZE=LARGEST_BODY, MAX_FORM_PARTS=MOST_FIELDS)
    app.before_request(_allow_more_at_desk)
    app.before_request(_refuse_foreign_posts)
    app.before_request(_refuse_unmeasured_bodies)
    app.before_request(_refuse_too_many_fields)
    app.before_request(_refuse_what_is_no_form)
    app.after_request(_with_headers)


def _allow_more_at_desk() -> None:
    if request.endpoint in AT_DESK:
        request.max_content_length = request.max_form_memory_size = LARGEST_AT_DESK


def _refuse_foreign_posts() -> None:
    """Refuses what another site posts. No cookie and no token is needed: browsers say where a post comes from."""
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        foreign = site not in ("same-origin", "none")
    else:  # browsers send Sec-Fetch-Site only over https or to localhost
        foreign = request.headers.get("Origin", request.host_url.rstrip("/")) != request.host_url.rstrip("/")
    if foreign:
        abort(403)


def _refuse_unmeasured_bodies() -> None:
    """Refuses a body of unknown length, which would be read as no answers at all; browsers always say the length."""
    if request.content_length is None and "Transfer-Encoding" in request.headers:
        abort(411)


def _refuse_too_many_fields() -> None:
    """Refuses too many fields, which Flask does not in urlencoded forms. Reading the form here limits its size too."""
    if request.method not in SAFE_METHODS and sum(len(values) for _, values in request.form.lists()) > MOST_FIELDS:
        abort(400)


def _refuse_what_is_no_form() -> None:
    """Refuses a body that is no form, or cannot be decoded: it would be read as no answers at all."""
    if request.method not in SAFE_METHODS and request.content_length and not request.form:
        abort(400)


def _with_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    response.headers["Cache-Control"] = _cache_control(response)
    return response


def _cache_control(response: Response) -> str:
    """How long a browser may keep a reply.

    A page of the journey it may keep for itself, so that Back shows it again; on a shared tablet it keeps nothing.
    """
    a_page = response.mimetype == "text/html" and response.status_code in (200, 422)
    if request.method == "POST" and request.endpoint in JOURNEY and a_page:
        return "no-store" if current_site().kiosk else "private, no-cache"
    if response.status_code >= 400 or request.method not in ("GET", "HEAD"):
        return "no-store"
    if request.endpoint == "static":
        return caching()
    return "no-store" if current_site().kiosk else "no-cache"
