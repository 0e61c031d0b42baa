"""The page when even the page for errors fails: constant bytes, which need no template, catalog or setting."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from werkzeug.wsgi import ClosingIterator

from app.web.security import HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PAGE = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Something went wrong</title>
</head>
<body>
<main>
<h1>Something went wrong on our side</h1>
<p>It is not your fault. Nothing that you answered was stored or noted down.</p>
<p>Please go back, and try again in a few minutes.</p>
</main>
</body>
</html>
"""
"""In English for everybody: what finds the reader's language may be the very thing that failed."""

REPLY_HEADERS = [
    *HEADERS.items(),
    ("Cache-Control", "no-store"),
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Language", "en"),
    ("Content-Length", str(len(PAGE))),
]


class BrokenOff(Exception):
    """A reply failed while it was being sent. What it said of the cause stands in our log, without its message."""


class LastResort:
    """A layer around an application that answers whatever is raised; `note` gets the cause, for the log."""

    def __init__(self, application: "WSGIApplication", note: Callable[[Exception], None]) -> None:
        self.application = application
        self.note = note

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            body = self.application(environ, start_response)
        except Exception as error:  # noqa: BLE001 - whatever it was, somebody waits for an answer
            self.note(error)
            start_response("500 INTERNAL SERVER ERROR", REPLY_HEADERS)
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [PAGE]
        return ClosingIterator(self._noted(body), getattr(body, "close", None))

    def _noted(self, body: Iterable[bytes]) -> Iterator[bytes]:
        """The body; what it raises halfway would otherwise be logged by the server, with its message."""
        try:
            yield from body
        except Exception as error:  # noqa: BLE001 - as above
            self.note(error)
            raise BrokenOff from None
