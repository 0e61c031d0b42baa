"""What the reported symptoms share, most shared first."""

from app.assessment.result import Assessment
from app.questionnaire.questionnaire import Questionnaire
from app.report.report import Overlap, OverlapRegion, OverlapRow
from app.report.wording import profile_names
from app.translation.translator import Translator


def compose_overlap(questionnaire: Questionnaire, assessment: Assessment, say: Translator) -> Overlap:
    """The regions that hold a reported symptom."""
    return Overlap(
        heading=say.pgettext("report/overlap.heading", "What your symptoms share"),
        intro=say.pgettext(
            "report/overlap.intro",
            "A larger dot means a stronger link. Symptoms that several patterns share cannot tell them apart.",
        ),
        symptom_heading=say.pgettext("report/overlap.symptom", "Symptom"),
        columns=tuple(say(profile.name) for profile in questionnaire.profiles),
        regions=tuple(
            OverlapRegion(
                profiles=region.profiles,
                label=_label(questionnaire, region.profiles, say),
                rows=tuple(_row(questionnaire, link_id, say) for link_id in region.items),
            )
            for region in assessment.regions
            if region.items
        ),
        empty=say.pgettext("report/overlap.empty", "You reported no symptom that belongs to one of the patterns."),
    )


def _label(questionnaire: Questionnaire, profiles: tuple[str, ...], say: Translator) -> str:
    names = profile_names(questionnaire, profiles, say)
    if len(names) == 1:
        return say.pgettext("report/overlap.one", "Points to one pattern: %(profile)s", profile=names[0])
    if len(names) == len(questionnaire.profiles):
        return say.pgettext("report/overlap.all", "Shared by all patterns: %(profiles)s", profiles=say.listing(names))
    return say.pgettext("report/overlap.several", "Shared by: %(profiles)s", profiles=say.listing(names))


def _row(questionnaire: Questionnaire, link_id: str, say: Translator) -> OverlapRow:
    weights = tuple(questionnaire.weights[link_id].get(profile.id, 0) for profile in questionnaire.profiles)
    words = (
        say.pgettext("report/overlap.weight-none", "no link"),
        say.pgettext("report/overlap.weight-weak", "weak"),
        say.pgettext("report/overlap.weight-usual", "usual"),
        say.pgettext("report/overlap.weight-strong", "strong"),
    )
    return OverlapRow(
        link_id=link_id,
        label=say(questionnaire.items[link_id].short),
        weights=weights,
        weight_words=tuple(words[weight] for weight in weights),
    )
