"""Brings a catalog up to date with the template, without ever guessing.

Only a message with the same context and the same source keeps its translation. Standard merges look for similar
texts, and in medicine a similar text can say the opposite. When a source changed, its old translation stays in the
file as fuzzy, under the same context only, for a translator to look at; fuzzy is never shown to a reader.
"""

import io

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

PLURAL_FORMS = {
    "en": "nplurals=2; plural=(n != 1);",
    "nl": "nplurals=2; plural=(n != 1);",
    "sv": "nplurals=2; plural=(n != 1);",
}
"""Plural rules as CLDR has them; the table that Babel writes differs for several languages."""


def updated(template: Catalog, old: Catalog, locale: str) -> Catalog:
    """The template's messages with the translations that still belong to them."""
    new = Catalog(
        locale=locale, project="symptom-overlap", charset="utf-8", fuzzy=False, header_comment=template.header_comment
    )
    translated = {(message.context, message.id): message for message in old if message.id and message.string}
    by_context = {message.context: message for message in translated.values()}
    for message in template:
        if message.id:
            known = translated.get((message.context, message.id))
            _add(new, message, known, None if known else by_context.get(message.context))
    return new


def _add(new: Catalog, message: Message, known: Message | None, former: Message | None) -> None:
    source = known or former
    fits = source is not None and isinstance(source.id, str) == isinstance(message.id, str)
    changed = former is not None and fits
    new.add(
        message.id,
        source.string if source and fits else None,
        locations=message.locations,
        flags=[*(known.flags if known else ()), *(["fuzzy"] if changed else [])],
        auto_comments=message.auto_comments,
        user_comments=source.user_comments if source else (),
        previous_id=former.id if former and changed else (),
        context=message.context,
    )


def read_text(text: str, locale: str | None = None) -> Catalog:
    """A catalog from the text of a `.po` file."""
    return read_po(io.BytesIO(text.encode("utf-8")), locale=locale, abort_invalid=True)


def catalog_text(catalog: Catalog, locale: str = "") -> str:
    """A catalog (the template, without a locale) as text: our plural rule, no dates that change on every run."""
    out = io.BytesIO()
    write_po(out, catalog, width=0, sort_by_file=True, include_previous=True)
    return "".join(_header_line(line, locale) for line in out.getvalue().decode("utf-8").splitlines(keepends=True))


def _header_line(line: str, locale: str) -> str:
    if line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By')) or "ADDRESS" in line:
        return ""
    if line.startswith('"Project-Id-Version'):
        return '"Project-Id-Version: symptom-overlap\\n"\n'
    if line.startswith('"Plural-Forms'):
        return f'"Plural-Forms: {PLURAL_FORMS[locale]}\\n"\n' if locale in PLURAL_FORMS else line
    return line
