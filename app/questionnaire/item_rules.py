"""Checks how many questions a questionnaire asks."""

from app.questionnaire.source import Fault, Source, entries

MOST_ITEMS = 45
"""The most questions of a questionnaire, follow-ups included: the product promises so to whoever answers."""


def too_many_items(source: Source) -> list[Fault]:
    """A fault at the first question that is one too many; `source` is questionnaire.yaml."""
    paths = [
        ("sections", s, "items", i)
        for s, section in enumerate(entries(source.data, "sections"))
        for i, _ in enumerate(entries(section, "items"))
    ]
    if len(paths) <= MOST_ITEMS:
        return []
    sentence = f"one question too many: at most {MOST_ITEMS} are asked, and here are {len(paths)}; leave some out"
    return [source.fault(paths[MOST_ITEMS], sentence)]
