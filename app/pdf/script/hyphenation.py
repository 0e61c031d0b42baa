"""Where a long word may be parted, by its language."""

from functools import cache

import pyphen

SHORTEST = 12
"""Shorter words are not parted."""
LEAST = 3
"""Letters that stay together at either end."""


def hyphenated(word: str, language: str) -> list[int]:
    """The places in a word where a hyphen may stand; none for a short word, or without a dictionary."""
    dictionary = _dictionary(language) if len(word) >= SHORTEST else None
    if dictionary is None:
        return []
    return [place for place in dictionary.positions(word) if LEAST <= place <= len(word) - LEAST]


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    found = pyphen.language_fallback(language.replace("-", "_"))
    try:
        return pyphen.Pyphen(lang=found) if found else None
    except OSError:  # taken away beneath a running server: a print with long words whole is better than none
        return None
