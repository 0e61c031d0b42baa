"""What tells two leading profiles apart."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Side:
    """One of two profiles ("Points to: Magnesium"): the signs that point to it, by what is known of them."""

    title: str
    reported: tuple[str, ...]
    denied: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class TellingTest:
    """A test that bears on one of the two alone."""

    id: str
    name: str


@dataclass(frozen=True)
class Pair:
    """Two leading profiles, and the tests that bear on one of them alone."""

    title: str
    sides: tuple[Side, Side]
    tests: tuple[TellingTest, ...]


@dataclass(frozen=True)
class Separations:
    """One entry for each pair of leading profiles; none with fewer than two."""

    heading: str
    intro: str
    reported_label: str
    denied_label: str
    open_label: str
    tests_label: str
    pairs: tuple[Pair, ...]
