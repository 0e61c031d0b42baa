"""Finds which medical tests the answers call up for discussion, and which notes are to be told."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from app.assessment.by_answer import ByAnswer
from app.assessment.indications import counts_as_sign
from app.assessment.matching import is_supported, strongest_reasons
from app.assessment.placing import CalledTest, Placed, placed_tests
from app.assessment.red_flags import with_open_as_unknown
from app.assessment.result import ProfileMatch, RaisedNote, Reason, SuggestedTest
from app.questionnaire.enable_when import answers_meeting, is_met
from app.questionnaire.knowledge import Note, Question, TestLine, Trigger
from app.questionnaire.model import When
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import Level
from app.questionnaire.response import Answer, QuestionnaireResponse

Because = tuple[Answer, ...]


def suggested_tests(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    urgency: Level,
) -> tuple[SuggestedTest, ...]:
    """The tests that a rule calls up, in the order of the data, each in its line."""
    counted = with_open_as_unknown(questionnaire, response)
    called = _called_up(questionnaire, counted, matches)
    placed = placed_tests(questionnaire, response, matches, urgency, called)
    suggested: dict[str, SuggestedTest] = {}
    triggers = _Triggers(questionnaire, counted, matches, suggested)
    for id, one in called.items():
        suggested[id] = triggers.suggest(one, placed[id], response)
    return tuple(suggested.values())


def lines_of_tests(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
    urgency: Level,
) -> dict[str, TestLine]:
    """The line of each test that `suggested_tests` would suggest, by id: quicker, since no answers are gathered."""
    called = _called_up(questionnaire, with_open_as_unknown(questionnaire, response), matches)
    return {id: one.line for id, one in placed_tests(questionnaire, response, matches, urgency, called).items()}


def _called_up(
    questionnaire: Questionnaire,
    response: QuestionnaireResponse,
    matches: tuple[ProfileMatch, ...],
) -> dict[str, CalledTest]:
    """The tests that a rule calls up, by id, in the order of the data: a rule may ask for a test that came before."""
    called: dict[str, CalledTest] = {}
    triggers = _Triggers(questionnaire, response, matches, {}, called)
    possible = sorted(_rules_by_answer(questionnaire).possible(response))
    for place, places in groupby(possible, key=itemgetter(0)):
        test = questionnaire.medical_tests[place]
        rules = tuple(rule for _, n in places if triggers.is_met(rule := test.rules[n]))
        if rules and is_met(test.when, response) and not triggers.meets(test.unless):
            told = tuple(result.id for result in test.results if triggers.meets(result.told))
            called[test.id] = CalledTest(test, rules, told)
    return called


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


@lru_cache(maxsize=64)
def _rules_by_answer(questionnaire: Questionnaire) -> ByAnswer[tuple[int, int]]:
    """The rules, as the places of their test and of their own, by the answers that can meet them."""
    tests = enumerate(questionnaire.medical_tests)
    return ByAnswer(((place, n), rule.when) for place, test in tests for n, rule in enumerate(test.rules))


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

    def suggest(self, called: CalledTest, placed: Placed, given: QuestionnaireResponse) -> SuggestedTest:
        """The test with the answers given behind it; what it goes with must have been suggested before."""
        test = called.test
        rules = [rule for rule in called.rules if placed.line == "second" or (rule.line or test.line) == "first"]
        # A test that goes with another has that one's answers behind it, unless it has reasons of its own.
        own = [rule for rule in rules if not rule.with_test]
        return SuggestedTest(
            id=test.id,
            line=placed.line,
            needed=called.needed,
            ask="for" if called.needed and not test.whether else "whether",
            moved=placed.moved,
            told=called.told,
            loinc=tuple(loinc.code for loinc in test.loinc),
            rules=tuple(rule.id for rule in rules),
            because=tuple(
                answer for answer in _united(map(self._answers_behind, own or rules)) if answer.link_id in given
            ),
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
        return is_met(trigger.when, self.response)

    def meets(self, when: When) -> bool:
        """Whether there are conditions, and all are met."""
        return bool(when) and is_met(when, self.response)

    def _has_sign_and_factor(self, profile: str) -> bool:
        match = self.matches[profile]
        return bool(match.factors) and any(self._counts_as_sign(match, reason) for reason in match.reasons)

    def _counts_as_sign(self, match: ProfileMatch, reason: Reason) -> bool:
        return counts_as_sign(reason, self.comparison, is_supported(match.factors, self.comparison))

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
        signs = tuple(reason for reason in match.reasons if self._counts_as_sign(match, reason))
        return tuple(reason.answer for reason in strongest_reasons(signs, self.comparison)) + factors

    def _with_test(self, trigger: Trigger) -> Because:
        return self.tests[trigger.with_test].because if trigger.with_test else ()


def _united(parts: Iterable[Because]) -> Because:
    return tuple(dict.fromkeys(answer for part in parts for answer in part))
