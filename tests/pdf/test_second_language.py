"""A print in two languages: the patient's page in a language of its own, or both side by side."""

from dataclasses import replace

import pytest

from app.pdf.render import render_pdf
from app.pdf.sheets.second import Second
from app.report.report import Report
from tests.pdf.builders import emergency_report, full_report
from tests.pdf.reading import bookmarks_of, languages_of_elements, pages_of, squeezed, text_of
from tests.pdf.texts import with_texts

SWEDISH, ARABIC = "Svenska", "عربي"


def translated(report: Report, language: str, word: str, direction: str = "ltr") -> Report:
    """The report in another language: every text has a word of its own at its start."""
    told = with_texts(report, lambda text: f"{word} {text}")
    labels = replace(told.labels, page=report.labels.page)
    return replace(told, language=language, direction=direction, code=report.code, labels=labels)


def test_the_patient_s_page_is_in_its_own_language_and_the_others_are_not():
    report = full_report()
    pages = pages_of(render_pdf(report, second=Second(translated(report, "sv", SWEDISH))))
    with_swedish = [place for place, page in enumerate(pages) if squeezed(f"{SWEDISH} Vragen om te stellen") in page]
    assert with_swedish == [1]
    assert squeezed(f"{SWEDISH} {report.clinician.heading}") not in "".join(pages)
    assert squeezed(report.clinician.heading) in pages[0]


def test_a_patient_s_page_alone_in_its_language_has_the_warnings_and_the_tests_too():
    report = full_report()
    page = pages_of(render_pdf(report, second=Second(translated(report, "sv", SWEDISH))))[1]
    (warnings,) = report.warnings
    for text in (warnings.heading, *(line.action for line in warnings.lines), *(t.name for t in report.tests.core)):
        assert squeezed(f"{SWEDISH} {text}") in page


@pytest.mark.parametrize(("language", "direction"), [("sv", "ltr"), ("ar", "rtl")])
def test_side_by_side_has_warnings_the_patient_s_page_and_every_answer_in_both(language, direction):
    report = full_report()
    word = ARABIC if language == "ar" else SWEDISH
    other = translated(report, language, word, direction)
    text = text_of(render_pdf(report, second=Second(other, side_by_side=True)))
    answers = [row.question for part in report.answers.sections for row in part.rows]
    seen = [report.warnings[0].lead, report.labels.for_you, *(line.text for line in report.cautions.lines), *answers]
    for each in seen:
        assert squeezed(each) in text
        assert direction == "rtl" or squeezed(f"{word} {each}") in text
    assert text.count(word) > len(seen)  # what is extracted of mixed directions is in the order of the eye


def test_an_emergency_is_told_in_both_languages_whatever_was_asked_for():
    report = emergency_report()
    text = text_of(render_pdf(report, second=Second(translated(report, "sv", SWEDISH))))
    for warnings in report.warnings:
        for line in warnings.lines:
            assert squeezed(line.action) in text
            assert squeezed(f"{SWEDISH} {line.action}") in text


def test_what_is_in_the_second_language_says_so_to_a_screen_reader():
    report = full_report()
    both = render_pdf(report, second=Second(translated(report, "ar", ARABIC, "rtl"), side_by_side=True))
    assert languages_of_elements(both).count("ar") > 20
    assert languages_of_elements(render_pdf(report)) == ["nl"]  # of the document


def test_the_outline_names_each_section_once():
    report = full_report()
    whole = render_pdf(report, second=Second(translated(report, "sv", SWEDISH), side_by_side=True))
    titles = [title for title, _ in bookmarks_of(whole)]
    assert not [title for title in titles if title.startswith(SWEDISH)]
    assert titles.count(report.labels.for_you) == 1


def test_the_footer_tells_in_what_state_both_languages_are():
    report = full_report()
    for page in pages_of(render_pdf(report, second=Second(translated(report, "sv", SWEDISH)))):
        assert squeezed(f"{SWEDISH} {report.language_line}") in page
