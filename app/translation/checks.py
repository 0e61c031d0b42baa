"""Checks a catalog, and says each complaint with its file and line, for translators and for CI."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from app.translation.glossary import EnglishWords, Glossary
from app.translation.lookup import key_of
from app.translation.plurals import plural_count, plural_forms
from app.translation.po_file import BrokenCatalog, read_bytes
from app.translation.progress import journey_of
from app.translation.review import forms_of, sources_of, state_of
from app.translation.text_checks import TEXT_RULES, Complaint, Level, Pair
from app.translation.translator import Key
from app.translation.word_checks import word_complaints

MOST = re.compile(r"max (\d+) characters")
"""How a comment says the limit of a text; see `hints`."""


@dataclass(frozen=True)
class Fault:
    """One complaint about one message of a file, said as `file:line: id: sentence`."""

    file: str
    line: int
    id: str
    complaint: Complaint

    @property
    def level(self) -> Level:
        return self.complaint.level

    def __str__(self) -> str:
        mark = "" if self.level == "error" else "warning: "
        return f"{self.file}:{self.line}: {self.id or 'the file'}: {mark}{self.complaint.sentence}"


def check_catalog(
    path: Path, locale: str, english: EnglishWords, glossary: Glossary | None, wanted: frozenset[Key] = frozenset()
) -> list[Fault]:
    """Every fault of the catalog at `path`; of a file that cannot be read, the one that says why.

    `wanted` are the messages of the template: one that is not in the catalog, or not in the template, is an error.
    """
    name = "/".join(path.parts[-4:])
    try:
        catalog = read_bytes(path.read_bytes(), locale)
    except BrokenCatalog as error:
        return [Fault(name, error.line, "", Complaint("file", error.sentence))]
    messages = [message for message in catalog if message.id]
    faults = [
        Fault(name, message.lineno or 0, message.context or "", complaint)
        for message in messages
        for complaint in _message_complaints(message, locale, english, glossary)
    ]
    faults += [Fault(name, 1, "", complaint) for complaint in _header_complaints(catalog, locale)]
    faults += [
        Fault(name, message.lineno or 0, message.context or "", complaint)
        for message, complaint in _consistency_complaints(messages)
    ]
    lines = {key_of(message): message.lineno or 0 for message in messages}
    if wanted:
        sentence = "is not in this file: readers see English. Run l10n update"
        faults += [Fault(name, 1, key[0], Complaint("missing", sentence)) for key in sorted(wanted - lines.keys())]
        sentence = "no text of ours has this id and this English. Run l10n update, and translate what it offers"
        faults += [
            Fault(name, lines[key], key[0], Complaint("unknown", sentence)) for key in sorted(lines.keys() - wanted)
        ]
    return sorted(faults, key=lambda fault: fault.line)


def _header_complaints(catalog: Catalog, locale: str) -> Iterator[Complaint]:
    rule = plural_forms(locale)
    if rule is None:
        yield Complaint("plural rule", "nobody has looked up the plural rule of this language yet", "warning")
    elif "".join(catalog.plural_forms.split()).rstrip(";") != "".join(rule.split()).rstrip(";"):
        yield Complaint("plural rule", f"Plural-Forms must be: {rule} (l10n update writes it)")
    if catalog.locale_identifier not in (None, locale.replace("-", "_")):
        yield Complaint("language", f"the header says Language: {catalog.locale_identifier}, the folder says {locale}")


def _message_complaints(
    message: Message, locale: str, english: EnglishWords, glossary: Glossary | None
) -> Iterator[Complaint]:
    state = state_of(message)
    if state == "untranslated":
        missing = sum(not form for form in forms_of(message))
        sentence = f"{missing} of {len(forms_of(message))} plural forms are missing" if message.pluralizable else ""
        yield Complaint("untranslated", sentence or "not translated: readers see English", "warning")
        return
    if state == "fuzzy":
        yield Complaint("fuzzy", "fuzzy: readers see English until somebody has looked at it", "warning")
        return
    if message.pluralizable and plural_forms(locale) and len(forms_of(message)) != plural_count(locale):
        yield Complaint("plural", f"{len(forms_of(message))} plural forms, the language has {plural_count(locale)}")
    seen: set[str] = set()
    for pair in _pairs(message, locale):
        for complaint in _pair_complaints(pair, english, glossary, journey_of(message.context or "") == "safety"):
            if complaint.sentence not in seen:  # once for a message, not for each of six forms
                seen.add(complaint.sentence)
                yield complaint


def _pairs(message: Message, locale: str) -> list[Pair]:
    """Each form beside the English that it stands for; all but the last may leave out the count."""
    limit = MOST.search(" ".join(message.auto_comments))
    most = int(limit[1]) if limit else None
    sources, forms = sources_of(message), forms_of(message)
    return [
        Pair(sources[0] if len(forms) == 1 else sources[-1], form, locale, 0 <= place < len(forms) - 1, most)
        for place, form in enumerate(forms)
    ]


def _pair_complaints(pair: Pair, english: EnglishWords, glossary: Glossary | None, safety: bool) -> Iterator[Complaint]:
    for rule in TEXT_RULES:
        yield from rule(pair)
    if glossary:
        yield from word_complaints(pair, english, glossary, safety)


def _consistency_complaints(messages: Iterable[Message]) -> Iterator[tuple[Message, Complaint]]:
    """Messages whose English another one translates otherwise: a complaint at each but the first of a translation."""
    first: dict[str, Message] = {}
    complained_of: dict[str, set[str]] = defaultdict(set)
    for message in messages:
        if message.pluralizable or not message.string or message.fuzzy:
            continue
        source, text = str(message.id), str(message.string)
        earlier = first.setdefault(source, message)
        if text != earlier.string and text not in complained_of[source]:
            complained_of[source].add(text)
            sentence = f"{earlier.context} translates the same English as “{earlier.string}”"
            yield message, Complaint("consistency", sentence, "warning")
