"""What is asked: sections, items, answer options. The place where FHIR's names meet Python's."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

from app.questionnaire.message import Message

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A stable id: lower-case words joined by hyphens."""

Text = Annotated[str, StringConstraints(min_length=1)]
Claims = Annotated[tuple[Slug, ...], Field(min_length=1)]
"""Ids of claims in evidence.yaml; nothing is said without one."""


ByItem = Annotated[Mapping[str, tuple[Slug, ...]], Field(min_length=1)]
"""Answer codes by linkId."""


class Clause(Mapping[str, tuple[str, ...]]):
    """Answers by linkId, any one of which is enough. `answers` are the same as pairs, to try many conditions fast."""

    __slots__ = ("_by_item", "answers")

    def __init__(self, by_item: Mapping[str, tuple[str, ...]]) -> None:
        self._by_item = dict(by_item)
        self.answers = frozenset((link_id, code) for link_id, codes in by_item.items() for code in codes)

    def __getitem__(self, link_id: str) -> tuple[str, ...]:
        return self._by_item[link_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_item)

    def __len__(self) -> int:
        return len(self._by_item)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, handler.generate_schema(ByItem))


When = tuple[Clause, ...]
"""Every clause must be met; a clause is met when any of its items has any of its answers."""


def as_list(value: object) -> object:
    """Lets an author write one entry without a list around it."""
    return [value] if isinstance(value, str) else value


class Definition(BaseModel):
    """A part of a questionnaire's files: unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class AnswerOption(Definition):
    """One possible answer. `kind` tells a reported answer from "none of these" and "don't know".

    `never_suggested`: where it is told what would change a result, nobody is told to tick this.
    """

    code: Slug
    text: Message
    short: Message | None = None
    kind: Literal["answer", "none", "unknown"] = "answer"
    severity: Annotated[int, Field(ge=0, le=3)] = 0
    never_suggested: bool = False

    @property
    def label(self) -> Message:
        """The option in few words, for lists of reasons."""
        return self.short or self.text


class AnswerOptionSet(Definition):
    """Answer options that several items share."""

    id: Slug
    answer_options: Annotated[tuple[AnswerOption, ...], Field(alias="answerOption", min_length=2)]


class Item(Definition):
    """One question. A `tick-list` takes several answers, a `choice` takes one."""

    link_id: Annotated[Slug, Field(alias="linkId")]
    text: Message
    short: Message
    help: Message | None = None
    type: Literal["choice", "tick-list"] = "choice"
    answer_options: Annotated[tuple[AnswerOption, ...], Field(alias="answerOption", min_length=2)]
    enable_when: Annotated[When, Field(alias="enableWhen")] = ()

    @cached_property
    def options(self) -> Mapping[str, AnswerOption]:
        """The answer options by code."""
        return MappingProxyType({option.code: option for option in self.answer_options})

    @property
    def is_tick_list(self) -> bool:
        return self.type == "tick-list"

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The codes that tell as little as a question left out: those of "I don't know"."""
        return frozenset(option.code for option in self.answer_options if option.kind == "unknown")

    @cached_property
    def greatest_severity(self) -> int:
        return max(option.severity for option in self.answer_options)


class Section(Definition):
    """A named group of items on the page."""

    id: Slug
    title: Message
    intro: Message | None = None
    items: Annotated[tuple[Item, ...], Field(min_length=1)]


class Page(Definition):
    """Sections that are shown and sent together. Without a title it bears that of its only section.

    `intro` stands once above all sections, in place of theirs. `asked_at_once`: what is left open is asked for once
    more before the next page, and not only at the end.
    """

    id: Slug
    title: Message | None = None
    intro: Message | None = None
    sections: Annotated[tuple[Slug, ...], Field(min_length=1)]
    asked_at_once: bool = False


class EverythingElse(Definition):
    """One button for each section that gives `answer` to whatever is left open in it and offers that answer.

    Items in `not_for` are always answered one by one.
    """

    id: Slug
    text: Message
    answer: Slug
    not_for: tuple[Slug, ...] = ()


class QuestionnaireFile(Definition):
    """The content of questionnaire.yaml. The start page opens with `heading` and `lead`, else with the title.

    Without `pages` all sections stand on one.
    """

    id: Slug
    version: Text
    title: Message
    heading: Message | None = None
    lead: Message | None = None
    answer_option_sets: tuple[AnswerOptionSet, ...] = ()
    pages: tuple[Page, ...] = ()
    everything_else: EverythingElse | None = None
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
