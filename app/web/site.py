"""What this service serves: its questionnaires, its languages, its settings. Read once, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import cast

from flask import current_app

from app.config import Settings
from app.questionnaire.loading import QuestionnaireFaults, load_questionnaire
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Fault
from app.translation.catalogs import Catalogs
from app.web.questions import QuestionTexts


@dataclass(frozen=True)
class Site:
    """`locales` gives the locale of each language tag that stands in our addresses."""

    settings: Settings
    questionnaires: Mapping[str, Questionnaire]
    catalogs: Catalogs
    locales: Mapping[str, str]
    texts: QuestionTexts


def load_site(settings: Settings) -> Site:
    """Reads everything once. Raises QuestionnaireFaults with the faults of all questionnaires."""
    catalogs = Catalogs(settings.translations)
    locales = {locale.lower(): locale for locale in catalogs.locales()}
    return Site(
        settings=settings,
        questionnaires=_load_questionnaires(settings.questionnaires),
        catalogs=catalogs,
        locales=MappingProxyType(locales),
        texts=QuestionTexts(settings.emergency_number),
    )


def _load_questionnaires(folder: Path) -> Mapping[str, Questionnaire]:
    found: dict[str, Questionnaire] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*/questionnaire.yaml")):
        try:
            questionnaire = load_questionnaire(path.parent)
            found[questionnaire.id] = questionnaire
        except QuestionnaireFaults as error:
            faults += error.faults
    if not found and not faults:
        faults.append(Fault(folder.name, 1, "", "no folder with a questionnaire.yaml in here"))
    if faults:
        raise QuestionnaireFaults(faults)
    return MappingProxyType(found)


def current_site() -> Site:
    """The site of the application that is answering."""
    return cast(Site, current_app.extensions["site"])
