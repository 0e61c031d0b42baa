"""What the reported symptoms share."""

from dataclasses import dataclass

from app.report.parts.picture import Picture


@dataclass(frozen=True)
class OverlapCell:
    """What one symptom counts for one profile: weight 0-3 and its word, points in words, sources.

    With weight 0 the points are empty.
    """

    weight: int
    weight_word: str
    points: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class OverlapRow:
    """A reported symptom: `label` ("Tiredness"), `answer` ("Often"), both in one as `symptom`, a cell a column."""

    link_id: str
    label: str
    answer: str
    symptom: str
    cells: tuple[OverlapCell, ...]


@dataclass(frozen=True)
class OverlapRegion:
    """The reported symptoms that exactly these profiles share; `label` e.g. "Magnesium and vitamin B12"."""

    profiles: tuple[str, ...]
    label: str
    rows: tuple[OverlapRow, ...]


@dataclass(frozen=True)
class Overlap:
    """What the reported symptoms share, most shared first. Without symptoms only `empty` is shown.

    `pictures` draw the same as a dot matrix, in parts when there are many rows; `picture_text` says what they show
    to those who cannot see them.
    """

    heading: str
    intro: str
    symptom_heading: str
    columns: tuple[str, ...]
    regions: tuple[OverlapRegion, ...]
    pictures: tuple[Picture, ...]
    picture_text: str
    table_heading: str
    empty: str
