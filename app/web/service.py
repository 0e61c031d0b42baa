"""Puts the web floor together: one Flask application around what it serves."""

from io import BytesIO
from typing import IO, Any

from flask import Flask, Request, Response
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings
from app.web import desk, errors, kiosk, l10n, language, marking, security, staff_entry, static_files, views
from app.web.kept_templates import FOLDER, KeptTemplates
from app.web.last_resort import LastResort
from app.web.site import load_site


class InMemory(Request):
    """A request that never puts an upload into a temporary file: it may hold answers."""

    def _get_file_stream(self, *_about: object, **_more: object) -> IO[bytes]:
        return BytesIO()


class Service(Flask):
    """A Flask application whose log never quotes a person."""

    request_class = InMemory

    def log_exception(self, exc_info: Any) -> None:
        self.note_cause(exc_info[1])

    def note_cause(self, error: BaseException | None) -> None:
        self.logger.error(errors.cause(error))

    def finalize_request(self, rv: Any, from_error_handler: bool = False) -> Response:
        """Lets an error of `after_request` end at the last resort.

        Flask itself would log what the error says, and send a page that lacks what the function adds.
        """
        return super().finalize_request(rv, from_error_handler=False)


def build_service(settings: Settings) -> Flask:
    """The application for these settings. It holds no secret and no session; only a shared tablet has a cookie."""
    app = Service("app", template_folder=None, static_folder=None)
    app.jinja_loader = KeptTemplates(FOLDER)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts) or None
    if settings.proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]  # Flask's way
    site = load_site(settings)
    app.extensions["site"] = site
    language.init_app(app, site)
    marking.init_app(app)
    static_files.init_app(app)
    security.init_app(app)
    errors.init_app(app)
    app.register_blueprint(views.pages)
    app.register_blueprint(desk.desk)
    app.register_blueprint(staff_entry.staff_entry)
    app.register_blueprint(l10n.l10n)
    kiosk.init_app(app, site)
    app.wsgi_app = LastResort(app.wsgi_app, app.note_cause)  # type: ignore[method-assign]  # Flask's way
    return app
