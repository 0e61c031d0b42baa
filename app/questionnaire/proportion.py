"""How many tests are in proportion, when nothing calls for a quick appointment. Every number stands in the data."""

from typing import Annotated

from pydantic import Field

from app.questionnaire.model import Claims, Definition, Slug

Panels = Annotated[int, Field(ge=0)]
"""A number of panels: what a laboratory measures together counts once (see `panel` of a medical test)."""


class AloneLimit(Definition):
    """The most panels when one of these symptoms comes often and no other does; perhaps only without a usual cause."""

    link_ids: Annotated[tuple[Slug, ...], Field(alias="linkIds", min_length=1)]
    panels: Panels
    without_cause: bool = False


class Proportion(Definition):
    """The most panels in the first line; what is beyond moves to the second, in the order of `cut`.

    with_leading: when a profile leads. usual: when none does. one_sign: when one symptom comes often, no other does,
    and none of `alone` says otherwise. mild, mild_with_factor: when nothing comes often. A test that a `needed` rule
    asks for, or that `cut` does not name, is never moved.
    """

    usual: Panels
    with_leading: Panels
    one_sign: Panels
    mild: Panels
    mild_with_factor: Panels
    alone: tuple[AloneLimit, ...] = ()
    cut: tuple[Slug, ...]
    claims: Claims
