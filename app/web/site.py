"""What this service serves: its questionnaires, its languages, its settings. Read once, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from flask import current_app

from app.clinic.clinic import unknown_names
from app.clinic.paper import usual_paper
from app.config import Settings
from app.pdf.sheets.clinic_letters import unprintable_texts
from app.questionnaire.loading import load_questionnaires
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Faults
from app.report.printing import Sender
from app.report.sender import sender_of
from app.translation.catalogs import Catalogs
from app.translation.locales import SOURCE_LOCALE
from app.translation.progress import progress
from app.web.questions import QuestionTexts

MOST_MISSING = 0.5
"""The part of its texts that a language may lack and still be offered."""


@dataclass(frozen=True)
class Site:
    """All that the pages serve. `locales`: the locale of each tag in our addresses. `sender`: None without a clinic."""

    settings: Settings
    questionnaires: Mapping[str, Questionnaire]
    catalogs: Catalogs
    locales: Mapping[str, str]
    texts: QuestionTexts
    sender: Sender | None

    @property
    def default_locale(self) -> str:
        """The locale of a reader whose browser asks for none of ours."""
        clinic = self.settings.clinic
        chosen = clinic.default_language if clinic else None
        return chosen or (SOURCE_LOCALE if SOURCE_LOCALE in self.locales else next(iter(self.locales.values())))

    @property
    def paper(self) -> str:
        """The paper that is printed on when nobody chooses."""
        return usual_paper(self.settings.clinic)

    @property
    def form_lengths(self) -> Mapping[str, int]:
        """How many pages the form of each questionnaire has, by its id."""
        return {id: len(questionnaire.pages) for id, questionnaire in self.questionnaires.items()}

    @property
    def kiosk(self) -> bool:
        """Whether patients share the device that they answer on."""
        return bool(self.settings.clinic and self.settings.clinic.shared_tablet)


def load_site(settings: Settings) -> Site:
    """Reads everything once. Raises Faults with those of all questionnaires, or of the clinic."""
    catalogs = Catalogs(settings.translations, settings.l10n_preview)
    questionnaires = load_questionnaires(settings.questionnaires)
    clinic = settings.clinic
    if clinic and settings.clinic_file:
        faults = unknown_names(clinic, settings.clinic_file, catalogs.locales(), questionnaires)
        faults += unprintable_texts(clinic, settings.clinic_file)
        if faults:
            raise Faults(faults)
    offered = (clinic and clinic.offered_languages) or catalogs.locales()
    wanted = (clinic and clinic.offered_questionnaires) or questionnaires
    return Site(
        settings=settings,
        questionnaires=MappingProxyType({id: questionnaires[id] for id in questionnaires if id in wanted}),
        catalogs=catalogs,
        locales=MappingProxyType(
            {locale.lower(): locale for locale in catalogs.locales() if locale in offered and _ready(catalogs, locale)}
        ),
        texts=QuestionTexts(settings.phone_numbers),
        sender=sender_of(settings.clinic),
    )


def _ready(catalogs: Catalogs, locale: str) -> bool:
    """Whether a language is offered: not to patients while most of it is still English; to translators always."""
    if catalogs.preview or locale == SOURCE_LOCALE or locale in catalogs.faults:
        return True
    whole = progress(catalogs.texts(locale).states)
    return not whole.total or whole.missing <= MOST_MISSING * whole.total or locale in catalogs.faults


def current_site() -> Site:
    """The site of the application that is answering."""
    return cast(Site, current_app.extensions["site"])
