"""What no source says is marked as the questionnaire's own judgement, and no profile rests on it."""

import shutil
from pathlib import Path

import pytest

from app.questionnaire.loading import load_questionnaire
from app.questionnaire.source import Faults

TINY = Path(__file__).parent / "tiny"

JUDGEMENT = """\
  - id: own
    kind: judgement
    reference: Our own caution
    language: en
    seen: nothing
    checked: 2026-11-30
    claims:
      - {id: own-sleepless, where: flag, text: Takes care., standing: judgement}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tiny questionnaire whose red flag also rests on its own judgement."""
    copy = tmp_path / "tiny"
    shutil.copytree(TINY, copy)
    with (copy / "evidence.yaml").open("a", encoding="utf-8") as evidence:
        evidence.write(JUDGEMENT)
    replace(copy / "red_flags.yaml", "claims: [book-night]", "claims: [book-night, own-sleepless]")
    return copy


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(folder: Path) -> str:
    with pytest.raises(Faults) as raised:
        load_questionnaire(folder)
    return str(raised.value)


def test_a_red_flag_may_rest_on_judgement(folder: Path) -> None:
    source, claim = load_questionnaire(folder).claims["own-sleepless"]
    assert (source.kind, claim.standing) == ("judgement", "judgement")


def test_a_profile_may_not_rest_on_judgement(folder: Path) -> None:
    replace(
        folder / "profiles.yaml", "weight: 3, claims: [book-night]", "weight: 3, claims: [book-night, own-sleepless]"
    )
    assert faults_of(folder) == (
        "tiny/profiles.yaml:21: profiles.0.indications.0.claims.1: claim 'own-sleepless' is our own judgement: "
        "a profile rests on sources alone"
    )


def test_a_publication_holds_no_judgement_of_ours(folder: Path) -> None:
    replace(
        folder / "evidence.yaml", "text: Owls wake at night., standing: mainstream", "text: Owls., standing: judgement"
    )
    replace(folder / "profiles.yaml", "weight: 3, claims: [book-night]", "weight: 3, claims: [book-tired]")
    assert faults_of(folder).startswith(
        "tiny/evidence.yaml:9: sources.0.claims.0: a claim of standing 'judgement' stands under a source of kind"
    )


def test_our_judgement_does_not_pass_for_mainstream(folder: Path) -> None:
    replace(
        folder / "evidence.yaml", "text: Takes care., standing: judgement", "text: Takes care., standing: mainstream"
    )
    assert "a claim of standing 'judgement' stands under a source of kind 'judgement', and only there" in faults_of(
        folder
    )
