"""Composes the profiles in words: how far the answers fit each, and the answers behind it."""

from app.assessment.result import Against, Assessment, FactorFound, ProfileMatch, Reason, WhatIf
from app.questionnaire.knowledge import Profile
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations
from app.report.gaps import compose_gaps
from app.report.parts.lines import Line
from app.report.parts.profiles import AgainstView, Profiles, ProfileView, ReasonView
from app.report.wording import answer_words, points_words, profile_names
from app.translation.translator import Translator


def compose_profiles(
    questionnaire: Questionnaire, assessment: Assessment, what_ifs: WhatIf, say: Translator, cite: Citations
) -> Profiles:
    """Every profile, with the words above the list."""
    profiles = {profile.id: profile for profile in questionnaire.profiles}
    return Profiles(
        heading=say.pgettext("report/profiles.heading", "How your answers fit the patterns"),
        intro=say.pgettext(
            "report/profiles.intro",
            "Each pattern is a list of symptoms that articles and guidelines link to a low level. Many other "
            "things cause the same symptoms. A clinician can find out, with your story, an examination and tests.",
        ),
        summary=_summary(questionnaire, assessment, say),
        gaps=compose_gaps(questionnaire, assessment, what_ifs, say),
        reasons_heading=say.pgettext("report/profiles.reasons-heading", "Answers that count"),
        against_heading=say.pgettext(
            "report/profiles.against-heading", "Symptoms typical of this pattern that you do not have"
        ),
        factors_heading=say.pgettext("report/profiles.factors-heading", "What makes a low level more likely"),
        no_reasons=say.pgettext("report/profiles.no-reasons", "None of your answers counts for this pattern."),
        views=tuple(_view(questionnaire, profiles[match.id], match, say, cite) for match in assessment.profiles),
    )


def _summary(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> str:
    names = profile_names(questionnaire, assessment.leading, say)
    if not assessment.completeness.reached:
        return say.pgettext(
            "report/profiles.summary-few",
            "Too few questions are answered to compare your answers with the patterns.",
        )
    if not any(match.points for match in assessment.profiles):
        return say.pgettext("report/profiles.summary-empty", "There are no symptoms here to compare with the patterns.")
    if not names:
        return say.pgettext("report/profiles.summary-none", "Your answers do not fit any of the patterns clearly.")
    if len(names) == 1:
        return say.pgettext(
            "report/profiles.summary-one", "Your answers fit one pattern best: %(profile)s.", profile=names[0]
        )
    return say.pgettext(
        "report/profiles.summary-several",
        "Your answers fit more than one pattern: %(profiles)s. That is common, because they share many symptoms.",
        profiles=say.listing(names),
    )


def _view(
    questionnaire: Questionnaire, profile: Profile, match: ProfileMatch, say: Translator, cite: Citations
) -> ProfileView:
    bands = {band.id: band.text for band in questionnaire.profiles_file.bands}
    return ProfileView(
        id=profile.id,
        name=say(profile.name),
        about=say(profile.about),
        band=say(bands[match.band]),
        leading=match.leading,
        points=say.pgettext(
            "report/profiles.points",
            "%(points)s of %(possible)s points",
            points=say.number(match.points),
            possible=say.number(match.possible),
        ),
        range=_range(match, say),
        standing=_standing(profile, match, say, cite),
        reasons=tuple(_reason(questionnaire, profile, reason, say, cite) for reason in match.reasons),
        against=tuple(_against(questionnaire, against, say, cite) for against in match.against),
        factors=tuple(_factor(questionnaire, factor, say, cite) for factor in match.factors),
    )


def _range(match: ProfileMatch, say: Translator) -> str:
    if match.most == match.least:
        return ""
    return say.pgettext(
        "report/profiles.range",
        "Some answers are missing or not known. With all of them it would be %(least)s to %(most)s points.",
        least=say.number(match.least),
        most=say.number(match.most),
    )


def _standing(profile: Profile, match: ProfileMatch, say: Translator, cite: Citations) -> Line:
    if match.held_back == "never-leads" and profile.never_leads:
        return Line(say(profile.never_leads.text), cite.numbers(profile.never_leads.claims))
    return Line(_standing_words(match, say))


def _standing_words(match: ProfileMatch, say: Translator) -> str:
    if match.leading:
        return say.pgettext("report/profiles.leading", "This pattern is among those that fit your answers best.")
    return {
        "": "",
        "never-leads": "",
        "few-answers": "",
        "told-normal": say.pgettext(
            "report/profiles.told-normal", "You were told that this level is normal, so this pattern is not named."
        ),
        "below-floor": "",
        "few-signs": say.pgettext("report/profiles.few-signs", "One symptom alone is too little to go by."),
        "shared-only": say.pgettext(
            "report/profiles.shared-only",
            "These symptoms are too few, or too common, to point to this pattern.",
        ),
        "another-fits-better": say.pgettext(
            "report/profiles.another-fits-better", "Another pattern fits your answers better."
        ),
    }[match.held_back]


def _reason(
    questionnaire: Questionnaire, profile: Profile, reason: Reason, say: Translator, cite: Citations
) -> ReasonView:
    return ReasonView(
        link_id=reason.answer.link_id,
        text=answer_words(questionnaire, [reason.answer], say)[0],
        points=points_words(reason.points, say),
        shared=_shared(questionnaire, profile, reason, say),
        sources=cite.numbers(reason.claims),
    )


def _shared(questionnaire: Questionnaire, profile: Profile, reason: Reason, say: Translator) -> str:
    others = questionnaire.weights[reason.answer.link_id].keys() - {profile.id}
    if not others:
        return say.pgettext("report/profiles.own", "This pattern only")
    names = say.listing(profile_names(questionnaire, others, say))
    return say.pgettext("report/profiles.shared", "Shared with: %(profiles)s", profiles=names)


def _against(questionnaire: Questionnaire, against: Against, say: Translator, cite: Citations) -> AgainstView:
    text = answer_words(questionnaire, [against.answer], say)[0]
    return AgainstView(against.answer.link_id, text, cite.numbers(against.claims))


def _factor(questionnaire: Questionnaire, factor: FactorFound, say: Translator, cite: Citations) -> Line:
    return Line(answer_words(questionnaire, factor.answers, say)[0], cite.numbers(factor.claims))
