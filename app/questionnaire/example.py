"""Worked examples: a response, and the assessment it must give."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator

from app.questionnaire.model import Definition, Slug, Text, as_list


class Expectation(Definition):
    """What a worked example must give."""

    urgency: Literal["emergency", "urgent", "none"]
    out_of_scope: tuple[Slug, ...] = ()
    leading: tuple[Slug, ...] = ()
    red_flags: tuple[Slug, ...] = ()
    medical_tests: tuple[Slug, ...] = ()
    interactions: tuple[Slug, ...] = ()
    cautions: tuple[Slug, ...] = ()


class Example(Definition):
    """A worked response and the assessment it must give."""

    id: Slug
    about: Text
    answers: Mapping[str, Annotated[tuple[str, ...], BeforeValidator(as_list)]]
    expect: Expectation


class ExamplesFile(Definition):
    """examples.yaml"""

    examples: tuple[Example, ...]
