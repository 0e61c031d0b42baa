"""What takes long to make and never changes is made once and kept for the whole run."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app import create_app
from app.config import Settings
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs, catalogs_folder

if TYPE_CHECKING:
    from flask import Flask

TINY_FOLDER = Path(__file__).parent / "questionnaire" / "tiny"
SHIPPED_FOLDER = questionnaires_folder() / "magnesium-b12-vitamin-d"
SHIPPED: Questionnaire = load_questionnaire(SHIPPED_FOLDER)
TINY: Questionnaire = load_questionnaire(TINY_FOLDER)
CATALOGS = Catalogs(catalogs_folder())


@cache
def application(settings: Settings) -> "Flask":
    """The service with these settings. Its catalogs are read again when they change, so tests must not change them."""
    return create_app(settings)
