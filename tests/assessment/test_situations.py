"""Situations from everyday life and from the emergency room: the level, the tests, and restraint."""

from pathlib import Path

import pytest
import yaml

from app.assessment.assess import assess
from app.questionnaire.denial import with_the_rest_denied
from app.questionnaire.model import as_list
from app.questionnaire.response import build_response
from tests.kept import SHIPPED

SITUATIONS = yaml.safe_load((Path(__file__).parent / "situations.yaml").read_text(encoding="utf-8"))["situations"]
PANELS = {test.id: test.panel or test.id for test in SHIPPED.medical_tests}


def test_there_are_fifty_and_every_level_is_among_them() -> None:
    assert len(SITUATIONS) == 50
    assert {situation["level"] for situation in SITUATIONS} == {"now", "today", "within-48h", "within-2w", "routine"}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation["id"])
def test_a_situation_gets_its_level_its_tests_and_no_more(situation: dict) -> None:
    answers = {link_id: tuple(as_list(codes)) for link_id, codes in situation["answers"].items()}
    assessment = assess(SHIPPED, build_response(SHIPPED, with_the_rest_denied(SHIPPED, answers)))
    first = [test.id for test in assessment.medical_tests if test.line == "first"]
    assert assessment.urgency == situation["level"]
    assert set(situation.get("tests", ())) <= set(first)
    assert not set(situation.get("no_tests", ())) & set(first)
    assert not set(situation.get("not_leading", ())) & set(assessment.leading)
    if "most_panels" in situation:
        assert len({PANELS[test] for test in first}) <= situation["most_panels"], first
