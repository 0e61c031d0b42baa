"""Reports to print: a full one in Dutch, one that stops, an empty one."""

from dataclasses import replace
from typing import Any

from app.report.parts.answers import Answers
from app.report.parts.lines import Lines
from app.report.parts.profiles import Gaps
from app.report.parts.sources import Sources
from app.report.parts.warnings import NextStep
from app.report.printing import PrintLabels
from app.report.report import Report
from tests.pdf import parts
from tests.pdf.parts_of_tests import tests
from tests.pdf.parts_of_warnings import crisis, now, today

NOTHING_KNOWN = Gaps("U beantwoordde geen enkele vraag.", "", ())
LABELS = PrintLabels(
    person_heading="Alleen op papier",
    for_you="Voor u",
    name="Naam",
    birth_date="Geboortedatum",
    code="Code van deze antwoorden",
    note="Opmerking",
    notes_heading="Ruimte voor aantekeningen",
    page="Bladzijde %(page)d van %(pages)d",
)


def empty_report(**differences: Any) -> Report:
    """A report of somebody who answered nothing."""
    report = Report(
        language="nl",
        direction="ltr",
        title="Klachten die op elkaar lijken: magnesium, vitamine B12 en vitamine D",
        date="21 november 2025",
        date_label="Ingevuld op",
        code="MH3Q-013K-F22A-A6MW-YKDV-Y4V9-HC8X-PNFA-0FSV-75JY-MF",
        questionnaire="Vragenlijst magnesium-b12-vitamin-d, versie 0.1.0, kenmerk 3f9a1c07",
        language_line="Taal: Nederlands. Vertaling nog niet nagekeken door een zorgverlener.",
        not_a_diagnosis=(
            "Dit is geen diagnose. Het laat zien welke antwoorden bij een tekort kunnen passen en waarom; "
            "alleen een zorgverlener kan met onderzoek vaststellen wat er aan de hand is."
        ),
        draft="Concept: de medische inhoud is nog niet beoordeeld door een arts.",
        stop=False,
        next_step=NextStep("routine", "Geen snelle afspraak nodig", "Laat dit blad zien bij uw volgende bezoek."),
        warnings=(),
        profiles=replace(
            parts.profiles(), intro="", summary="Geen enkel profiel springt eruit.", gaps=NOTHING_KNOWN, views=()
        ),
        overlap=replace(parts.overlap(), regions=(), pictures=()),
        separation=replace(parts.separation(), pairs=()),
        tests=replace(tests(), uncovered="", core=(), groups=(), second=()),
        stability=replace(parts.stability(), changes=()),
        questions=Lines("Vragen om te stellen", "", ()),
        clinician=replace(parts.clinician(), rows=()),
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
    return replace(full_report(), stop=True, warnings=(now(), crisis()))


def full_report(**differences: Any) -> Report:
    """A report with something in every section."""
    report = empty_report(
        warnings=(today(),),
        profiles=parts.profiles(),
        overlap=parts.overlap(),
        separation=parts.separation(),
        tests=tests(),
        stability=parts.stability(),
        questions=parts.lines("Vragen om te stellen", 3),
        clinician=parts.clinician(),
        interactions=parts.lines("Wat elkaar beïnvloedt", 4),
        cautions=parts.lines("Voorzichtig met zelf slikken", 5),
        other_causes=parts.lines("Andere oorzaken van deze klachten", 6),
        answers=parts.answers(),
        sources=parts.sources(),
    )
    return replace(report, **differences)
