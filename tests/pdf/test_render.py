import re
from dataclasses import replace

import pytest

from app.pdf.layout.flow import PAGE_SIZES
from app.pdf.render import render_pdf
from app.report.printing import PrintDetails
from tests.pdf.builders import emergency_report, empty_report, full_report
from tests.pdf.reading import bookmarks_of, foreign_runs, opened, pages_of, squeezed, text_of
from tests.pdf.texts import longer, texts_of, with_texts

DETAILS = PrintDetails("Johanna van den Berg", "3 maart 1971", "Neemt metformine.")


@pytest.fixture(scope="module")
def full():
    return render_pdf(full_report(), DETAILS)


@pytest.fixture(scope="module")
def stopped():
    return render_pdf(emergency_report(), DETAILS)


def shown_texts(report):
    """What a full report shows: not what it would say if it had nothing to show, nor on paper what stands twice."""
    views = report.profiles.views
    twice = {
        report.profiles.reasons_heading,
        *[view.about for view in views],
        *texts_of(tuple(v.reasons for v in views)),
    }
    next_step = texts_of(report.next_step) if report.warnings else ()
    hidden = {report.overlap.empty, report.overlap.picture_text, report.tests.empty, "", *twice, *next_step}
    return [text for text in texts_of(report) if text not in hidden]


def missing_texts(texts, pdf):
    printed = text_of(pdf)
    return [text for text in texts if squeezed(text) not in printed]


def test_every_text_of_the_report_is_printed(full):
    assert missing_texts(shown_texts(full_report()), full) == []


@pytest.mark.parametrize("paper", PAGE_SIZES)
def test_every_text_is_printed_when_all_of_them_are_much_longer(paper):
    report = with_texts(full_report(), longer)
    missing = missing_texts(shown_texts(report), render_pdf(report, DETAILS, paper))
    assert set(missing) <= {report.labels.notes_heading}, "only the room for notes gives way"


def test_what_was_typed_is_printed(full):
    assert missing_texts([DETAILS.name, DETAILS.birth_date, DETAILS.note], full) == []


def test_source_numbers_stand_after_their_sentence(full):
    assert squeezed("U eet zelden volkorenproducten, noten of peulvruchten. [6]") in text_of(full)
    assert squeezed("Doof gevoel in beide voeten en onzeker lopen [1, 4, 11]") in text_of(full)


def test_a_source_is_read_aloud_in_its_own_language():
    report = full_report()
    dutch = replace(report.sources, sources=tuple(replace(each, language="nl") for each in report.sources.sources))
    found = foreign_runs(render_pdf(report))
    assert set(found) == {"en"}
    assert len(found) >= len(report.sources.sources)
    assert foreign_runs(render_pdf(replace(report, sources=dutch))) == []


def test_an_overlap_row_says_answer_weight_points_and_sources(full):
    assert squeezed("Vermoeidheid: Bijna altijd matig · 4 punten [2,9] sterk · 6 punten [3,10]") in text_of(full)


def test_an_overlap_cell_without_weight_says_so(full):
    assert squeezed("Spierkrampen ’s nachts: Vaak sterk · 6 punten [3,10] geen verband geen verband") in text_of(full)


def test_the_reasons_of_a_profile_stand_once_in_the_overlap(full):
    assert squeezed(full_report().profiles.reasons_heading) not in text_of(full)


def test_the_reasons_of_a_test_run_on_after_their_heading(full):
    test = full_report().tests.core[0]
    assert squeezed(f"Waarom dit onderzoek {test.reasons[0].text} [1,12] {test.reasons[1].text} [9]") in text_of(full)


def test_sections_come_in_their_order(full):
    report = full_report()
    titles = [title for title, _ in bookmarks_of(full)]
    assert titles == [
        report.warnings[0].heading,
        report.clinician.heading,
        report.tests.heading,
        report.overlap.heading,
        report.labels.notes_heading,
        report.labels.for_you,
        report.profiles.heading,
        report.questions.heading,
        report.stability.heading,
        report.cautions.heading,
        report.interactions.heading,
        report.separation.heading,
        report.tests.heading,
        report.other_causes.heading,
        report.overlap.table_heading,
        report.answers.heading,
        report.sources.heading,
    ]


def test_bookmarks_lead_to_the_page_of_their_section(full):
    pages = pages_of(full)
    assert [title for title, page in bookmarks_of(full) if squeezed(title) not in pages[page]] == []


def test_a_report_that_stops_shows_the_warnings(stopped):
    report = emergency_report()
    shown = [part for warnings in report.warnings for part in texts_of(warnings)]
    assert missing_texts([*shown, report.title, report.not_a_diagnosis, report.draft, DETAILS.name], stopped) == []


def test_a_report_that_stops_shows_nothing_of_the_rest(stopped):
    report = emergency_report()
    sections = ("profiles", "overlap", "separation", "tests", "stability", "questions", "clinician")
    sections += ("interactions", "cautions", "other_causes", "answers", "sources")
    printed = text_of(stopped)
    warned = squeezed(" ".join(text for warnings in report.warnings for text in texts_of(warnings)))
    rest = {text for name in sections for text in texts_of(getattr(report, name)) if len(text) > 12}
    kept = {report.title, *(text for text in rest if squeezed(text) in warned)}
    assert [text for text in rest - kept if squeezed(text) in printed] == []
    assert squeezed(report.labels.notes_heading) not in printed


def test_a_report_that_stops_is_one_page(stopped):
    assert len(opened(stopped).pages) == 1


def test_a_report_that_stops_has_no_source_numbers_because_it_has_no_sources(stopped):
    assert not re.search(r"\[\d", text_of(stopped))


def test_an_empty_report_says_so():
    report = empty_report()
    assert missing_texts([report.overlap.empty, report.tests.empty, report.profiles.summary], render_pdf(report)) == []


def test_sections_without_lines_are_left_out():
    report = empty_report()
    printed = text_of(render_pdf(report))
    for part in (report.interactions, report.cautions, report.other_causes, report.answers, report.sources):
        assert squeezed(part.heading) not in printed


def test_a_profile_without_reasons_says_so(full):
    assert squeezed(full_report().profiles.no_reasons) in text_of(full)


def test_every_page_says_which_page_it_is_and_what_this_is_not(full):
    report, pages = full_report(), pages_of(full)
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert squeezed(report.labels.page % {"page": number, "pages": len(pages)}) in page
        for text in (report.questionnaire, report.language_line, report.not_a_diagnosis):
            assert squeezed(text) in page


def test_later_pages_carry_title_and_date():
    report = full_report()
    assert all(squeezed(report.title + report.date) in page for page in pages_of(render_pdf(report))[1:])


def test_later_pages_carry_the_person_when_one_was_typed():
    pages = pages_of(render_pdf(full_report(), PrintDetails("Ada Byron", "10-12-1815")))
    assert all(squeezed("Ada Byron, 10-12-1815") in page for page in pages[1:])


def test_the_first_page_names_the_tests_and_a_long_note_never_pushes_the_warnings_off_it():
    report = full_report()
    first = pages_of(render_pdf(report, PrintDetails(note="line\n" * 200)))[0]
    assert squeezed(report.warnings[0].lines[0].text) in first
    names = [test.name for test in report.tests.core]
    assert all(squeezed(name) in pages_of(render_pdf(report))[0] for name in names)


def test_a_title_too_long_for_the_running_header_is_shortened_there():
    report = full_report(title="Klachten die op elkaar lijken " * 8)
    assert "…" in pages_of(render_pdf(report))[1]


def test_the_same_input_gives_the_same_bytes(full):
    assert render_pdf(full_report(), DETAILS) == full


@pytest.mark.parametrize("paper", PAGE_SIZES)
def test_every_page_has_the_size_of_the_paper(paper):
    width, height = PAGE_SIZES[paper]
    for page in opened(render_pdf(full_report(), paper=paper)).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((width, height), abs=0.01)


def test_the_document_tells_its_title_and_language(full):
    reader, report = opened(full), full_report()
    assert reader.metadata.title == report.title
    assert reader.metadata.creator == "symptom-overlap"
    assert reader.trailer["/Root"]["/Lang"] == report.language
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_nothing_typed_is_in_the_metadata(full):
    metadata = " ".join(str(value) for value in opened(full).metadata.values())
    for typed in (DETAILS.name, "Berg", DETAILS.birth_date, DETAILS.note):
        assert typed not in metadata


def test_nothing_in_the_file_can_run_or_be_filled_in(full):
    reader = opened(full)
    assert not reader.is_encrypted
    assert not {"/AcroForm", "/OpenAction", "/AA"} & reader.trailer["/Root"].keys()
    assert b"/JavaScript" not in full
    assert b"/JS" not in full


def test_every_font_is_embedded(full):
    fonts = [font.get_object() for page in opened(full).pages for font in page["/Resources"]["/Font"].values()]
    assert any("NotoSans-Bold" in font["/BaseFont"] for font in fonts)
    assert all("/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts)


def test_page_streams_are_compressed_and_not_ascii(full):
    assert all(page["/Contents"].get_object()["/Filter"] == "/FlateDecode" for page in opened(full).pages)


def test_a_person_may_fill_in_name_and_birth_date_by_hand():
    report = empty_report()
    assert missing_texts([report.labels.name, report.labels.birth_date], render_pdf(report)) == []
    assert squeezed(report.labels.note) not in text_of(render_pdf(report))


def test_a_percent_sign_in_a_text_stays():
    assert "100%zeker" in text_of(render_pdf(empty_report(draft="Niet 100 % zeker")))


def test_warnings_of_a_level_unknown_here_are_still_shown():
    report = emergency_report()
    other = tuple(replace(warnings, level="another") for warnings in report.warnings)
    assert squeezed(report.warnings[0].heading) in text_of(render_pdf(replace(report, warnings=other)))
