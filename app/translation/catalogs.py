"""Reads `translations/<locale>/LC_MESSAGES/messages.po` directly; there are no compiled catalogs to forget.

A catalog is read on first use and again when its file changes. When a file breaks, the last good catalog
stays in use and the fault is kept for translators to see.
"""

import io
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from app.translation.locales import SOURCE_LOCALE
from app.translation.translator import Translator


def catalogs_folder() -> Path:
    """The folder of catalogs: inside an installed package, or beside `app` in a checkout."""
    app = Path(__file__).parents[1]
    packaged = app / "_translations"
    return packaged if packaged.is_dir() else app.parent / "translations"


@dataclass
class Catalogs:
    """The catalogs below one folder."""

    folder: Path
    faults: dict[str, str] = field(default_factory=dict)
    _read: dict[str, tuple[int, NullTranslations]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def locales(self) -> tuple[str, ...]:
        """English, the source, and every locale that has a catalog."""
        found = sorted(path.parent.parent.name for path in self.folder.glob("*/LC_MESSAGES/messages.po"))
        return (SOURCE_LOCALE, *(name for name in found if name != SOURCE_LOCALE))

    def translator(self, locale: str) -> Translator:
        """The translator of one of `locales()`."""
        return Translator(Locale.parse(locale, sep="-"), self.translations(locale))

    def translations(self, locale: str) -> NullTranslations:
        """The catalog of a locale as Babel's translations; a locale without a catalog speaks English."""
        path = self.folder / locale / "LC_MESSAGES" / "messages.po"
        try:
            stamp = path.stat().st_mtime_ns
        except OSError:
            return NullTranslations()
        known = self._read.get(locale)
        if known and known[0] == stamp:
            return known[1]
        with self._lock:
            return self._reread(locale, path, stamp, known[1] if known else NullTranslations())

    def _reread(self, locale: str, path: Path, stamp: int, last_good: NullTranslations) -> NullTranslations:
        translations = last_good
        try:
            translations = read_catalog(path, locale)
            self.faults.pop(locale, None)
        except Exception as error:  # noqa: BLE001 - Babel raises many kinds; a broken file must not stop the service
            self.faults[locale] = f"{path.name}: {type(error).__name__}: {error}"
        self._read[locale] = (stamp, translations)
        return translations


def read_catalog(path: Path, locale: str) -> Translations:
    """One `.po` file as translations. Fuzzy messages are left out: nobody has confirmed them."""
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    catalog = read_po(io.BytesIO(data), locale=locale.replace("-", "_"), abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalog, use_fuzzy=False)
    compiled.seek(0)
    return Translations(compiled, domain="messages")
