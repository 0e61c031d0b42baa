"""The profiles: cards side by side for the patient, and what makes each likelier."""

from app.pdf.layout.blocks import Block, paragraphs, section_heading
from app.pdf.layout.columns import Columns
from app.pdf.layout.drawings import SideBySide
from app.pdf.layout.grid import Cell, Grid, Padding, Row
from app.pdf.layout.paragraph import Paragraph, natural_width
from app.pdf.layout.rich_text import bold, dotted, muted, printed, run_on, with_sources
from app.pdf.layout.style import (
    ACCENT,
    BAND,
    DETAIL,
    FACTOR,
    FACTOR_LINE,
    FACTORS,
    GAP,
    INTRO,
    KNOWN,
    NAME,
    POINTS,
    STANDING,
    SUMMARY,
    TINT,
)
from app.pdf.layout.two_languages import boxes_in_two_languages, in_two_languages
from app.pdf.sheets.lines import cited, line_bullets
from app.pdf.sheets.second import set_for
from app.report.parts.profiles import Profiles, ProfileView
from app.report.report import Report

BETWEEN = 1.3
"""The space between two cards, in per cent of the width."""
POINTS_MOST = 0.55
"""The most that the points may take of the width of a card, as a part of it; the name has the rest."""


def profile_blocks(profiles: Profiles) -> list[Block]:
    """The summary and the cards: two blocks, so that a page may end between them."""
    head = profile_summary(profiles)
    return [head, [_cards(profiles)]] if profiles.views else [head]


def profile_blocks_in_two_languages(profiles: Profiles, other: Report) -> list[Block]:
    """The summary and the cards in two languages, with a row for each profile."""
    with set_for(other):
        summary, translated = profile_summary(other.profiles), _card_contents(other.profiles)
    fills = [TINT if view.leading else None for view in profiles.views]
    pairs = list(zip(_card_contents(profiles), translated, strict=True))
    head = in_two_languages(profile_summary(profiles), summary, before=10)
    return [head, [boxes_in_two_languages(pairs, fills)]] if pairs else [head]


def _card_contents(profiles: Profiles) -> list[Block]:
    return [_card(view, profiles) for view in profiles.views]


def profile_summary(profiles: Profiles) -> Block:
    """Which patterns lead, and how much is known."""
    gaps = profiles.gaps
    helpful = run_on(printed(gaps.helpful_heading), dotted(*(printed(question.label) for question in gaps.helpful)))
    answered = run_on(printed(gaps.text), helpful) if gaps.helpful else printed(gaps.text)
    summary = [*paragraphs(SUMMARY, profiles.summary), Paragraph(answered, KNOWN), *paragraphs(INTRO, profiles.intro)]
    return [section_heading(profiles.heading), *summary]


def _cards(profiles: Profiles) -> Grid:
    """A card for each profile; those that lead have a bar and a tint, and say in words that they do."""
    count = len(profiles.views)
    share = (100 - BETWEEN * (count - 1)) / count
    cells, shares = [], []
    for place, view in enumerate(profiles.views):
        if place:
            cells.append(Cell([]))
            shares.append(BETWEEN)
        leading = view.leading
        cells.append(
            Cell(_card(view, profiles), fill=TINT if leading else None, boxed=True, bar=ACCENT if leading else None)
        )
        shares.append(share)
    return Grid([Row(cells)], shares, Padding(5, GAP, 5.5, GAP), before=6)


def _card(view: ProfileView, profiles: Profiles) -> Block:
    points = natural_width(printed(view.points), POINTS) + 1
    none = "" if view.reasons else profiles.no_reasons
    standing = run_on(cited(view.standing), printed(none), printed(view.range))
    return [
        SideBySide(Paragraph(printed(view.name), NAME), Paragraph(printed(view.points), POINTS), POINTS_MOST, points),
        *paragraphs(BAND, view.band),
        *([Paragraph(standing, STANDING)] if standing else []),
    ]


def detail_block(profiles: Profiles) -> Block:
    """Under each profile, in columns, what makes it likelier and which strong signs are missing."""
    details_by_view = [[*_factors(view, profiles), *_against(view, profiles)] for view in profiles.views]
    blocks = [
        [Paragraph(dotted(bold(printed(view.name)), printed(view.band)), DETAIL), *details]
        for view, details in zip(profiles.views, details_by_view, strict=True)
        if details
    ]
    return [Columns(blocks, count=3, before=8)] if blocks else []


def _against(view: ProfileView, profiles: Profiles) -> Block:
    """The strong signs that are missing, run on under their heading."""
    signs = [with_sources(printed(denied.text), denied.sources) for denied in view.against]
    if not signs:
        return []
    return [Paragraph(run_on(muted(printed(profiles.against_heading)), dotted(*signs)), FACTOR_LINE)]


def _factors(view: ProfileView, profiles: Profiles) -> Block:
    return [*paragraphs(FACTORS, profiles.factors_heading), *line_bullets(view.factors, FACTOR)] if view.factors else []
