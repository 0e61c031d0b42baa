"""One questionnaire as a whole: all that is asked and all that answers may point to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from app.questionnaire.code_layout import CodeLayout
from app.questionnaire.code_marks import KnownLayout
from app.questionnaire.comparison import Comparison
from app.questionnaire.evidence import CitedSource, Claim, EvidenceFile
from app.questionnaire.example import Example
from app.questionnaire.knowledge import (
    MedicalTest,
    MedicalTestsFile,
    NotesFile,
    Profile,
    ProfilesFile,
)
from app.questionnaire.model import Item, QuestionnaireFile, Section
from app.questionnaire.pages import QuestionPage, pages_of
from app.questionnaire.red_flag import RedFlag, RedFlagsFile


@dataclass(frozen=True, eq=False)
class Questionnaire:
    """All that is asked and all that answers may point to, loaded from one folder. Equal only to itself.

    `known_layouts`: those whose codes can be read, oldest first; new codes are written with the last.
    """

    definition: QuestionnaireFile
    profiles_file: ProfilesFile
    red_flags_file: RedFlagsFile
    medical_tests_file: MedicalTestsFile
    notes: NotesFile
    evidence: EvidenceFile
    examples: tuple[Example, ...]
    code_layout: CodeLayout
    known_layouts: tuple[KnownLayout, ...]
    content_hash: str

    @property
    def id(self) -> str:
        return self.definition.id

    @property
    def version(self) -> str:
        return self.definition.version

    @property
    def sections(self) -> tuple[Section, ...]:
        return self.definition.sections

    @cached_property
    def pages(self) -> tuple[QuestionPage, ...]:
        """The pages of the form in their order; a single one where the file names none."""
        return pages_of(self.definition)

    @property
    def profiles(self) -> tuple[Profile, ...]:
        return self.profiles_file.profiles

    @property
    def comparison(self) -> Comparison:
        return self.profiles_file.comparison

    @property
    def medical_tests(self) -> tuple[MedicalTest, ...]:
        return self.medical_tests_file.medical_tests

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by linkId, in the order asked."""
        return MappingProxyType({item.link_id: item for section in self.sections for item in section.items})

    @cached_property
    def follow_ups(self) -> tuple[Item, ...]:
        """The items that are asked only after certain answers."""
        return tuple(item for item in self.items.values() if item.enable_when)

    @cached_property
    def emergency_answers(self) -> Mapping[tuple[str, str], RedFlag]:
        """Each answer, by linkId and code, that needs help now by itself, and the red flag that it raises."""
        emergencies = [flag for flag in self.red_flags_file.red_flags if flag.level == "now"]
        alone = [(flag, when[0]) for flag in emergencies for when in flag.conditions if len(when) == 1]
        return MappingProxyType({answer: flag for flag, clause in alone for answer in sorted(clause.answers)})

    @cached_property
    def emergency_items(self) -> frozenset[str]:
        """The linkIds of the questions one answer to which needs help now by itself."""
        return frozenset(link_id for link_id, _ in self.emergency_answers)

    @cached_property
    def danger_items(self) -> frozenset[str]:
        """The linkIds of the tick-lists of danger signs: one tick alone raises a red flag."""
        whens = [when for flag in self.red_flags_file.red_flags for when in flag.conditions if len(when) == 1]
        named = {link_id for when in whens for link_id in when[0]}
        return frozenset(link_id for link_id in named if self.items[link_id].is_tick_list)

    @cached_property
    def flagged(self) -> frozenset[str]:
        """The linkIds on which a red flag can depend, follow-ups and what calls for them included."""
        flags = self.red_flags_file.red_flags
        clauses = [clause for flag in flags for when in flag.conditions for clause in when]
        clauses += [clause for item in self.follow_ups for clause in item.enable_when]
        return frozenset(link_id for clause in clauses for link_id in clause)

    @cached_property
    def never_leading(self) -> frozenset[str]:
        """The linkIds of the answers with which some profile never leads."""
        conditions = [profile.never_leads.when for profile in self.profiles if profile.never_leads]
        return frozenset(link_id for when in conditions for clause in when for link_id in clause)

    @cached_property
    def claims(self) -> Mapping[str, tuple[CitedSource, Claim]]:
        """Every claim by id, with its source."""
        pairs = {claim.id: (source, claim) for source in self.evidence.sources for claim in source.claims}
        return MappingProxyType(pairs)

    @cached_property
    def symptoms(self) -> Mapping[str, Item]:
        """The items that count towards a profile, by linkId, in the order asked."""
        return MappingProxyType({link_id: item for link_id, item in self.items.items() if link_id in self.weights})

    @cached_property
    def weights(self) -> Mapping[str, Mapping[str, int]]:
        """For each indicated item, the weight for each profile that lists it."""
        table: dict[str, dict[str, int]] = {}
        for profile in self.profiles:
            for indication in profile.indications:
                table.setdefault(indication.link_id, {})[profile.id] = indication.weight
        return MappingProxyType(table)
