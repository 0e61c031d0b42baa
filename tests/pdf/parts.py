"""The sections of a full report, in Dutch."""

from app.report.report import (
    AnswerRow,
    Answers,
    AnswerSection,
    Line,
    Lines,
    Overlap,
    OverlapCell,
    OverlapRegion,
    OverlapRow,
    Profiles,
    ProfileView,
    ReasonView,
    Sources,
    SourceView,
    TestGroupView,
    Tests,
    TestView,
)

WORDS = ("geen verband", "zwak", "matig", "sterk")
MAGNESIUM, B12, D = "Magnesium", "Vitamine B12", "Vitamine D"


def profiles() -> Profiles:
    reasons = (
        ReasonView("tired", "Vermoeidheid: bijna altijd", "6 van 9 punten", "telt ook voor vitamine D", (1, 4)),
        ReasonView("cramps", "Spierkrampen ’s nachts: vaak", "6 van 9 punten", "alleen hier", (2,)),
        ReasonView(
            "tingling", "Tintelingen in handen of voeten: soms", "2 van 9 punten", "ook voor vitamine B12", (3, 7)
        ),
    )
    factors = (
        Line("U gebruikt al meer dan twee jaar een maagzuurremmer (omeprazol).", (5, 8)),
        Line("U eet zelden volkorenproducten, noten of peulvruchten.", (6,)),
    )
    views = (
        _profile("magnesium", MAGNESIUM, "Past duidelijk bij uw antwoorden", True, reasons, factors),
        _profile("b12", B12, "Past enigszins bij uw antwoorden", False, reasons[:2], factors[:1]),
        _profile("d", D, "Past nauwelijks bij uw antwoorden", False, (), ()),
    )
    return Profiles(
        heading="Wat past bij uw antwoorden",
        intro="Een profiel is een patroon van klachten uit de medische literatuur. Punten zijn geen kans.",
        summary="Uw antwoorden passen het best bij magnesium. Vitamine B12 is daarmee niet uitgesloten.",
        reasons_heading="Antwoorden die meetellen",
        factors_heading="Omstandigheden die een tekort waarschijnlijker maken",
        no_reasons="Geen van uw antwoorden telt voor dit profiel.",
        views=views,
    )


def _profile(
    id: str, name: str, band: str, leading: bool, reasons: tuple[ReasonView, ...], factors: tuple[Line, ...]
) -> ProfileView:
    return ProfileView(
        id=id,
        name=name,
        about="Nodig voor spieren, zenuwen en de energiehuishouding; het lichaam maakt het niet zelf aan.",
        band=band,
        leading=leading,
        points="14 van de 36 mogelijke punten.",
        range="Dit kan 12 tot 20 punten worden als u de overgeslagen vragen ook beantwoordt.",
        held_back="" if leading else "Niet hoger ingeschaald, omdat deze klachten ook bij een ander profiel horen.",
        reasons=reasons,
        factors=factors,
    )


def overlap() -> Overlap:
    regions = (
        OverlapRegion(
            ("magnesium", "b12", "d"),
            "Magnesium, vitamine B12 en vitamine D",
            (
                _symptom("Vermoeidheid", "Bijna altijd", 2, 3, 1),
                _symptom("Somberheid of prikkelbaarheid", "Soms", 1, 2, 2),
            ),
        ),
        OverlapRegion(
            ("magnesium", "b12"),
            "Magnesium en vitamine B12",
            (
                _symptom("Tintelingen of een doof gevoel in handen of voeten", "Vaak", 2, 3, 0),
                _symptom("Hoofdpijn", "Soms", 1, 1, 0),
            ),
        ),
        OverlapRegion(("magnesium",), "Alleen magnesium", (_symptom("Spierkrampen ’s nachts", "Vaak", 3, 0, 0),)),
    )
    return Overlap(
        heading="Waar klachten samenvallen",
        intro="Een grotere stip betekent dat de klacht in de literatuur sterker met het profiel samenhangt.",
        symptom_heading="Klacht",
        columns=(MAGNESIUM, B12, D),
        regions=regions,
        empty="U heeft geen klachten genoemd.",
    )


def _symptom(label: str, answer: str, *weights: int) -> OverlapRow:
    return OverlapRow(label.lower(), label, answer, tuple(map(_cell, weights)))


def _cell(weight: int) -> OverlapCell:
    if not weight:
        return OverlapCell(0, WORDS[0], "", ())
    return OverlapCell(weight, WORDS[weight], f"{2 * weight} punten", (weight, weight + 7))


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
        groups=(
            TestGroupView(B12, first, second),
            TestGroupView(MAGNESIUM, (_test("mg", "Magnesium in serum", "2601-3 · mmol/l"),), ()),
        ),
        empty="Er is geen onderzoek te bespreken.",
    )


def _test(id: str, name: str, loinc: str) -> TestView:
    return TestView(
        id=id,
        name=name,
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


def lines(heading: str, count: int) -> Lines:
    text = "Hoge doses zink of calcium remmen de opname, neem ze daarom niet gelijktijdig in"
    lines = tuple(Line(f"{text} ({heading.lower()}, {number}).", (number, 12)) for number in range(1, count + 1))
    return Lines(heading, "Bespreek dit met uw arts of apotheker voordat u iets verandert.", lines)


def answers(sections: int = 5, rows: int = 6) -> Answers:
    return Answers(
        heading="Uw antwoorden",
        question_heading="Vraag",
        answer_heading="Antwoord",
        sections=tuple(
            AnswerSection(
                f"Onderdeel {part}: spieren en zenuwen", tuple(_answer(part, row) for row in range(1, rows + 1))
            )
            for part in range(1, sections + 1)
        ),
    )


def _answer(part: int, row: int) -> AnswerRow:
    question = f"{part}.{row} Hoe vaak had u de afgelopen vier weken last van spierkrampen of spiertrekkingen?"
    if row % 3 == 0:
        return AnswerRow(f"q{part}{row}", question, ("Niet beantwoord",), known=False)
    answers = ("Vaak (3 tot 5 dagen per week)", "Ook ’s nachts") if row == 2 else ("Soms",)
    return AnswerRow(f"q{part}{row}", question, answers, known=True)


def sources() -> Sources:
    reference = (
        "Wolffenbuttel BHR, Wouters HJCM, Heiner-Fokkema MR, van der Klauw MM. The many faces of cobalamin "
        "(vitamin B12) deficiency. Mayo Clin Proc Innov Qual Outcomes 2019;3(2):200-14."
    )
    note = "Klein onderzoek; de auteurs noemen de uitkomst voorlopig."
    sources = tuple(SourceView(n, f"{reference} ({n})", "en", note if n % 3 == 0 else "") for n in range(1, 13))
    return Sources("Bronnen", "De nummers tussen haken in dit rapport verwijzen hiernaar.", sources)
