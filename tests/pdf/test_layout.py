from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from app.pdf.layout.flow import PAGE_SIZES
from app.pdf.layout.style import BOTTOM, SIDE
from app.pdf.render import render_pdf
from app.report.parts.lines import Line, Lines
from app.report.printing import PrintDetails
from tests.pdf.builders import emergency_report, full_report
from tests.pdf.reading import bookmarks_of, opened, pages_of, squeezed
from tests.pdf.texts import longer, with_texts

REPORT = full_report()


def all_tests():
    tests = REPORT.tests
    return [*tests.core, *(test for group in tests.groups for test in group.tests), *tests.second]


def pdf_pushed_down_by(lines):
    """The full report, with everything lower on the page by this many lines."""
    return render_pdf(REPORT, PrintDetails(note="regel\n" * lines))


@pytest.fixture(scope="module", params=range(1, 50, 6))
def pdf(request):
    return pdf_pushed_down_by(request.param)


@pytest.fixture(scope="module")
def pages(pdf):
    return pages_of(pdf)


def test_no_heading_stands_alone_at_the_bottom_of_a_page(pdf, pages):
    for title, number in bookmarks_of(pdf):
        below = pages[number].rpartition(squeezed(title))[2]
        assert title == REPORT.labels.notes_heading or len(below) > 40, f"{title} on page {number + 1}"


def test_a_test_is_on_one_page(pages):
    for test in all_tests():
        assert any(squeezed(test.name) in page and squeezed(test.loinc) in page for page in pages)


def test_a_profile_is_on_one_page(pages):
    for view in REPORT.profiles.views:
        parts = [view.name, view.band, *[line.text for line in view.factors]]
        assert any(all(squeezed(part) in page for part in parts) for page in pages)


def test_a_question_is_on_the_page_of_its_answer_under_the_repeated_header(pages):
    header = squeezed(REPORT.answers.question_heading + REPORT.answers.answer_heading)
    for section in REPORT.answers.sections:
        for row in section.rows:
            between = "•" if len(row.answers) > 1 else ""
            pair = squeezed(between.join((row.question, *row.answers)))
            assert any(pair in page and header in page for page in pages)


def test_the_title_of_a_group_of_answers_is_on_the_page_of_its_first_question(pages):
    for section in REPORT.answers.sections:
        assert any(squeezed(section.title + section.rows[0].question) in page for page in pages)


def test_no_page_is_empty(pages):
    assert all(len(page) > 450 for page in pages)


def test_the_first_page_is_for_the_clinician_and_a_page_of_its_own_for_the_patient():
    first, *later = pages_of(render_pdf(REPORT))
    (own,) = [page for page in later if squeezed(REPORT.labels.for_you) in page]
    for text in (
        REPORT.warnings[0].heading,
        REPORT.clinician.heading,
        *[row.label for row in REPORT.overlap.regions[0].rows],
        *[test.name for test in REPORT.tests.core],
    ):
        assert squeezed(text) in first
    for text in (*[view.band for view in REPORT.profiles.views], REPORT.questions.heading):
        assert squeezed(text) in own
    assert squeezed(REPORT.clinician.heading) not in own


@pytest.mark.parametrize("paper", PAGE_SIZES)
def test_a_usual_report_is_a_page_for_the_clinician_two_for_the_patient_and_four_that_they_rest_on(paper):
    pdf = render_pdf(REPORT, paper=paper)
    begins = dict(reversed(bookmarks_of(pdf)))  # where each begins for the first time
    assert len(pages_of(pdf)) == 7
    assert (begins[REPORT.clinician.heading], begins[REPORT.labels.for_you]) == (0, 1)
    assert (begins[REPORT.interactions.heading], begins[REPORT.separation.heading]) == (2, 3)
    assert begins[REPORT.sources.heading] == 6


def test_many_warnings_begin_on_the_first_page():
    warnings = REPORT.warnings[0]
    many = replace(warnings, lines=warnings.lines * 6)
    assert squeezed(warnings.lines[0].text) in pages_of(render_pdf(full_report(warnings=(many,))))[0]


def test_columns_are_read_down_the_first_and_then_down_the_second():
    text = "".join(pages_of(render_pdf(REPORT)))
    tests = [test.name for test in all_tests()]
    questions = [row.question for section in REPORT.answers.sections for row in section.rows]
    for texts in (tests, questions, [source.reference for source in REPORT.sources.sources]):
        # The last mention: the first page names the tests of the first line once before.
        places = [text.rindex(squeezed(each)) for each in texts]
        assert places == sorted(places)


def test_no_line_begins_outside_the_margins():
    report = with_texts(REPORT, longer)
    for page in opened(render_pdf(report, PrintDetails("W" * 80, "8" * 40, "M" * 1000))).pages:
        right, top = page.mediabox.width - SIDE, page.mediabox.height
        assert all(SIDE - 1 <= x < right and BOTTOM - 1 <= y < top for x, y in beginnings_of(page))


def beginnings_of(page):
    """Where each piece of text begins, from the lower left corner; the page number has a corner of its own."""
    found = []

    def visit(text, matrix, text_matrix, _font, _size):
        if text.strip() and text_matrix[4]:
            found.append((text_matrix[4] * matrix[0] + matrix[4], text_matrix[5] * matrix[3] + matrix[5]))

    page.extract_text(visitor_text=visit)
    return found


def test_a_line_longer_than_a_page_runs_on():
    pages = pages_of(render_pdf(full_report(cautions=Lines("Voorzichtig", "", (Line("woord " * 2000, (1,)),)))))
    assert sum(page.count("woord") for page in pages) >= 2000


def test_a_warning_longer_than_a_page_runs_on():
    warnings = emergency_report().warnings[1]
    report = full_report(warnings=(type(warnings)(warnings.level, "Eerst", "", warnings.lines * 12),))
    text = "".join(pages_of(render_pdf(report)))
    assert text.count(squeezed(warnings.lines[0].action)) == 12


def test_reports_made_at_the_same_time_do_not_disturb_each_other():
    expected = render_pdf(REPORT)
    with ThreadPoolExecutor(4) as threads:
        assert all(pdf == expected for pdf in threads.map(lambda _: render_pdf(REPORT), range(8)))


def test_sizes_of_type_stay_readable():
    sizes = set()
    for page in opened(render_pdf(REPORT)).pages:
        page.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(size) if text.strip() else None)
    assert min(sizes) >= 7.5
