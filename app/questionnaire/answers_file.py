"""Reads and writes a response as a file: one line a question, its linkId and the code (or codes) of the answer."""

from typing import Any

from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.references import did_you_mean
from app.questionnaire.response import QuestionnaireResponse, build_response, contradiction
from app.questionnaire.source import Data, DataPath, Fault, Faults, Source, read_source


def read_answers(questionnaire: Questionnaire, text: str, name: str) -> QuestionnaireResponse:
    """Reads YAML or JSON. `name` is the file's name in error messages.

    Raises Faults with every fault found.
    """
    source, written, faults = _read(text, name)
    answers: dict[str, tuple[str, ...]] = {}
    for link_id, value in written.items():
        codes = [value] if isinstance(value, str) else value
        faults += _faults(questionnaire, source, link_id, codes)
        answers[link_id] = tuple(map(str, codes))
    if faults:
        raise Faults(faults)
    return build_response(questionnaire, answers)


def answered_link_ids(text: str, name: str) -> frozenset[str]:
    """The linkIds that a file answers, whichever questionnaire they are of. Raises Faults for any other file."""
    _, written, faults = _read(text, name)
    if faults:
        raise Faults(faults)
    return frozenset(written)


def written_answers(response: QuestionnaireResponse) -> dict[str, str | list[str]]:
    """The answers in the form that `read_answers` reads: one code as a text, several as a list."""
    return {link_id: codes[0] if len(codes) == 1 else list(codes) for link_id, codes in response.answers.items()}


def _read(text: str, name: str) -> tuple[Source, dict[str, Data], list[Fault]]:
    """The source, the answers as they are written (not yet checked against anything), and the faults of reading."""
    source, faults = read_source(text or "{}", name)
    if isinstance(source.data, dict):
        return source, source.data, faults
    return source, {}, [*faults, source.fault((), "answers are written as 'linkId: code', one on a line")]


def _faults(questionnaire: Questionnaire, source: Source, link_id: str, codes: Any) -> list[Fault]:
    path: DataPath = (link_id,)
    item = questionnaire.items.get(link_id)
    if item is None:
        suggestion = did_you_mean(link_id, questionnaire.items)
        return [source.fault(path, f"no item has linkId '{link_id}'{suggestion}")]
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        return [source.fault(path, "an answer is one code, or a list of codes")]
    unknown = [code for code in codes if code not in item.options]
    if unknown:
        return [
            source.fault(path, f"item '{link_id}' has no answer '{code}'{did_you_mean(code, item.options)}")
            for code in unknown
        ]
    if contradiction(item, tuple(codes)):
        return [source.fault(path, f"these answers cannot stand together: {', '.join(codes)}")]
    return []
