"""Reports to print: a full one in Dutch, one that stops, an empty one; and any of them with longer texts."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from app.report.report import (
    AnswerRow,
    Answers,
    AnswerSection,
    Line,
    Lines,
    Overlap,
    OverlapRegion,
    OverlapRow,
    PrintLabels,
    Profiles,
    ProfileView,
    ReasonView,
    Report,
    Sources,
    SourceView,
    TestGroupView,
    Tests,
    TestView,
    WarningLine,
    Warnings,
)

LABELS = PrintLabels(
    person_heading="Alleen op papier",
    name="Naam",
    birth_date="Geboortedatum",
    note="Opmerking",
    notes_heading="Ruimte voor aantekeningen",
    page="Bladzijde %(page)d van %(pages)d",
)
WORDS = ("", "zwak", "matig", "sterk")
MAGNESIUM, B12, D = "Magnesium", "Vitamine B12", "Vitamine D"


def empty_report(**differences: Any) -> Report:
    """A report of somebody who answered nothing."""
    report = Report(
        language="nl",
        direction="ltr",
        title="Klachten die op elkaar lijken: magnesium, vitamine B12 en vitamine D",
        date="21 november 2025",
        date_label="Ingevuld op",
        questionnaire="Vragenlijst magnesium-b12-vitamin-d, versie 0.1.0, kenmerk 3f9a1c07",
        language_line="Taal: Nederlands. Vertaling nog niet nagekeken door een zorgverlener.",
        not_a_diagnosis=(
            "Dit is geen diagnose. Het laat zien welke antwoorden bij een tekort kunnen passen en waarom; "
            "alleen een zorgverlener kan met onderzoek vaststellen wat er aan de hand is."
        ),
        draft="Concept: de medische inhoud is nog niet beoordeeld door een arts.",
        stop=False,
        warnings=(),
        profiles=Profiles("Wat past bij uw antwoorden", "", "Geen enkel profiel springt eruit.", "", "", "", ()),
        overlap=Overlap("Waar klachten samenvallen", "", "Klacht", (), (), "U heeft geen klachten genoemd."),
        tests=Tests("Onderzoek om te bespreken", "", "", "", "", "LOINC", "", (), "Er is geen onderzoek te bespreken."),
        interactions=Lines("Wat elkaar beïnvloedt", "", ()),
        cautions=Lines("Voorzichtig met", "", ()),
        other_causes=Lines("Andere oorzaken", "", ()),
        answers=Answers("Uw antwoorden", "Vraag", "Antwoord", ()),
        sources=Sources("Bronnen", "", ()),
        labels=LABELS,
    )
    return replace(report, **differences)


def emergency_report() -> Report:
    """A full report with a warning that leaves no room for the rest."""
    return replace(full_report(), stop=True, warnings=(emergency(), urgent()))


def full_report(**differences: Any) -> Report:
    """A report with something in every section."""
    report = empty_report(
        warnings=(urgent(),),
        profiles=_profiles(),
        overlap=_overlap(),
        tests=_tests(),
        interactions=_lines("Wat elkaar beïnvloedt", 4),
        cautions=_lines("Voorzichtig met zelf slikken", 5),
        other_causes=_lines("Andere oorzaken van deze klachten", 6),
        answers=_answers(),
        sources=_sources(),
    )
    return replace(report, **differences)


def emergency() -> Warnings:
    line = WarningLine(
        id="chest-pain",
        text="Pijn op de borst met benauwdheid of flauwvallen",
        action="Bel nu 112. Rijd niet zelf en blijf niet alleen.",
        because="Omdat u bij ‘Hartkloppingen’ antwoordde: met pijn op de borst.",
        sources=(2, 5),
    )
    return Warnings("emergency", "Spoed: wacht niet op dit rapport", "Dit kan levensgevaarlijk zijn.", (line,))


def urgent() -> Warnings:
    lines = (
        WarningLine(
            id="walking",
            text="Doof gevoel in beide voeten en onzeker lopen",
            action="Bel vandaag uw huisarts. Wacht niet op de uitslag van bloedonderzoek dat al is aangevraagd.",
            because="Omdat u antwoordde: ‘Tintelingen of een doof gevoel: bijna altijd’ en ‘Onzeker lopen: vaak’.",
            sources=(1, 4, 11),
        ),
        WarningLine(
            id="weight",
            text="Onbedoeld afvallen",
            action="Maak binnen een week een afspraak met uw huisarts.",
            because="Omdat u antwoordde: ‘Afgevallen zonder het te willen: ja’.",
            sources=(3,),
        ),
    )
    return Warnings("urgent", "Eerst dit: snel een arts raadplegen", "Deze antwoorden vragen om snelle zorg.", lines)


def _profiles() -> Profiles:
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


def _overlap() -> Overlap:
    regions = (
        OverlapRegion(
            ("magnesium", "b12", "d"),
            "Magnesium, vitamine B12 en vitamine D",
            (_symptom("Vermoeidheid", 2, 3, 1), _symptom("Somberheid of prikkelbaarheid", 1, 2, 2)),
        ),
        OverlapRegion(
            ("magnesium", "b12"),
            "Magnesium en vitamine B12",
            (_symptom("Tintelingen of een doof gevoel in handen of voeten", 2, 3, 0), _symptom("Hoofdpijn", 1, 1, 0)),
        ),
        OverlapRegion(("magnesium",), "Alleen magnesium", (_symptom("Spierkrampen ’s nachts", 3, 0, 0),)),
    )
    return Overlap(
        heading="Waar klachten samenvallen",
        intro="Een grotere stip betekent dat de klacht in de literatuur sterker met het profiel samenhangt.",
        symptom_heading="Klacht",
        columns=(MAGNESIUM, B12, D),
        regions=regions,
        empty="U heeft geen klachten genoemd.",
    )


def _symptom(label: str, *weights: int) -> OverlapRow:
    return OverlapRow(label.lower(), label, weights, tuple(WORDS[weight] for weight in weights))


def _tests() -> Tests:
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


def _lines(heading: str, count: int) -> Lines:
    text = "Hoge doses zink of calcium remmen de opname, neem ze daarom niet gelijktijdig in"
    lines = tuple(Line(f"{text} ({heading.lower()}, {number}).", (number, 12)) for number in range(1, count + 1))
    return Lines(heading, "Bespreek dit met uw arts of apotheker voordat u iets verandert.", lines)


def _answers(sections: int = 5, rows: int = 6) -> Answers:
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


def _sources() -> Sources:
    reference = (
        "Wolffenbuttel BHR, Wouters HJCM, Heiner-Fokkema MR, van der Klauw MM. The many faces of cobalamin "
        "(vitamin B12) deficiency. Mayo Clin Proc Innov Qual Outcomes 2019;3(2):200-14."
    )
    note = "Klein onderzoek; de auteurs noemen de uitkomst voorlopig."
    sources = tuple(SourceView(n, f"{reference} ({n})", "en", note if n % 3 == 0 else "") for n in range(1, 13))
    return Sources("Bronnen", "De nummers tussen haken in dit rapport verwijzen hiernaar.", sources)


def texts_of(value: object) -> Iterator[str]:
    """Every text of a report that a reader should see."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        for name in _names_of_texts(value):
            yield from texts_of(getattr(value, name))


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The same report with every text changed that a reader sees, but for the page label and its placeholders."""
    if isinstance(value, str):
        return change(value) if value else value
    if isinstance(value, tuple):
        return tuple(with_texts(part, change) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{name: with_texts(getattr(value, name), change) for name in _names_of_texts(value)})


def _names_of_texts(value: Any) -> list[str]:
    """The fields of a part of a report that are read, or hold parts that are."""
    codes = {"id", "link_id", "language", "direction", "level", "page"}
    if isinstance(value, OverlapRegion):
        codes.add("profiles")
    return [field.name for field in fields(value) if field.name not in codes]


def longer(text: str) -> str:
    """About 40 % longer, also word by word: what a translation may need."""
    return " ".join(word + "enlijk"[: max(1, round(len(word) * 0.45))] for word in text.split())
