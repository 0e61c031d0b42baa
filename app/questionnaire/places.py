"""Finds where each message of a questionnaire stands, and what a translator should know of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from app.questionnaire.loading import read_sources
from app.questionnaire.message import Message
from app.questionnaire.source import walk


class Place(NamedTuple):
    """Where a message stands, and what a translator should know of it."""

    file: str
    line: int
    message: Message
    comments: tuple[str, ...]


KINDS: Mapping[tuple[str, str], str] = {
    ("questionnaire", "text"): "Question to the patient, or an answer to it. Plain words, reading age 11",
    ("questionnaire", "everything_else.text"): "Button below a part of the questions",
    ("questionnaire", "short"): "Short name of a question or an answer, used in lists of reasons",
    ("questionnaire", "help"): "Help under a question",
    ("questionnaire", "title"): "Heading",
    ("questionnaire", "intro"): "Introduction under a heading",
    ("questionnaire", "heading"): "Heading of the start page: how a patient would say it",
    ("questionnaire", "lead"): "First sentences of the start page, for the patient",
    ("profiles", "name"): "Name of a profile",
    ("profiles", "about"): "What the profile is, for the patient",
    ("profiles", "text"): "How far the answers fit a profile, from none to clear",
    ("red_flags", "text"): "Safety: what the answer can mean. Calm and clear",
    ("red_flags", "action"): "Safety: what else to do. %(emergency_number)s is the region's number",
    ("red_flags", "first_call"): "Safety: whom to phone first. %(emergency_number)s is the region's number",
    ("red_flags", "ask"): "Safety: which tests to ask for, stands after by when to be seen",
    ("red_flags", "with_warning"): "Safety: what people the questionnaire is not made for are told beside a warning",
    ("red_flags", "heading"): "Heading of a level: by when to be seen",
    ("medical_tests", "name"): "Name of a medical test",
    ("medical_tests", "reason"): "Why this test is worth discussing",
    ("medical_tests", "limits"): "Cut-off values as a source gives them, for the clinician. Numbers stay",
    ("medical_tests", "title"): "Heading over a group of medical tests",
    ("medical_tests", "purpose"): "What a medical test is for, for the patient",
    ("medical_tests", "text"): "What a result would mean, or what can mislead the test",
    ("medical_tests", "loinc_notice"): "Notice of the owner of the LOINC codes. Names stay in English",
    ("notes", "text"): "A note, a question to ask or another cause, under the result. For the patient",
    ("profiles", "title"): "Heading",
    ("red_flags", "title"): "Heading",
    ("evidence", "interest"): "Who wrote an article, and what they sell",
    ("evidence", "text"): "What an article claims, in our words. The article is the subject: it says that",
    ("evidence", "mainstream"): "What mainstream sources say instead of the article",
}
"""What kind of text stands under a key of a file, for translators."""


def message_places(folder: Path) -> list[Place]:
    """Every message of a questionnaire with its file and line, each context once, in the order of the files."""
    places: dict[str, Place] = {}
    for stem, source in read_sources(folder)[0].items():
        question, stem_above = "", ""
        for path, value in walk(source.data):
            if isinstance(value, dict) and "items" in value:
                stem_above = value["intro"].text if isinstance(value.get("intro"), Message) else ""
            if isinstance(value, dict) and "linkId" in value and isinstance(value.get("text"), Message):
                question = value["text"].text
            if isinstance(value, Message) and value.context not in places:
                kind = KINDS.get((stem, f"{path[0]}.{path[-1]}")) or KINDS.get((stem, str(path[-1])))
                under = "answerOption" in path or path[-1] in ("help", "short")
                belongs = f"belongs to: {question}" if question and under else ""
                row = stem_above and "items" in path and path[-1] == "text" and not under
                comments = tuple(filter(None, (kind, belongs, f"stands under: {stem_above}" if row else "")))
                places[value.context] = Place(source.file, source.line(path), value, comments)
    return list(places.values())
