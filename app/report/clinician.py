"""Composes the table for the clinician: each profile's points, fit, signs and factors, as tersely as can be."""

from app.assessment.result import Assessment, ProfileMatch, WhatIf
from app.questionnaire.knowledge import Profile
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.clinician import Clinician, ClinicianRow
from app.translation.translator import Translator


def compose_clinician(
    questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator
) -> Clinician:
    """A row for each profile, and what the whole rests on."""
    profiles = {profile.id: profile for profile in questionnaire.profiles}
    return Clinician(
        heading=say.pgettext("report/clinician.heading", "In short, for the clinician"),
        columns=(
            say.pgettext("report/clinician.profile", "Pattern"),
            say.pgettext("report/clinician.points", "Points (range) / max."),
            say.pgettext("report/clinician.fit", "Fit"),
            say.pgettext("report/clinician.signs", "Signs: severity × weight"),
            say.pgettext("report/clinician.against", "Typical symptoms denied"),
            say.pgettext("report/clinician.factors", "Factors"),
        ),
        rows=tuple(_row(questionnaire, profiles[match.id], match, say) for match in assessment.profiles),
        lines=tuple(_lines(questionnaire, assessment, what_ifs, say)),
    )


def _row(questionnaire: Questionnaire, profile: Profile, match: ProfileMatch, say: Translator) -> ClinicianRow:
    items = questionnaire.items
    signs = [f"{say(items[reason.answer.link_id].short)} {reason.severity}×{reason.weight}" for reason in match.reasons]
    factors = [
        say(items[answer.link_id].options[answer.option].label) for factor in match.factors for answer in factor.answers
    ]
    return ClinicianRow(
        profile=say(profile.name),
        leading=match.leading,
        points=_points(match, say),
        fit="–" if match.held_back == "never-leads" else say.number(round(match.fit, 2)),
        standing=_standing(match, say),
        signs=say.with_semicolons(signs) or "–",
        against=say.with_semicolons(say(items[against.answer.link_id].short) for against in match.against) or "–",
        factors=say.with_semicolons(factors) or "–",
    )


def _points(match: ProfileMatch, say: Translator) -> str:
    numbers = {"points": match.points, "least": match.least, "most": match.most, "possible": match.possible}
    words = {name: say.number(number) for name, number in numbers.items()}
    if match.least == match.most:
        return say.pgettext("report/clinician.points-exact", "%(points)s of %(possible)s", **words)
    return say.pgettext("report/clinician.points-range", "%(points)s (%(least)s to %(most)s) of %(possible)s", **words)


def _standing(match: ProfileMatch, say: Translator) -> str:
    if match.leading:
        return say.pgettext("report/clinician.leads", "fits best")
    return {
        "": "",
        "few-answers": say.pgettext("report/clinician.few-answers", "too few answers"),
        "never-leads": say.pgettext("report/clinician.never-leads", "not compared"),
        "below-floor": say.pgettext("report/clinician.below-floor", "below the floor"),
        "told-normal": say.pgettext("report/clinician.told-normal", "told normal"),
        "few-signs": say.pgettext("report/clinician.few-signs", "one sign only"),
        "shared-only": say.pgettext("report/clinician.shared-only", "no telling sign"),
        "another-fits-better": say.pgettext("report/clinician.behind", "another fits better"),
    }[match.held_back]


def _lines(questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator) -> list[str]:
    """The rule by which profiles lead, which is the same in every report, and then what this one rests on."""
    completeness, comparison = assessment.completeness, questionnaire.comparison
    leading_changes = [change for change in what_ifs.changes if change.advice.leading != assessment.leading]
    return [
        say.pgettext(
            "report/clinician.rule",
            "Named from fit %(floor)s with frequent symptoms that belong to it rather than to the others, together of "
            "the weight of a strong one; with a usual cause from fit %(supported)s, occasional ones too; always from "
            "%(margin)s × the best fit. Self-reported; never compared with blood levels.",
            floor=say.number(comparison.floor),
            supported=say.number((comparison.supported or comparison).floor),
            margin=say.number(comparison.margin),
        ),
        say.pgettext(
            "report/clinician.completeness",
            "Symptom questions answered: %(answered)s of %(asked)s.",
            answered=say.number(completeness.answered),
            asked=say.number(len(completeness.asked)),
        ),
        say.pgettext(
            "report/clinician.stability",
            "Single-answer changes recomputed: %(tried)s; other advice: %(changing)s, of which other patterns "
            "named: %(leading)s.",
            tried=say.number(what_ifs.tried),
            changing=say.number(len(what_ifs.changes)),
            leading=say.number(len(leading_changes)),
        ),
    ]
