"""Gathers every text that a reader can see into one template for translators, `translations/messages.pot`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from app.questionnaire.places import message_places
from app.translation.hints import hints

HEADER = "# Translations of symptom-overlap. How to translate: translations/README.md"
CODE = [("report/**.py", "python"), ("web/**.py", "python"), ("web/templates/**.html", "jinja2")]
OPTIONS = {"web/templates/**.html": {"silent": "false"}}
"""Babel is not silent about templates: one that does not parse would otherwise lose its messages without a word."""


class ExtractedText(NamedTuple):
    """One message as it stands in code or data; the text is a pair, singular and plural, when it counts something."""

    place: tuple[str, int]
    context: str
    text: str | tuple[str, str]
    comments: tuple[str, ...]


def extract(code: Path, questionnaires: Iterable[Path]) -> Catalog:
    """The template catalog of the package folder `code` and of every questionnaire folder.

    Raises ValueError for a text without a context: translations are bound to it.
    """
    catalog = Catalog(project="symptom-overlap", charset="utf-8", fuzzy=False, header_comment=HEADER)
    for extracted in (*_in_code(code), *_in_questionnaires(questionnaires)):
        whole = extracted.text if isinstance(extracted.text, str) else extracted.text[1]
        comments = (*extracted.comments, *hints(extracted.context, whole))
        catalog.add(extracted.text, locations=[extracted.place], auto_comments=comments, context=extracted.context)
    return catalog


def _in_code(code: Path) -> Iterator[ExtractedText]:
    for file, line, message, comments, context in extract_from_dir(
        code, CODE, OPTIONS, keywords=KEYWORDS, comment_tags=("NOTE:",), strip_comment_tags=True
    ):
        if not context:
            raise ValueError(f"app/{file}:{line}: the text {message!r} has no context; use pgettext")
        text = message if isinstance(message, str) else (message[0], message[1])
        yield ExtractedText((f"app/{Path(file).as_posix()}", line), context, text, tuple(comments))


KEYWORDS = {
    "gettext": None,
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "Message": ((1, "c"), 2),
}
"""The calls that hold a text, and which of their arguments are context, singular and plural."""


def _in_questionnaires(folders: Iterable[Path]) -> Iterator[ExtractedText]:
    for folder in folders:
        for place in message_places(folder):
            yield ExtractedText(
                (f"questionnaires/{place.file}", place.line), place.message.context, place.message.text, place.comments
            )
