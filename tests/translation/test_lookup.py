"""Texts are looked up as GNU gettext finds them in a compiled catalog."""

import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations

from app.translation.catalogs import Catalogs, catalogs_folder
from app.translation.lookup import catalog_translations
from app.translation.plurals import plural_forms
from app.translation.po_file import read_bytes

LOCALES = [locale for locale in Catalogs(catalogs_folder()).locales() if locale != "en"]
COUNTS = (0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 19, 20, 21, 22, 100, 101, 102, 103, 111, 1000)


def compiled(catalog: Catalog, rule: str, fuzzy: bool = False) -> Translations:
    """What a compiled copy says, with a plural rule of ours."""
    catalog.mime_headers = [
        (name, rule if name.lower() == "plural-forms" else value) for name, value in catalog.mime_headers
    ]
    file = io.BytesIO()
    write_mo(file, catalog, use_fuzzy=fuzzy)
    file.seek(0)
    return Translations(file, domain="messages")


@pytest.mark.parametrize("fuzzy", [False, True])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_shipped_text_is_what_a_compiled_catalog_says(locale: str, fuzzy: bool) -> None:
    catalog = read_bytes(Catalogs(catalogs_folder()).path(locale).read_bytes(), locale)
    rule = plural_forms(locale)
    assert rule
    ours, gnu = catalog_translations(catalog, rule, fuzzy), compiled(catalog, rule, fuzzy)
    for message in (message for message in catalog if message.id):
        if isinstance(message.id, str):
            assert ours.upgettext(message.context, message.id) == gnu.upgettext(message.context, message.id)
            continue
        for count in COUNTS:
            counted = (message.context, *message.id, count)
            assert ours.unpgettext(*counted) == gnu.unpgettext(*counted)


def odd_catalog() -> Catalog:
    """Fuzzy, empty and half-translated texts."""
    catalog = Catalog(locale="pl")
    catalog.add("sure", "pewny", context="a")
    catalog.add("unsure", "niepewny", context="a", flags=["fuzzy"])
    catalog.add("empty", "", context="a")
    catalog.add(("day", "days"), ("dzień", "dni", ""), context="a")
    catalog.add(("week", "weeks"), ("", "", ""), context="a")
    return catalog


@pytest.mark.parametrize("fuzzy", [False, True])
def test_what_is_fuzzy_empty_or_half_translated_is_what_a_compiled_catalog_says(fuzzy: bool) -> None:
    rule = plural_forms("pl")
    assert rule
    ours, gnu = catalog_translations(odd_catalog(), rule, fuzzy), compiled(odd_catalog(), rule, fuzzy)
    for source in ("sure", "unsure", "empty", "day", "unknown"):
        assert ours.upgettext("a", source) == gnu.upgettext("a", source)
    assert ours.upgettext("b", "sure") == "sure"
    for one, other in (("day", "days"), ("week", "weeks"), ("year", "years")):
        for count in COUNTS:
            assert ours.unpgettext("a", one, other, count) == gnu.unpgettext("a", one, other, count)


def test_a_language_whose_rule_we_do_not_know_keeps_the_rule_of_its_file() -> None:
    catalog = Catalog(locale="pl")
    catalog.add(("day", "days"), ("dzień", "dni", "dnia"), context="a")
    assert [catalog_translations(catalog, None).unpgettext("a", "day", "days", count) for count in (1, 2, 5)] == [
        "dzień",
        "dni",
        "dnia",
    ]
