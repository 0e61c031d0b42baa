"""Gives a message in one locale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.support import NullTranslations

from app.questionnaire.message import Message


@dataclass(frozen=True)
class Translator:
    """Says messages in one locale: `say(item.text)`. An untranslated message stays English."""

    locale: Locale
    translations: NullTranslations
    always: Mapping[str, object] = field(default_factory=dict)
    """Values for placeholders that stand for the same in every message, such as the emergency number."""

    def __call__(self, message: Message) -> str:
        """The message in this locale, with its placeholders filled in."""
        return self.pgettext(message.context, message.text, **self.always)

    def with_always(self, **values: object) -> "Translator":
        """The same translator that fills in these values in every message."""
        return replace(self, always={**self.always, **values})

    def pgettext(self, context: str, source: str, **values: object) -> str:
        """The English `source` under `context` in this locale. No values, no formatting: a % stays a %."""
        translated = str(self.translations.upgettext(context, source))
        return _filled(translated, source, values) if values and "%(" in source else translated

    def npgettext(self, context: str, one: str, other: str, count: int, **values: object) -> str:
        """A text that counts something, in the plural form that the locale asks for."""
        translated = str(self.translations.unpgettext(context, one, other, count))
        return _filled(translated, one if count == 1 else other, {"count": self.number(count), **values})

    def number(self, value: float) -> str:
        """A number as this locale writes it."""
        return format_decimal(value, locale=self.locale)

    def date(self, day: date) -> str:
        """A date in full words, never 03/04."""
        return format_date(day, format="long", locale=self.locale)

    def listing(self, texts: Sequence[str]) -> str:
        """Texts joined as this locale joins them: "a, b and c"."""
        return format_list(list(texts), locale=self.locale)

    @property
    def language(self) -> str:
        """The BCP 47 language tag, e.g. `sv`."""
        return str(self.locale).replace("_", "-").lower()

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction


def _filled(translated: str, source: str, values: Mapping[str, object]) -> str:
    """Fills in placeholders; a translation whose placeholders are broken gives way to the English source."""
    try:
        return translated % values
    except (KeyError, TypeError, ValueError):
        return source % values
