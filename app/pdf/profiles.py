"""The profiles, each on a card of its own, and the symptoms that they share."""

from reportlab.platypus import Flowable, Paragraph

from app.pdf.blocks import (
    Block,
    RowGroup,
    bullets,
    grouped_table,
    marked,
    paragraphs,
    rows_table,
    run_on,
    section,
    section_heading,
)
from app.pdf.marks import dot
from app.pdf.panel import CARD, LEADING_CARD, Panel
from app.pdf.style import BAND, BODY, CELL, CELL_SMALL, DOTTED, LEAD, NOTE, RANGE, STRONG, SUBHEADING
from app.pdf.text import printed, with_sources
from app.report.report import Overlap, OverlapRow, Profiles, ProfileView, ReasonView

REASON_WIDTHS = ("43%", "15%", "42%")
SYMPTOM_WIDTH = 34
"""Per cent of the width; the profiles share the rest."""


def profile_blocks(profiles: Profiles) -> list[Block]:
    """The summary may stand on the first page while the cards begin on the next."""
    head = [section_heading(profiles.heading), *paragraphs(LEAD, profiles.summary), *paragraphs(BODY, profiles.intro)]
    cards: list[Block] = [[_card(view, profiles)] for view in profiles.views]
    return [head, *cards]


def _card(view: ProfileView, profiles: Profiles) -> Panel:
    content = [
        *paragraphs(STRONG, view.name),
        *paragraphs(NOTE, view.about),
        *paragraphs(BAND, view.band),
        *paragraphs(BODY, view.points),
        *paragraphs(RANGE, run_on(view.range, view.held_back)),
        *_reasons(view, profiles),
        *_factors(view, profiles),
    ]
    return Panel(content, LEADING_CARD if view.leading else CARD)


def _reasons(view: ProfileView, profiles: Profiles) -> Block:
    if not view.reasons:
        return paragraphs(BODY, profiles.no_reasons)
    table = rows_table([_reason(reason) for reason in view.reasons], REASON_WIDTHS)
    return [*paragraphs(SUBHEADING, profiles.reasons_heading), table]


def _reason(reason: ReasonView) -> list[Flowable]:
    return [
        Paragraph(with_sources(reason.text, reason.sources), CELL),
        Paragraph(printed(reason.points), CELL),
        Paragraph(printed(reason.shared), CELL_SMALL),
    ]


def _factors(view: ProfileView, profiles: Profiles) -> Block:
    return [*paragraphs(SUBHEADING, profiles.factors_heading), *bullets(view.factors)] if view.factors else []


def overlap_blocks(overlap: Overlap) -> list[Block]:
    if not overlap.regions:
        return section(overlap.heading, overlap.empty, [])
    share = (100 - SYMPTOM_WIDTH) / max(len(overlap.columns), 1)
    widths = [f"{SYMPTOM_WIDTH}%", *[f"{share:.2f}%" for _ in overlap.columns]]
    groups = [RowGroup(region.label, [_symptom(row) for row in region.rows]) for region in overlap.regions]
    table = grouped_table([overlap.symptom_heading, *overlap.columns], groups, widths)
    return section(overlap.heading, overlap.intro, [[table]])


def _symptom(row: OverlapRow) -> list[Flowable]:
    weights = zip(row.weights, row.weight_words, strict=True)
    return [Paragraph(printed(row.label), CELL), *[_weight(weight, word) for weight, word in weights]]


def _weight(weight: int, word: str) -> Flowable:
    """A dot and a word; nothing when the symptom does not count for the profile."""
    return marked(printed(word), DOTTED, dot(weight)) if weight else Paragraph("", DOTTED)
