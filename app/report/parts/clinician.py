"""The table for the clinician: a row for each profile, and what the whole rests on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClinicianRow:
    """One profile: points with range and maximum, fit, standing, signs for and against, factors."""

    profile: str
    leading: bool
    points: str
    fit: str
    standing: str
    signs: str
    against: str
    factors: str


@dataclass(frozen=True)
class Clinician:
    """A table with a row for each profile, and lines under it."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[ClinicianRow, ...]
    lines: tuple[str, ...]
