"""What must be read first, on paper: by when to be seen, at each level, and in English while nobody has approved it."""

from dataclasses import replace

import pytest

from app.pdf.render import render_pdf
from app.pdf.sheets.second import Second
from app.report.printing import PrintDetails
from app.report.report import Report
from tests.builders import response
from tests.kept import CATALOGS, SHIPPED
from tests.pdf.builders import emergency_report, empty_report, full_report
from tests.pdf.parts_of_warnings import crisis, in_english_too, now, today
from tests.pdf.reading import bookmarks_of, languages_of_elements, opened, pages_of, squeezed, text_of
from tests.report.reports import report_of
from tests.told_by_when import TOLD, told

STOPPING = ("now", "now, another number first", "crisis", "crisis and chest pain")
DETAILS = PrintDetails("Anna van den Berg", "10 december 1965", "Mag ik stoppen?")


def headings(report: Report) -> list[str]:
    return [warnings.heading for warnings in report.warnings]


@pytest.mark.parametrize("locale", ["en", "de", "ar"])
@pytest.mark.parametrize("name", [name for name in TOLD if name != "routine"])
def test_the_boxes_stand_first_on_the_first_page_at_every_level(name: str, locale: str) -> None:
    report = report_of(told(name), locale)
    assert headings(report)
    expected = [(heading, 0) for heading in headings(report)]
    assert bookmarks_of(render_pdf(report))[: len(expected)] == expected


def test_a_crisis_beside_an_emergency_has_a_box_of_its_own_below_it() -> None:
    report = report_of(told("crisis and chest pain"))
    assert [warnings.level for warnings in report.warnings] == ["now", "crisis"]
    text = text_of(render_pdf(report))
    assert text.index(squeezed(report.warnings[0].lines[0].text)) < text.index(squeezed(report.warnings[1].lead))


@pytest.mark.parametrize("locale", CATALOGS.locales())
@pytest.mark.parametrize("name", STOPPING)
def test_what_stands_alone_is_one_page_in_every_language(name: str, locale: str) -> None:
    assert len(opened(render_pdf(report_of(told(name), locale), DETAILS)).pages) == 1


def test_what_stands_alone_says_all_of_it_on_paper() -> None:
    for name in STOPPING:
        report = report_of(told(name))
        text = text_of(render_pdf(report))
        for warnings in report.warnings:
            told_there = [warnings.heading, warnings.lead, *(line.text + line.action for line in warnings.lines)]
            assert [each for each in told_there if squeezed(each) not in text] == [], name


def test_without_a_warning_the_first_page_says_that_there_is_no_hurry() -> None:
    report = report_of(told("routine"))
    assert report.warnings == ()
    assert squeezed(f"{report.next_step.heading}. {report.next_step.text}") in pages_of(render_pdf(report))[0]


def test_safety_questions_without_an_answer_are_named_on_the_first_page_beside_by_when_to_be_seen() -> None:
    report = report_of(response(SHIPPED, tingling="often", self_harm="no"))
    (box,) = report.warnings
    first = pages_of(render_pdf(report))[0]
    for text in (box.heading, box.lines[0].text, box.lines[0].action, report.next_step.heading):
        assert squeezed(text) in first
    assert "Signs that need help now; Signs that need a doctor soon." in box.lines[0].text


def test_beside_a_warning_nothing_says_by_when_a_second_time() -> None:
    text = text_of(render_pdf(full_report(next_step=replace(empty_report().next_step, text="Geen haast bij."))))
    assert squeezed("Geen haast bij.") not in text


def test_below_a_warning_the_tests_come_first_and_without_one_the_overlap() -> None:
    report = full_report()
    for warnings, first, second in (
        (report.warnings, report.tests.heading, report.overlap.heading),
        ((), report.overlap.heading, report.tests.heading),
    ):
        titles = [title for title, _ in bookmarks_of(render_pdf(replace(report, warnings=warnings)))]
        assert titles.index(first) < titles.index(second)


@pytest.mark.parametrize("locale", CATALOGS.locales())
def test_with_as_many_flags_as_are_told_in_full_the_first_page_still_names_tests(locale: str) -> None:
    assert (report_of(told("today"), locale).tests.heading, 0) in bookmarks_of(
        render_pdf(report_of(told("today"), locale))
    )


def test_of_many_flags_the_others_are_named_in_one_sentence() -> None:
    report = report_of(told("today"))
    (warnings,) = report.warnings
    assert len(warnings.lines) == 3
    assert squeezed(warnings.also) in pages_of(render_pdf(report))[0]


def test_the_english_of_warnings_stands_once_on_the_side_of_the_clinician() -> None:
    box = in_english_too(today())
    pages = pages_of(render_pdf(full_report(warnings=(box,))))
    (told_on,) = [number for number, page in enumerate(pages) if squeezed(box.original_heading) in page]
    assert told_on == 0
    for paragraph in box.originals:
        assert pages[0].count(squeezed(paragraph)) == 1
        assert squeezed(paragraph) not in "".join(pages[1:])


def test_the_english_is_read_aloud_as_english() -> None:
    box = in_english_too(today())
    assert languages_of_elements(render_pdf(full_report(warnings=(box,)))).count("en") == len(box.originals)
    assert "en" not in languages_of_elements(render_pdf(full_report(warnings=(today(),))))


def test_where_the_report_stops_the_english_of_every_box_stands_there_once() -> None:
    boxes = (in_english_too(now()), in_english_too(crisis()))
    (page,) = pages_of(render_pdf(replace(emergency_report(), warnings=boxes)))
    assert page.count(squeezed(boxes[0].original_heading)) == 1
    for box in boxes:
        for paragraph in box.originals:
            assert page.count(squeezed(paragraph)) == 1


@pytest.mark.parametrize("side_by_side", [False, True])
@pytest.mark.parametrize("stops", [False, True])
def test_beside_the_english_itself_it_does_not_stand_a_second_time(stops: bool, side_by_side: bool) -> None:
    box = in_english_too(now() if stops else today())
    report = replace(emergency_report() if stops else full_report(), warnings=(box,))
    english = replace(report, language="en", warnings=(replace(box, originals=(), heading="Speak to a doctor"),))
    text = text_of(render_pdf(report, second=Second(english, side_by_side=side_by_side)))
    assert squeezed(english.warnings[0].heading) in text
    assert squeezed(box.originals[0]) not in text


def test_the_english_never_goes_missing_where_the_second_language_is_another_one() -> None:
    box = in_english_too(today())
    report = full_report(warnings=(box,))
    second = Second(replace(report, language="uk"), side_by_side=False)
    assert text_of(render_pdf(report, second=second)).count(squeezed(box.originals[0])) == 1
