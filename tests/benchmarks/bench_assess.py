"""How long an assessment takes on the full questionnaire. By hand, never in CI:

.venv/bin/pip install -e '.[test,bench]' && .venv/bin/python -m pytest tests/benchmarks/bench_assess.py
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.assessment.assess import assess
from app.assessment.what_if import what_if
from app.evaluation.cases import example_response
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse

CASES = ("all-three-coeliac", "everything-sometimes", "b12-vegan", "only-tired")


@pytest.fixture(params=CASES)
def response(request: pytest.FixtureRequest, shipped: Questionnaire) -> QuestionnaireResponse:
    example = next(example for example in shipped.examples if example.id == request.param)
    return example_response(shipped, example)


def test_assess(benchmark: BenchmarkFixture, shipped: Questionnaire, response: QuestionnaireResponse) -> None:
    """Bar: under 1 ms."""
    benchmark(assess, shipped, response)


def test_stability(benchmark: BenchmarkFixture, shipped: Questionnaire, response: QuestionnaireResponse) -> None:
    """Every single change recomputed. Bar: under 50 ms."""
    benchmark(what_if, shipped, assess(shipped, response))
