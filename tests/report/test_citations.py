"""Readers are told where a statement comes from, and where nothing was published."""

from dataclasses import replace

from app.questionnaire.evidence import CitedSource, Claim
from app.questionnaire.message import Message
from app.report.citations import Citations
from app.report.parts.sources import SourceView
from app.translation.translator import Translator
from tests.kept import CATALOGS, SHIPPED


def cited(source: CitedSource, say: Translator) -> SourceView:
    """The source as the list of sources shows it, in a questionnaire that has no other."""
    evidence = SHIPPED.evidence.model_copy(update={"sources": (source,)})
    cite = Citations(replace(SHIPPED, evidence=evidence))
    cite.numbers([source.claims[0].id])
    (view,) = cite.sources(say).sources
    return view


def source(**changes: object) -> CitedSource:
    claim = Claim(id="book-night", where="page 1", text="Owls wake at night.", standing="mainstream")
    book = {
        "id": "book",
        "kind": "reference",
        "reference": "A Book of Sleep",
        "language": "sv",
        "seen": "all",
        "checked": "-",
    }
    return CitedSource.model_validate(book | {"claims": (claim,)} | changes)


def test_a_publication_is_named_in_its_own_words_and_language() -> None:
    assert cited(source(), CATALOGS.translator("en")) == SourceView(1, "A Book of Sleep", "sv", "Reference work")


def test_a_reason_to_read_a_source_with_care_is_told_where_it_is_cited() -> None:
    careful = source(interest=Message("book.interest", "Written with a machine's help."))
    assert cited(careful, CATALOGS.translator("en")).note == "Reference work. Written with a machine's help."


def test_what_no_source_says_is_called_our_own_caution_in_the_readers_language() -> None:
    claim = Claim(id="own-night", where="flag", text="Takes care.", standing="judgement")
    own = source(id="own", kind="judgement", language="en", claims=(claim,))
    assert cited(own, CATALOGS.translator("en")) == SourceView(1, "Our own caution, no source", "en", "")
    assert cited(own, CATALOGS.translator("de")).language == "de"
