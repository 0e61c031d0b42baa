"""Finds where a long word may be parted, by the rules of its language."""

from functools import cache

import pyphen

SHORTEST = 12
"""Letters that a word must have to be parted."""
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
    name = pyphen.language_fallback(language.replace("-", "_"))
    try:
        return pyphen.Pyphen(lang=name) if name else None
    except OSError:  # taken away beneath a running server: a print with long words whole is better than none
        return None
