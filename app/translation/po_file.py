"""Reads and writes `.po` files. What editors leave at their edges is accepted; what is broken is refused by line."""

import io
import re
from collections import Counter
from gettext import c2py

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from app.translation.plurals import plural_count, plural_forms

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>)", re.MULTILINE)
CHARSET = re.compile(r"(charset=)[\w-]+", re.IGNORECASE)
LINE = re.compile(r'(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?"(?:[^"\\]|\\.)*"\s*$|\s*$')
PREVIOUS = re.compile(r'\| msgid(?:_plural)? "(.*)"$')
KEYWORD = re.compile(r'^(msgctxt|msgid|msgstr(?:\[0\])?) "(.*)"$|^"(.*)"$')


class BrokenCatalog(ValueError):
    """A file that cannot be read as a catalog: the line, and a sentence about what to do."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(f"line {line}: {sentence}")
        self.line, self.sentence = line, sentence


def read_bytes(data: bytes, locale: str) -> Catalog:
    """A catalog. A byte-order mark, Windows line ends and a fuzzy header do no harm. Raises BrokenCatalog."""
    try:
        text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BrokenCatalog(line, "these bytes are not UTF-8. Save the file as UTF-8.") from error
    return read_text(text, locale)


def read_text(text: str, locale: str | None = None) -> Catalog:
    """A catalog from the text of its file. Raises BrokenCatalog."""
    text = CHARSET.sub(r"\1utf-8", text, count=1)  # whatever the header says: the bytes were read as UTF-8
    if conflict := CONFLICT.search(text):
        raise BrokenCatalog(
            _line_of(text, conflict.start()), "two versions are merged here. Keep one, delete the marks."
        )
    _check_lines(text)
    try:
        catalog = read_po(
            io.BytesIO(text.encode("utf-8")), (locale or "").replace("-", "_") or None, abort_invalid=True
        )
    except PoFileError as error:
        raise BrokenCatalog((error.lineno or 0) + 1, f"this is not a line of a .po file ({error}).") from error
    except (ValueError, IndexError, TypeError) as error:
        raise BrokenCatalog(1, f"the header cannot be read ({error}). Compare it with another language.") from error
    if locale:
        _check_header(text, locale)
        _refuse_doubles(text, catalog)
    for message in catalog:
        _take_back_previous(message)
    return catalog


def _take_back_previous(message: Message) -> None:
    """Makes "#| msgid" the former source again: Babel takes it for a translator's comment, and would write one."""
    previous = [comment for comment in message.user_comments if comment.startswith("| ")]
    if previous:
        message.user_comments = [comment for comment in message.user_comments if not comment.startswith("| ")]
        if message.fuzzy:
            message.previous_id = [match[1] for line in previous if (match := PREVIOUS.match(line))]


def _check_lines(text: str) -> None:
    """Refuses what is no line of a .po file: Babel forgives an unclosed quotation mark, and cuts the text there."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line and line[0] != "#" and not LINE.match(line):
            raise BrokenCatalog(number, f"this is not a line of a .po file: {line[:60]}")


def catalog_text(catalog: Catalog, locale: str = "") -> str:
    """A catalog (the template, without a locale) as text: our plural rule, no dates that change on every run."""
    out = io.BytesIO()
    write_po(out, catalog, width=0, sort_by_file=True, include_previous=True)
    return "".join(_header_line(line, locale) for line in out.getvalue().decode("utf-8").splitlines(keepends=True))


def _header_line(line: str, locale: str) -> str:
    if line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Language-Team')):
        return ""
    if "ADDRESS" in line:
        return ""
    if line.startswith('"Project-Id-Version'):
        return '"Project-Id-Version: symptom-overlap\\n"\n'
    if line.startswith('"Plural-Forms'):
        return f'"Plural-Forms: {plural_forms(locale)}\\n"\n' if plural_forms(locale) else line
    return line


def _check_header(text: str, locale: str) -> None:
    """Refuses a plural rule that cannot be computed or has another number of forms: it would pick wrong texts."""
    rule = re.search(r'^"Plural-Forms: *nplurals=(\d+); *plural=(.*?);?\\n"', text, re.MULTILINE)
    if rule is None:
        return
    line = _line_of(text, rule.start())
    try:
        c2py(rule[2])
        count = int(rule[1])
    except ValueError as error:
        raise BrokenCatalog(
            line, f"this plural rule cannot be computed ({error}). Run symptom-overlap l10n update."
        ) from error
    if plural_forms(locale) and count != plural_count(locale):
        raise BrokenCatalog(line, f"this language has {plural_count(locale)} plural forms, the header says {count}.")


def _refuse_doubles(text: str, catalog: Catalog) -> None:
    """Refuses a message that stands twice: Babel keeps the last, and nobody would know which one is shown."""
    if sum(line.startswith("msgid ") for line in text.splitlines()) <= len(catalog) + 1:
        return
    seen: Counter[tuple[str, str]] = Counter()
    for line, key in _keys(text):
        seen[key] += 1
        if seen[key] > 1:
            raise BrokenCatalog(
                line, f"the message {key[0] or key[1]!r} stands here a second time. Delete one of them."
            )


def _keys(text: str) -> list[tuple[int, tuple[str, str]]]:
    """The context and source of each message, with the line of the source."""
    keys: list[tuple[int, tuple[str, str]]] = []
    parts = {"msgctxt": "", "msgid": ""}
    field, line = "", 0
    for number, row in enumerate(text.splitlines(), start=1):
        match = KEYWORD.match(row)
        if match is None:
            continue
        field = match[1] or field
        if match[1] == "msgid":
            line, parts["msgid"] = number, ""
        if match[1] == "msgctxt":
            parts["msgctxt"] = ""
        if field in parts:
            parts[field] += match[2] if match[1] else match[3]
        elif match[1] and field in ("msgstr", "msgstr[0]"):
            keys.append((line, (parts["msgctxt"], parts["msgid"])))
            parts = {"msgctxt": "", "msgid": ""}
    return keys


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
