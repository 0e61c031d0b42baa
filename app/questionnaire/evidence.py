"""The evidence as evidence.yaml has it: sources, and what each claims in our own words."""

from typing import Annotated, Literal

from pydantic import Field

from app.questionnaire.message import Message
from app.questionnaire.model import Definition, Slug, Text

Standing = Literal["mainstream", "article-only", "judgement", "disputed"]
"""`judgement`: no source says so; the questionnaire is more careful than its sources, and says that it is."""


class Claim(Definition):
    """What a source says, in our own words, and how it stands beside mainstream sources.

    What the articles say is a message, since readers see it; what other sources say is a note for authors, and so
    is what is `withheld` because it names a dose or advises to take something.
    """

    id: Slug
    where: Text
    text: Message | Text
    standing: Standing
    mainstream: Message | Text | None = None
    unused: Text | None = None
    withheld: bool = False


class CitedSource(Definition):
    """A publication that claims are taken from.

    `interest`: what its authors sell or gain, or another reason to read it with care; told wherever it is cited.
    `seen`: what of it was read. `checked`: when.
    """

    id: Slug
    kind: Literal[
        "article",
        "guideline",
        "regulator",
        "review",
        "study",
        "laboratory",
        "leaflet",
        "reference",
        "summary",
        "judgement",
    ]
    reference: Text
    language: Text
    interest: Message | None = None
    seen: Text
    checked: Text
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]


class EvidenceFile(Definition):
    """The content of evidence.yaml."""

    sources: Annotated[tuple[CitedSource, ...], Field(min_length=1)]
