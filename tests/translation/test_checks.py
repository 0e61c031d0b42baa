"""Every kind of fault that a translation may have is found, with its file, line and id; a right one is left alone."""

import re
from pathlib import Path

import pytest

from app.translation.catalogs import CATALOG
from app.translation.checks import Fault, check_catalog
from app.translation.glossary import BrokenGlossary, read_english, read_glossary

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: sv\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
)
ENGLISH = """
terms:
  tiredness: [tired, tiredness]
  fever: [fever]
negation: "\\\\b(not|never|no)\\\\b"
opposites:
  left: {word: "\\\\bleft\\\\b", against: right}
  right: {word: "\\\\bright\\\\b", against: left}
"""
SWEDISH = """
address: du
terms:
  tiredness: [trött]
  fever: [feber]
negation: "\\\\b(inte|aldrig|ingen|inga)\\\\b"
opposites: {left: "vänst", right: "höger|högra"}
avoid:
  - {pattern: "\\\\b(ni|er)\\\\b", why: läsaren tilltalas med du}
"""

PLURAL = 'msgctxt "a"\nmsgid "%(count)s day"\nmsgid_plural "%(count)s days"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'

SEEDED = [
    ("placeholder lost", "Page %(page)s", "Sida", "placeholder", "error"),
    ("placeholder misspelt", "Page %(page)s", "Sida %(sida)s", "placeholder", "error"),
    ("question mark lost", "Are you well?", "Mår du bra", "question", "error"),
    ("full stop added", "Your answers", "Dina svar.", "full stop", "warning"),
    ("blank at the edge", "Your answers", "Dina svar ", "edge", "error"),
    ("two blanks", "Your answers", "Dina  svar", "blanks", "error"),
    ("doubled word", "It comes from the blood.", "Det kommer från från blodet.", "doubled", "error"),
    ("line break", "One thing. Another.", "En sak.\\nEn annan.", "newline", "error"),
    ("broken tag", "Read <b>this</b>.", "Läs <b>detta.", "markup", "error"),
    ("tag added", "Read this.", "Läs <script>detta</script>.", "markup", "error"),
    ("address changed", "See https://nhs.uk/b12", "Se https://nhs.uk/b21", "address", "error"),
    ("number changed", "For more than 8 weeks.", "I mer än 3 veckor.", "number", "error"),
    ("left in English", "Please talk to your doctor.", "Please talk to your doctor.", "unchanged", "error"),
    ("negation lost", "You do not need a doctor.", "Du behöver en läkare.", "negation", "warning"),
    ("opposite", "Pain in your left arm.", "Smärta i höger arm.", "opposite", "error"),
    ("opposite lost", "Pain in your left arm.", "Smärta i armen.", "opposite", "warning"),
    ("glossary term", "Are you tired?", "Är du matt?", "term", "warning"),
    ("foreign letter", "Fever", "Feb\u0435r", "script", "error"),
    ("zero-width space", "Your answers", "Dina\u200b svar", "character", "error"),
    ("bidi override", "Your answers", "Dina \u202esvar", "character", "error"),
    ("percent sign", "More than half", "Mer än 50 %", "percent", "error"),
    ("form of address", "Are you well?", "Mår ni bra?", "words", "warning"),
    ("unit", "Below 25 nmol/L.", "Under 25 pmol/L.", "unit", "error"),
    ("open bracket", "Pain (in the back)", "Smärta (i ryggen", "brackets", "warning"),
    ("note to oneself", "Your answers", "Dina svar TODO", "left over", "error"),
]
RIGHT = [
    ("Are you tired?", "Är du trött?"),
    ("A fever of 38.5 does not count.", "Feber på 38,5 räknas inte."),
    ("Pain in your left arm.", "Smärta i vänster arm."),
    ("Page %(page)s of %(pages)s", "Sida %(page)s av %(pages)s"),
    ("It is unproven.", "Det är inte bevisat."),
    ("Magnesium", "Magnesium"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for locale, text in (("en", ENGLISH), ("sv", SWEDISH)):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "glossary.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def check(folder: Path):
    english = read_english(folder)
    glossary = read_glossary(folder, "sv", english)

    def checked(*entries: str) -> list[Fault]:
        path = folder / "sv" / CATALOG
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEADER + "\n".join(entries), encoding="utf-8")
        return check_catalog(path, "sv", english, glossary)

    return checked


def entry(source: str, text: str, id: str = "a.text", comment: str = "") -> str:
    return f'{comment}msgctxt "{id}"\nmsgid "{source}"\nmsgstr "{text}"\n'


@pytest.mark.parametrize(("kind", "source", "text", "rule", "level"), SEEDED, ids=[each[0] for each in SEEDED])
def test_a_seeded_fault_is_found(check, kind, source, text, rule, level):
    found = {fault.complaint.rule: fault.level for fault in check(entry(source, text))}
    assert found.get(rule) == level, kind


@pytest.mark.parametrize(("source", "text"), RIGHT)
def test_a_right_translation_is_left_alone(check, source, text):
    assert check(entry(source, text)) == []


def test_a_missing_plural_form_is_found(check):
    plural = (
        'msgctxt "a"\nmsgid "%(count)s day"\nmsgid_plural "%(count)s days"\nmsgstr[0] "%(count)s dag"\nmsgstr[1] ""\n'
    )
    (fault,) = check(plural)
    assert "1 of 2 plural forms" in str(fault)


def test_a_form_of_one_may_leave_the_number_out_but_the_last_may_not(check):
    plural = PLURAL
    assert check(plural.format("en dag", "%(count)s dagar")) == []
    assert check(plural.format("%(count)s dag", "dagar"))[0].complaint.rule == "placeholder"


def test_two_translations_of_one_text_are_told(check):
    (fault,) = check(entry("Often", "Ofta", "a"), entry("Often", "Många gånger", "b"))
    assert (fault.id, fault.complaint.rule) == ("b", "consistency")


def test_a_text_too_long_for_its_place_is_told(check):
    (fault,) = check(entry("Yes", "Ja, det gör jag", comment="#. max 8 characters\n"))
    assert "15 characters, and 8 fit" in str(fault)


def test_a_fault_says_file_line_id_and_a_sentence(check):
    (fault,) = check(entry("Often", "Ofta", "first"), entry("For 8 weeks.", "I 3 veckor.", "b.text"))
    assert re.fullmatch(r".*/sv/LC_MESSAGES/messages\.po:12: b\.text: the numbers differ: 8 became 3", str(fault))


def test_what_is_untranslated_or_fuzzy_is_told_and_not_checked_further(check):
    found = check(entry("Are you tired?", ""), entry("Fever?", "Hosta", "b", "#, fuzzy\n"))
    assert [fault.complaint.rule for fault in found] == ["untranslated", "fuzzy"]


def test_a_broken_file_is_one_fault_with_its_line(check):
    (fault,) = check("<<<<<<< HEAD\n" + entry("Often", "Ofta"))
    assert fault.line == 7
    assert "two versions" in str(fault)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("terms: [", "glossary.yaml"),
        ("address: du\nnegation: x\nopposites: {}\n", "there is no 'terms'"),
        (
            SWEDISH.replace("trött]", "trött]\n  gone: [x]").replace("  fever: [feber]\n", ""),
            "no word is given for: fever",
        ),
        (SWEDISH.replace("inga)", "inga"), "this pattern cannot be used"),
        ("just words", "it must have terms"),
    ],
)
def test_a_broken_glossary_says_what_is_wrong(folder, text, sentence):
    (folder / "sv" / "glossary.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenGlossary, match=re.escape(sentence)):
        read_glossary(folder, "sv", read_english(folder))


def test_where_it_is_about_safety_a_not_lost_is_an_error_and_one_added_is_told(check):
    (lost,) = check(entry("Do not wait.", "Vänta.", "q/red_flags/seizure.action"))
    assert (lost.complaint.rule, lost.level) == ("negation", "error")
    (added,) = check(entry("Call now.", "Ring inte nu.", "q/red_flags/seizure.action"))
    assert (added.complaint.rule, added.level) == ("negation", "warning")


def test_a_message_that_is_missing_or_that_nobody_asks_for_is_told(folder):
    english = read_english(folder)
    path = folder / "sv" / CATALOG
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + entry("Often", "Ofta", "a"), encoding="utf-8")
    wanted = frozenset({("b", "Never")})
    rules = {fault.complaint.rule: fault.id for fault in check_catalog(path, "sv", english, None, wanted)}
    assert rules == {"missing": "b", "unknown": "a"}
