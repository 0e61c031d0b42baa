"""What answers may point to: profiles, red flags, medical tests, and notes."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from app.questionnaire.message import Message
from app.questionnaire.model import Claims, Definition, Slug, Text, When, as_list

Level = Literal["emergency", "urgent"]
ProfileId = Slug


class Telling(Definition):
    """When a sign tells its profile from the others: weight, its share of all weights, severity."""

    weight: Annotated[int, Field(ge=1, le=3)]
    share: Annotated[float, Field(gt=0, le=1)]
    severity: Annotated[int, Field(ge=1, le=3)]


class SignAndFactor(Definition):
    """What counts as a sign in "at least one sign and at least one factor".

    The least weight and severity of the sign; a sign with a telling share counts from `telling_severity`.
    """

    weight: Annotated[int, Field(ge=1, le=3)]
    severity: Annotated[int, Field(ge=1, le=3)]
    telling_severity: Annotated[int, Field(ge=1, le=3)]


class Comparison(Definition):
    """How profiles with lists of different length are compared. The reasons stand in `why`."""

    strongest: Annotated[int, Field(ge=1)]
    floor: Annotated[float, Field(gt=0)]
    margin: Annotated[float, Field(gt=0, le=1)]
    signs: Annotated[int, Field(ge=1)]
    open_part: Annotated[float, Field(gt=0, le=1)]
    supporting_strength: Annotated[int, Field(ge=1, le=3)]
    telling: Telling
    sign_and_factor: SignAndFactor
    why: Text
    claims: Claims


class Band(Definition):
    """How far answers fit a profile, in words, from a fit (see `Comparison`) upwards.

    The band `unknown` is for too few answers, whatever the fit.
    """

    id: Slug
    at_least: Annotated[float, Field(ge=0)]
    text: Message


class Indication(Definition):
    """ "This answer counts towards this profile": weight 1 (weak) to 3 (strong), with citations."""

    link_id: Annotated[str, Field(alias="linkId")]
    weight: Annotated[int, Field(ge=1, le=3)]
    claims: Claims


class Factor(Definition):
    """A diet, medicine, condition or circumstance that makes a low level likelier; strength 1 to 3."""

    link_id: Annotated[str, Field(alias="linkId")]
    answers: Annotated[tuple[Slug, ...], Field(min_length=1)]
    strength: Annotated[int, Field(ge=1, le=3)]
    claims: Claims


class Profile(Definition):
    """A pattern of symptoms and factors described in the literature."""

    id: ProfileId
    name: Message
    about: Message
    indications: Annotated[tuple[Indication, ...], Field(min_length=1)]
    factors: tuple[Factor, ...] = ()


class ProfilesFile(Definition):
    """profiles.yaml"""

    comparison: Comparison
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]
    profiles: Annotated[tuple[Profile, ...], Field(min_length=2)]


class RedFlag(Definition):
    """Answers that call for prompt care, whatever the profiles."""

    id: Slug
    level: Level
    when: Annotated[When, Field(min_length=1)]
    text: Message
    action: Message
    claims: Claims


class OutOfScope(Definition):
    """Answers for which the questionnaire gives no profile at all."""

    id: Slug
    when: Annotated[When, Field(min_length=1)]
    text: Message
    action: Message
    claims: Claims


class RedFlagsFile(Definition):
    """red_flags.yaml"""

    red_flags: tuple[RedFlag, ...]
    out_of_scope: tuple[OutOfScope, ...] = ()


class Trigger(Definition):
    """What calls something up: every condition given must hold, and none of `unless`."""

    leading: Annotated[tuple[ProfileId, ...], BeforeValidator(as_list)] = ()
    sign_and_factor: ProfileId | None = None
    with_test: Slug | None = None
    when: When = ()
    unless: When = ()
    unanswered: tuple[Slug, ...] = ()


class TestRule(Trigger):
    """A reason to discuss a medical test."""

    __test__ = False  # not a test class, whatever pytest makes of the name

    id: Slug
    line: Literal["first", "second"] | None = None
    reason: Message
    claims: Claims


class Pitfall(Definition):
    """What can mislead a medical test; shown always, or only with certain answers."""

    id: Slug
    text: Message
    when: When = ()
    claims: Claims


class Loinc(Definition):
    """A LOINC code and the name it stands under."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{1,7}-\d$")]
    display: Text


class MedicalTest(Definition):
    """Something to measure that could tell profiles apart. `group` is a profile, or other causes."""

    id: Slug
    group: Slug
    line: Literal["first", "second"]
    name: Message
    purpose: Message
    loinc: Annotated[tuple[Loinc, ...], Field(min_length=1)]
    rules: Annotated[tuple[TestRule, ...], Field(min_length=1)]
    unless: When = ()
    pitfalls: tuple[Pitfall, ...] = ()
    claims: Claims


class TestGroup(Definition):
    """A heading under which medical tests stand."""

    __test__ = False

    id: Slug
    title: Message


class MedicalTestsFile(Definition):
    """medical_tests.yaml"""

    loinc_notice: Message
    groups: Annotated[tuple[TestGroup, ...], Field(min_length=1)]
    medical_tests: Annotated[tuple[MedicalTest, ...], Field(min_length=1)]


class Note(Trigger):
    """An interaction between nutrients, or a caution."""

    id: Slug
    text: Message
    claims: Claims


class OtherCause(Definition):
    """A common cause of the same symptoms that has nothing to do with the profiles."""

    id: Slug
    text: Message
    claims: Claims


class NotesFile(Definition):
    """notes.yaml"""

    interactions: tuple[Note, ...]
    cautions: tuple[Note, ...]
    other_causes: tuple[OtherCause, ...]
