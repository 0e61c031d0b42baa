"""Composes what must be read first: by when to be seen, why, and whom the questionnaire is not made for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.assessment.result import Assessment, RaisedFlag
from app.questionnaire.message import Message
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import LEVELS, Level, RedFlag
from app.report.citations import Citations
from app.report.parts.warnings import LEFT_OPEN, NextStep, WarningLine, Warnings
from app.report.phone import PhoneNumbers, in_text
from app.report.wording import answer_words, because_words
from app.translation.translator import Translator

MOST_IN_FULL = 3
"""So many red flags are told in full; of more, a reader takes in none. The others are named in one sentence."""
FOR_SOMEBODY_ELSE: tuple[Level, ...] = ("now", "today", "within-48h")
"""The levels that are told even to whom the questionnaire is not made for."""

LEFT_OPEN_HEADING = Message("report/warnings.left-open-heading", "These safety questions have no answer yet")
LEFT_OPEN_ACTION = Message(
    "report/warnings.left-open-action",
    "If one of these signs fits you, do not wait for an appointment: call %(emergency_number)s if it is happening now, "
    "and phone your doctor if it is not.",
)
CRISIS_HEADING = Message("report/warnings.crisis-heading", "You are not alone with this")
OUT_OF_SCOPE_HEADING = Message("report/warnings.out-of-scope-heading", "This questionnaire is not made for you")
OUT_OF_SCOPE_LEAD = Message(
    "report/warnings.out-of-scope-lead",
    "That is no fault of yours. Another way of getting help suits you better.",
)


def compose_next_step(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> NextStep:
    """By when to be seen, in the words of the level."""
    level = questionnaire.red_flags_file.level(assessment.urgency)
    return NextStep(level.id, say(level.heading), say(level.text))


def compose_warnings(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations, numbers: PhoneNumbers
) -> tuple[Warnings, ...]:
    """The warnings, the most pressing first. What needs help now stands alone; other flags follow a crisis alone."""
    boxes = _Boxes(questionnaire, assessment, say, cite, numbers)
    now = [flag for flag in assessment.red_flags if flag.level == "now"]
    if now:
        calm = [flag for flag in now if boxes.definitions[flag.id].crisis]
        alarming = [flag for flag in now if flag not in calm]
        if alarming:
            return (*boxes.by_level(alarming), *boxes.crisis(calm))
        later = [flag for flag in assessment.red_flags if flag not in calm]
        return (*boxes.crisis(calm), *boxes.by_level(later))
    if not assessment.out_of_scope:
        return (*boxes.by_level(assessment.red_flags), *boxes.left_open())
    pressing = [flag for flag in assessment.red_flags if flag.level in FOR_SOMEBODY_ELSE]
    return (*boxes.by_level(pressing), boxes.out_of_scope(), *boxes.left_open())


class _Boxes:
    """Words the boxes of one assessment."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        assessment: Assessment,
        say: Translator,
        cite: Citations,
        numbers: PhoneNumbers,
    ) -> None:
        self.questionnaire, self.assessment, self.say, self.cite = questionnaire, assessment, say, cite
        self.numbers = numbers
        self.file = questionnaire.red_flags_file
        self.definitions = {flag.id: flag for flag in self.file.red_flags}
        self.limits = {limit.id: limit for limit in self.file.out_of_scope}

    def left_open(self) -> list[Warnings]:
        """That questions about danger have no answer: whoever left them out may need help all the same."""
        danger = self.questionnaire.danger_items | self.questionnaire.emergency_items
        items = [item for link_id, item in self.questionnaire.items.items() if link_id in danger]
        left_open = [item for item in items if item.link_id not in self.assessment.response]
        if not left_open:
            return []
        names = self.say.with_semicolons([self.say(item.short) for item in left_open])
        line = WarningLine(LEFT_OPEN, f"{names}.", self.say(LEFT_OPEN_ACTION), "", ())
        box = Warnings(LEFT_OPEN, self.say(LEFT_OPEN_HEADING), "", (line,), answers=left_open[0].link_id)
        return [self._with_english(box, (LEFT_OPEN_HEADING, *(item.short for item in left_open), LEFT_OPEN_ACTION))]

    def by_level(self, flags: Sequence[RaisedFlag]) -> list[Warnings]:
        """One box under the heading of the highest level, or none without flags."""
        if not flags:
            return []
        flags = self._without_repeated(flags)
        highest = self.file.level(flags[0].level)
        shown, others = flags[:MOST_IN_FULL], flags[MOST_IN_FULL:]
        sentences = [self._sentences(flag, flags) for flag in shown]
        called = all(self._is_called_first(flag, flags) for flag in flags)
        lead = [] if called else [highest.text]
        lead += [
            limit.with_warning
            for raised in self.assessment.out_of_scope
            if (limit := self.limits[raised.id]).with_warning
        ]
        box = Warnings(
            level=highest.id,
            heading=self.say(highest.heading),
            lead=self._joined(lead),
            lines=tuple(map(self._line, shown, sentences)),
            also=self._also(shown, others),
            phone=self.numbers.emergency if highest.id == "now" else "",
            called_first=not called,
        )
        told = [(self.definitions[flag.id].text, *more) for flag, more in zip(shown, sentences, strict=True)]
        return [self._with_english(box, (highest.heading, *lead), *told)]

    def _without_repeated(self, flags: Sequence[RaisedFlag]) -> list[RaisedFlag]:
        """The flags without those whose answers all stand behind a more pressing one: a later time would only confuse.

        One that says when to call the emergency number stays, unless one of those before it says so too.
        """
        kept: list[RaisedFlag] = []
        for flag in flags:
            above = [other for other in kept if LEVELS.index(other.level) < LEVELS.index(flag.level)]
            told = {answer for other in above for answer in other.because}
            says_more = self._says_when_to_call(flag) and not any(map(self._says_when_to_call, kept))
            if says_more or not flag.because or not told.issuperset(flag.because):
                kept.append(flag)
        return kept

    def _says_when_to_call(self, flag: RaisedFlag) -> bool:
        definition = self.definitions[flag.id]
        told = (definition.first_call, definition.action)
        return any(message is not None and "%(emergency_number)s" in message.text for message in told)

    def crisis(self, flags: Sequence[RaisedFlag]) -> list[Warnings]:
        """A calm box for each flag of this kind: the crisis line first, as a number or in words."""
        return [self._crisis(flag, self.definitions[flag.id]) for flag in flags]

    def _crisis(self, flag: RaisedFlag, definition: RedFlag) -> Warnings:
        number = self.numbers.crisis
        listens = self.say.pgettext(
            "report/warnings.crisis-line", "Somebody listens at %(number)s.", number=in_text(number)
        )
        in_words = None if number else definition.first_call
        sentences = [message for message in (in_words, definition.action) if message]
        box = Warnings(
            level="crisis",
            heading=self.say(CRISIS_HEADING),
            lead=self.say(definition.text),
            lines=(WarningLine(flag.id, listens if number else "", self._joined(sentences), "", ()),),
            phone=number,
        )
        return self._with_english(box, (CRISIS_HEADING, definition.text, *sentences))

    def out_of_scope(self) -> Warnings:
        """Why the questionnaire does not fit this person, and what to do instead."""
        limits = [(raised, self.limits[raised.id]) for raised in self.assessment.out_of_scope]
        box = Warnings(
            level="out-of-scope",
            heading=self.say(OUT_OF_SCOPE_HEADING),
            lead=self.say(OUT_OF_SCOPE_LEAD),
            lines=tuple(
                WarningLine(
                    limit.id,
                    self.say(limit.text),
                    self.say(limit.action),
                    because_words(self.questionnaire, raised.because, self.say),
                    self.cite.numbers(limit.claims),
                )
                for raised, limit in limits
            ),
        )
        told = [(limit.text, limit.action) for _, limit in limits]
        return self._with_english(box, (OUT_OF_SCOPE_HEADING, OUT_OF_SCOPE_LEAD), *told)

    def _is_called_first(self, flag: RaisedFlag, flags: Sequence[RaisedFlag]) -> bool:
        """Whether whom to phone first stands in place of the level's sentence.

        With what needs help now only if all flags name the same: else the emergency number is the one to call.
        """
        named = {self.definitions[other.id].first_call for other in flags if other.level == flags[0].level}
        return None not in named and (flags[0].level != "now" or len(named) == 1)

    def _sentences(self, flag: RaisedFlag, flags: Sequence[RaisedFlag]) -> list[Message]:
        """What to do because of one flag beside what the heading says: whom to phone first, and what is special."""
        definition, sentences = self.definitions[flag.id], list[Message | None]()
        if flag.level == flags[0].level and (flag.level != "now" or self._is_called_first(flag, flags)):
            sentences.append(definition.first_call)
        if not self.assessment.out_of_scope:  # whom it is not made for is named no tests
            sentences.append(definition.ask)
        sentences.append(definition.action)
        return [sentence for sentence in sentences if sentence]

    def _line(self, flag: RaisedFlag, sentences: Iterable[Message]) -> WarningLine:
        definition = self.definitions[flag.id]
        return WarningLine(
            id=flag.id,
            text=self.say(definition.text),
            action=self._joined(sentences),
            because=because_words(self.questionnaire, flag.because, self.say),
            sources=self.cite.numbers(definition.claims),
        )

    def _also(self, shown: Iterable[RaisedFlag], others: Iterable[RaisedFlag]) -> str:
        """The answers of the other flags, if these were not named yet."""
        named = {answer for flag in shown for answer in flag.because}
        more = dict.fromkeys(answer for flag in others for answer in flag.because if answer not in named)
        words = answer_words(self.questionnaire, more, self.say)
        if not words:
            return ""
        return self.say.pgettext(
            "report/warnings.also", "Also tell them about: %(answers)s", answers=self.say.with_semicolons(words)
        )

    def _joined(self, messages: Iterable[Message]) -> str:
        return " ".join(map(self.say, messages))

    def _with_english(self, box: Warnings, *paragraphs: Sequence[Message]) -> Warnings:
        """The box with those paragraphs in English whose translations nobody has approved."""
        originals = tuple(filter(None, (self.say.original(*paragraph) for paragraph in paragraphs)))
        if not originals:
            return box
        heading = self.say.pgettext("report/warnings.in-english", "The same in English")
        return replace(box, originals=originals, original_heading=heading)
