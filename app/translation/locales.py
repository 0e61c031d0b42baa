"""Which locales there are, and which one a reader's browser asks for."""

from collections.abc import Iterable

from babel import Locale, negotiate_locale

from app.translation.pseudo import PSEUDO

SOURCE_LOCALE = "en"
ALIASES = {"no": "nb", "nn": "nb", "iw": "he", "prs": "fa", "in": "id"}
"""Language tags that browsers still send, and what they mean today."""


def language_name(tag: str) -> str:
    """The language's name in itself, e.g. `svenska`."""
    pseudo = next((locale for name, locale in PSEUDO.items() if name.lower() == tag.lower()), None)
    if pseudo:
        return pseudo.name
    return Locale.parse(tag, sep="-").display_name or tag


def best_locale(wanted: Iterable[str], offered: Iterable[str], default: str = SOURCE_LOCALE) -> str:
    """The first wanted language tag that is offered, else the default. Junk in `wanted` is passed over."""
    tags = [ALIASES.get(tag.split("-")[0].lower(), tag) for tag in wanted]
    fitting = negotiate_locale([tag.replace("-", "_") for tag in tags], list(offered))
    return fitting or default
