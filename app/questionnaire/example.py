"""The written cases of examples.yaml: a response, and what it must give or what a clinician would expect of it."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from app.questionnaire.model import Claims, Definition, Slug, Text, as_list
from app.questionnaire.red_flag import Level


class Expectation(Definition):
    """What a worked example must give, to the letter: it tests a rule."""

    urgency: Level
    out_of_scope: tuple[Slug, ...] = ()
    leading: tuple[Slug, ...] = ()
    red_flags: tuple[Slug, ...] = ()
    medical_tests: tuple[Slug, ...] = ()
    interactions: tuple[Slug, ...] = ()
    cautions: tuple[Slug, ...] = ()


class Key(Definition):
    """What a clinician would expect of a written case, whatever the rules give.

    The profiles in `leading` should lead, those in `may_lead` may do so beside them; with both empty none should lead.
    `tests` should be among those to discuss, and at most `most_panels` panels should stand in the first line. `rekeyed`
    says why the key is no longer what it was when the case was written.
    """

    urgency: Level
    leading: tuple[Slug, ...] = ()
    may_lead: tuple[Slug, ...] = ()
    tests: tuple[Slug, ...] = ()
    most_panels: Annotated[int, Field(ge=0)] | None = None
    rekeyed: Text | None = None


class Written(Definition):
    """Where a case comes from: constructed from a list in a source, or published as the case of a patient."""

    kind: Literal["constructed", "published"]
    basis: Text
    seen: Text | None = None
    claims: Claims


class Example(Definition):
    """A written case. With `rest: never`, everything that is not named was asked and denied.

    `explained` marks the case whose arithmetic the pages walk through.
    """

    id: Slug
    about: Text
    written: Written | None = None
    answers: Mapping[str, Annotated[tuple[str, ...], BeforeValidator(as_list)]]
    rest: Literal["never"] | None = None
    expect: Expectation | None = None
    key: Key | None = None
    explained: bool = False

    @model_validator(mode="after")
    def _says_what_it_is_for(self) -> Self:
        if self.expect is None and self.key is None:
            raise ValueError("write what it must give ('expect') or what a clinician would expect ('key')")
        if (self.key is None) != (self.written is None):
            raise ValueError("a case with a 'key' says where it comes from ('written'), and only such a case does")
        return self


class ExamplesFile(Definition):
    """The content of examples.yaml."""

    examples: tuple[Example, ...]
