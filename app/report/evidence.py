"""Composes the evidence page: every link between a symptom and a profile, and what each article claims."""

from collections.abc import Iterable

from app.questionnaire.evidence import CitedSource, Claim, Standing
from app.questionnaire.message import Message
from app.questionnaire.questionnaire import Questionnaire
from app.report.citations import Citations, source_note
from app.report.overlap import weight_words
from app.report.parts.evidence import ArticleView, ClaimView, Evidence, EvidenceCell, EvidenceRow
from app.translation.translator import Translator

STRONGEST_FIRST: tuple[Standing, ...] = ("mainstream", "article-only", "judgement", "disputed")
"""How claims may stand, the best founded first."""


def compose_evidence(questionnaire: Questionnaire, say: Translator) -> Evidence:
    """The whole matrix, and the articles with what of them is disputed."""
    cite = Citations(questionnaire)
    articles = tuple(
        _article(source, say, cite) for source in questionnaire.evidence.sources if source.kind == "article"
    )
    rows = tuple(_row(questionnaire, link_id, say, cite) for link_id in questionnaire.symptoms)
    return Evidence(
        symptom_heading=say.pgettext("report/overlap.symptom", "Symptom"),
        columns=tuple(say(profile.name) for profile in questionnaire.profiles),
        rows=rows,
        articles=articles,
        sources=cite.sources(say),
    )


def _row(questionnaire: Questionnaire, link_id: str, say: Translator, cite: Citations) -> EvidenceRow:
    label = say(questionnaire.items[link_id].short)
    return EvidenceRow(link_id, label, tuple(_cells(questionnaire, link_id, say, cite)))


def _cells(questionnaire: Questionnaire, link_id: str, say: Translator, cite: Citations) -> Iterable[EvidenceCell]:
    for profile in questionnaire.profiles:
        indications = [indication for indication in profile.indications if indication.link_id == link_id]
        if not indications:
            yield EvidenceCell(0, weight_words(say)[0], "", ())
            continue
        (indication,) = indications
        claims = [questionnaire.claims[claim][1] for claim in indication.claims]
        standing = standing_words(say)[best_standing(claims)]
        weight = indication.weight
        yield EvidenceCell(weight, weight_words(say)[weight], standing, cite.numbers(indication.claims))


def best_standing(claims: Iterable[Claim]) -> Standing:
    """A link is as well founded as the best of its claims."""
    standings = {claim.standing for claim in claims}
    return next(standing for standing in STRONGEST_FIRST if standing in standings)


def standing_words(say: Translator) -> dict[Standing, str]:
    """How a claim stands beside mainstream sources."""
    return {
        "mainstream": say.pgettext("report/evidence.mainstream", "mainstream sources say so"),
        "article-only": say.pgettext("report/evidence.article-only", "only the articles say so"),
        "judgement": say.pgettext("report/evidence.judgement", "our own caution, no source"),
        "disputed": say.pgettext("report/evidence.disputed", "disputed"),
    }


def _article(source: CitedSource, say: Translator, cite: Citations) -> ArticleView:
    (number,) = cite.numbers([source.claims[0].id])
    claims = tuple(_claim(claim, say) for claim in source.claims if not claim.withheld)
    return ArticleView(number, source.reference, source.language, source_note(source, say), claims)


def _claim(claim: Claim, say: Translator) -> ClaimView:
    return ClaimView(
        text=_in_words(claim.text, say),
        standing=standing_words(say)[claim.standing],
        disputed=claim.standing == "disputed",
        other_side=_in_words(claim.mainstream, say) if claim.mainstream else "",
    )


def _in_words(text: Message | str, say: Translator) -> str:
    return say(text) if isinstance(text, Message) else text
