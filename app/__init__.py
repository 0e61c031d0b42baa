"""symptom-overlap: a questionnaire is assessed, said in translation, as a report, on the web and in PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.config import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """Assembles the floors into a web service; without `settings`, the environment says how.

    Raises Faults when a questionnaire is broken: it never starts serving.
    """
    # Imported here so that `import app.questionnaire` needs no Flask.
    from app.config import settings_from_environment
    from app.web.service import build_service

    return build_service(settings or settings_from_environment())
