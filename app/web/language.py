"""Finds the reader's language, gives templates its words, and makes addresses in it and in the others."""

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version

from babel import Locale
from babel.support import NullTranslations
from flask import Flask, Response, current_app, g, has_request_context, request
from flask_babel import Babel, Domain, get_locale

from app.report.compose import language_line, not_a_diagnosis
from app.report.phone import in_text
from app.translation.catalogs import Catalogs
from app.translation.locales import SOURCE_LOCALE, best_locale, language_name
from app.translation.pseudo import PSEUDO
from app.translation.translator import Translator
from app.web.marking import marking
from app.web.site import Site, current_site
from app.web.static_files import version_of


class CatalogDomain(Domain):  # type: ignore[misc]  # Flask-Babel has no types
    """Lets Flask-Babel speak from our catalogs, which need no compiling."""

    def __init__(self, catalogs: Catalogs) -> None:
        super().__init__()
        self.catalogs = catalogs

    def get_translations(self) -> NullTranslations:
        return self.catalogs.translations(str(get_locale() or SOURCE_LOCALE).replace("_", "-"))


class CatalogBabel(Babel):  # type: ignore[misc]  # Flask-Babel has no types
    """Keeps its domain with the application: one on the extension would be shared by all of them."""

    @property
    def domain_instance(self) -> CatalogDomain:
        domain: CatalogDomain = current_app.extensions["catalog_domain"]
        return domain


VERSION = version("symptom-overlap")


@dataclass(frozen=True)
class Language:
    """One entry of the language menu, in the language itself."""

    tag: str
    name: str
    direction: str
    pseudo: bool = False


def init_app(app: Flask, site: Site) -> None:
    """Gives the application its languages, and its templates what they say texts and numbers with."""
    app.extensions["catalog_domain"] = CatalogDomain(site.catalogs)
    CatalogBabel(app, locale_selector=_select_locale, configure_jinja=False)
    menu = tuple(_language(tag, locale) for tag, locale in site.locales.items())
    app.jinja_env.globals.update(pgettext=_pgettext, npgettext=_npgettext, in_text=in_text, languages=menu)
    app.context_processor(_template_values)
    app.after_request(_with_language)


def _template_values() -> dict[str, object]:
    return {
        "say": reader_says(),
        "tag": reader_tag(),
        "addresses": Addresses(),
        "emergency_number": current_site().settings.emergency_number,
        "sender": current_site().sender,
        "kiosk": current_site().kiosk,
        "l10n_preview": current_site().settings.l10n_preview,
        "default_tag": current_site().default_locale.lower(),
        "not_a_diagnosis": not_a_diagnosis(reader_says()),
        "language_line": language_line(reader_says()) if reader_says().reviewed()[0] else "",
        "own_name": language_name(current_site().locales[reader_tag()]),
        "drafts": _drafts(),
        "version": VERSION,
    }


def _drafts() -> dict[str, str]:
    """For each language whose texts nobody has reviewed, the word for that, in the language itself."""
    catalogs, locales = current_site().catalogs, current_site().locales
    return {
        tag: catalogs.translator(locale).pgettext("web/base.draft-word", "draft")
        for tag, locale in locales.items()
        if not catalogs.texts(locale).all_reviewed
    }


def reader_tag() -> str:
    """The language tag of this reply: the one in the address if we offer it, else what the browser asks for."""
    if "tag" not in g:
        first_part = request.path.split("/")[1]
        locales = current_site().locales
        g.tag = first_part if first_part in locales else _tag_of_browser()
    return str(g.tag)


def _tag_of_browser() -> str:
    site = current_site()
    wanted = request.accept_languages.values()
    return best_locale(wanted, site.locales.values(), site.default_locale).lower()


def reader_says() -> Translator:
    """The translator of this reply."""
    if "say" not in g:
        g.say = marking(translator_of(reader_tag()))
    say: Translator = g.say
    return say


def translator_of(tag: str) -> Translator:
    """The translator of one of the languages offered."""
    site = current_site()
    return site.catalogs.translator(site.locales[tag], marking=True)


class Addresses:
    """Makes addresses below where the service is mounted. They work even when no route was found, as on error pages."""

    @cached_property
    def root(self) -> str:
        return request.script_root

    def page(self, tag: str, *parts: str) -> str:
        """The address of a page in a language; without parts, of the start page."""
        return f"{self.root}/{tag}/{'/'.join(parts)}"

    @property
    def start(self) -> str:
        """The address that finds a reader's language by itself, with the host."""
        return request.url_root

    def whole(self, tag: str, *parts: str) -> str:
        """The address of a page with the host, for other sites."""
        return f"{request.url_root}{tag}/{'/'.join(parts)}"

    def static(self, name: str) -> str:
        """The address of a static file. It changes with the content, so that browsers may keep the file."""
        return f"{self.root}/static/{name}?v={version_of(name)}"


def _language(tag: str, locale: str) -> Language:
    if locale in PSEUDO:
        return Language(tag, language_name(locale), "rtl" if PSEUDO[locale].rtl else "ltr", True)
    return Language(tag, language_name(locale), Locale.parse(locale, sep="-").text_direction)


def _select_locale() -> str:
    if not has_request_context():
        return SOURCE_LOCALE
    locale = current_site().locales[reader_tag()]
    return SOURCE_LOCALE if locale in PSEUDO else locale.replace("-", "_")


def _pgettext(context: str, source: str, **values: object) -> str:
    # A plain string, so that Jinja escapes it. Jinja's own version trusts catalogs with HTML and trips over "50 %".
    try:
        return reader_says().pgettext(context, source, **values)
    except (KeyError, ValueError, TypeError):  # a catalog edited while we run, with a broken placeholder
        return source % values


def _npgettext(context: str, one: str, other: str, count: int, **values: object) -> str:
    try:
        return reader_says().npgettext(context, one, other, count, **values)
    except (KeyError, ValueError, TypeError):
        return (one if count == 1 else other) % {"count": count, **values}


def _with_language(response: Response) -> Response:
    if response.mimetype == "text/html":
        response.headers.setdefault("Content-Language", reader_tag())
    return response
