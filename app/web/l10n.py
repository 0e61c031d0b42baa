"""The pages for translators: how far each language is, and the way from a message to the page where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from babel import Locale
from flask import Blueprint, Response, abort, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.assessment.assess import assess
from app.evaluation.cases import example_response
from app.translation.locales import SOURCE_LOCALE, language_name
from app.translation.plurals import plural_forms
from app.translation.progress import Progress, progress, progress_by_journey
from app.translation.pseudo import PSEUDO
from app.translation.review import State
from app.translation.translator import Key
from app.web.journey import ResultStep
from app.web.language import Addresses, reader_tag
from app.web.marking import anchor_of, numbering_here
from app.web.replies import result_reply
from app.web.site import current_site
from app.web.site_map import page_addresses
from app.web.submission import submission_of
from app.web.views import find_questionnaire, refuse_unknown_language, take_language

l10n = Blueprint("l10n", __name__)
l10n.url_value_preprocessor(take_language)

NO_PAGE = ("no-such-page",)
"""An address of no page, so that the texts of an error page are found too."""


@dataclass(frozen=True)
class Row:
    """One language on the coverage page. `fault` is what is wrong with its file; usually empty."""

    tag: str
    name: str
    direction: str
    whole: Progress
    open: tuple[tuple[str, State], ...]
    journeys: dict[str, Progress]
    plural_forms: str
    changed: date | None
    fault: str


@dataclass(frozen=True)
class AskedMessage:
    """One message that is shown by itself, since it stands on no page that can be opened."""

    id: str
    source: str
    text: str
    state: State


@l10n.get("/l10n/")
def in_its_language() -> AnyResponse:
    response = redirect(Addresses().page(reader_tag(), "l10n"))
    response.set_data(b"")  # Werkzeug's own words there are English for everybody
    response.vary.add("Accept-Language")
    return response


@l10n.get("/<tag>/l10n")
def coverage() -> str:
    refuse_unknown_language()
    catalogs = current_site().catalogs
    rows = [_row(locale) for locale in catalogs.locales() if locale != SOURCE_LOCALE and locale not in PSEUDO]
    others = {name: fault for name, fault in catalogs.faults.items() if name not in catalogs.locales()}
    return render_template(
        "l10n/coverage.html",
        rows=rows,
        others=others,
        preview=current_site().settings.l10n_preview,
        asked=_asked(request.args.get("message", "")),
        questionnaires=current_site().questionnaires.values(),
    )


@l10n.get("/l10n/<language>/<path:id>")
def place(language: str, id: str) -> AnyResponse:
    """The page where a message stands, with the message as its target. In the preview alone."""
    site = current_site()
    if not site.settings.l10n_preview or language not in site.locales:
        abort(404)
    address = _places().of(id)
    if address is None:  # in a reply to a post, or on paper alone: shown by itself
        return redirect(url_for("l10n.coverage", tag=language, message=id))
    return redirect(f"{Addresses().page(language, *address)}#{anchor_of(id)}")


@l10n.get("/<tag>/l10n/<questionnaire_id>/<example>")
def sample(questionnaire_id: str, example: str) -> Response:
    """The result for one of the questionnaire's own examples, so that a translator need not answer. In the preview."""
    refuse_unknown_language()
    if not current_site().settings.l10n_preview:
        abort(404)
    questionnaire = find_questionnaire(questionnaire_id)
    case = next((case for case in questionnaire.examples if case.id == example), None) or abort(404)
    response = example_response(questionnaire, case)
    submission = submission_of(questionnaire, response, current_site().paper)
    return result_reply(questionnaire, submission, ResultStep(assess(questionnaire, response)))


def _asked(id: str) -> AskedMessage | None:
    """The message that was asked for, in the reader's language."""
    site = current_site()
    texts = site.catalogs.texts(site.locales[reader_tag()])
    key = next((known for known in texts.states if known[0] == id), None) if id else None
    if key is None:
        return None
    return AskedMessage(id, key[1], str(texts.translations.upgettext(*key)), texts.states[key])


def _row(locale: str) -> Row:
    catalogs = current_site().catalogs
    states = catalogs.texts(locale).states
    return Row(
        tag=locale.lower(),
        name=language_name(locale),
        direction=Locale.parse(locale, sep="-").text_direction,
        whole=progress(states),
        open=_open(states),
        journeys=progress_by_journey(states),
        plural_forms=plural_forms(locale) or "",
        changed=_changed(locale),
        fault=catalogs.faults.get(locale, ""),
    )


def _open(states: Mapping[Key, State]) -> tuple[tuple[str, State], ...]:
    """What there is to do: the id and state of what is missing, unsure or edited since; at most two hundred of them."""
    to_do = sorted((key[0], state) for key, state in states.items() if state not in ("draft", "reviewed"))
    return tuple(to_do[:200])


def _changed(locale: str) -> date | None:
    try:
        return datetime.fromtimestamp(current_site().catalogs.path(locale).stat().st_mtime, UTC).date()
    except OSError:
        return None


@dataclass
class Places:
    """Where each message stands first. Pages are looked at in English, one after the other, until it is found."""

    unseen: Iterator[tuple[str, ...]]
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, id: str) -> tuple[str, ...] | None:
        """The address of the page, part by part below the language; None for a message that no page shows."""
        while id not in self.seen:
            parts = next(self.unseen, None)
            if parts is None:
                return None
            with current_app.test_client() as client:
                client.get(f"/{SOURCE_LOCALE}/{'/'.join(parts)}", base_url=request.host_url)
                for message in numbering_here().messages():
                    self.seen.setdefault(message.id, parts)
        return self.seen[id]


def _places() -> Places:
    places: Places = current_app.extensions.setdefault("l10n_places", Places(iter(tuple(_addresses()))))
    return places


def _addresses() -> Iterator[tuple[str, ...]]:
    """Every page that a reader can open, then results: as many examples as it takes to see each kind of text."""
    yield from page_addresses(current_app, current_site().form_lengths)
    yield NO_PAGE
    for questionnaire in current_site().questionnaires.values():
        yield from (("l10n", questionnaire.id, example.id) for example in questionnaire.examples)
