"""Composes the notes: interactions, cautions, questions to ask, and other common causes."""

from collections.abc import Iterable

from app.assessment.result import Assessment, RaisedNote
from app.questionnaire.knowledge import Note, Question
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.parts.lines import Line, Lines
from app.translation.translator import Translator


def compose_interactions(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> Lines:
    """How the three nutrients act on each other, as far as the answers call it up."""
    return Lines(
        heading=say.pgettext("report/interactions.heading", "How these nutrients act on each other"),
        intro=say.pgettext(
            "report/interactions.intro",
            "Some of this is disputed. Where it is, both sides are told. None of it is advice to take anything.",
        ),
        lines=_lines(questionnaire.notes.interactions, assessment.interactions, say, cite),
    )


def compose_cautions(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Lines:
    """What to be careful about."""
    return Lines(
        heading=say.pgettext("report/cautions.heading", "Please be careful"),
        intro="",
        lines=_lines(questionnaire.notes.cautions, assessment.cautions, say, cite),
    )


def compose_questions(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Lines:
    """What the person may ask, chosen from the pattern found."""
    return Lines(
        heading=say.pgettext("report/questions.heading", "Questions you could ask"),
        intro="",
        lines=_lines(questionnaire.notes.questions, assessment.questions, say, cite),
    )


def compose_other_causes(
    questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations
) -> Lines:
    """Common causes of the same symptoms, whatever the answers."""
    causes = () if assessment.stop else questionnaire.notes.other_causes
    return Lines(
        heading=say.pgettext("report/other-causes.heading", "Other common causes to ask about"),
        intro=say.pgettext(
            "report/other-causes.intro",
            "The same symptoms often come from something else. A clinician can help to find out.",
        ),
        lines=tuple(Line(say(cause.text), cite.numbers(cause.claims)) for cause in causes),
    )


def _lines(
    notes: Iterable[Note | Question], raised: Iterable[RaisedNote], say: Translator, cite: Citations
) -> tuple[Line, ...]:
    wanted = {note.id for note in raised}
    return tuple(
        Line(say(note.text), cite.numbers(note.claims), _original(note, say)) for note in notes if note.id in wanted
    )


def _original(note: Note | Question, say: Translator) -> str:
    """The English of a note that says where to get help now, until its translation is approved; else nothing."""
    return say.original(note.text) if "%(emergency_number)s" in note.text.text else ""
