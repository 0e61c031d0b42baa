"""Compares two versions of the data: finds the written cases whose advice differs between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.assessment.assess import assess
from app.evaluation.cases import example_response, outcome
from app.questionnaire.example import Example, Expectation
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import build_response


@dataclass(frozen=True)
class Changed:
    """A written case, with what the old version advises and what the new one does."""

    example: Example
    before: Expectation
    after: Expectation


def changed_cases(old: Questionnaire, new: Questionnaire) -> tuple[Changed, ...]:
    """The examples of the new version whose outcome is another one under the old version.

    An answer that the old version does not know is left out there, as if it had not been given.
    """
    cases = (_changed(old, new, example) for example in new.examples)
    return tuple(case for case in cases if case.before != case.after)


def _changed(old: Questionnaire, new: Questionnaire, example: Example) -> Changed:
    response = example_response(new, example)
    asked_before = {
        link_id: tuple(code for code in codes if code in old.items[link_id].options)
        for link_id, codes in response.answers.items()
        if link_id in old.items
    }
    before = outcome(assess(old, build_response(old, asked_before)))
    return Changed(example, before, outcome(assess(new, response)))


def changes_text(old: Questionnaire, new: Questionnaire) -> str:
    """The changes in lines, for authors."""
    return "\n".join(_lines(old, new)) + "\n"


def _lines(old: Questionnaire, new: Questionnaire) -> Iterator[str]:
    changes = changed_cases(old, new)
    yield (
        f"from {old.version} ({old.content_hash}) to {new.version} ({new.content_hash}): "
        f"{len(changes)} of {len(new.examples)} examples change"
    )
    for change in changes:
        yield f"{change.example.id}: {'; '.join(_differences(change.before, change.after))}"


def _differences(before: Expectation, after: Expectation) -> Iterator[str]:
    if before.urgency != after.urgency:
        yield f"urgency {before.urgency} -> {after.urgency}"
    for part in ("out_of_scope", "leading", "red_flags", "medical_tests", "interactions", "cautions"):
        gone = _without(getattr(before, part), getattr(after, part))
        come = _without(getattr(after, part), getattr(before, part))
        changes = [f"-{id}" for id in gone] + [f"+{id}" for id in come]
        if changes:
            yield f"{part.replace('_', ' ')} {' '.join(changes)}"


def _without(these: Iterable[str], those: Iterable[str]) -> list[str]:
    left_out = set(those)
    return [id for id in these if id not in left_out]
