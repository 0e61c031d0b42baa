"""Puts the web floor together: one Flask application around what it serves."""

from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings
from app.web import errors, language, security, views
from app.web.site import load_site


class Service(Flask):
    """A Flask application whose log never quotes a person."""

    def log_exception(self, exc_info: Any) -> None:
        self.logger.error(errors.cause(exc_info[1]))


def build_service(settings: Settings) -> Flask:
    """The application for these settings. It holds no secret, no session and no cookie."""
    app = Service("app", template_folder="web/templates", static_folder="web/static")
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts) or None
    if settings.proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]  # Flask's way
    site = load_site(settings)
    app.extensions["site"] = site
    language.init_app(app, site)
    security.init_app(app)
    errors.init_app(app)
    app.register_blueprint(views.pages)
    return app
