"""Reads versions from before there were five levels, and before signs told by a difference of weights."""

from collections.abc import Mapping
from typing import Any

from app.questionnaire.source import Source, walk

TODAYS_LEVELS: Mapping[str, str] = {"emergency": "now", "urgent": "within-2w", "none": "routine"}
"""What each old level is compared as. "urgent" said no more than soon, so it is taken for the least that means that."""
NO_LONGER_KEYS: Mapping[str, tuple[str, ...]] = {"telling": ("share",), "supported": ("signs", "share")}
"""What the comparison of profiles does not look at any more."""


def as_todays(sources: Mapping[str, Source]) -> None:
    """Makes an older version readable by today's rules: other levels, and a comparison without what is gone."""
    for stem, key in (("red_flags", "level"), ("examples", "urgency")):
        for _, value in walk(sources[stem].data):
            if isinstance(value, dict) and value.get(key) in TODAYS_LEVELS:
                value[key] = TODAYS_LEVELS[value[key]]
    profiles: Any = sources["profiles"].data
    comparison = profiles.get("comparison", {})
    if "supported" in comparison:
        comparison["supported"].setdefault("severity", "1")
    for part, keys in NO_LONGER_KEYS.items():
        for key in keys:
            comparison.get(part, {}).pop(key, None)
