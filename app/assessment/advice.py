"""The advice in short: how urgent, which profiles lead, which tests come first.

What-if asks for it once for every other answer that could have been given, so reasons are not worked out here.
"""

from app.assessment.completeness import completeness_of
from app.assessment.core_tests import core_tests
from app.assessment.matching import MatchMemo, match_profiles
from app.assessment.red_flags import out_of_scope, raised_flags, urgency_of
from app.assessment.result import Advice, Assessment, CoreTest
from app.assessment.suggestions import lines_of_tests
from app.questionnaire.enable_when import without_unasked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import Level
from app.questionnaire.response import QuestionnaireResponse


def advise(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    urgency: Level | None = None,
    memo: MatchMemo | None = None,
) -> Advice:
    """What `assess` would advise, without the reasons. `urgency`: if it is known. `memo`: see `match_profiles`."""
    response = without_unasked(questionnaire, response)
    urgency = urgency or urgency_of(raised_flags(questionnaire, response))
    if urgency == "now" or out_of_scope(questionnaire, response):
        return Advice(urgency, stop=True)
    matches = match_profiles(questionnaire, response, completeness_of(questionnaire, response), memo)
    lines = lines_of_tests(questionnaire, response, matches, urgency)
    core = core_tests(questionnaire, matches, lines)
    leading = tuple(match.id for match in matches if match.leading)
    return Advice(urgency, False, leading, _ids(core))


def advice_of(assessment: Assessment) -> Advice:
    """The advice that an assessment gives."""
    return Advice(assessment.urgency, assessment.stop, assessment.leading, _ids(assessment.core_tests))


def _ids(tests: tuple[CoreTest, ...]) -> tuple[str, ...]:
    """The ids of the tests in alphabetical order: the same tests in another order are the same advice."""
    return tuple(sorted(test.id for test in tests))
