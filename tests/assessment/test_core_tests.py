"""The smallest useful set of tests covers what it must, and no smaller one does."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.assessment.assess import assess
from app.assessment.core_tests import Target, bears_on, covering_tests, smallest_cover, targets
from app.questionnaire.knowledge import MedicalTest
from app.questionnaire.response import Answer, QuestionnaireResponse
from tests.builders import calm_responses, rest_denied
from tests.kept import SHIPPED

TEMPLATE = next(test for test in SHIPPED.medical_tests if test.id == "magnesium")
PROFILES = ("p", "q", "r", "s")


def made(number: int, covers: list[str], misses: list[str]) -> MedicalTest:
    clauses = tuple({"factor": (profile,)} for profile in misses)
    return TEMPLATE.model_copy(update={"id": f"test-{number}", "covers": tuple(covers), "misses": clauses})


tests_lists = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PROFILES), unique=True),
        st.lists(st.sampled_from(PROFILES), unique=True, max_size=2),
    ),
    max_size=5,
).map(lambda found: [made(n, *pair) for n, pair in enumerate(found)])
targets_lists = st.lists(
    st.sampled_from([Target(p) for p in PROFILES] + [Target(p, Answer("factor", p)) for p in PROFILES]), unique=True
)


def covered(tests: tuple[MedicalTest, ...] | list[MedicalTest], wanted: list[Target]) -> set[Target]:
    return {target for target in wanted if any(bears_on(test, target) for test in tests)}


@settings(max_examples=300)
@given(tests_lists, targets_lists)
def test_the_set_covers_all_that_can_be_covered_and_no_smaller_one_does(
    candidates: list[MedicalTest], wanted: list[Target]
) -> None:
    chosen = smallest_cover(candidates, wanted)
    reachable = covered(candidates, wanted)
    assert covered(chosen, wanted) == reachable
    for size in range(len(chosen)):
        assert all(covered(fewer, wanted) != reachable for fewer in combinations(candidates, size))


@given(calm_responses(SHIPPED))
def test_the_core_tests_are_first_line_and_bear_on_every_leading_profile_that_has_a_test(
    given: QuestionnaireResponse,
) -> None:
    assessment = assess(SHIPPED, given)
    first = {test.id for test in assessment.medical_tests if test.line == "first"}
    core = {test.id for test in assessment.core_tests}
    assert core <= first
    candidates = [test for test in covering_tests(SHIPPED) if test.id in first]
    wanted = targets(assessment.profiles, candidates)
    chosen = [test for test in candidates if test.id in core]
    assert covered(chosen, wanted) == covered(candidates, wanted)
    assert {target.profile for target in wanted} >= set(assessment.leading)


def test_with_laughing_gas_the_test_that_it_fools_is_not_needed_at_all() -> None:
    core = assess(SHIPPED, rest_denied(SHIPPED, diet="nitrous-oxide", tingling="often", sore_tongue="often")).core_tests
    assert [test.id for test in core] == ["methylmalonic-acid"]
    assert Answer("diet", "nitrous-oxide") in core[0].factors


def test_the_best_fitting_profile_comes_first() -> None:
    answers = rest_denied(
        SHIPPED, tingling="often", sore_tongue="often", bone_pain="nearly-always", stairs="nearly-always", diet="vegan"
    )
    assert [test.id for test in assess(SHIPPED, answers).core_tests] == ["25-hydroxyvitamin-d", "vitamin-b12"]


def test_what_the_person_takes_is_told_as_a_confounder_of_the_test() -> None:
    answers = rest_denied(SHIPPED, tingling="often", medicines="metformin", supplements=("vitamin-b12", "biotin"))
    (b12,) = [test for test in assess(SHIPPED, answers).medical_tests if test.id == "vitamin-b12"]
    assert {"metformin", "taking-b12", "biotin"} <= set(b12.pitfalls)
