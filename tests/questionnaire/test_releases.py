"""What was released under a version stays under it."""

import shutil
from pathlib import Path

import pytest

from app.questionnaire.loading import content_hash, load_questionnaire
from app.questionnaire.releases import changed_since_release, read_releases

TINY = Path(__file__).parent / "tiny"
OTHER = "0123456789ab"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def write(folder: Path, *releases: str) -> None:
    lines = "".join(f"  - {release}\n" for release in releases)
    (folder / "releases.yaml").write_text("releases:\n" + lines)


def changes(folder: Path) -> list[str]:
    released, _, faults = read_releases(folder)
    assert faults == []
    return [str(fault) for fault in changed_since_release(folder, load_questionnaire(folder), released.releases)]


def test_a_questionnaire_without_releases_has_none(folder: Path) -> None:
    released, _, faults = read_releases(folder)
    assert (released.releases, released.code_layouts, faults) == ((), (), [])


def test_the_content_that_was_released_is_no_fault(folder: Path) -> None:
    write(folder, f"{{version: '0.9', content: {OTHER}}}", f"{{version: '1', content: {content_hash(folder)}}}")
    assert changes(folder) == []


def test_another_content_under_a_released_version_is_told_at_the_version_with_both(folder: Path) -> None:
    write(folder, f"{{version: '1', content: {OTHER}}}")
    assert changes(folder) == [
        f"tiny/questionnaire.yaml:2: version: the content changed since 1 was released (then {OTHER}, "
        f"now {content_hash(folder)}); raise the version, or undo the change"
    ]


def test_a_version_that_is_not_released_yet_may_change(folder: Path) -> None:
    write(folder, f"{{version: '0.9', content: {OTHER}}}")
    assert changes(folder) == []


def test_releases_are_no_part_of_the_content(folder: Path) -> None:
    before = content_hash(folder)
    write(folder, f"{{version: '0.9', content: {OTHER}}}")
    assert content_hash(folder) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "releases:\n  - {version: '1', contnet: 0123456789ab}\n",
            "tiny/releases.yaml:2: releases.0.contnet: 'contnet' is not a key here (did you mean 'content'?)",
        ),
        ("releases:\n  - {version: '1'}\n", "tiny/releases.yaml:2: releases.0.content: is missing"),
        (
            "releases:\n  - {version: '1', content: 0123456789AB}\n",
            "tiny/releases.yaml:2: releases.0.content: is no content hash: twelve digits and letters a to f",
        ),
        (
            "releases:\n  - {version: '1', content: 01234}\n",
            "tiny/releases.yaml:2: releases.0.content: is no content hash",
        ),
        (
            "releases:\n  - {version: 1, content: 0123456789ab}\n  - {version: '1', content: 0123456789ac}\n",
            "tiny/releases.yaml:3: releases.1.version: version '1' is given twice; a version is released once",
        ),
        ("releases: 1\n", "tiny/releases.yaml:1: releases: must be a list (start each entry with '- ')"),
        ("release: []\n", "tiny/releases.yaml:1: release: 'release' is not a key here (did you mean 'releases'?)"),
        (
            "code_layouts:\n  - {slots: [{linkId: night, choice: [never], gone: [never]}]}\n",
            "tiny/releases.yaml:2: code_layouts.0.slots.0.gone: 'gone' is not a key here",
        ),
        ("code_layouts:\n  - {slots: []}\n", "tiny/releases.yaml:2: code_layouts.0.slots: needs more entries"),
        (
            "code_layouts:\n  - {slots: [{linkId: a, ticks: [b]}]}\n"
            "  - {unmarked: true, slots: [{linkId: a, ticks: [c]}]}\n",
            "tiny/releases.yaml:3: code_layouts.1.unmarked: only the first layout can be unmarked: nothing would tell",
        ),
        ("", "tiny/releases.yaml:1: the file is empty"),
        ("releases: [\n", "tiny/releases.yaml:2: not readable as YAML"),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_line(folder: Path, text: str, expected: str) -> None:
    (folder / "releases.yaml").write_text(text)
    _, _, faults = read_releases(folder)
    assert any(str(fault).startswith(expected) for fault in faults), faults
