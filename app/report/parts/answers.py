"""The answers as a part of the report: every question asked, with its answer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerRow:
    """A question and its answer; `known` is False when it was left out or answered "don't know"."""

    link_id: str
    question: str
    answers: tuple[str, ...]
    known: bool


@dataclass(frozen=True)
class AnswerSection:
    """The answers of one section of the questionnaire."""

    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True)
class Answers:
    """Every question asked, with its answer."""

    heading: str
    question_heading: str
    answer_heading: str
    sections: tuple[AnswerSection, ...]
