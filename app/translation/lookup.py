"""Looks up the texts of one catalog by context and English source, as GNU does in compiled catalogs."""

from collections.abc import Callable, Mapping
from gettext import c2py
from sys import intern

from babel.messages.catalog import Catalog, Message
from babel.support import NullTranslations

from app.translation.review import forms_of, sources_of
from app.translation.translator import Key


class CatalogTranslations(NullTranslations):
    """Speaks from a catalog; what is not in it stays English. `forms` has one text, or one for each plural form."""

    def __init__(self, forms: Mapping[Key, tuple[str, ...]], form_of: Callable[[int], int]) -> None:
        super().__init__()
        self.forms = forms
        self.form_of = form_of

    def upgettext(self, context: str, message: str) -> str:
        """The translation of a text that counts nothing. One with several plural forms has none to show here."""
        forms = self.forms.get((context, message))
        return forms[0] if forms and len(forms) == 1 else message

    def unpgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        forms = self.forms.get((context, singular), ())
        place = self.form_of(num)
        return forms[place] if place < len(forms) else singular if num == 1 else plural


def catalog_translations(catalog: Catalog, rule: str | None, fuzzy: bool = False) -> CatalogTranslations:
    """The catalog as Babel's translations. `fuzzy` shows what nobody has confirmed; `rule` replaces its plural rule."""
    shown = (message for message in catalog if message.id and message.string and (fuzzy or not message.fuzzy))
    forms = {key_of(message): _whole_forms(message) for message in shown}
    return CatalogTranslations(forms, c2py(_expression(rule) if rule else str(catalog.plural_expr)))


def key_of(message: Message) -> Key:
    """Context and English source, interned: every catalog has the same ones, and they share one copy in memory."""
    return intern(message.context or ""), intern(sources_of(message)[0])


def _whole_forms(message: Message) -> tuple[str, ...]:
    """Every form of a text; where one is missing, the English."""
    sources = sources_of(message)
    return tuple(form or sources[min(n, len(sources) - 1)] for n, form in enumerate(forms_of(message)))


def _expression(rule: str) -> str:
    return rule.split("plural=")[1].rstrip(";")
