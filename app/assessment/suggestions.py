"""Which medical tests to discuss, and which interactions and cautions to tell."""

from collections.abc import Iterable

from app.assessment.matching import is_sign, strongest_reasons
from app.assessment.result import ProfileMatch, RaisedNote, SuggestedTest
from app.questionnaire.enable_when import answers_meeting
from app.questionnaire.knowledge import MedicalTest, Note, Trigger
from app.questionnaire.model import When
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer, QuestionnaireResponse

Matches = dict[str, ProfileMatch]
Because = tuple[Answer, ...]


def suggested_tests(
    questionnaire: Questionnaire, response: QuestionnaireResponse, matches: tuple[ProfileMatch, ...]
) -> tuple[SuggestedTest, ...]:
    """The tests that a rule calls up, in the order of the data. A test may go with a test named before it."""
    suggested: dict[str, SuggestedTest] = {}
    caller = _Caller(questionnaire, response, {match.id: match for match in matches}, suggested)
    for test in questionnaire.medical_tests:
        if found := caller.suggest(test):
            suggested[test.id] = found
    return tuple(suggested.values())


def raised_notes(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    tests: tuple[SuggestedTest, ...],
    notes: tuple[Note, ...],
) -> tuple[RaisedNote, ...]:
    """The notes whose trigger is met."""
    found = {test.id: test for test in tests}
    caller = _Caller(questionnaire, response, {match.id: match for match in matches}, found)
    return tuple(RaisedNote(note.id, because) for note in notes if (because := caller.because(note)) is not None)


class _Caller:
    """Applies triggers to one response."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        response: QuestionnaireResponse,
        matches: Matches,
        tests: dict[str, SuggestedTest],
    ) -> None:
        self.comparison = questionnaire.comparison
        self.response, self.matches, self.tests = response, matches, tests

    def suggest(self, test: MedicalTest) -> SuggestedTest | None:
        met = [(rule, because) for rule in test.rules if (because := self.because(rule)) is not None]
        if not met or self._excluded(test.unless):
            return None
        # A test that goes with another has that one's answers behind it, unless it has reasons of its own.
        own = [because for rule, because in met if not rule.with_test]
        return SuggestedTest(
            id=test.id,
            line="first" if "first" in {rule.line or test.line for rule, _ in met} else "second",
            loinc=tuple(loinc.code for loinc in test.loinc),
            rules=tuple(rule.id for rule, _ in met),
            because=_united(own or [because for _, because in met]),
            pitfalls=tuple(pit.id for pit in test.pitfalls if answers_meeting(pit.when, self.response) is not None),
        )

    def because(self, trigger: Trigger) -> Because | None:
        """The answers that meet every condition of the trigger, or None."""
        if self._excluded(trigger.unless) or any(link_id in self.response for link_id in trigger.unanswered):
            return None
        parts = [self._leading(trigger), self._sign_and_factor(trigger), self._with_test(trigger)]
        parts.append(answers_meeting(trigger.when, self.response))
        met = [part for part in parts if part is not None]
        return _united(met) if len(met) == len(parts) else None

    def _excluded(self, unless: When) -> bool:
        return bool(unless) and answers_meeting(unless, self.response) is not None

    def _leading(self, trigger: Trigger) -> Because | None:
        matches = [self.matches[profile] for profile in trigger.leading]
        if not all(match.leading for match in matches):
            return None
        strongest = (strongest_reasons(match.reasons, self.comparison) for match in matches)
        return tuple(reason.answer for reasons in strongest for reason in reasons)

    def _sign_and_factor(self, trigger: Trigger) -> Because | None:
        if trigger.sign_and_factor is None:
            return ()
        match = self.matches[trigger.sign_and_factor]
        signs = tuple(reason for reason in match.reasons if is_sign(reason, self.comparison))
        factors = tuple(answer for factor in match.factors for answer in factor.answers)
        if not signs or not factors:
            return None
        return tuple(reason.answer for reason in strongest_reasons(signs, self.comparison)) + factors

    def _with_test(self, trigger: Trigger) -> Because | None:
        if trigger.with_test is None:
            return ()
        test = self.tests.get(trigger.with_test)
        return test.because if test else None


def _united(parts: Iterable[Because]) -> Because:
    return tuple(dict.fromkeys(answer for part in parts for answer in part))
