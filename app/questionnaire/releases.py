"""Reads releases.yaml: which content was released under which version. Optional, append-only, oldest first.

A print names the version and the content it was made with. When the content changes and the version does not, nobody
can tell any more what a print was made with; so what was released under a version is written down, and compared. The
file is no part of the content itself.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from app.questionnaire.loading import validated
from app.questionnaire.model import Definition, Text
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Fault, Source, entries, read_source_file

RELEASES = "releases.yaml"


def _content_hash(written: str) -> str:
    if not re.fullmatch("[0-9a-f]{12}", written):
        raise ValueError("is no content hash: twelve digits and letters a to f, as 'symptom-overlap check' prints it")
    return written


class Release(Definition):
    """A version as it was released: `content` is its content hash."""

    version: Text
    content: Annotated[str, AfterValidator(_content_hash)]


class ReleasesFile(Definition):
    """The content of releases.yaml."""

    releases: tuple[Release, ...]


def read_releases(folder: Path) -> tuple[tuple[Release, ...], list[Fault]]:
    """Every release in the order in which they came, none without the file; and the faults of the file."""
    if not (folder / RELEASES).exists():
        return (), []
    source, faults = read_source_file(folder / RELEASES)
    if faults:
        return (), faults
    file, faults = validated(ReleasesFile, source)
    faults += _repeated(source)
    return (file.releases if isinstance(file, ReleasesFile) else ()), faults


def changed_since_release(folder: Path, questionnaire: Questionnaire, releases: Iterable[Release]) -> list[Fault]:
    """A fault, at the line of the version, if the content is another than the one released under that version."""
    source, _ = read_source_file(folder / "questionnaire.yaml")
    return [
        source.fault(
            ("version",),
            f"the content changed since {release.version} was released (then {release.content}, "
            f"now {questionnaire.content_hash}); raise the version, or undo the change",
        )
        for release in releases
        if release.version == questionnaire.version and release.content != questionnaire.content_hash
    ]


def _repeated(source: Source) -> list[Fault]:
    seen: set[str] = set()
    faults = []
    for n, release in enumerate(entries(source.data, "releases")):
        version = str(release.get("version"))
        if version in seen:
            sentence = f"version '{version}' is given twice; a version is released once"
            faults.append(source.fault(("releases", n, "version"), sentence))
        seen.add(version)
    return faults
