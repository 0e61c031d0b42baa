"""Composes what the reported symptoms share, most shared first: as a picture and as a table."""

from app.assessment.result import Assessment, Reason
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import Answer
from app.report.citations import Citations
from app.report.dot_matrix import dot_matrices
from app.report.parts.overlap import Overlap, OverlapCell, OverlapRegion, OverlapRow
from app.report.wording import answer_words, points_words, profile_names
from app.translation.translator import Translator

Reasons = dict[tuple[str, str], Reason]
"""The reasons by profile and linkId."""


def compose_overlap(questionnaire: Questionnaire, assessment: Assessment, say: Translator, cite: Citations) -> Overlap:
    """The regions that hold a reported symptom."""
    reasons = {(match.id, reason.answer.link_id): reason for match in assessment.profiles for reason in match.reasons}
    columns = tuple(say(profile.name) for profile in questionnaire.profiles)
    regions = tuple(
        OverlapRegion(
            profiles=region.profiles,
            label=_label(questionnaire, region.profiles, say),
            rows=tuple(_row(questionnaire, link_id, reasons, say, cite) for link_id in region.items),
        )
        for region in assessment.regions
        if region.items
    )
    groups = {len(region.profiles): _group_heading(len(region.profiles), len(columns), say) for region in regions}
    return Overlap(
        heading=say.pgettext("report/overlap.heading", "What your symptoms share"),
        intro=say.pgettext(
            "report/overlap.intro",
            "A larger dot means a stronger link. Symptoms that several patterns share cannot tell them apart.",
        ),
        symptom_heading=say.pgettext("report/overlap.symptom", "Symptom"),
        columns=columns,
        regions=regions,
        pictures=dot_matrices(columns, regions, groups, say.direction == "rtl"),
        picture_text=_in_words(regions, say),
        table_heading=say.pgettext("report/overlap.table", "The same as a table"),
        empty=say.pgettext("report/overlap.empty", "You reported no symptom that belongs to one of the patterns."),
    )


def _group_heading(count: int, all_profiles: int, say: Translator) -> str:
    if count == 1:
        return say.pgettext("report/overlap.group-one", "Listed by one pattern only")
    if count == all_profiles:
        return say.pgettext("report/overlap.group-all", "Listed by all patterns")
    return say.npgettext(
        "report/overlap.group-several", "Listed by %(count)s pattern", "Listed by %(count)s patterns", count
    )


def _in_words(regions: tuple[OverlapRegion, ...], say: Translator) -> str:
    """The picture in one sentence for each region: its name and how many symptoms it holds."""
    parts = [
        say.npgettext(
            "report/overlap.count",
            "%(region)s: %(count)s symptom.",
            "%(region)s: %(count)s symptoms.",
            len(region.rows),
            region=region.label,
        )
        for region in regions
    ]
    return " ".join(parts)


def _label(questionnaire: Questionnaire, profiles: tuple[str, ...], say: Translator) -> str:
    names = profile_names(questionnaire, profiles, say)
    if len(names) == 1:
        return say.pgettext("report/overlap.one", "Listed by one only: %(profile)s", profile=names[0])
    if len(names) == len(questionnaire.profiles):
        return say.pgettext("report/overlap.all", "Shared by all patterns: %(profiles)s", profiles=say.listing(names))
    return say.pgettext("report/overlap.several", "Shared by: %(profiles)s", profiles=say.listing(names))


def _row(questionnaire: Questionnaire, link_id: str, reasons: Reasons, say: Translator, cite: Citations) -> OverlapRow:
    item = questionnaire.items[link_id]
    by_profile = [reasons.get((profile.id, link_id)) for profile in questionnaire.profiles]
    answer = next(reason.answer.option for reason in by_profile if reason)
    return OverlapRow(
        link_id=link_id,
        label=say(item.short),
        answer=say(item.options[answer].label),
        symptom=answer_words(questionnaire, [Answer(link_id, answer)], say)[0],
        cells=tuple(_cell(reason, say, cite) for reason in by_profile),
    )


def _cell(reason: Reason | None, say: Translator, cite: Citations) -> OverlapCell:
    if reason is None:
        return OverlapCell(0, weight_words(say)[0], "", ())
    return OverlapCell(
        reason.weight, weight_words(say)[reason.weight], points_words(reason.points, say), cite.numbers(reason.claims)
    )


def weight_words(say: Translator) -> tuple[str, str, str, str]:
    """The weights 0 to 3 in words."""
    return (
        say.pgettext("report/overlap.weight-none", "no link"),
        say.pgettext("report/overlap.weight-weak", "weak"),
        say.pgettext("report/overlap.weight-usual", "usual"),
        say.pgettext("report/overlap.weight-strong", "strong"),
    )
