"""What every test may ask for: the shipped questionnaire and the tiny one."""

import pytest
from hypothesis import settings

from app.questionnaire.questionnaire import Questionnaire
from app.translation.catalogs import Catalogs
from tests.kept import CATALOGS, SHIPPED, TINY

# A slow machine is no fault of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def shipped() -> Questionnaire:
    return SHIPPED


@pytest.fixture(scope="session")
def tiny() -> Questionnaire:
    return TINY


@pytest.fixture(scope="session")
def catalogs() -> Catalogs:
    return CATALOGS
