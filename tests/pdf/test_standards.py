"""Every kind of document keeps to PDF/UA-1 and PDF/A-2a: veraPDF says so, and says when something is broken."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.evaluation.cases import example_response
from app.pdf.document.attachment import Attachment
from app.pdf.render import render_pdf
from app.pdf.sheets.paper_form import render_paper_form
from app.pdf.sheets.second import Second
from app.report.paper_form import PaperForm, compose_paper_form
from app.report.printing import PrintDetails, Sender
from app.report.report import Report
from tests.kept import CATALOGS, SHIPPED
from tests.pdf.builders import emergency_report, empty_report, full_report
from tests.pdf.texts import with_texts
from tests.pdf.verapdf import VeraPdf, vera_pdf
from tests.report.reports import report_of
from tests.told_by_when import TOLD, told

DETAILS = PrintDetails("Anna van den Berg", "10 december 1965", "Mag ik stoppen?\nEn wanneer?")
ARABIC = "أبلغت المريضة عن دوار مرتين إلى ثلاث مرات أسبوعياً (مقياس GHQ-12: 15 من 36)، مع غثيان خفيف."
PERSIAN = "بیمار می\u200cگوید هفته\u200cای ۲ تا ۳ بار سرگیجه دارد (نمرهٔ PHQ-9: ۱۵ از ۲۷)."


def in_script(report: Report, language: str, direction: str, sentence: str) -> Report:
    """The report with every text in a script that no catalog has yet."""
    page = report.labels.page
    told = with_texts(report, lambda text: sentence[: max(12, min(len(text), len(sentence)))])
    labels = replace(told.labels, page=f"{sentence[:6]} %(page)d / %(pages)d" if page else "")
    return replace(told, language=language, direction=direction, code=report.code, labels=labels)


def paper_form(locale: str) -> PaperForm:
    return compose_paper_form(SHIPPED, CATALOGS.translator(locale), "112")


def explained_example(locale: str) -> Report:
    example = next(each for each in SHIPPED.examples if each.explained)
    return report_of(example_response(SHIPPED, example), locale)


FULL, SENDER = full_report(), Sender("Vårdcentralen Eken", ("Storgatan 1",), "Ta med bladet.")
HOSTILE = PrintDetails("<b>&amp;</b> 中 😀", "\u202e1\u0301 %", "a\n\nb\t" * 40)
UKRAINIAN = "Пацієнтка повідомляє про запаморочення; її щоденник."

DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "full": lambda: render_pdf(FULL, DETAILS, "a4", SENDER),
    "letter": lambda: render_pdf(FULL, paper="letter"),
    "empty": lambda: render_pdf(empty_report()),
    "emergency": lambda: render_pdf(emergency_report()),
    "hostile": lambda: render_pdf(FULL, HOSTILE),
    "arabic": lambda: render_pdf(in_script(FULL, "ar", "rtl", ARABIC), DETAILS),
    "persian": lambda: render_pdf(in_script(FULL, "fa", "rtl", PERSIAN), DETAILS),
    "own page": lambda: render_pdf(FULL, DETAILS, second=Second(in_script(FULL, "fa", "rtl", PERSIAN))),
    "side by side": lambda: render_pdf(FULL, second=Second(in_script(FULL, "ar", "rtl", ARABIC), side_by_side=True)),
    "emergency in two": lambda: render_pdf(
        in_script(emergency_report(), "ar", "rtl", ARABIC), second=Second(emergency_report())
    ),
    "paper form": lambda: render_paper_form(paper_form("nl")),
    "paper form in Arabic": lambda: render_paper_form(paper_form("ar")),
    "ukrainian": lambda: render_pdf(in_script(FULL, "uk", "ltr", UKRAINIAN)),
}


@pytest.fixture(scope="module")
def vera(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VeraPdf]:
    with vera_pdf(tmp_path_factory.mktemp("standards")) as validator:
        yield validator


def verdicts(vera: VeraPdf, content: bytes) -> dict[str, tuple[str, ...]]:
    return {flavour: vera.verdict(flavour, content) for flavour in ("ua1", "2a")}


KEPT = {"ua1": ("PASS",), "2a": ("PASS",)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_kind_of_document_keeps_to_both_standards(vera: VeraPdf, name: str) -> None:
    assert verdicts(vera, DOCUMENTS[name]()) == KEPT


@pytest.mark.parametrize(("name", "locale"), [(name, "de") for name in TOLD] + [("crisis", "ar"), ("today", "ar")])
def test_a_print_of_every_level_keeps_to_both_standards(vera: VeraPdf, name: str, locale: str) -> None:
    assert verdicts(vera, render_pdf(report_of(told(name), locale))) == KEPT


@pytest.mark.parametrize("locale", CATALOGS.locales())
@pytest.mark.long
def test_a_print_keeps_to_both_standards_in_every_language(vera: VeraPdf, locale: str) -> None:
    assert verdicts(vera, render_pdf(explained_example(locale))) == KEPT


@pytest.mark.parametrize(("flavour", "verdict"), [("ua1", "PASS"), ("3a", "PASS"), ("2a", "FAIL")])
def test_with_its_answers_as_a_file_it_keeps_to_the_part_that_allows_files(
    vera: VeraPdf, flavour: str, verdict: str
) -> None:
    attachment = Attachment("answers.json", "application/json", "Antwoorden: vragenlijst 1", b'{"cramps": "often"}')
    told = vera.verdict(flavour, render_pdf(FULL, attachment=attachment))
    assert told[0] == verdict, told


@pytest.mark.parametrize(
    ("what", "with_what", "rule"),
    [
        (b"/Alt<FEFF", b"/Alu<FEFF", "rule 7.3-1"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitla true", "rule 7.1-10"),
        (b"<pdfuaid:part>1", b"<pdfuaid:part>3", "rule 5-"),
        (b"/Scope/Column", b"/Scopf/Column", "rule 7.5-1"),
    ],
)
def test_a_broken_document_does_not_pass(
    vera: VeraPdf, monkeypatch: pytest.MonkeyPatch, what: bytes, with_what: bytes, rule: str
) -> None:
    monkeypatch.setattr("app.pdf.document.packed._object_stream", _plainly)
    content = render_pdf(FULL)
    assert what in content
    verdict, *rules = vera.verdict("ua1", content.replace(what, with_what))
    assert verdict == "FAIL"
    assert any(line.startswith(rule) for line in rules), rules


def _plainly(bodies):
    """An object stream that can be read, so that a test can break what is in it."""
    from app.pdf.document.objects import stream

    heads, offset = [], 0
    for body in bodies:
        heads.append(f"{body.number} {offset}")
        offset += len(body.content) + 1
    head = " ".join(heads).encode() + b"\n"
    content = head + b"\n".join(body.content for body in bodies)
    return stream(f"/Type/ObjStm/N {len(bodies)}/First {len(head)}", content, plain=True).content
