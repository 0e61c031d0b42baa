"""The questions as plain data in one language: translated once, so that a page is only loops over them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from babel.support import NullTranslations

from app.questionnaire.model import Item, Section
from app.questionnaire.questionnaire import Questionnaire
from app.report.phone import in_text
from app.translation.translator import Translator, mark_english
from app.web.submission import PREFIX

LONGEST_IN_A_ROW = 22
"""Characters that an option may have to stand beside others on a wide page."""

COLUMNS = {2: 2, 3: 3, 4: 4, 5: 5, 6: 3}
"""How many options stand side by side on a wide page, by the number of options."""


@dataclass(frozen=True, slots=True)
class OptionText:
    """One answer option. `alone`: it stands by itself, as "none of these" does."""

    code: str
    text: str
    alone: bool
    original: str = ""


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One question. `columns` is how many options fit side by side on a wide page.

    `original`: the English of a question about emergencies whose translation nobody has approved; options have it too.
    `when`: the clauses of a follow-up, each from linkId to the answers that call for it; empty for all others.
    """

    link_id: str
    name: str
    anchor: str
    text: str
    short: str
    help: str
    kind: str
    columns: int
    follow_up: bool
    when: tuple[Mapping[str, tuple[str, ...]], ...]
    options: tuple[OptionText, ...]
    original: str = ""


@dataclass(frozen=True, slots=True)
class SectionText:
    id: str
    title: str
    intro: str
    questions: tuple[QuestionText, ...]


@dataclass(frozen=True)
class Beside:
    """The questions in a second language: sections by id, questions by linkId, options by both."""

    tag: str
    direction: str
    sections: Mapping[str, SectionText]
    questions: Mapping[str, QuestionText]
    options: Mapping[tuple[str, str], str]


def beside(tag: str, direction: str, sections: tuple[SectionText, ...]) -> Beside:
    """The questions in a second language, to be looked up while a page is written in the first."""
    questions = [question for section in sections for question in section.questions]
    return Beside(
        tag=tag,
        direction=direction,
        sections={section.id: section for section in sections},
        questions={question.link_id: question for question in questions},
        options={(question.link_id, option.code): option.text for question in questions for option in question.options},
    )


@dataclass
class QuestionTexts:
    """The texts of each questionnaire in each language, kept until the catalog changes."""

    emergency_number: str
    _kept: dict[tuple[str, str], tuple[NullTranslations, tuple[SectionText, ...]]] = field(default_factory=dict)

    def sections(self, questionnaire: Questionnaire, say: Translator) -> tuple[SectionText, ...]:
        """All sections of the questionnaire in the translator's language."""
        say = say.with_always(emergency_number=in_text(self.emergency_number))
        if say.mark not in (None, mark_english):  # marks with numbers, which count anew on every page
            return self._sections(questionnaire, say)
        key = (questionnaire.id, say.language)
        kept = self._kept.get(key)
        if kept is None or not _same_words(kept[0], say.translations):
            kept = (say.translations, self._sections(questionnaire, say))
            self._kept[key] = kept
        return kept[1]

    def _sections(self, questionnaire: Questionnaire, say: Translator) -> tuple[SectionText, ...]:
        urgent = questionnaire.emergency_items
        return tuple(self._section(section, say, urgent) for section in questionnaire.sections)

    def _section(self, section: Section, say: Translator, urgent: frozenset[str]) -> SectionText:
        intro = say(section.intro) if section.intro else ""
        questions = tuple(self._question(item, say, item.link_id in urgent) for item in section.items)
        return SectionText(section.id, say(section.title), intro, questions)

    def _question(self, item: Item, say: Translator, urgent: bool) -> QuestionText:
        options = tuple(
            OptionText(
                option.code,
                say(option.text),
                option.kind != "answer",
                say.original(option.text).rstrip(".") if urgent else "",
            )
            for option in item.answer_options
        )
        return QuestionText(
            link_id=item.link_id,
            name=PREFIX + item.link_id,
            anchor=f"q-{item.link_id}",
            text=say(item.text),
            short=say(item.short),
            help=say(item.help) if item.help else "",
            kind="checkbox" if item.is_tick_list else "radio",
            columns=_columns(item, options),
            follow_up=bool(item.enable_when),
            when=tuple({link_id: tuple(codes) for link_id, codes in clause.items()} for clause in item.enable_when),
            options=options,
            original=say.original(item.text) if urgent else "",
        )


def _columns(item: Item, options: tuple[OptionText, ...]) -> int:
    """How many options stand side by side: one when several may be ticked, or when one of them is long."""
    if item.is_tick_list or any(len(option.text) > LONGEST_IN_A_ROW for option in options):
        return 1
    return COLUMNS.get(len(options), 1)


def _same_words(one: NullTranslations, other: NullTranslations) -> bool:
    # A language without a catalog gets a new empty one each time.
    return one is other or type(one) is type(other) is NullTranslations
