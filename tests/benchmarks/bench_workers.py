"""The first print of a fresh process, and the memory of one that prints on: python tests/benchmarks/bench_workers.py.

By hand. Twelve languages in turn: every catalog, and sentences for languages that no catalog has yet. The questionnaire
and the assessment are in the same process, as in a worker of the service.
"""

import itertools
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from app.commands.reading import report_on
from app.config import Settings
from app.evaluation.cases import example_response
from app.pdf.render import render_pdf
from app.questionnaire.loading import load_questionnaire, questionnaires_folder
from app.questionnaire.response_code import encode
from app.report.report import Report
from app.translation.catalogs import Catalogs, catalogs_folder
from tests.pdf.texts import with_texts

CATALOGS = ("en", "nl", "sv")
SENTENCES = {
    "de": "Regelmäßiger Schwindel beim Aufstehen, besonders am Morgen",
    "pl": "Zawroty głowy przy wstawaniu, źle śpi, częste skurcze łydek",
    "uk": "Запаморочення під час вставання; її щоденник лежить удома",
    "el": "Ζάλη όταν σηκώνεται από το κρεβάτι, κυρίως το πρωί",
    "tr": "Ayağa kalkınca baş dönmesi, iştahsızlık ve gece krampları",
    "ro": "Amețeală la ridicare, dureri și înțepături în picioare",
    "fr": "Vertiges au lever, léger œdème, crampes la nuit",
    "ar": "دوار مرتين إلى ثلاث مرات أسبوعياً (15 من 36) مع غثيان خفيف",
    "fa": "بیمار می\u200cگوید هفته\u200cای ۲ تا ۳ بار سرگیجه دارد (۱۵ از ۲۷)",
}
"""In these every text of a report is the sentence, cut to the length of the text."""
TOLD = (1, 25, 200, 500, 1000, 2000)
"""After so many prints the memory is told."""
FRESH = 7


def reports() -> Iterator[Report]:
    """Without end: written cases in turn, and languages in turn."""
    questionnaire = load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")
    catalogs, settings = Catalogs(catalogs_folder()), Settings()
    cases = [example_response(questionnaire, example) for example in questionnaire.examples if example.key]
    for case, language in zip(itertools.cycle(cases), itertools.cycle((*CATALOGS, *SENTENCES)), strict=False):
        known = language if language in CATALOGS else "en"
        report = report_on(settings, questionnaire, case, catalogs.translator(known))
        yield report if known == language else in_language(report, language)


def in_language(report: Report, language: str) -> Report:
    sentence = SENTENCES[language]
    told = with_texts(report, lambda text: sentence[: max(12, len(text))])
    direction = "rtl" if language in ("ar", "fa") else "ltr"
    return replace(told, language=language, direction=direction, code=report.code)


def memory() -> float:
    """Of this process now, in megabytes: what it alone holds and what it shares."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def fresh_process() -> float:
    """Seconds of a command that starts, reads everything and prints one code."""
    questionnaire = load_questionnaire(questionnaires_folder() / "magnesium-b12-vitamin-d")
    case = next(example for example in questionnaire.examples if example.key)
    code = encode(questionnaire, example_response(questionnaire, case))
    command = [
        sys.executable,
        "-c",
        "from app.commands.main import main; main()",
        "pdf",
        "--code",
        code,
        "-o",
        "/dev/null",
    ]
    seconds = []
    for _ in range(FRESH):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return median(seconds)


def main() -> None:
    sys.stdout.write(f"a fresh process from start to end of one print: {fresh_process():.2f} s\n")
    upcoming = reports()
    first = next(upcoming)
    before, start = memory(), time.perf_counter()
    render_pdf(first)
    sys.stdout.write(f"the first print alone: {time.perf_counter() - start:.2f} s; {before:.0f} MB before it\n")
    for number in range(1, max(TOLD) + 1):
        if number > 1:
            render_pdf(next(upcoming))
        if number in TOLD:
            sys.stdout.write(f"after {number} prints: {memory():.0f} MB\n")


if __name__ == "__main__":
    main()
