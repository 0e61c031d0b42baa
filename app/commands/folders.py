"""Says which folders a command reads, and warns of another one beside it that its user may take for the one read.

An installed copy reads its own questionnaires and translations, wherever it is called: without a word, an author would
edit the files of a checkout and be told "no fault" over what lies elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from app.commands.reading import read_settings
from app.config import PREFIX, Settings
from app.questionnaire.loading import questionnaires_folder
from app.translation.catalogs import catalogs_folder


@dataclass(frozen=True)
class Kind:
    """A kind of folder that commands read. A folder of that `name` is one when it holds files like `mark`.

    `read`: which one the settings name. `installed`: the one that came with the installation.
    """

    name: str
    mark: str
    read: Callable[[Settings], Path]
    installed: Callable[[], Path]

    @property
    def variable(self) -> str:
        """The environment variable that names another folder of this kind."""
        return PREFIX + self.name.upper()


QUESTIONNAIRES = Kind(
    "questionnaires", "*/questionnaire.yaml", lambda settings: settings.questionnaires, questionnaires_folder
)
TRANSLATIONS = Kind("translations", "*/glossary.yaml", lambda settings: settings.translations, catalogs_folder)


def read_settings_aloud(*kinds: Kind, for_programs: bool = False) -> Settings:
    """The settings, once the folders of these kinds are named: on standard error if the output is `for_programs`."""
    settings = read_settings()
    sources = ", ".join(f"{kind.name} from {kind.read(settings)}" for kind in kinds)
    click.echo(f"reading {sources}", err=for_programs)
    for kind in kinds:
        if other := _beside(kind, kind.read(settings)):
            click.echo(_warning(kind, kind.read(settings), other), err=True)
    return settings


def is_installed_copy(kind: Kind, folder: Path) -> bool:
    """Whether the folder lies inside the installed package, where the next installation replaces what is in it."""
    return folder.resolve() == kind.installed().resolve() and folder.name == f"_{kind.name}"


def _beside(kind: Kind, read: Path) -> Path | None:
    """The folder of this kind in the current directory or the nearest one above it, unless it is the one read."""
    try:
        here = Path.cwd()
    except OSError:  # the directory is gone
        return None
    near = (above / kind.name for above in (here, *here.parents))
    nearest = next((folder for folder in near if any(folder.glob(kind.mark))), None)
    return nearest if nearest and nearest.resolve() != read.resolve() else None


def _warning(kind: Kind, read: Path, other: Path) -> str:
    what_to_do = f"set {kind.variable}={other}"
    is_checkout = (other.parent / "pyproject.toml").is_file()
    if is_checkout and read.resolve() == kind.installed().resolve():  # else the variable chooses, installed or not
        what_to_do = f"run 'pip install -e .' in {other.parent}, or {what_to_do}"
    return f"warning: {other} lies here too and is not read; {read} is. To work on it, {what_to_do}"
