"""The translator: says a message, a number, a date or a list as one locale does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.support import NullTranslations

from app.questionnaire.message import Message
from app.translation.message_marks import marked
from app.translation.pseudo import PSEUDO
from app.translation.review import State

Key = tuple[str, str]
"""By what a message is looked up: its context and its English source (of a counted text, the singular)."""
ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps"})
ARABIC_PUNCTUATION = {";": "؛", ",": "،"}
Mark = Callable[[Key, State | None, str], str]
"""Gets a message's key, its state and its text, and gives the text with marks."""


@dataclass(frozen=True)
class Translator:
    """Says messages in one locale: `say(item.text)`. An untranslated message stays English."""

    locale: Locale
    translations: NullTranslations
    always: Mapping[str, object] = field(default_factory=dict)
    """Values for placeholders that stand for the same in every message, such as the emergency number."""
    states: Mapping[Key, State] = field(default_factory=dict)
    """In what state each translation is; empty for English, the source."""
    pseudo: str = ""
    """The tag of a language that nobody speaks; its numbers and dates are those of `locale`."""
    mark: Mark | None = None
    """Puts marks around texts, for pages and prints that tell their languages apart."""

    def __call__(self, message: Message) -> str:
        """The message in this locale, with its placeholders filled in."""
        return self.pgettext(message.context, message.text, **self.always)

    def with_always(self, **values: object) -> "Translator":
        """The same translator that fills in these values in every message."""
        return replace(self, always={**self.always, **values})

    def pgettext(self, context: str, source: str, **values: object) -> str:
        """The English `source` under `context` in this locale. No values, no formatting: a % stays a %."""
        translated = str(self.translations.upgettext(context, source))
        if not values or "%(" not in source:
            return self._marked((context, source), self.states.get((context, source)), translated)
        return self._filled((context, source), translated, source, values)

    def npgettext(self, context: str, one: str, other: str, count: int, **values: object) -> str:
        """A text that counts something, in the plural form that the locale asks for."""
        translated = str(self.translations.unpgettext(context, one, other, count))
        english = one if count == 1 else other
        return self._filled((context, one), translated, english, {"count": self.number(count), **values})

    def _filled(self, key: Key, translated: str, english: str, values: Mapping[str, object]) -> str:
        """Fills in placeholders; a translation whose placeholders are broken gives way to the English source."""
        try:
            return self._marked(key, self.states.get(key), translated % values)
        except (KeyError, TypeError, ValueError):
            return self._marked(key, "untranslated" if self.states else None, english % values)

    def _marked(self, key: Key, state: State | None, text: str) -> str:
        return self.mark(key, state, text) if self.mark else text

    def marking(self, mark: Mark) -> "Translator":
        """The same translator that puts marks around its texts."""
        return replace(self, mark=mark)

    def original(self, *messages: Message) -> str:
        """The English of texts that must not be misunderstood, for as long as nobody has approved the translation."""
        if self.approved(*messages):
            return ""
        texts = (message.text % self.always if "%(" in message.text else message.text for message in messages)
        return " ".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in texts)

    def reviewed(self) -> tuple[int, int]:
        """How many of the translations a person has approved, and how many there are."""
        return sum(state == "reviewed" for state in self.states.values()), len(self.states)

    def approved(self, *messages: Message) -> bool:
        """Whether a person has approved the translation of all of them; English needs none."""
        return not self.states or all(
            self.states.get((message.context, message.text)) == "reviewed" for message in messages
        )

    def number(self, value: float) -> str:
        """A number as this locale writes it."""
        return format_decimal(value, locale=self.locale)

    def date(self, day: date) -> str:
        """A date in full words, never 03/04."""
        return format_date(day, format="long", locale=self.locale)

    def listing(self, texts: Sequence[str]) -> str:
        """Texts joined as this locale joins them: "a, b and c"."""
        return format_list(list(texts), locale=self.locale)

    def with_semicolons(self, texts: Iterable[str]) -> str:
        """Texts one after the other with a semicolon between them, as this script writes it."""
        return self._joined(";", texts)

    def with_commas(self, texts: Iterable[str]) -> str:
        """Texts one after the other with commas between them, as this script writes them, and no "and"."""
        return self._joined(",", texts)

    def _joined(self, separator: str, texts: Iterable[str]) -> str:
        own = ARABIC_PUNCTUATION[separator] if self.locale.language in ARABIC_SCRIPT else separator
        return f"{own} ".join(texts)

    @property
    def language(self) -> str:
        """The BCP 47 language tag, e.g. `sv`."""
        return (self.pseudo or str(self.locale)).replace("_", "-").lower()

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        if self.pseudo:
            return "rtl" if PSEUDO[self.pseudo].rtl else "ltr"
        return self.locale.text_direction


SHOWN: frozenset[State] = frozenset({"unstated", "draft", "changed", "reviewed"})
"""The states in which readers see the translation; in the others they see the English."""


def mark_english(key: Key, state: State | None, text: str) -> str:
    """Marks a text that is in English for want of a translation. Not for English itself, whose texts have no state."""
    return text if state in SHOWN else marked(text)
