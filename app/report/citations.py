"""Numbers the sources of one report in the order in which the reader meets them."""

from collections.abc import Iterable

from app.questionnaire.evidence import CitedSource
from app.questionnaire.questionnaire import Questionnaire
from app.report.parts.sources import Sources, SourceView
from app.translation.translator import Translator


class Citations:
    """Gives each source its number when it is first cited."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self._numbers: dict[str, int] = {}
        self._cited: list[CitedSource] = []

    def numbers(self, claims: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the sources that hold these claims."""
        return tuple(sorted({self._number(self._questionnaire.claims[claim][0]) for claim in claims}))

    def _number(self, source: CitedSource) -> int:
        if source.id not in self._numbers:
            self._cited.append(source)
            self._numbers[source.id] = len(self._cited)
        return self._numbers[source.id]

    def sources(self, say: Translator) -> Sources:
        """The list of all sources cited so far."""
        return Sources(
            heading=say.pgettext("report/sources.heading", "Where this comes from"),
            intro=say.pgettext(
                "report/sources.intro",
                "Every statement above has a number. It leads to the source in this list.",
            ),
            sources=tuple(_view(number, source, say) for number, source in enumerate(self._cited, start=1)),
        )


def _view(number: int, source: CitedSource, say: Translator) -> SourceView:
    """Nothing was published where the questionnaire judged by itself: the reader is told so in their own language."""
    if source.kind == "judgement":
        return SourceView(number, source_note(source, say), say.language, "")
    return SourceView(number, source.reference, source.language, source_note(source, say))


def source_note(source: CitedSource, say: Translator) -> str:
    """What kind of source it is, and its interest if it has one."""
    kind = source_kinds(say)[source.kind]
    if source.interest is None:
        return kind
    return say.pgettext("report/sources.note", "%(kind)s. %(interest)s", kind=kind, interest=say(source.interest))


def source_kinds(say: Translator) -> dict[str, str]:
    """The kinds of source in the reader's words."""
    return {
        "article": say.pgettext("report/sources.kind-article", "Web article"),
        "guideline": say.pgettext("report/sources.kind-guideline", "Guideline or health service page"),
        "regulator": say.pgettext("report/sources.kind-regulator", "Medicines regulator"),
        "review": say.pgettext("report/sources.kind-review", "Review in a journal"),
        "study": say.pgettext("report/sources.kind-study", "Study in a journal"),
        "laboratory": say.pgettext("report/sources.kind-laboratory", "Laboratory"),
        "leaflet": say.pgettext("report/sources.kind-leaflet", "Leaflet for patients"),
        "summary": say.pgettext("report/sources.kind-summary", "Summary by somebody else"),
        "reference": say.pgettext("report/sources.kind-reference", "Reference work"),
        "judgement": say.pgettext("report/sources.kind-judgement", "Our own caution, no source"),
    }
