"""Answers that call for prompt care: the five levels, the red flags, and whom the questionnaire is not made for."""

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from app.questionnaire.message import Message
from app.questionnaire.model import Claims, Definition, Slug, When

Level = Literal["now", "today", "within-48h", "within-2w", "routine"]
"""By when somebody should be seen."""
LEVELS: tuple[Level, ...] = ("now", "today", "within-48h", "within-2w", "routine")
"""The levels, the most pressing first. With `now` the advice stands alone; `routine` is what no flag raises."""


def most_pressing(levels: Iterable[Level]) -> Level:
    """The most pressing of the levels; "routine" of none."""
    return min(levels, key=LEVELS.index, default="routine")


class LevelText(Definition):
    """What a level says to the reader: a heading, and one sentence on what to do by when."""

    id: Level
    heading: Message
    text: Message
    claims: Claims


class RedFlag(Definition):
    """Answers that call for prompt care, whatever the profiles.

    It is raised by `when`, or by one of the conditions in `either`. The reader is told `text` (why), the sentence of
    the level or `first_call` in its place (whom to phone before the emergency number), `ask` (the tests to ask for by
    then) and `action` (what else is special). A `crisis` flag is told calmly, with the crisis line first.
    """

    id: Slug
    level: Level
    when: When = ()
    either: tuple[Annotated[When, Field(min_length=1)], ...] = ()
    text: Message
    first_call: Message | None = None
    ask: Message | None = None
    action: Message | None = None
    crisis: bool = False
    claims: Claims

    @model_validator(mode="after")
    def _has_one_condition(self) -> Self:
        if bool(self.when) == bool(self.either):
            raise ValueError("give 'when', or 'either' with several conditions of which one is enough")
        if self.level == "routine":
            raise ValueError("'routine' is the level that no flag raises; choose another, or write a caution")
        return self

    @property
    def conditions(self) -> tuple[When, ...]:
        """The conditions of which one is enough."""
        return self.either or (self.when,)


class OutOfScope(Definition):
    """Answers for which the questionnaire gives no profile at all.

    `with_warning` is what these people are told beside a red flag that cannot wait.
    """

    id: Slug
    when: Annotated[When, Field(min_length=1)]
    text: Message
    action: Message
    with_warning: Message | None = None
    claims: Claims


def _all_in_order(levels: tuple[LevelText, ...]) -> tuple[LevelText, ...]:
    if levels and tuple(level.id for level in levels) != LEVELS:
        raise ValueError(f"must be these, in this order: {', '.join(LEVELS)}")
    return levels


class RedFlagsFile(Definition):
    """The content of red_flags.yaml. Only a version from before there were five levels may leave their texts out."""

    levels: Annotated[tuple[LevelText, ...], AfterValidator(_all_in_order)] = ()
    red_flags: tuple[RedFlag, ...]
    out_of_scope: tuple[OutOfScope, ...] = ()

    def level(self, level: Level) -> LevelText:
        """The texts of a level."""
        return self.levels[LEVELS.index(level)]
