from pathlib import Path

import pytest

from app import create_app
from app.config import Settings, settings_from_environment
from app.questionnaire.source import Faults


def test_without_any_variable_the_defaults_hold():
    assert settings_from_environment({}) == Settings()
    assert Settings().emergency_number == "112"


def test_every_setting_has_its_variable(tmp_path):
    found = settings_from_environment(
        {
            "SYMPTOM_OVERLAP_EMERGENCY_NUMBER": "999",
            "SYMPTOM_OVERLAP_TRUSTED_HOSTS": "clinic.example, .clinic.example",
            "SYMPTOM_OVERLAP_PROXY": "1",
            "SYMPTOM_OVERLAP_QUESTIONNAIRES": str(tmp_path),
            "SYMPTOM_OVERLAP_TRANSLATIONS": str(tmp_path),
        }
    )
    assert found == Settings("999", ("clinic.example", ".clinic.example"), True, Path(tmp_path), Path(tmp_path))


@pytest.mark.parametrize(("name", "value"), [("EMERGENCY_NUMBER", "call me"), ("PROXY", "maybe")])
def test_a_value_that_cannot_be_meant_is_refused_by_name(name, value):
    with pytest.raises(ValueError, match=f"SYMPTOM_OVERLAP_{name}"):
        settings_from_environment({f"SYMPTOM_OVERLAP_{name}": value})


def test_a_broken_questionnaire_never_starts_serving(tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "questionnaire.yaml").write_text("id: broken\n")
    with pytest.raises(Faults, match=r"broken/questionnaire.yaml"):
        create_app(Settings(questionnaires=tmp_path))


def test_a_service_without_any_questionnaire_never_starts(tmp_path):
    with pytest.raises(Faults, match=r"no folder in .* has a questionnaire.yaml; write one"):
        create_app(Settings(questionnaires=tmp_path))
