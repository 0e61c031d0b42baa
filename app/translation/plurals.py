"""Plural rules as CLDR has them. The tables that other tools write are wrong for several of these languages."""

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
"""By language. In the order of CLDR: zero, one, two, few, many, other, as far as the language has them."""


def plural_forms(locale: str) -> str | None:
    """The header of a catalog; None for a language whose rule nobody has looked up yet."""
    return PLURAL_FORMS.get(locale.split("-")[0])


def plural_count(locale: str) -> int:
    """How many forms a counted message has. Raises KeyError for a language without a rule here."""
    return int(PLURAL_FORMS[locale.split("-")[0]].split("=")[1].split(";")[0])
