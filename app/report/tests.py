"""Composes the medical tests to discuss: the smallest useful set first, then what goes with it, then what waits."""

from app.assessment.result import Assessment, CoreTest, SuggestedTest
from app.questionnaire.knowledge import MedicalTest, Pitfall, TestResult
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.parts.lines import Line
from app.report.parts.tests import ResultView, TestGroupView, Tests, TestView
from app.report.wording import answer_words, because_words, profile_names
from app.translation.translator import Translator


def compose_tests(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Tests:
    """The suggested tests, sorted by what they are for."""
    views = _Views(questionnaire, assessment, say, cite)
    return Tests(
        heading=say.pgettext("report/tests.heading", "Tests to discuss with a clinician"),
        intro=say.pgettext(
            "report/tests.intro",
            "Ask whether these tests make sense for you. The clinician decides. A test can be misled, so its "
            "weak points stand beside it.",
        ),
        core_heading=say.pgettext("report/tests.core", "The tests to start with"),
        core_intro=say.pgettext(
            "report/tests.core-intro",
            "A few tests tell more than many. These come first because of your answers.",
        ),
        uncovered=_uncovered(questionnaire, assessment, say),
        core=views.core(),
        others_heading=say.pgettext("report/tests.others", "Often done beside them"),
        groups=views.groups(),
        second_heading=say.pgettext("report/tests.second", "Later, if the first tests leave it open"),
        second=views.second(),
        reasons_heading=say.pgettext("report/tests.reasons", "Why"),
        confounders_heading=say.pgettext("report/tests.confounders", "Say this before the test"),
        pitfalls_heading=say.pgettext("report/tests.pitfalls", "What can mislead this test"),
        results_heading=say.pgettext("report/tests.results", "What a result would and would not mean"),
        loinc_label=say.pgettext("report/tests.loinc", "LOINC"),
        loinc_notice=say(questionnaire.medical_tests_file.loinc_notice),
        empty=say.pgettext(
            "report/tests.empty",
            "Nothing in the answers given calls for one of these tests. If you feel unwell, a clinician can still "
            "help.",
        ),
    )


def _uncovered(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> str:
    """Which leading profiles no core test bears on, in a sentence; empty when there are none."""
    covered = {profile for test in assessment.core_tests for profile in test.profiles}
    left = profile_names(questionnaire, set(assessment.leading) - covered, say)
    if not left:
        return ""
    return say.pgettext(
        "report/tests.uncovered",
        "For this pattern no blood test comes first: %(profiles)s. Ask the clinician what fits.",
        profiles=say.listing(left),
    )


class _Views:
    """Words the suggested tests of one assessment."""

    def __init__(self, questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> None:
        self.questionnaire, self.say, self.cite = questionnaire, say, cite
        self.suggested = {test.id: test for test in assessment.medical_tests}
        self.cores = {test.id: test for test in assessment.core_tests}
        self.tests = {test.id: test for test in questionnaire.medical_tests if test.id in self.suggested}
        first = [test.id for test in assessment.medical_tests if test.line == "first"]
        needed = [id for id in first if self.suggested[id].needed]
        self.start = tuple(dict.fromkeys((*needed, *self.cores))) or tuple(first)

    def core(self) -> tuple[TestView, ...]:
        """What must be asked for and the smallest set for the profiles; without either, the whole first line."""
        return tuple(self._view(self.tests[test]) for test in self.start)

    def groups(self) -> tuple[TestGroupView, ...]:
        """The other first-line tests under the heading of their group."""
        views = []
        for group in self.questionnaire.medical_tests_file.groups:
            tests = [test for test in self._others("first") if test.group == group.id]
            if tests:
                views.append(TestGroupView(self.say(group.title), tuple(map(self._view, tests))))
        return tuple(views)

    def second(self) -> tuple[TestView, ...]:
        return tuple(map(self._view, self._others("second")))

    def _others(self, line: str) -> list[MedicalTest]:
        return [
            test for test in self.tests.values() if test.id not in self.start and self.suggested[test.id].line == line
        ]

    def _view(self, test: MedicalTest) -> TestView:
        say, suggested = self.say, self.suggested[test.id]
        rules = [rule for rule in test.rules if rule.id in suggested.rules]
        pitfalls = [pitfall for pitfall in test.pitfalls if pitfall.id in suggested.pitfalls]
        return TestView(
            id=test.id,
            name=say(test.name),
            ask=self._ask(suggested),
            purpose=say(test.purpose),
            bears_on=self._bears_on(self.cores[test.id]) if test.id in self.cores else "",
            reasons=tuple(Line(say(rule.reason), self.cite.numbers(rule.claims)) for rule in rules),
            because=self._goes_with(test, suggested) or because_words(self.questionnaire, suggested.because, say),
            confounders=tuple(self._pitfall(pitfall) for pitfall in pitfalls if pitfall.when),
            pitfalls=tuple(self._pitfall(pitfall) for pitfall in pitfalls if not pitfall.when),
            results=tuple(self._result(result, result.id in suggested.told) for result in test.results),
            loinc=", ".join(suggested.loinc),
        )

    def _bears_on(self, core: CoreTest) -> str:
        """The profiles and factors that the test is for, in one line."""
        names = profile_names(self.questionnaire, core.profiles, self.say)
        words = [*names, *answer_words(self.questionnaire, core.factors, self.say)]
        return self.say.pgettext("report/tests.bears-on", "Because of: %(what)s", what=self.say.with_semicolons(words))

    def _pitfall(self, pitfall: Pitfall) -> Line:
        return Line(self.say(pitfall.text), self.cite.numbers(pitfall.claims))

    def _ask(self, test: SuggestedTest) -> str:
        """What to do about the test, in a sentence or two; nothing of one that waits for a first result anyway."""
        say = self.say
        if test.moved == "told-normal":
            return say.pgettext(
                "report/tests.repeat", "You were told that it was normal. Ask whether it needs repeating."
            )
        if test.moved == "proportion":
            return say.pgettext("report/tests.later", "If it goes on, or if the first tests do not explain it.")
        if test.line == "second":
            return ""
        if test.ask == "whether":
            return say.pgettext("report/tests.ask-whether", "Ask whether it makes sense for you.")
        if "normal" in test.told:
            return say.pgettext(
                "report/tests.ask-though-normal", "Ask for it. You were told that it was normal: say so."
            )
        return say.pgettext("report/tests.ask-for", "Ask for it.")

    def _result(self, result: TestResult, told: bool) -> ResultView:
        say = self.say
        labels = {
            "low": say.pgettext("report/tests.result-low", "Low"),
            "borderline": say.pgettext("report/tests.result-borderline", "In between"),
            "normal": say.pgettext("report/tests.result-normal", "Normal"),
            "high": say.pgettext("report/tests.result-high", "High"),
        }
        limits = say(result.limits) if result.limits else ""
        label = labels[result.id]
        if told:
            label = say.pgettext("report/tests.told", "%(result)s (you were told so)", result=label)
        return ResultView(label, say(result.text), limits, self.cite.numbers(result.claims))

    def _goes_with(self, test: MedicalTest, suggested: SuggestedTest) -> str:
        """The tests that this one goes with, if nothing else calls for it: the answers behind it stand with those."""
        called_for_by = [rule.with_test for rule in test.rules if rule.id in suggested.rules]
        if not all(called_for_by):
            return ""
        names = [self.say(other.name) for other in self.questionnaire.medical_tests if other.id in called_for_by]
        return self.say.pgettext("report/tests.goes-with", "Goes with: %(tests)s", tests=self.say.listing(names))
