"""The section of medical tests of a full report, in Dutch."""

from dataclasses import replace

from app.report.parts.lines import Line
from app.report.parts.tests import ResultView, TestGroupView, Tests, TestView
from tests.pdf.parts import B12, MAGNESIUM


def tests() -> Tests:
    first = (
        _test("holotc", "Actief vitamine B12 (holotranscobalamine)", "14924-9 · pmol/l · serum"),
        _test("mma", "Methylmalonzuur", "13964-6 · µmol/l · serum"),
    )
    second = (_test("homocysteine", "Homocysteïne, nuchter afgenomen en gekoeld vervoerd", "13965-3 · µmol/l"),)
    return Tests(
        heading="Onderzoek om te bespreken",
        intro="Neem deze lijst mee naar uw arts. Niet elk onderzoek is voor iedereen nodig.",
        second_heading="Als de eerste uitslag niet duidelijk is",
        reasons_heading="Waarom dit onderzoek",
        pitfalls_heading="Wat de uitslag kan vertekenen",
        loinc_label="LOINC",
        loinc_notice="LOINC-codes worden gebruikt volgens de voorwaarden van de uitgever.",
        core_heading="De onderzoeken om mee te beginnen",
        uncovered="Voor vitamine D staat hier geen eerste onderzoek.",
        core_intro="Zo weinig mogelijk onderzoeken die over alles iets zeggen.",
        core=(replace(first[0], bears_on="Gaat over: vitamine B12; metformine"),),
        others_heading="Vaak daarnaast gedaan",
        groups=(
            TestGroupView(B12, first[1:]),
            TestGroupView(MAGNESIUM, (_test("mg", "Magnesium in serum", "2601-3 · mmol/l"),)),
        ),
        second=tuple(replace(test, ask="", results=()) for test in second),
        confounders_heading="Zeg dit voor het onderzoek",
        results_heading="Wat een uitslag wel en niet zou betekenen",
        empty="Er is geen onderzoek te bespreken.",
    )


def _test(id: str, name: str, loinc: str) -> TestView:
    return TestView(
        id=id,
        name=name,
        ask="Vraag hierom.",
        bears_on="",
        confounders=(Line("U gebruikt biotine; dat kan deze uitslag vertekenen.", (6,)),),
        results=(
            ResultView("Laag", "Zou betekenen dat het laag is, en niet waarom.", "Onder 0,7 mmol/l (bron).", (2, 8)),
            ResultView("Normaal", "Zou een tekort minder aannemelijk maken.", "", (3,)),
        ),
        purpose="Laat zien hoeveel er voor de cellen beschikbaar is, nog voordat er bloedarmoede ontstaat.",
        reasons=(
            Line("Tintelingen en vermoeidheid samen komen bij twee profielen voor; dit onderscheidt ze.", (1, 12)),
            Line("Het gebruik van metformine verlaagt de opname.", (9,)),
        ),
        because="Omdat u antwoordde: ‘Tintelingen: soms’ en ‘Metformine: ja, langer dan een jaar’.",
        pitfalls=(
            Line("Een normale uitslag sluit een tekort niet uit bij een slechte nierfunctie.", (4,)),
            Line("Eerder geslikte supplementen kunnen de uitslag maandenlang verhogen.", (7, 10)),
        ),
        loinc=loinc,
    )
