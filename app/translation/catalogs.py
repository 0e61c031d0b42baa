"""Reads `translations/<locale>/LC_MESSAGES/messages.po` directly; there are no compiled catalogs to forget.

A catalog is read on first use and again when its file changes. When a file breaks, the last good catalog
stays in use and the fault is kept for translators to see.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.support import NullTranslations

from app.translation.locales import SOURCE_LOCALE
from app.translation.lookup import catalog_translations, key_of
from app.translation.plurals import plural_forms
from app.translation.po_file import BrokenCatalog, read_bytes, read_text
from app.translation.pseudo import PSEUDO, PseudoTranslations
from app.translation.review import State, state_of
from app.translation.translator import SHOWN, Key, Translator, mark_english

CATALOG = "LC_MESSAGES/messages.po"
"""Where a catalog lies below the folder of its locale."""
TEMPLATE = "messages.pot"
"""The file that has every message of ours, below the folder of catalogs."""


def catalogs_folder() -> Path:
    """The folder of catalogs: inside an installed package, or beside `app` in a checkout."""
    app = Path(__file__).parents[1]
    packaged = app / "_translations"
    return packaged if packaged.is_dir() else app.parent / "translations"


@dataclass(frozen=True)
class Texts:
    """One catalog in use: its translations, and in what state each message is."""

    translations: NullTranslations
    states: Mapping[Key, State]

    @cached_property
    def all_reviewed(self) -> bool:
        """Whether a person has approved every text. Asked on every page, for every language."""
        return all(state == "reviewed" for state in self.states.values())


PSEUDO_TRANSLATIONS = PseudoTranslations()
NO_TEXTS = Texts(NullTranslations(), {})


@dataclass
class Catalogs:
    """The catalogs below one folder. `faults` has a sentence for each locale whose file cannot be read.

    `preview` is for translators: fuzzy texts are shown, and the pseudo-languages are there.
    """

    folder: Path
    preview: bool = False
    faults: dict[str, str] = field(default_factory=dict)
    _read: dict[str, tuple[int, Texts]] = field(default_factory=dict)
    _template: tuple[int, frozenset[Key]] = (0, frozenset())
    _lock: Lock = field(default_factory=Lock)

    def locales(self) -> tuple[str, ...]:
        """English, the source, and every locale that has a catalog. A folder that names no language is a fault."""
        names = []
        self.faults = {name: fault for name, fault in self.faults.items() if self.path(name).is_file()}
        for path in sorted(self.folder.glob(f"*/{CATALOG}")):
            name = path.parent.parent.name
            if _is_locale(name):
                names.append(name)
            else:
                self.faults[name] = (
                    f"{self.folder.name}/{name}: no language has this tag. Call the folder nl, pt-BR or the like."
                )
        return (SOURCE_LOCALE, *(name for name in names if name != SOURCE_LOCALE), *(PSEUDO if self.preview else ()))

    def path(self, locale: str) -> Path:
        return self.folder / locale / CATALOG

    def translator(self, locale: str, marking: bool = False) -> Translator:
        """The translator of one of `locales()`. `marking`: what is in English all the same stands between marks."""
        if locale in PSEUDO:
            return Translator(Locale.parse(SOURCE_LOCALE), PSEUDO_TRANSLATIONS, pseudo=locale)
        texts = self.texts(locale)
        mark = mark_english if marking and locale != SOURCE_LOCALE else None
        return Translator(Locale.parse(locale, sep="-"), texts.translations, states=texts.states, mark=mark)

    def translations(self, locale: str) -> NullTranslations:
        """The catalog of a locale as Babel's translations; a locale without a catalog speaks English."""
        return PSEUDO_TRANSLATIONS if locale in PSEUDO else self.texts(locale).translations

    def texts(self, locale: str) -> Texts:
        """The last good catalog of a locale, also when its file is gone; without one, nothing is translated."""
        path = self.path(locale)
        last_read = self._read.get(locale)
        try:
            changed = path.stat().st_mtime_ns
        except OSError:
            return last_read[1] if last_read else NO_TEXTS
        if last_read and last_read[0] == changed:
            return last_read[1]
        with self._lock:
            return self._reread(locale, path, changed, last_read[1] if last_read else NO_TEXTS)

    def _wanted(self) -> frozenset[Key]:
        """The messages of the template; none without one, and then a catalog is taken as it is."""
        path = self.folder / TEMPLATE
        changed = path.stat().st_mtime_ns if path.is_file() else 0
        if changed != self._template[0]:
            self._template = (changed, template_keys(self.folder))
        return self._template[1]

    def _reread(self, locale: str, path: Path, changed: int, last_good: Texts) -> Texts:
        texts = last_good
        try:
            texts = in_use(read_bytes(path.read_bytes(), locale), locale, self.preview, self._wanted())
            _refuse_remains(texts, last_good)
            self.faults.pop(locale, None)
        except BrokenCatalog as error:
            texts = last_good
            self.faults[locale] = f"{self.folder.name}/{locale}/{CATALOG}:{error.line}: {error.sentence}"
        except Exception as error:  # noqa: BLE001 - Babel raises many kinds; a broken file must not stop the service
            texts = last_good
            self.faults[locale] = f"{self.folder.name}/{locale}/{CATALOG}: {type(error).__name__}: {error}"
        self._read[locale] = (changed, texts)
        return texts


def in_use(catalog: Catalog, locale: str, fuzzy: bool = False, wanted: frozenset[Key] = frozenset()) -> Texts:
    """A catalog as texts to show. Fuzzy messages are left out unless asked for: nobody has confirmed them.

    What is `wanted` and not in the catalog counts as untranslated; what is in it and not wanted does not count.
    """
    in_catalog = {key_of(message): state_of(message) for message in catalog if message.id}
    states: dict[Key, State] = {key: in_catalog.get(key, "untranslated") for key in wanted} if wanted else in_catalog
    return Texts(catalog_translations(catalog, plural_forms(locale), fuzzy), states)


def template_keys(folder: Path) -> frozenset[Key]:
    """The messages that every catalog of the folder should have; none without a template."""
    path = folder / TEMPLATE
    if not path.is_file():
        return frozenset()
    return frozenset(key_of(message) for message in read_text(path.read_text("utf-8")) if message.id)


def _refuse_remains(texts: Texts, last_good: Texts) -> None:
    """Refuses a catalog that has lost half its translations: a failed save leaves such a file, no person does."""
    left, before = (sum(state in SHOWN for state in some.states.values()) for some in (texts, last_good))
    if left < before / 2:
        raise BrokenCatalog(1, f"only {left} of {before} translations are left in this file. Restore it.")


def _is_locale(name: str) -> bool:
    try:
        Locale.parse(name, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True
