"""What every test may ask for: the shipped questionnaire and the tiny one."""

from pathlib import Path

import pytest
from hypothesis import settings

from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs, catalogs_folder

# A slow machine is no fault of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def shipped() -> Questionnaire:
    return load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")


@pytest.fixture(scope="session")
def tiny() -> Questionnaire:
    return load_questionnaire(Path(__file__).parent / "questionnaire" / "tiny")


@pytest.fixture(scope="session")
def catalogs() -> Catalogs:
    return Catalogs(catalogs_folder())
