"""The words that a language uses: `translations/<locale>/glossary.yaml`, written and kept by its translators."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

GLOSSARY = "glossary.yaml"


class BrokenGlossary(ValueError):
    """A glossary that cannot be used: the file, and a sentence about what is wrong with it."""


@dataclass(frozen=True)
class Opposite:
    """An English word that must not turn into its opposite; `against` is the name of that opposite."""

    word: re.Pattern[str]
    against: str


@dataclass(frozen=True)
class EnglishWords:
    """What calls for a word of the glossary: terms by name, negations, pairs of opposites."""

    terms: Mapping[str, re.Pattern[str]]
    negation: re.Pattern[str]
    opposites: Mapping[str, Opposite]


@dataclass(frozen=True)
class Glossary:
    """The words of one language.

    `address`: how the reader is addressed. `terms`: stems, of which one must stand where the English term stands.
    `avoid`: what must not be written, each with the reason.
    """

    address: str
    terms: Mapping[str, tuple[str, ...]]
    negation: re.Pattern[str]
    opposites: Mapping[str, re.Pattern[str]]
    avoid: tuple[tuple[re.Pattern[str], str], ...]

    @cached_property
    def folded(self) -> Mapping[str, tuple[str, ...]]:
        """The stems without regard to case."""
        return {name: tuple(stem.casefold() for stem in stems) for name, stems in self.terms.items()}


def read_english(folder: Path) -> EnglishWords:
    """The English side of every glossary, `translations/en/glossary.yaml`. Raises BrokenGlossary."""
    path = folder / "en" / GLOSSARY
    data = _read(path)
    try:
        return EnglishWords(
            {name: _pattern(rf"\b({'|'.join(map(re.escape, forms))})\b") for name, forms in data["terms"].items()},
            _pattern(data["negation"]),
            {name: Opposite(_pattern(word["word"]), word["against"]) for name, word in data["opposites"].items()},
        )
    except (KeyError, TypeError, re.error) as error:
        raise BrokenGlossary(f"{path}: {_reason(error)}") from error


def read_glossary(folder: Path, locale: str, english: EnglishWords) -> Glossary:
    """The glossary of a locale, with a word for every English one. Raises BrokenGlossary."""
    path = folder / locale / GLOSSARY
    data = _read(path)
    try:
        glossary = Glossary(
            str(data["address"]),
            {name: tuple(map(str, stems)) for name, stems in data["terms"].items()},
            _pattern(data["negation"]),
            {name: _pattern(words) for name, words in data["opposites"].items()},
            tuple((_pattern(entry["pattern"]), str(entry["why"])) for entry in data.get("avoid") or ()),
        )
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise BrokenGlossary(f"{path}: {_reason(error)}") from error
    missing = [*(english.terms.keys() - glossary.terms.keys()), *(english.opposites.keys() - glossary.opposites.keys())]
    if missing:
        raise BrokenGlossary(f"{path}: no word is given for: {', '.join(sorted(missing))}")
    return glossary


def _read(path: Path) -> Mapping[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BrokenGlossary(f"{path}: cannot be read ({error.strerror}). Copy that of another language.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BrokenGlossary(f"{path}: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise BrokenGlossary(f"{path}: it must have terms, negation and opposites; see that of another language")
    return data


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"there is no {error.args[0]!r}"
    return f"this pattern cannot be used: {error}" if isinstance(error, re.error) else f"not in the usual form: {error}"
