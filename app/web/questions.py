"""The questions as plain data in one language: translated once, so that a page is only loops over them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from babel.support import NullTranslations

from app.questionnaire.model import AnswerOption, Item, Section
from app.questionnaire.pages import QuestionPage, answered_together
from app.questionnaire.questionnaire import Questionnaire
from app.report.at_once import Card, compose_cards
from app.report.phone import PhoneNumbers, in_text
from app.translation.translator import Translator, mark_english
from app.web.submission import PREFIX

WORDS_A_MINUTE = 230
"""So many words a grown-up reads silently."""
SECONDS_A_QUESTION = 1.1
"""So long it takes to tap and to scroll, a question."""


@dataclass(frozen=True, slots=True)
class OptionText:
    """One answer option. `aside`: it stands by itself, as "none of these" and "I don't know" do.

    `at_once`: it calls up the card of its question. `original`: see `QuestionText`.
    """

    code: str
    text: str
    aside: bool
    at_once: bool = False
    original: str = ""


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One question; `kind` is the type of its inputs. `together`: a button of its section may answer it. `under_stem`:
    its text is a name that goes on from the intro above it.

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
    together: bool
    under_stem: bool
    follow_up: bool
    when: tuple[Mapping[str, tuple[str, ...]], ...]
    options: tuple[OptionText, ...]
    card: Card | None = None
    original: str = ""

    @property
    def steps(self) -> tuple[OptionText, ...]:
        """The answers side by side, or the ticks below each other."""
        return tuple(option for option in self.options if not option.aside)

    @property
    def asides(self) -> tuple[OptionText, ...]:
        return tuple(option for option in self.options if option.aside)

    @property
    def originals(self) -> tuple[str, ...]:
        """What there is in English of the question and its answers."""
        return tuple(filter(None, (self.original, *(option.original for option in self.options))))


@dataclass(frozen=True, slots=True)
class SectionText:
    """One section. `together` is the button that answers what is left open in it; empty where there is none."""

    id: str
    title: str
    intro: str
    together: str
    questions: tuple[QuestionText, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """One page of the form. `number` counts from 1."""

    id: str
    number: int
    title: str
    intro: str
    sections: tuple[SectionText, ...]


@dataclass(frozen=True)
class Beside:
    """The questions in a second language: pages and sections by id, questions by linkId, options by both."""

    tag: str
    direction: str
    pages: Mapping[str, PageText]
    sections: Mapping[str, SectionText]
    questions: Mapping[str, QuestionText]
    options: Mapping[tuple[str, str], str]


def sections_of(pages: Iterable[PageText]) -> tuple[SectionText, ...]:
    """All sections of the pages."""
    return tuple(section for page in pages for section in page.sections)


def minutes_to_answer(pages: Iterable[PageText]) -> int:
    """How many minutes a person takes in this language, at least one: what is read, and the taps.

    By the model of tests/benchmarks/effort.py; a set of answers is read once a page, however often it comes back.
    """
    words, questions = 0, 0
    for page in pages:
        read: set[tuple[str, ...]] = set()
        words += _words(page.title, page.intro, *(section.title for section in page.sections))
        words += _words(*(section.together for section in page.sections))
        for question in (question for section in page.sections for question in section.questions):
            options = tuple(option.text for option in question.options)
            words += _words(question.text, question.help, *(() if options in read else options))
            read.add(options)
            questions += 1
    seconds = words / WORDS_A_MINUTE * 60 + questions * SECONDS_A_QUESTION
    return max(1, round(seconds / 60))


def _words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def beside(tag: str, direction: str, pages: tuple[PageText, ...]) -> Beside:
    """The questions in a second language, to be looked up while a page is written in the first."""
    sections = sections_of(pages)
    questions = [question for section in sections for question in section.questions]
    return Beside(
        tag=tag,
        direction=direction,
        pages={page.id: page for page in pages},
        sections={section.id: section for section in sections},
        questions={question.link_id: question for question in questions},
        options={(question.link_id, option.code): option.text for question in questions for option in question.options},
    )


@dataclass
class QuestionTexts:
    """The texts of each questionnaire in each language, kept until the catalog changes."""

    phone_numbers: PhoneNumbers
    _kept: dict[tuple[str, str, bool], tuple[NullTranslations, tuple[PageText, ...]]] = field(default_factory=dict)

    def pages(self, questionnaire: Questionnaire, say: Translator) -> tuple[PageText, ...]:
        """All pages of the questionnaire in the translator's language."""
        say = say.with_always(emergency_number=in_text(self.phone_numbers.emergency))
        if say.mark not in (None, mark_english):  # marks with numbers, which count anew on every page
            return _Words(questionnaire, say, self.phone_numbers).pages()
        key = (questionnaire.id, say.language, say.mark is not None)
        kept = self._kept.get(key)
        if kept is None or not _same_words(kept[0], say.translations):
            kept = (say.translations, _Words(questionnaire, say, self.phone_numbers).pages())
            self._kept[key] = kept
        return kept[1]

    def sections(self, questionnaire: Questionnaire, say: Translator) -> tuple[SectionText, ...]:
        """All sections of the questionnaire in the translator's language."""
        return sections_of(self.pages(questionnaire, say))


class _Words:
    """Says the pages of one questionnaire in one language."""

    def __init__(self, questionnaire: Questionnaire, say: Translator, numbers: PhoneNumbers) -> None:
        self.questionnaire, self.say = questionnaire, say
        self.rule = questionnaire.definition.everything_else
        self.cards = compose_cards(questionnaire, say, numbers)

    def pages(self) -> tuple[PageText, ...]:
        return tuple(self._page(number, page) for number, page in enumerate(self.questionnaire.pages, start=1))

    def _page(self, number: int, page: QuestionPage) -> PageText:
        intro = self.say(page.intro) if page.intro else ""
        return PageText(page.id, number, self.say(page.title), intro, tuple(map(self._section, page.sections)))

    def _section(self, section: Section) -> SectionText:
        together = answered_together(self.rule, section)
        return SectionText(
            id=section.id,
            title=self.say(section.title),
            intro=self.say(section.intro) if section.intro else "",
            together=self.say(self.rule.text) if self.rule and together else "",
            questions=tuple(self._question(item, item.link_id in together) for item in section.items),
        )

    def _question(self, item: Item, together: bool) -> QuestionText:
        urgent = item.link_id in self.questionnaire.emergency_items
        return QuestionText(
            link_id=item.link_id,
            name=PREFIX + item.link_id,
            anchor=f"q-{item.link_id}",
            text=self.say(item.text),
            short=self.say(item.short),
            help=self.say(item.help) if item.help else "",
            kind="checkbox" if item.is_tick_list else "radio",
            together=together,
            under_stem=self.rule is not None and self.rule.answer in item.options,
            follow_up=bool(item.enable_when),
            when=tuple({link_id: tuple(codes) for link_id, codes in clause.items()} for clause in item.enable_when),
            options=tuple(self._option(item, option, urgent) for option in item.answer_options),
            card=self.cards.get(item.link_id),
            original=self.say.original(item.text) if urgent else "",
        )

    def _option(self, item: Item, option: AnswerOption, urgent: bool) -> OptionText:
        return OptionText(
            code=option.code,
            text=self.say(option.text),
            aside=option.kind != "answer",
            at_once=(item.link_id, option.code) in self.questionnaire.emergency_answers,
            original=self.say.original(option.text).rstrip(".") if urgent and option.kind == "answer" else "",
        )


def _same_words(one: NullTranslations, other: NullTranslations) -> bool:
    # A language without a catalog gets a new empty one each time.
    return one is other or type(one) is type(other) is NullTranslations
