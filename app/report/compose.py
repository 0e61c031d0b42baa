"""Composes the report from an assessment, in the reader's words."""

from datetime import date

from app.assessment.result import Assessment, WhatIf
from app.assessment.what_if import what_if
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse
from app.questionnaire.response_code import encode
from app.report.answers import compose_answers
from app.report.citations import Citations
from app.report.clinician import compose_clinician
from app.report.notes import compose_cautions, compose_interactions, compose_other_causes, compose_questions
from app.report.overlap import compose_overlap
from app.report.phone import PhoneNumbers, in_text
from app.report.printing import PrintLabels
from app.report.profiles import compose_profiles
from app.report.report import Report
from app.report.separation import compose_separation
from app.report.stability import compose_stability
from app.report.tests import compose_tests
from app.report.warnings import compose_next_step, compose_warnings
from app.translation.locales import language_name
from app.translation.translator import Translator


def compose_report(
    questionnaire: Questionnaire,
    assessment: Assessment,
    say: Translator,
    day: date,
    numbers: PhoneNumbers,
    what_ifs: WhatIf | None = None,
) -> Report:
    """The report that the page and the PDF lay out, with what a single other answer would change.

    `say` is the reader's locale, `day` the date printed, `numbers` the region's. Whoever has worked out
    `what_ifs` already gives them.
    """
    say = say.with_always(emergency_number=in_text(numbers.emergency))
    what_ifs = what_ifs or what_if(questionnaire, assessment)
    cite = Citations(questionnaire)
    warnings = compose_warnings(questionnaire, assessment, say, cite, numbers)
    profiles = compose_profiles(questionnaire, assessment, what_ifs, say, cite)
    overlap = compose_overlap(questionnaire, assessment, say, cite)
    tests = compose_tests(questionnaire, assessment, say, cite)
    questions = compose_questions(questionnaire, assessment, say, cite)
    interactions = compose_interactions(questionnaire, assessment, say, cite)
    cautions = compose_cautions(questionnaire, assessment, say, cite)
    other_causes = compose_other_causes(questionnaire, assessment, say, cite)
    return Report(
        language=say.language,
        direction=say.direction,
        title=say.pgettext("report/title", "Symptom summary: %(subject)s", subject=say(questionnaire.definition.title)),
        date=say.date(day),
        date_label=say.pgettext("report/date", "Date"),
        code=_code(questionnaire, assessment.response),
        questionnaire=identity(questionnaire, say),
        language_line=language_line(say),
        not_a_diagnosis=not_a_diagnosis(say),
        draft=draft_notice(say),
        stop=assessment.stop,
        next_step=compose_next_step(questionnaire, assessment, say),
        warnings=warnings,
        profiles=profiles,
        overlap=overlap,
        separation=compose_separation(questionnaire, assessment, say),
        tests=tests,
        stability=compose_stability(questionnaire, assessment, what_ifs, say),
        questions=questions,
        clinician=compose_clinician(questionnaire, assessment, what_ifs, say),
        interactions=interactions,
        cautions=cautions,
        other_causes=other_causes,
        answers=compose_answers(questionnaire, assessment.response, say),
        sources=cite.sources(say),
        labels=_print_labels(say),
    )


def _code(questionnaire: Questionnaire, response: QuestionnaireResponse) -> str:
    """The response code; empty for answers that cannot stand together, since an emergency is told even then."""
    try:
        return encode(questionnaire, response)
    except ValueError:
        return ""


def not_a_diagnosis(say: Translator) -> str:
    """The sentence that stands on every page and every sheet."""
    return say.pgettext(
        "report/not-a-diagnosis",
        "This is not a diagnosis. It helps you to prepare a talk with a clinician.",
    )


def draft_notice(say: Translator) -> str:
    """Who has reviewed the texts: no clinician yet, and no translator either until one has approved a text."""
    if say.reviewed()[0]:
        return say.pgettext(
            "web/start.draft", "No clinician has reviewed these texts yet, so please treat them as a draft."
        )
    return say.pgettext(
        "report/draft",
        "Draft: no clinician and no translator has reviewed these texts yet.",
    )


def identity(questionnaire: Questionnaire, say: Translator) -> str:
    """Which questions these are: id, version, content."""
    return say.pgettext(
        "report/identity",
        "Questionnaire %(id)s, version %(version)s, content %(hash)s",
        id=questionnaire.id,
        version=questionnaire.version,
        hash=questionnaire.content_hash,
    )


def language_line(say: Translator) -> str:
    """The language, and in what state its texts are."""
    language, (reviewed, total) = language_name(say.language), say.reviewed()
    if not reviewed:
        return say.pgettext(
            "report/language-line", "Language: %(language)s (machine draft, not reviewed)", language=language
        )
    if reviewed < total:
        return say.pgettext(
            "report/language-line-partly",
            "Language: %(language)s (%(reviewed)s of %(total)s texts reviewed, the others machine drafts)",
            language=language,
            reviewed=say.number(reviewed),
            total=say.number(total),
        )
    return say.pgettext("report/language-line-reviewed", "Language: %(language)s (reviewed)", language=language)


def _print_labels(say: Translator) -> PrintLabels:
    return PrintLabels(
        person_heading=say.pgettext("report/print.person", "For"),
        for_you=say.pgettext("report/print.for-you", "For you"),
        name=say.pgettext("report/print.name", "Name"),
        birth_date=say.pgettext("report/print.birth-date", "Date of birth"),
        code=say.pgettext("report/print.code", "Code of these answers"),
        note=say.pgettext("report/print.note", "Note"),
        notes_heading=say.pgettext("report/print.notes", "Space for notes"),
        page=say.pgettext("report/print.page", "Page %(page)d of %(pages)d"),
    )
