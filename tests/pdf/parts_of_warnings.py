"""The boxes of a report that must be read first, in Dutch."""

from dataclasses import replace

from app.report.parts.warnings import WarningLine, Warnings


def now() -> Warnings:
    line = WarningLine(
        id="chest-pain",
        text="Pijn op de borst met benauwdheid of flauwvallen",
        action="Rijd niet zelf en blijf niet alleen.",
        because="Omdat u bij ‘Hartkloppingen’ antwoordde: met pijn op de borst.",
        sources=(2, 5),
    )
    return Warnings("now", "Haal nu hulp", "Bel nu 112.", (line,), phone="112")


def crisis() -> Warnings:
    """The calm box: its line says whom to call, and no answer stands under it."""
    line = WarningLine("self-harm", "Iemand luistert op 113.", "Of zeg het nu tegen iemand die u vertrouwt.", "", ())
    return Warnings("crisis", "U staat hier niet alleen voor", "Goed dat u het ons vertelt.", (line,), phone="113")


def today() -> Warnings:
    lines = (
        WarningLine(
            id="walking",
            text="Doof gevoel in beide voeten en onzeker lopen",
            action="Wacht niet op de uitslag van bloedonderzoek dat al is aangevraagd.",
            because="Omdat u antwoordde: ‘Tintelingen of een doof gevoel: bijna altijd’ en ‘Onzeker lopen: vaak’.",
            sources=(1, 4, 11),
        ),
        WarningLine(
            id="weight",
            text="Onbedoeld afvallen",
            action="Vertel ook hoeveel u bent afgevallen en in hoeveel tijd.",
            because="Omdat u antwoordde: ‘Afgevallen zonder het te willen: ja’.",
            sources=(3,),
        ),
    )
    also = "Vertel ook over: Koorts; Nachtzweten"
    return Warnings("today", "Spreek vandaag een arts", "Bel vandaag uw huisarts of de huisartsenpost.", lines, also)


def in_english_too(warnings: Warnings) -> Warnings:
    """The box as a language has it whose texts nobody has approved."""
    english = (f"{warnings.level}: speak to a doctor.", f"{warnings.level}: do not wait for a result.")
    return replace(warnings, originals=english, original_heading="Hetzelfde in het Engels")
