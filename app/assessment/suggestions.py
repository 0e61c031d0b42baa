"""Finds which medical tests the answers call up for discussion, and which notes are to be told."""

from collections.abc import Collection, Iterable, Mapping

from app.assessment.indications import counts_as_sign
from app.assessment.matching import strongest_reasons
from app.assessment.result import ProfileMatch, RaisedNote, SuggestedTest
from app.questionnaire.enable_when import answers_meeting
from app.questionnaire.knowledge import MedicalTest, Note, Question, TestLine, TestRule, Trigger
from app.questionnaire.model import When
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse

Because = tuple[Answer, ...]


def suggested_tests(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    tests: Iterable[MedicalTest],
) -> tuple[SuggestedTest, ...]:
    """Those of the tests that a rule calls up, in the order given: a rule may ask for a test that came before."""
    suggested: dict[str, SuggestedTest] = {}
    triggers = _Triggers(questionnaire, response, matches, suggested)
    for test in tests:
        if suggestion := triggers.suggest(test):
            suggested[test.id] = suggestion
    return tuple(suggested.values())


def called_up(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    tests: Iterable[MedicalTest],
) -> dict[str, TestLine]:
    """The line of each test that `suggested_tests` would suggest, by id: quicker, since no answers are gathered."""
    lines: dict[str, TestLine] = {}
    triggers = _Triggers(questionnaire, response, matches, {}, lines)
    for test in tests:
        rules = [rule for rule in test.rules if triggers.is_met(rule)]
        if rules and not triggers.meets(test.unless):
            lines[test.id] = _line(test, rules)
    return lines


def raised_notes(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    tests: tuple[SuggestedTest, ...],
    notes: Iterable[Note | Question],
) -> tuple[RaisedNote, ...]:
    """The notes whose trigger is met, in the order given."""
    triggers = _Triggers(questionnaire, response, matches, {test.id: test for test in tests})
    return tuple(RaisedNote(note.id, because) for note in notes if (because := triggers.because(note)) is not None)


class _Triggers:
    """Says which triggers a response meets. `called`: the tests called up so far; `tests`: those with their answers."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        response: QuestionnaireResponse,
        matches: tuple[ProfileMatch, ...],
        tests: Mapping[str, SuggestedTest],
        called: Collection[str] | None = None,
    ) -> None:
        self.comparison = questionnaire.comparison
        self.response, self.tests = response, tests
        self.called: Collection[str] = tests if called is None else called
        self.matches = {match.id: match for match in matches}
        self.leaders = sum(match.leading for match in matches)

    def suggest(self, test: MedicalTest) -> SuggestedTest | None:
        rules = [rule for rule in test.rules if self.is_met(rule)]
        if not rules or self.meets(test.unless):
            return None
        # A test that goes with another has that one's answers behind it, unless it has reasons of its own.
        own = [rule for rule in rules if not rule.with_test]
        return SuggestedTest(
            id=test.id,
            line=_line(test, rules),
            loinc=tuple(loinc.code for loinc in test.loinc),
            rules=tuple(rule.id for rule in rules),
            because=_united(map(self._answers_behind, own or rules)),
            pitfalls=tuple(pitfall.id for pitfall in test.pitfalls if not pitfall.when or self.meets(pitfall.when)),
        )

    def because(self, trigger: Trigger) -> Because | None:
        """The answers that meet every condition of the trigger, or None."""
        return self._answers_behind(trigger) if self.is_met(trigger) else None

    def is_met(self, trigger: Trigger) -> bool:
        """Whether every condition of the trigger holds. Those that are quickest to try come first."""
        if trigger.leaders and self.leaders not in trigger.leaders:
            return False
        if trigger.with_test and trigger.with_test not in self.called:
            return False
        if not all(self.matches[profile].leading for profile in trigger.leading):
            return False
        if trigger.sign_and_factor and not self._has_sign_and_factor(trigger.sign_and_factor):
            return False
        if any(link_id in self.response for link_id in trigger.unanswered) or self.meets(trigger.unless):
            return False
        return not trigger.when or self.meets(trigger.when)

    def meets(self, when: When) -> bool:
        """Whether there are conditions, and all are met."""
        return bool(when) and answers_meeting(when, self.response) is not None

    def _has_sign_and_factor(self, profile: str) -> bool:
        match = self.matches[profile]
        return bool(match.factors) and any(counts_as_sign(reason, self.comparison) for reason in match.reasons)

    def _answers_behind(self, trigger: Trigger) -> Because:
        """The answers that meet the trigger, each once. It is asked only of a trigger that is met."""
        answers = answers_meeting(trigger.when, self.response) or ()
        return _united((self._leading(trigger), self._sign_and_factor(trigger), self._with_test(trigger), answers))

    def _leading(self, trigger: Trigger) -> Because:
        matches = (self.matches[profile] for profile in trigger.leading)
        strongest = (strongest_reasons(match.reasons, self.comparison) for match in matches)
        return tuple(reason.answer for reasons in strongest for reason in reasons)

    def _sign_and_factor(self, trigger: Trigger) -> Because:
        if trigger.sign_and_factor is None:
            return ()
        match = self.matches[trigger.sign_and_factor]
        factors = tuple(answer for factor in match.factors for answer in factor.answers)
        signs = tuple(reason for reason in match.reasons if counts_as_sign(reason, self.comparison))
        return tuple(reason.answer for reason in strongest_reasons(signs, self.comparison)) + factors

    def _with_test(self, trigger: Trigger) -> Because:
        return self.tests[trigger.with_test].because if trigger.with_test else ()


def _line(test: MedicalTest, rules: Iterable[TestRule]) -> TestLine:
    """The line of a test: a rule may set it, and the first line wins."""
    return "first" if "first" in {rule.line or test.line for rule in rules} else "second"


def _united(parts: Iterable[Because]) -> Because:
    return tuple(dict.fromkeys(answer for part in parts for answer in part))
