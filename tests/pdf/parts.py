"""The sections of a full report, in Dutch."""

from app.report.dot_matrix import dot_matrices
from app.report.parts.answers import AnswerRow, Answers, AnswerSection
from app.report.parts.clinician import Clinician, ClinicianRow
from app.report.parts.lines import Line, Lines
from app.report.parts.overlap import Overlap, OverlapCell, OverlapRegion, OverlapRow
from app.report.parts.profiles import AgainstView, Gaps, OpenQuestion, Profiles, ProfileView, ReasonView
from app.report.parts.separation import Pair, Separations, Side, TellingTest
from app.report.parts.sources import Sources, SourceView
from app.report.parts.stability import ChangeView, Stability

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
        gaps=Gaps(
            "U beantwoordde 20 van de 34 vragen over klachten.",
            "Deze antwoorden helpen het meest:",
            (OpenQuestion("twitching", "Trillende spieren"), OpenQuestion("tongue", "Pijnlijke tong")),
        ),
        against_heading="Sterke tekenen die u niet heeft",
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
        standing=Line("") if leading else Line("Niet hoger ingeschaald: de klachten horen ook bij een ander.", (2,)),
        reasons=reasons,
        against=(AgainstView("twitch", f"Trillende spieren ({id}): nooit", (3, 9)),),
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
        pictures=dot_matrices((MAGNESIUM, B12, D), regions, {3: "Bij alle drie", 2: "Bij twee", 1: "Bij een"}, False),
        picture_text="Twee klachten horen bij alle drie, twee bij twee, een bij een.",
        table_heading="Hetzelfde als tabel",
        heading="Waar klachten samenvallen",
        intro="Een grotere stip betekent dat de klacht in de literatuur sterker met het profiel samenhangt.",
        symptom_heading="Klacht",
        columns=(MAGNESIUM, B12, D),
        regions=regions,
        empty="U heeft geen klachten genoemd.",
    )


def _symptom(label: str, answer: str, *weights: int) -> OverlapRow:
    return OverlapRow(label.lower(), label, answer, f"{label}: {answer}", tuple(map(_cell, weights)))


def _cell(weight: int) -> OverlapCell:
    if not weight:
        return OverlapCell(0, WORDS[0], "", ())
    return OverlapCell(weight, WORDS[weight], f"{2 * weight} punten", (weight, weight + 7))


def separation() -> Separations:
    sides = (
        Side("Wijst naar: Magnesium", ("Spierkrampen: vaak",), ("Trillende spieren",), ("Misselijkheid",)),
        Side("Wijst naar: Vitamine B12", ("Tintelingen: vaak",), (), ("Pijnlijke tong", "Wazig zien")),
    )
    pair = Pair("Magnesium of vitamine B12?", sides, (TellingTest("mg", "Magnesium in serum"),))
    return Separations(
        heading="Wat deze patronen uit elkaar houdt",
        intro="Alleen een onderzoek geeft uitsluitsel.",
        reported_label="Door u genoemd",
        denied_label="Heeft u niet",
        open_label="Nog niet bekend",
        tests_label="Onderzoek dat ze uit elkaar houdt",
        pairs=(pair,),
    )


def stability() -> Stability:
    return Stability(
        heading="Wat deze uitkomst zou veranderen",
        summary="Deze uitkomst ligt dicht bij een grens.",
        changes_heading="De dichtstbijzijnde antwoorden die iets zouden veranderen:",
        changes=(
            ChangeView(
                "cramps", "Spierkrampen: soms in plaats van vaak", ("Dan valt magnesium weg.", "Dan ook de test.")
            ),
        ),
    )


def clinician() -> Clinician:
    row = ClinicianRow(
        MAGNESIUM,
        True,
        "14 (12–20) / 36",
        "7,8",
        "voorop",
        "Spierkrampen 2×3; Moe 1×2",
        "Trillende spieren",
        "Metformine",
    )
    other = ClinicianRow(D, False, "2 (2–8) / 30", "0,4", "onder de drempel", "Moe 1×1", "Botpijn", "–")
    return Clinician(
        heading="In het kort, voor de zorgverlener",
        columns=("Patroon", "Punten / max.", "Maat", "Tekenen: ernst × gewicht", "Ontkend", "Factoren"),
        rows=(row, other),
        lines=("Voorop vanaf 6.", "Beantwoord: 20 van 34."),
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
