"""The evidence behind every link, and the arithmetic on one example: for the pages that explain."""

from dataclasses import dataclass

from app.report.parts.sources import Sources


@dataclass(frozen=True)
class EvidenceCell:
    """What links one symptom to one profile: weight 0-3 and its word, how it stands, numbers of sources."""

    weight: int
    weight_word: str
    standing: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class EvidenceRow:
    """One symptom, and a cell for each profile."""

    link_id: str
    label: str
    cells: tuple[EvidenceCell, ...]


@dataclass(frozen=True)
class ClaimView:
    """What an article says, how that stands, and the other side where mainstream sources disagree (may be empty)."""

    text: str
    standing: str
    disputed: bool
    other_side: str


@dataclass(frozen=True)
class ArticleView:
    """One of the articles that the questionnaire starts from."""

    number: int
    reference: str
    language: str
    note: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class Evidence:
    """All links between symptoms and profiles, what each article claims, and the sources."""

    symptom_heading: str
    columns: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
    articles: tuple[ArticleView, ...]
    sources: Sources


@dataclass(frozen=True)
class KnownView:
    """What studies found of questionnaires like this one, and where it stands: each title with its language."""

    text: str
    references: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class WorkedSign:
    """One sign of the example: the sum, the profile's own part of it, and whether it is among the strongest."""

    text: str
    sum: str
    own: str
    counted: bool


@dataclass(frozen=True)
class WorkedProfile:
    """One profile of the example: its signs, and what follows."""

    name: str
    signs: tuple[WorkedSign, ...]
    points: str
    fit: str
    standing: str
    factors: tuple[str, ...]


@dataclass(frozen=True)
class Worked:
    """The arithmetic on one written case, with the numbers that the data gives."""

    answers: tuple[str, ...]
    profiles: tuple[WorkedProfile, ...]
    strongest: str
    floor: str
    supported_floor: str
    margin: str
    least_answers: str
    asked: str
    summary: str
    agreement: str
    known: tuple[KnownView, ...]
