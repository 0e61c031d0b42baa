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
"""Not silent: a template that does not parse must not lose its messages without a word."""


class Found(NamedTuple):
    """One message as found in code or data."""

    place: tuple[str, int]
    context: str
    text: str | tuple[str, str]
    comments: tuple[str, ...]


def extract(code: Path, questionnaires: Iterable[Path]) -> Catalog:
    """The template catalog of the package folder `code` and of every questionnaire folder.

    Raises ValueError for a text without a context: translations are bound to it.
    """
    catalog = Catalog(project="symptom-overlap", charset="utf-8", fuzzy=False, header_comment=HEADER)
    for found in (*_in_code(code), *_in_questionnaires(questionnaires)):
        whole = found.text if isinstance(found.text, str) else found.text[1]
        comments = (*found.comments, *hints(found.context, whole))
        catalog.add(found.text, locations=[found.place], auto_comments=comments, context=found.context)
    return catalog


def _in_code(code: Path) -> Iterator[Found]:
    for file, line, message, comments, context in extract_from_dir(
        code, CODE, OPTIONS, keywords=KEYWORDS, comment_tags=("NOTE:",), strip_comment_tags=True
    ):
        if not context:
            raise ValueError(f"app/{file}:{line}: the text {message!r} has no context; use pgettext")
        text = message if isinstance(message, str) else (message[0], message[1])
        yield Found((f"app/{Path(file).as_posix()}", line), context, text, tuple(comments))


KEYWORDS = {
    "gettext": None,
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "Message": ((1, "c"), 2),
}


def _in_questionnaires(folders: Iterable[Path]) -> Iterator[Found]:
    for folder in folders:
        for place in message_places(folder):
            yield Found(
                (f"questionnaires/{place.file}", place.line), place.message.context, place.message.text, place.comments
            )
