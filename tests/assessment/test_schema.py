"""What programs get from `assess --format json` keeps to docs/assessment.schema.json."""

import copy
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from app.assessment.assess import assess
from app.assessment.export import SCHEMA_VERSION, assessment_data
from app.assessment.what_if import what_if
from app.commands.main import main
from app.evaluation.cases import example_response
from app.questionnaire.response import QuestionnaireResponse
from app.report.compose import compose_report
from app.report.phone import PhoneNumbers
from app.report.said import said_data
from tests.report.reports import CATALOGS, DAY, SHIPPED

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "assessment.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def document(given: QuestionnaireResponse, locale: str = "en") -> dict:
    """As the command prints it, and read back: what JSON cannot say is lost on the way."""
    assessment = assess(SHIPPED, given)
    what_ifs = what_if(SHIPPED, assessment)
    report = compose_report(SHIPPED, assessment, CATALOGS.translator(locale), DAY, PhoneNumbers("112"), what_ifs)
    return json.loads(json.dumps(assessment_data(SHIPPED, assessment, what_ifs) | {"said": said_data(report)}))


def faults(found: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(found)]


@pytest.fixture(scope="module")
def explained() -> dict:
    (example,) = [each for each in SHIPPED.examples if each.explained]
    return document(example_response(SHIPPED, example))


def test_the_schema_is_one_itself_and_says_the_version_that_is_printed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION
    assert SCHEMA["$id"].endswith(f":{SCHEMA_VERSION}")


def test_every_object_is_closed_and_every_key_is_described() -> None:
    for path, part in _parts(SCHEMA, "$"):
        if part.get("type") == "object":
            assert "additionalProperties" in part, path
        for name, key in part.get("properties", {}).items():
            assert "description" in key or "description" in _pointed_at(key), f"{path}.{name}"


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.long)], ids=["each fifth", "all"])
def test_written_cases_keep_to_the_schema(step: int) -> None:
    cases = SHIPPED.examples[::step]
    found = {example.id: faults(document(example_response(SHIPPED, example))) for example in cases}
    assert {id: told for id, told in found.items() if told} == {}
    assert len(found) > 200 / step


def test_no_answers_at_all_keep_to_the_schema() -> None:
    assert faults(document(QuestionnaireResponse({}))) == []


@pytest.mark.parametrize("locale", CATALOGS.locales())
def test_every_language_keeps_to_the_schema(locale: str) -> None:
    example = next(each for each in SHIPPED.examples if each.explained)
    assert faults(document(example_response(SHIPPED, example), locale)) == []


def test_what_the_command_prints_keeps_to_the_schema(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text("tiredness: often\ntingling: often\ndiet: [vegan]\n")
    printed = CliRunner().invoke(main, ["assess", str(answers), "--rest", "never"])
    assert faults(json.loads(printed.stdout)) == []


def _without_the_version(data: dict) -> None:
    del data["schema_version"]


def _of_another_version(data: dict) -> None:
    data["schema_version"] = "1"


def _with_a_key_that_nobody_knows(data: dict) -> None:
    data["diagnosis"] = "low magnesium"


def _with_an_urgency_that_is_none_of_ours(data: dict) -> None:
    data["urgency"] = "soonish"


def _with_points_in_words(data: dict) -> None:
    data["profiles"][0]["points"] = "12"


def _without_the_claims_of_a_reason(data: dict) -> None:
    leading = next(profile for profile in data["profiles"] if profile["reasons"])
    leading["reasons"][0]["claims"] = []


def _with_half_of_what_is_said(data: dict) -> None:
    del data["said"]["to_the_clinician"]


@pytest.mark.parametrize(
    "broken",
    [
        _without_the_version,
        _of_another_version,
        _with_a_key_that_nobody_knows,
        _with_an_urgency_that_is_none_of_ours,
        _with_points_in_words,
        _without_the_claims_of_a_reason,
        _with_half_of_what_is_said,
    ],
    ids=lambda broken: broken.__name__.strip("_").replace("_", " "),
)
def test_a_broken_document_is_refused(broken, explained: dict) -> None:
    data = copy.deepcopy(explained)
    assert faults(data) == []
    broken(data)
    assert len(faults(data)) >= 1


def _parts(part: object, path: str):
    """Every mapping inside the schema with its path."""
    if isinstance(part, dict):
        yield path, part
        for key, value in part.items():
            yield from _parts(value, f"{path}.{key}")
    elif isinstance(part, list):
        for n, value in enumerate(part):
            yield from _parts(value, f"{path}[{n}]")


def _pointed_at(part: dict) -> dict:
    name = part.get("$ref", "").removeprefix("#/$defs/")
    return SCHEMA["$defs"].get(name, {})
