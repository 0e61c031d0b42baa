"""Writes the evaluation as text, for authors: counts first, percent beside them, and every case that disagrees."""

from collections.abc import Iterable, Iterator, Mapping

from app.evaluation.agreement import Judged, Scores, Share, agreement, compared, judged, written_cases
from app.questionnaire.questionnaire import Questionnaire

ROWS: Mapping[str, str] = {
    "within": "a profile leads, all that lead are in the key",
    "complete": "the same, and none of the key is missing",
    "negatives": "controls without a leading profile",
    "emergencies": "emergencies caught",
    "levels": "the level of the key, of five (all cases)",
    "under_triage": "less urgent than the key (all cases)",
    "over_triage": "more urgent than the key (all cases)",
    "tests": "tests of the key suggested",
    "restraint": "no more first tests than the key allows",
    "forbidden": "hints at a profile that must not lead",
}
LEAST_WITHIN = 0.9
"""The part of the written cases in which the leading profiles must be within the key."""


def evaluation_text(questionnaire: Questionnaire) -> str:
    """The whole evaluation in lines."""
    return "\n".join(_lines(questionnaire)) + "\n"


def missed_bars(questionnaire: Questionnaire) -> tuple[str, ...]:
    """A sentence for each bar that this version of the data does not reach."""
    cases = written_cases(questionnaire)
    by_name = compared(questionnaire, cases)
    ours = by_name["rules"]
    agreed = agreement(judged(questionnaire, cases)).part
    others = [agreement_of(scores) for name, scores in by_name.items() if name != "rules"]
    bars = {
        "an emergency is not caught": ours.emergencies.part == 1,
        "the leading profiles are within the key too rarely": ours.within.part >= LEAST_WITHIN,
        "a control has a leading profile": ours.negatives.part == 1,
        "a profile is hinted at that must not lead": ours.forbidden.count == 0,
        "a baseline does as well": all(agreed > other for other in others),
    }
    return tuple(sentence for sentence, reached in bars.items() if not reached)


def agreement_of(scores: Scores) -> float:
    """Cases in which the leading profiles are within the key, controls included, 0-1."""
    return (scores.within.count + scores.negatives.count) / max(scores.within.of + scores.negatives.of, 1)


def _lines(questionnaire: Questionnaire) -> Iterator[str]:
    cases = written_cases(questionnaire)
    kinds = [case.written.kind for case in cases if case.written]
    yield f"{questionnaire.id} {questionnaire.version}, content {questionnaire.content_hash}"
    yield (
        f"{len(cases)} written cases ({kinds.count('constructed')} constructed from lists in sources, "
        f"{kinds.count('published')} published). Agreement with a written key: no measure of blood levels."
    )
    if not cases:
        return
    yield from _table(compared(questionnaire, cases))
    yield from _disagreements(judged(questionnaire, cases))


def _table(by_name: Mapping[str, Scores]) -> Iterator[str]:
    width = max(map(len, ROWS.values())) + 2
    yield ""
    yield " " * width + "".join(f"{name:>29}" for name in by_name)
    for key, row in ROWS.items():
        yield f"{row:<{width}}" + "".join(f"{_share(getattr(scores, key)):>29}" for scores in by_name.values())


def _share(share: Share) -> str:
    low, high = share.interval
    return f"{share.count}/{share.of} {100 * share.part:.1f} % ({100 * low:.0f}-{100 * high:.0f})"


def _disagreements(cases: Iterable[Judged]) -> Iterator[str]:
    for case in cases:
        faults = list(_faults(case))
        if faults:
            yield ""
            yield f"{case.example.id}: {case.example.about}"
            yield from (f"  {fault}" for fault in faults)


def _faults(case: Judged) -> Iterator[str]:
    if not case.is_emergency and not case.complete:
        key = f"key {_names(case.key.leading)}, may {_names(case.key.may_lead)}"
        yield f"leading: {key}; given {_names(case.verdict.leading)}"
    if case.triage:
        yield f"urgency: key {case.key.urgency}; given {case.verdict.urgency}"
    missing = [test for test in case.key.tests if test not in case.verdict.tests]
    if missing:
        yield f"tests not suggested: {_names(missing)}"
    if not case.restrained:
        yield f"first-line panels: key at most {case.key.most_panels}; given {case.verdict.panels}"
    if case.forbidden:
        yield "hints at a profile that must not lead"


def _names(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids)) or "none"
