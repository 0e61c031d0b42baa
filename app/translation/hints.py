"""What a translator should know of a text: where it stands, what its placeholders are, how long it may be.

Extraction writes it into the template; every catalog tool shows it beside the text.
"""

import re
from collections.abc import Iterator, Mapping

from app.translation.text_checks import PLACEHOLDER

PLACES: Mapping[str, str] = {
    "form/": "Under a field of a form, when something is wrong with it",
    "report/clinician": "For clinicians, terse: table on the first sheet of the print, and on the page",
    "report/code": "When a code cannot be read: on the page and at the clinic desk",
    "report/paper-form": "The blank form on paper",
    "report/print": "On paper alone: labels of the print",
    "report/at-once": "Safety: appears beside the questions as soon as an answer calls for help",
    "report/warnings": "Safety: the box above the result, on the page and on paper",
    "report/tests": "Result, on the page and on paper: tests to discuss",
    "report/": "Result, on the page and on paper",
    "web/about": "Page “About this service”",
    "web/accessibility": "Page “Accessibility”, for patients",
    "web/base": "On every page: header and footer",
    "web/code": "The code to keep, under the result and when pausing",
    "web/continue": "Page where a code is typed to go on",
    "web/desk": "Clinic desk, for staff",
    "web/entry": "Page where staff key in a paper form",
    "web/error": "Error page: what happened, why, what to do",
    "web/evidence": "Page “The evidence”",
    "web/finished": "Shared tablet: after “Finish and clear”",
    "web/form": "The page of questions",
    "web/how": "Page “How it works”",
    "web/l10n": "For translators: preview and overview",
    "web/pause": "Page that shows the code when pausing",
    "web/privacy": "Page “Privacy”, for patients",
    "web/record": "Text for the patient's file, under the result",
    "web/result": "The page of the result",
    "web/start": "Start page",
    "web/stop": "Emergency page: nothing else is shown",
}
"""Where a text stands, by the beginning of its id; the first that fits counts."""

MEANINGS: Mapping[str, str] = {
    "after": "an answer",
    "alone": "an answer such as “None of these”",
    "answer": "an answer",
    "answered": "a number",
    "answers": "answers, joined by commas",
    "asked": "a number",
    "before": "an answer",
    "changing": "a number",
    "code": "a number",
    "count": "a number",
    "date": "a date in words",
    "emergency_number": "the region's emergency number, such as 112",
    "factors": "short names of answers, joined by commas",
    "fit": "a number",
    "floor": "a number",
    "hash": "letters and digits",
    "id": "an id in English",
    "interest": "a sentence",
    "kind": "the kind of a source, such as “Web article”",
    "language": "the language's name in itself",
    "leading": "a number",
    "least": "a number",
    "length": "a number",
    "letters": "letters that cannot be printed",
    "margin": "a number",
    "most": "a number",
    "next": "what the button says that goes on",
    "number": "a number",
    "one": "the name of a pattern",
    "other": "the name of a pattern",
    "page": "a number",
    "pages": "a number",
    "place": "a number",
    "points": "a number",
    "possible": "a number",
    "profile": "the name of a pattern, such as “Magnesium”",
    "profiles": "names of patterns, joined by commas",
    "question": "the short name of a question",
    "questions": "short names of questions, joined by commas",
    "region": "a heading such as “Listed by all patterns”",
    "result": "a kind of result, such as “Low” or “Normal”",
    "reviewed": "a number",
    "severity": "a number",
    "sign": "one character",
    "strongest": "a number",
    "subject": "the title of the questionnaire",
    "supported": "a number",
    "tests": "names of tests, joined by commas",
    "text": "a sentence",
    "title": "the title of the page",
    "total": "a number",
    "tried": "a number",
    "version": "a number such as 2026.11",
    "weight": "a number",
    "what": "names of patterns and causes, joined by commas",
}
"""What each placeholder stands for."""

LIMITS: Mapping[str, int] = {
    r".*/profiles/[\w-]+\.name": 24,
    r".*/how-often/[\w-]+\.text": 24,
    r".*/yes-no/[\w-]+\.text": 24,
    r"report/clinician\.(profile|fit|factors)": 24,
    r"report/overlap\.weight-\w+": 20,
    r"web/base\.draft-word": 16,
    r"web/(start\.begin|form\.send|result\.make_pdf|desk\.print)": 40,
}
"""How many characters fit, by a pattern of the whole id: in names over columns, answers in one row, buttons."""


def hints(context: str, text: str) -> Iterator[str]:
    """A line for each thing to know. Raises KeyError for a placeholder that nobody has explained."""
    place = next((where for beginning, where in PLACES.items() if context.startswith(beginning)), "")
    if place:
        yield place
    for name in dict.fromkeys(PLACEHOLDER.findall(text)):
        yield f"%({name})s: {MEANINGS[name]}"
    limit = next((most for pattern, most in LIMITS.items() if re.fullmatch(pattern, context)), None)
    if limit:
        yield f"max {limit} characters"
