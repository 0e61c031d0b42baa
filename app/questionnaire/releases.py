"""Reads releases.yaml: what was released, content and codes. Optional, append-only, oldest first.

A print names the version and the content it was made with. When the content changes and the version does not, nobody
can tell any more what a print was made with; so what was released under a version is written down, and compared. The
file is no part of the content itself. It also holds the slots that were released, and codes as they were printed:
response_code.yaml is compared with them (see `released_layouts`).
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from app.questionnaire.code_layout import ReleasedSlot
from app.questionnaire.model import Definition, Slug, Text
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.source import Fault, Source, entries, read_source_file
from app.questionnaire.validation import validated

RELEASES = "releases.yaml"


def _content_hash(written: str) -> str:
    if not re.fullmatch("[0-9a-f]{12}", written):
        raise ValueError("is no content hash: twelve digits and letters a to f, as 'symptom-overlap check' prints it")
    return written


class Release(Definition):
    """A version as it was released: `content` is its content hash."""

    version: Text
    content: Annotated[str, AfterValidator(_content_hash)]


class SampleCode(Definition):
    """A code as it was printed, and the answers that it must say for ever."""

    code: Text
    answers: Mapping[str, tuple[Slug, ...]]


class ReleasedLayout(Definition):
    """The slots that a release added. `unmarked`: its codes are from before the check characters told layouts apart."""

    unmarked: bool = False
    slots: Annotated[tuple[ReleasedSlot, ...], Field(min_length=1)]
    sample_codes: tuple[SampleCode, ...] = ()


class ReleasesFile(Definition):
    """The content of releases.yaml."""

    releases: tuple[Release, ...] = ()
    code_layouts: tuple[ReleasedLayout, ...] = ()


NOTHING_RELEASED = ReleasesFile()


def read_releases(folder: Path) -> tuple[ReleasesFile, Source, list[Fault]]:
    """What was released, in the order in which it came, nothing without the file; its source, and its faults."""
    if not (folder / RELEASES).exists():
        return NOTHING_RELEASED, Source(f"{folder.name}/{RELEASES}", {}, {}), []
    source, faults = read_source_file(folder / RELEASES)
    if faults:
        return NOTHING_RELEASED, source, faults
    file, faults = validated(ReleasesFile, source)
    faults += _repeated(source) + _unmarked_later(source)
    return (file if isinstance(file, ReleasesFile) else NOTHING_RELEASED), source, faults


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


def _unmarked_later(source: Source) -> list[Fault]:
    sentence = "only the first layout can be unmarked: nothing would tell the codes of two such layouts apart"
    return [
        source.fault(("code_layouts", n, "unmarked"), sentence)
        for n, layout in enumerate(entries(source.data, "code_layouts"))
        if n and layout.get("unmarked") == "true"
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
