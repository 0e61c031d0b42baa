"""Checks a translation by the glossary: lost negations, opposites, terms, the form of address."""

from collections.abc import Iterator

from app.translation.glossary import EnglishWords, Glossary
from app.translation.text_checks import PLACEHOLDER, Complaint, Level, Pair


def word_complaints(pair: Pair, english: EnglishWords, glossary: Glossary, safety: bool) -> Iterator[Complaint]:
    """Every complaint about the words of a pair. Where it is about safety, a "not" lost or added is an error."""
    source, text = PLACEHOLDER.sub("", pair.source), PLACEHOLDER.sub("", pair.text)
    yield from _negation(source, text, english, glossary, safety)
    yield from _opposites(source, text, english, glossary)
    yield from _terms(source, text, english, glossary)
    for pattern, why in glossary.avoid:
        if found := pattern.search(text):
            yield Complaint("words", f"“{found[0].strip()}”: {why}", "warning")


def _negation(source: str, text: str, english: EnglishWords, glossary: Glossary, safety: bool) -> Iterator[Complaint]:
    """A lost "not" is always told; an added one is often right ("unproven": not proven), so only where it is safety."""
    wanted, given = english.negation.search(source), glossary.negation.search(text)
    level: Level = "error" if safety else "warning"
    if wanted and not given:
        yield Complaint("negation", "the English says no or not, and this does not seem to", level)
    elif given and not wanted and safety:
        yield Complaint("negation", f"this says “{given[0].strip()}”, and the English has no not", "warning")


def _opposites(source: str, text: str, english: EnglishWords, glossary: Glossary) -> Iterator[Complaint]:
    for name, opposite in english.opposites.items():
        if not opposite.word.search(source) or glossary.opposites[name].search(text):
            continue
        other = english.opposites[opposite.against].word.search(source)
        if not other and glossary.opposites[opposite.against].search(text):
            yield Complaint("opposite", f"the English says “{name}”, this says the opposite")
        else:
            yield Complaint("opposite", f"no word for “{name}” was found", "warning")


def _terms(source: str, text: str, english: EnglishWords, glossary: Glossary) -> Iterator[Complaint]:
    folded = text.casefold()
    for name, pattern in english.terms.items():
        stems = glossary.folded[name]
        if pattern.search(source) and not any(stem in folded for stem in stems):
            yield Complaint("term", f"the glossary has {' / '.join(glossary.terms[name][:4])} for “{name}”", "warning")
