"""What is printed can be copied, searched and read aloud: pdftotext finds every word, and numbers are right."""

import re
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.assessment.assess import assess
from app.evaluation.cases import example_response
from app.pdf.render import render_pdf
from app.report.compose import compose_report
from app.report.phone import PhoneNumbers
from app.report.report import Report
from app.translation.catalogs import Catalogs, catalogs_folder
from app.translation.pseudo import hard_coded
from tests.builders import rest_denied
from tests.kept import SHIPPED
from tests.pdf.builders import full_report
from tests.pdf.texts import texts_of, with_texts
from tests.report.reports import report_of
from tests.tools import program

WORD = re.compile(r"[^\W_]+")
ARABIC = "أبلغت المريضة عن دوار مرتين إلى ثلاث مرات أسبوعياً (مقياس GHQ-12: 15 من 36)، مع غثيان خفيف."
PERSIAN = "بیمار می\u200cگوید هفته\u200cای ۲ تا ۳ بار سرگیجه دارد (نمرهٔ PHQ-9: ۱۵ از ۲۷) و گاهی کمی تهوع."
OTHERS = {
    "de": "Müdigkeit, Kribbeln und Krämpfe: 12,5 von 36 Punkten, größer als früher.",
    "pl": "Zażółć gęślą jaźń – pacjentka zgłasza zawroty głowy (2–3 razy w tygodniu).",
    "uk": "Пацієнтка повідомляє про запаморочення; її щоденник містить ґрунтовні записи.",
    "tr": "Hasta İstanbul'da ılık havada baş dönmesi yaşadığını söylüyor; şikâyeti ğüşöç.",
    "ro": "Pacienta spune că are amețeli și oboseală de două ori pe săptămână.",
    "fr": "La patiente se plaint d’une fatigue inhabituelle, œdème compris.",
}


def copied(pdf: bytes, folder: Path) -> str:
    """The text that poppler finds, with hyphens at the ends of lines taken out."""
    path = folder / "document.pdf"
    path.write_bytes(pdf)
    command = [program("pdftotext", "poppler-utils"), "-raw", str(path), "-"]
    found = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return plain(re.sub("\u00ad\\s*", "", found))


def plain(text: str) -> str:
    """Compatibility forms as letters; without vowel signs and joiners, which programs put in different places."""
    decomposed = unicodedata.normalize("NFKC", text)
    kept = (char for char in decomposed if unicodedata.category(char) not in ("Cf",) and not _is_vowel_sign(char))
    return "".join(kept)


def _is_vowel_sign(char: str) -> bool:
    return "\u064b" <= char <= "\u0655"


def missing_words(texts: list[str], found: str) -> set[str]:
    there = set(WORD.findall(found)) | set(WORD.findall("".join(found.split())))
    whole = "".join(found.split())
    words = {word for text in texts for word in WORD.findall(plain(text).replace("\u00ad", ""))}
    return {word for word in words if word not in there and word not in whole}


def in_words(language: str, direction: str, sentence: str) -> Report:
    full = full_report()
    report = with_texts(full, lambda text: sentence if len(text) > 40 else sentence.split(" ")[0])
    labels = replace(report.labels, page="%(page)d/%(pages)d")
    return replace(report, language=language, direction=direction, labels=labels, code=full.code)


@pytest.mark.parametrize("locale", ["en", "nl", "sv", "de", "fr", "es", "pl", "uk", "ro", "tr"])
def test_every_word_of_a_report_can_be_copied(locale: str, tmp_path: Path) -> None:
    given = {"tiredness": "often", "cramps": "often", "tingling": "often", "diet": "vegan", "supplements": "vitamin-d"}
    report = report_of(rest_denied(SHIPPED, **given), locale)
    assert report.interactions.lines
    shown = copied(render_pdf(report), tmp_path)
    parts = (
        [(view.name, view.band, view.standing) for view in report.profiles.views],
        list(report.overlap.regions),
        [(test.name, test.purpose, test.reasons, test.results) for test in report.tests.core],
        report.separation.pairs,
        report.stability.changes,
        report.clinician.rows,
        [report.questions, report.cautions, report.interactions, report.other_causes],
        report.answers,
        report.sources,
    )
    texts = [text for part in parts for text in texts_of(tuple(part) if isinstance(part, list) else part)]
    assert len(texts) > 250
    assert missing_words(texts, shown) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_letters_of_languages_to_come_can_be_copied(language: str, tmp_path: Path) -> None:
    found = copied(render_pdf(in_words(language, "ltr", OTHERS[language])), tmp_path)
    assert missing_words([OTHERS[language]], found) == set()


@pytest.mark.parametrize(
    ("language", "sentence", "numbers"), [("ar", ARABIC, ["15", "36", "12"]), ("fa", PERSIAN, ["۱۵", "۲۷", "۲", "۳"])]
)
def test_arabic_and_persian_can_be_copied_and_their_numbers_are_right(
    language: str, sentence: str, numbers: list[str], tmp_path: Path
) -> None:
    found = copied(render_pdf(in_words(language, "rtl", sentence)), tmp_path)
    assert missing_words([sentence], found) == set()
    printed = set(re.findall(r"\d+", found))
    assert set(numbers) <= printed
    assert not {number[::-1] for number in numbers if len(number) > 1} & printed


def pseudo_print(locale: str) -> bytes:
    say = Catalogs(catalogs_folder(), preview=True).translator(locale)
    example = next(each for each in SHIPPED.examples if each.explained)
    assessment = assess(SHIPPED, example_response(SHIPPED, example))
    return render_pdf(compose_report(SHIPPED, assessment, say, date(2026, 11, 26), PhoneNumbers("112")))


def test_no_text_on_paper_is_hard_coded(tmp_path: Path) -> None:
    """Read by structure, so that a text cut over two pages is whole. Sources and codes are in no language of ours."""
    tool = program("pdfinfo", "poppler-utils")
    path = tmp_path / "out.pdf"
    path.write_bytes(pseudo_print("en-XA"))
    rest_denied = subprocess.run([tool, "-struct-text", path], capture_output=True, text=True, check=True).stdout
    texts = hard_coded("".join(re.findall(r'^ *"(.*)"$', rest_denied, re.MULTILINE))).replace("November 26, 2026", "")
    before_the_sources = texts.split("]1.")[0] if "]1." in texts else re.split(r"1\.[A-Z]", texts)[0]
    assert re.findall(r"[^\W\d_]*[a-z][^\W\d_]+", before_the_sources) == []
    assert len(before_the_sources) > 500


@pytest.mark.parametrize("locale", ["en-XA", "ar-XB"])
def test_40_per_cent_longer_text_is_on_paper_whole(locale: str, tmp_path: Path) -> None:
    text = copied(pseudo_print(locale), tmp_path)
    assert text.count("‹") == text.count("›") + text.count("…") or locale == "ar-XB"
    assert text.count("‹") > 300
