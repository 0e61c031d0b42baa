"""The medical tests to discuss, each with its reasons and what can mislead it."""

from app.assessment.result import Assessment, SuggestedTest
from app.questionnaire.knowledge import MedicalTest
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.report import Line, TestGroupView, Tests, TestView
from app.report.wording import because_words
from app.translation.translator import Translator


def compose_tests(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Tests:
    """The suggested tests in their groups."""
    return Tests(
        heading=say.pgettext("report/tests.heading", "Tests to discuss with a clinician"),
        intro=say.pgettext(
            "report/tests.intro",
            "Ask whether these tests make sense for you. The clinician decides. A test can be misled, so its "
            "weak points stand beside it.",
        ),
        second_heading=say.pgettext("report/tests.second", "If the first result is low or unclear"),
        reasons_heading=say.pgettext("report/tests.reasons", "Why"),
        pitfalls_heading=say.pgettext("report/tests.pitfalls", "What can mislead this test"),
        loinc_label=say.pgettext("report/tests.loinc", "LOINC"),
        loinc_notice=say(questionnaire.medical_tests_file.loinc_notice),
        groups=_groups(questionnaire, assessment, say, cite),
        empty=say.pgettext(
            "report/tests.empty",
            "Nothing in the answers given calls for one of these tests. If you feel unwell, a clinician can still "
            "help.",
        ),
    )


def _groups(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> tuple[TestGroupView, ...]:
    suggested = {test.id: test for test in assessment.medical_tests}
    found = []
    for group in questionnaire.medical_tests_file.groups:
        tests = [test for test in questionnaire.medical_tests if test.group == group.id and test.id in suggested]
        views = {test.id: _view(questionnaire, test, suggested[test.id], say, cite) for test in tests}
        first = tuple(views[test.id] for test in tests if suggested[test.id].line == "first")
        second = tuple(views[test.id] for test in tests if suggested[test.id].line == "second")
        if tests:
            found.append(TestGroupView(say(group.title), first, second))
    return tuple(found)


def _view(
    questionnaire: Questionnaire, test: MedicalTest, suggested: SuggestedTest, say: Translator, cite: Citations
) -> TestView:
    return TestView(
        id=test.id,
        name=say(test.name),
        purpose=say(test.purpose),
        reasons=tuple(
            Line(say(rule.reason), cite.numbers(rule.claims)) for rule in test.rules if rule.id in suggested.rules
        ),
        because=_goes_with(questionnaire, test, suggested, say) or because_words(questionnaire, suggested.because, say),
        pitfalls=tuple(
            Line(say(pit.text), cite.numbers(pit.claims)) for pit in test.pitfalls if pit.id in suggested.pitfalls
        ),
        loinc=", ".join(suggested.loinc),
    )


def _goes_with(questionnaire: Questionnaire, test: MedicalTest, suggested: SuggestedTest, say: Translator) -> str:
    """The tests that alone call for this one: the answers stand there already. Empty when it has reasons of its own."""
    met = [rule.with_test for rule in test.rules if rule.id in suggested.rules]
    if not all(met):
        return ""
    names = [say(other.name) for other in questionnaire.medical_tests if other.id in met]
    return say.pgettext("report/tests.goes-with", "Goes with: %(tests)s", tests=say.listing(names))
