"""Checks what must be the same in source and translation in any language: placeholders, numbers, addresses, marks."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
NUMBER = re.compile(r"\d+(?:[.,٫]\d+)?")
ARABIC_DUAL = re.compile(r"(?:يوم|أسبوع|شهر|سن|ساع|مر)ت?(?:ين|ان)\b")
"""Two days, weeks, months, years, hours, times: Arabic says 2 by the ending of the noun, without a digit."""
MARKUP = re.compile(r"</?[a-zA-Z][^>]*>")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.\w+")
FORBIDDEN = re.compile("[\u0000-\u0009\u000b-\u001f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")
"""Control characters, and what nobody sees: zero-width spaces, marks that turn the text around them."""
UNIT = re.compile(r"\b[pnm]mol/L|\bn?g/L|\bmg/dL|\bng/mL")
LEFT_OVER = re.compile(r"TODO|FIXME|XXX|\?\?\?")
DOUBLED = re.compile(r"\b([^\W\d]{2,}) \1\b", re.IGNORECASE)
QUESTION_MARKS = {"ar": "؟", "fa": "؟", "ur": "؟", "el": ";"}
FULL_STOPS = ".।۔"
SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "ckb": "ARABIC", "uk": "CYRILLIC", "ru": "CYRILLIC"}
SCRIPTS |= {"el": "GREEK", "bn": "BENGALI", "ti": "ETHIOPIC", "hi": "DEVANAGARI"}


@dataclass(frozen=True)
class Complaint:
    """What is wrong with one text, in a sentence. `rule` is its short name."""

    rule: str
    sentence: str
    level: Level = "error"


@dataclass(frozen=True)
class Pair:
    """A source and its translation. `counted`: it is one of several plural forms; `most`: how many characters fit."""

    source: str
    text: str
    locale: str
    counted: bool = False
    most: int | None = None

    @property
    def language(self) -> str:
        return self.locale.split("-")[0]


def placeholders(pair: Pair) -> Iterator[Complaint]:
    wanted, given = (sorted(PLACEHOLDER.findall(text)) for text in (pair.source, pair.text))
    unknown = [f"%({name})s" for name in set(given) - set(wanted)]
    if unknown:
        yield Complaint("placeholder", f"{', '.join(unknown)} is not in the English text")
    elif given != wanted and not (pair.counted and set(wanted) - set(given) == {"count"}):
        lost = sorted({name for name in wanted if given.count(name) != wanted.count(name)})
        yield Complaint("placeholder", f"{', '.join(f'%({n})s' for n in lost)} must stand here as often as in English")
    if "%" in PLACEHOLDER.sub("", pair.text):
        yield Complaint("percent", "a % sign on its own stops the page; write the word")


def numbers(pair: Pair) -> Iterator[Complaint]:
    wanted, given = _numbers(pair.source), _numbers(pair.text)
    if pair.language == "ar":
        missing = (Counter(wanted) - Counter(given))["2"]
        given = sorted(given + ["2"] * min(missing, len(ARABIC_DUAL.findall(pair.text))))
    if wanted != given:
        before, after = " ".join(wanted) or "none", " ".join(given) or "none"
        yield Complaint("number", f"the numbers differ: {before} became {after}")


def _numbers(text: str) -> list[str]:
    plain = "".join(str(unicodedata.decimal(char, char)) for char in ADDRESS.sub("", PLACEHOLDER.sub("", text)))
    return sorted(number.replace(",", ".").replace("٫", ".") for number in NUMBER.findall(plain))


def same_parts(pair: Pair) -> Iterator[Complaint]:
    """Addresses, markup and line breaks must be the same in both."""
    if ADDRESS.findall(pair.source) != ADDRESS.findall(pair.text):
        yield Complaint("address", "a web or mail address differs from the English one")
    if MARKUP.findall(pair.source) != MARKUP.findall(pair.text):
        yield Complaint("markup", "tags in angle brackets differ from the English text")
    if pair.source.count("\n") != pair.text.count("\n"):
        yield Complaint("newline", "there are more or fewer line breaks than in English")


def blanks(pair: Pair) -> Iterator[Complaint]:
    if pair.text != pair.text.strip():
        yield Complaint("edge", "a blank stands before or after the text")
    if "  " in pair.text:
        yield Complaint("blanks", "two blanks stand side by side")


def characters(pair: Pair) -> Iterator[Complaint]:
    invisible = sorted({f"U+{ord(char):04X}" for char in FORBIDDEN.findall(pair.text)})
    if invisible:
        yield Complaint("character", f"an invisible character ({', '.join(invisible)}) does not belong here")
    if LEFT_OVER.search(pair.text):
        yield Complaint("left over", "a note to yourself is still in the text")


def end_marks(pair: Pair) -> Iterator[Complaint]:
    question = QUESTION_MARKS.get(pair.language, "?")
    source, text = pair.source.rstrip()[-1:], pair.text.rstrip()[-1:]
    if (source == "?") != (text == question):
        yield Complaint("question", f"a question ends in {question} and nothing else does")
    elif (source == ".") != (text in FULL_STOPS) and source != "?":
        sentence = "the English ends in a full stop and this does not, or the other way round"
        yield Complaint("full stop", sentence, "warning")


def words(pair: Pair) -> Iterator[Complaint]:
    own_words = re.findall(r"[a-z]{4,}", PLACEHOLDER.sub("", pair.text))
    if pair.text == pair.source and len(own_words) > 2:
        yield Complaint("unchanged", "this is still the English text")
    doubled = DOUBLED.search(pair.text)
    if doubled and doubled[0].casefold() not in ALLOWED_DOUBLES:
        yield Complaint("doubled", f"a word stands twice: {doubled[0]}")


ALLOWED_DOUBLES = frozenset(
    {"sık sık", "zaman zaman", "yavaş yavaş", "vous vous", "nous nous", "die die", "das das", "sie sie", "je je"}
)
"""Words that rightly stand twice in some language."""


def scripts(pair: Pair) -> Iterator[Complaint]:
    """A letter of another alphabet that looks the same, and words in an alphabet that is not the language's."""
    own = SCRIPTS.get(pair.language, "LATIN")
    for word in re.findall(r"[^\W\d_]+", PLACEHOLDER.sub("", pair.text)):
        alphabets = {unicodedata.name(char, "?").split()[0] for char in word if unicodedata.category(char) != "Lm"}
        if len(alphabets) > 1 or not alphabets <= {own, "LATIN", "GREEK"}:
            yield Complaint("script", f"letters of another alphabet: {word} ({', '.join(sorted(alphabets)).lower()})")


def units(pair: Pair) -> Iterator[Complaint]:
    """The units must be the same: nmol/L and pmol/L are a thousandfold apart."""
    wanted, given = (sorted(UNIT.findall(text)) for text in (pair.source, pair.text))
    if wanted != given:
        yield Complaint("unit", f"the units differ: {' '.join(wanted) or 'none'} became {' '.join(given) or 'none'}")


def brackets(pair: Pair) -> Iterator[Complaint]:
    if any(pair.text.count(first) != pair.text.count(last) for first, last in ("()", "[]", "«»")):
        yield Complaint("brackets", "a bracket or quotation mark is open and not closed", "warning")


def length(pair: Pair) -> Iterator[Complaint]:
    """A text fits its place; where no limit is known, one far longer than the English may say something else."""
    if pair.most and len(pair.text) > pair.most:
        yield Complaint("length", f"{len(pair.text)} characters, and {pair.most} fit", "warning")
    elif not pair.most and len(pair.text) > max(2.5 * len(pair.source), len(pair.source) + 30):
        yield Complaint("length", f"{len(pair.text)} characters for {len(pair.source)} in English", "warning")


TEXT_RULES: tuple[Callable[[Pair], Iterator[Complaint]], ...] = (
    placeholders,
    numbers,
    same_parts,
    blanks,
    characters,
    end_marks,
    words,
    scripts,
    units,
    brackets,
    length,
)
