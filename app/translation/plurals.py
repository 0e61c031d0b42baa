"""Plural rules as CLDR has them. The tables that other tools write are wrong for several of these languages."""

from functools import cache
from gettext import c2py

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

ORDER = ("zero", "one", "two", "few", "many", "other")
_TWO = "nplurals=2; plural=(n != 1);"
_TWO_FROM_TWO = "nplurals=2; plural=(n > 1);"
_SLAVIC = "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

PLURAL_FORMS = (
    dict.fromkeys(["en", "nl", "sv", "de", "fi", "es", "so", "tr", "ckb", "ur", "da", "nb", "it", "el", "hu"], _TWO)
    | dict.fromkeys(["fr", "pt", "fa", "ti", "bn", "hi"], _TWO_FROM_TWO)
    | {
        "pl": f"nplurals=3; plural=(n==1 ? 0 : {_SLAVIC}",
        "uk": f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {_SLAVIC}",
        "ru": f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {_SLAVIC}",
        "ro": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100>0 && n%100<20)) ? 1 : 2);",
        "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5);",
    }
)
"""The rule of each language. Its forms come in the order of CLDR, as far as the language has them (see `ORDER`)."""


def plural_forms(locale: str) -> str | None:
    """The plural rule for the header of a catalog: ours, else Babel's if CLDR agrees; None if nobody knows one."""
    return PLURAL_FORMS.get(locale.split("-")[0]) or _from_babel(locale)


def plural_count(locale: str) -> int:
    """How many forms a counted message has. Raises KeyError for a language whose rule is not known."""
    rule = plural_forms(locale)
    if rule is None:
        raise KeyError(locale)
    return int(rule.split("=")[1].split(";")[0])


def agrees(rule: str, locale: str) -> bool:
    """Whether a rule picks the form that CLDR names, for every whole number up to a thousand."""
    choose, names = c2py(rule.split("plural=")[1].rstrip(";")), Locale.parse(locale, sep="-").plural_form
    used = [name for name in ORDER if name in {names(number) for number in range(1001)}]
    count = int(rule.split("=")[1].split(";")[0])
    return len(used) == count and all(used[choose(number)] == names(number) for number in range(1001))


@cache
def _from_babel(locale: str) -> str | None:
    try:
        plural = get_plural(locale.replace("-", "_"))
        rule = f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"
        return rule if agrees(rule, locale) else None
    except (ValueError, UnknownLocaleError, IndexError):
        return None
