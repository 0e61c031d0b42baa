"""What answers may point to: profiles, medical tests, and notes. Red flags stand in `red_flag`."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from app.questionnaire.comparison import Band, Comparison
from app.questionnaire.message import Message
from app.questionnaire.model import Claims, Definition, Slug, Text, When, as_list
from app.questionnaire.proportion import Proportion

TestLine = Literal["first", "second"]
"""Whether a test is one to start with, or waits until a first result is low or unclear."""
ProfileId = Slug


class Indication(Definition):
    """ "This answer counts towards this profile": weight 1 (weak) to 3 (strong), with citations.

    `unspecific` cites why the sign never tells this profile, although no other profile lists it more: outside
    the profiles it is common.
    """

    link_id: Annotated[str, Field(alias="linkId")]
    weight: Annotated[int, Field(ge=1, le=3)]
    claims: Claims
    unspecific: tuple[Slug, ...] = ()


class Factor(Definition):
    """A diet, medicine, condition or circumstance that makes a low level likelier; strength 1 to 3."""

    link_id: Annotated[str, Field(alias="linkId")]
    answers: Annotated[tuple[Slug, ...], Field(min_length=1)]
    strength: Annotated[int, Field(ge=1, le=3)]
    claims: Claims


class NeverLeads(Definition):
    """Answers with which a profile never leads, and what to tell the reader instead."""

    when: Annotated[When, Field(min_length=1)]
    text: Message
    claims: Claims


class ToldNormal(Definition):
    """Answers of a person who was told that the level is normal; and those with which that settles nothing."""

    when: Annotated[When, Field(min_length=1)]
    unless: When = ()


class Profile(Definition):
    """A pattern of symptoms and factors described in the literature."""

    id: ProfileId
    name: Message
    about: Message
    never_leads: NeverLeads | None = None
    told_normal: ToldNormal | None = None
    indications: Annotated[tuple[Indication, ...], Field(min_length=1)]
    factors: tuple[Factor, ...] = ()


class ProfilesFile(Definition):
    """The content of profiles.yaml."""

    comparison: Comparison
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]
    profiles: Annotated[tuple[Profile, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _has_the_bands_that_it_needs(self) -> Self:
        needed = {"unknown", *("not-compared" for profile in self.profiles if profile.never_leads)}
        missing = needed - {band.id for band in self.bands}
        if missing:
            raise ValueError(f"the bands lack '{sorted(missing)[0]}'")
        return self


class Trigger(Definition):
    """What calls up a test or a note: every condition given must hold, and `unless` must not.

    `leading`: profiles that must lead. `leaders`: how many may lead. `sign_and_factor`: a profile with at least one of
    each. `with_test`: a test called up before this one. `unanswered`: questions that must have no answer.
    """

    leading: Annotated[tuple[ProfileId, ...], BeforeValidator(as_list)] = ()
    leaders: tuple[int, ...] = ()
    sign_and_factor: ProfileId | None = None
    with_test: Slug | None = None
    when: When = ()
    unless: When = ()
    unanswered: tuple[Slug, ...] = ()


class TestRule(Trigger):
    """A reason to discuss a medical test.

    A test that a `needed` rule calls up must be asked for, whatever the limit; with a rule that holds `despite_normal`,
    also when it was normal lately. A rule with `with_test` puts its test in no earlier line than that one's.
    """

    __test__ = False  # not a test class, whatever pytest makes of the name

    id: Slug
    line: TestLine | None = None
    needed: bool = False
    despite_normal: bool = False
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


class TestResult(Definition):
    """What a result would and would not mean. `limits` are cut-offs as a source gives them, for a clinician.

    `told`: the answers of a person who was told this result not long ago. A test told to be normal can wait.
    """

    __test__ = False

    id: Literal["low", "borderline", "normal", "high"]
    text: Message
    limits: Message | None = None
    told: When = ()
    claims: Claims


class MedicalTest(Definition):
    """Something to measure that could tell profiles apart. `group` is a profile, or other causes.

    `covers` are the profiles that the test bears on by itself, but for the factors it `misses`. `panel` is what a
    laboratory measures with it and counts as one. It is called up by a rule, `when` that is met, and `unless` is not.
    `whether`: one always asks whether it makes sense, also when a rule says that it is needed.
    """

    id: Slug
    group: Slug
    line: TestLine
    name: Message
    purpose: Message
    panel: Slug | None = None
    whether: bool = False
    loinc: tuple[Loinc, ...] = ()
    rules: Annotated[tuple[TestRule, ...], Field(min_length=1)]
    when: When = ()
    unless: When = ()
    covers: tuple[ProfileId, ...] = ()
    misses: When = ()
    results: tuple[TestResult, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()
    claims: Claims


class TestGroup(Definition):
    """A heading under which medical tests stand."""

    __test__ = False

    id: Slug
    title: Message


class MedicalTestsFile(Definition):
    """The content of medical_tests.yaml."""

    loinc_notice: Message
    groups: Annotated[tuple[TestGroup, ...], Field(min_length=1)]
    proportion: Proportion | None = None
    medical_tests: Annotated[tuple[MedicalTest, ...], Field(min_length=1)]


class Note(Trigger):
    """An interaction between nutrients, or a caution."""

    id: Slug
    text: Message
    claims: Claims


class Question(Trigger):
    """A question that the person may put to the clinician."""

    id: Slug
    text: Message
    claims: Claims


class OtherCause(Definition):
    """A common cause of the same symptoms that has nothing to do with the profiles."""

    id: Slug
    text: Message
    claims: Claims


class Known(Definition):
    """What is known of questionnaires like this one: how well answers tell a low level."""

    id: Slug
    text: Message
    claims: Claims


class NotesFile(Definition):
    """The content of notes.yaml."""

    interactions: tuple[Note, ...]
    cautions: tuple[Note, ...]
    questions: tuple[Question, ...] = ()
    other_causes: tuple[OtherCause, ...]
    known: tuple[Known, ...] = ()
