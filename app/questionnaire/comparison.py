"""How profiles are compared with each other, and what may be said of each. Every number stands in profiles.yaml."""

from typing import Annotated

from pydantic import Field

from app.questionnaire.message import Message
from app.questionnaire.model import Claims, Definition, Slug, Text


class Telling(Definition):
    """What the signs that tell a profile from the others must come to.

    A sign tells when its weight is greater than every other profile's by `separating`, and it is not common elsewhere
    (`unspecific`). Those that come at least as often as `severity` must have the `weight` of a strong sign together,
    and as many as `signs` says must have `points`.
    """

    weight: Annotated[int, Field(ge=1, le=3)]
    severity: Annotated[int, Field(ge=1, le=3)]
    points: Annotated[int, Field(ge=1, le=9)] = 1


class SignAndFactor(Definition):
    """What counts as a sign in "at least one sign and at least one factor".

    The least weight and severity of the sign. With a usual cause a strong sign that tells counts from
    `telling_severity`.
    """

    weight: Annotated[int, Field(ge=1, le=3)]
    severity: Annotated[int, Field(ge=1, le=3)]
    telling_severity: Annotated[int, Field(ge=1, le=3)]


class Supported(Definition):
    """What is enough for a profile that factors support.

    floor: the fit. severity: how often a telling sign must come; one that is common elsewhere counts beside a usual
    cause too, once it comes often. One sign of the profile must come often.
    """

    floor: Annotated[float, Field(gt=0)]
    severity: Annotated[int, Field(ge=1, le=3)]


class CompletenessRule(Definition):
    """How many of the symptom questions must be answered, as a part (0-1) of those asked.

    Below `floor` no profile leads. Below `provisional` what is said of the profiles is called provisional.
    """

    floor: Annotated[float, Field(ge=0, le=1)] = 0
    provisional: Annotated[float, Field(ge=0, le=1)] = 0


class Comparison(Definition):
    """How profiles with lists of different length are compared. The reasons stand in `why`.

    The fit is the sum of the `strongest` signs. To lead, a profile needs the fit `floor`, so many `signs` of which not
    only articles speak, telling signs, and the part `margin` of the best fit. It is unknown with no points and more
    than `open_part` of them open. Factors support it from `supporting_strength` on. `separating`: by how much two
    weights (0-3) must differ to tell profiles apart.
    """

    strongest: Annotated[int, Field(ge=1)]
    floor: Annotated[float, Field(gt=0)]
    margin: Annotated[float, Field(gt=0, le=1)]
    signs: Annotated[int, Field(ge=1)]
    open_part: Annotated[float, Field(gt=0, le=1)]
    completeness: CompletenessRule = CompletenessRule()
    supporting_strength: Annotated[int, Field(ge=1)]
    supported: Supported | None = None
    separating: Annotated[int, Field(ge=1, le=3)] = 1
    telling: Telling
    sign_and_factor: SignAndFactor
    why: Text
    claims: Claims


class Band(Definition):
    """How far answers fit a profile, in words, from a fit (see `Comparison`) upwards.

    The band `unknown` is for too few answers, `not-compared` for a profile that must not lead, whatever the fit.
    """

    id: Slug
    at_least: Annotated[float, Field(ge=0)]
    text: Message
