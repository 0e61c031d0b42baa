"""Every setting, its default and its environment variable. Nothing else reads the environment."""

import os
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.clinic.clinic import PHONE_NUMBER, Clinic, load_clinic
from app.questionnaire.loading import questionnaires_folder
from app.report.phone import PhoneNumbers
from app.translation.catalogs import catalogs_folder

PREFIX = "SYMPTOM_OVERLAP_"


@dataclass(frozen=True)
class Settings:
    """How one service is set up. It runs without any of these being set.

    `emergency_number` belongs to the region where the service is used, never to a language.
    `l10n_preview` is for translators, never for patients: every text says which message it is.
    `proxy` says that exactly one trusted proxy sets X-Forwarded-For, -Proto and -Host. `clinic_file` is where
    `clinic` was read, for what it says that only the whole service can check.
    """

    emergency_number: str = "112"
    trusted_hosts: tuple[str, ...] = ()
    proxy: bool = False
    questionnaires: Path = field(default_factory=questionnaires_folder)
    translations: Path = field(default_factory=catalogs_folder)
    clinic: Clinic | None = None
    clinic_file: Path | None = None
    today: Callable[[], date] = date.today
    l10n_preview: bool = False

    def __post_init__(self) -> None:
        if not PHONE_NUMBER.fullmatch(self.emergency_number):
            raise ValueError(f"{PREFIX}EMERGENCY_NUMBER: {self.emergency_number!r} is not a phone number")
        for name, folder in (("QUESTIONNAIRES", self.questionnaires), ("TRANSLATIONS", self.translations)):
            if not folder.is_dir():
                raise ValueError(f"{PREFIX}{name}: there is no folder {str(folder)!r}")

    @property
    def phone_numbers(self) -> PhoneNumbers:
        """The numbers of the region: for emergencies, and of the crisis line that the clinic names."""
        return PhoneNumbers(self.emergency_number, (self.clinic and self.clinic.crisis_line) or "")


def settings_from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment asks for; what is not set keeps its default.

    SYMPTOM_OVERLAP_EMERGENCY_NUMBER, _TRUSTED_HOSTS (with commas), _PROXY and _L10N_PREVIEW (1 or 0), _QUESTIONNAIRES
    and _TRANSLATIONS (folders), _CLINIC (a TOML file, see `clinic`). The emergency number of the environment comes
    before that of the clinic. Raises ValueError for a value that cannot be meant, Faults for a clinic's file.
    """

    def given(name: str) -> str:
        return environment.get(PREFIX + name, "").strip()

    file = Path(given("CLINIC")) if given("CLINIC") else None
    clinic = load_clinic(file) if file else None
    return Settings(
        emergency_number=given("EMERGENCY_NUMBER") or (clinic and clinic.emergency_number) or "112",
        trusted_hosts=tuple(host.strip() for host in given("TRUSTED_HOSTS").split(",") if host.strip()),
        proxy=_yes_or_no("PROXY", given("PROXY")),
        l10n_preview=_yes_or_no("L10N_PREVIEW", given("L10N_PREVIEW")),
        questionnaires=Path(given("QUESTIONNAIRES") or questionnaires_folder()),
        translations=Path(given("TRANSLATIONS") or catalogs_folder()),
        clinic=clinic,
        clinic_file=file,
    )


def ask_for_preview(environment: MutableMapping[str, str] = os.environ) -> None:
    """Sets the preview for the server's processes, which read their settings themselves."""
    environment[PREFIX + "L10N_PREVIEW"] = "1"


def _yes_or_no(name: str, value: str) -> bool:
    if value.lower() not in ("", "0", "no", "false", "1", "yes", "true"):
        raise ValueError(f"{PREFIX}{name}: {value!r} is neither 1 nor 0")
    return value.lower() in ("1", "yes", "true")
