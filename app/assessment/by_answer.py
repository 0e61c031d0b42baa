"""Finds the few conditions that some answers could meet, so that the many others need not be tried."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from app.questionnaire.model import When
from app.questionnaire.response import QuestionnaireResponse

Key = TypeVar("Key", bound=Hashable)


class ByAnswer(Generic[Key]):
    """Conditions by the answers of their narrowest clause: without one of these a condition cannot be met."""

    def __init__(self, conditions: Iterable[tuple[Key, When]]) -> None:
        self._always: list[Key] = []
        self._by_answer: dict[tuple[str, str], list[Key]] = {}
        for key, when in conditions:
            if not when:
                self._always.append(key)
                continue
            for answer in min(when, key=lambda clause: len(clause.answers)).answers:
                self._by_answer.setdefault(answer, []).append(key)

    def possible(self, response: QuestionnaireResponse) -> set[Key]:
        """The keys of all conditions that the response could meet; those without a clause among them."""
        by_answer = self._by_answer
        found = set(self._always)
        for answer in response.given:
            if answer in by_answer:
                found.update(by_answer[answer])
        return found
