"""Numbers the messages of one page or print, so that a translator can find each in the catalog."""

from dataclasses import dataclass, field

from app.translation.message_marks import marked, without_marks
from app.translation.review import State
from app.translation.translator import SHOWN, Key, Translator

LETTERS: dict[State | None, str] = {
    "untranslated": "u",
    "fuzzy": "f",
    "unstated": "n",
    "draft": "d",
    "changed": "c",
    "reviewed": "r",
    None: "",
}
"""The letter after a number on paper: it says the state of the message."""


@dataclass(frozen=True)
class Numbered:
    """One message that was said, and its number. `state` is None in English, which needs no translation."""

    number: int
    id: str
    source: str
    state: State | None
    text: str
    language: str

    @property
    def english(self) -> bool:
        """Whether it is in English for want of a translation."""
        return self.state not in SHOWN | {None, "fuzzy"}

    @property
    def name(self) -> str:
        """What its mark is called: its number and the letter of its state."""
        return f"{self.number}{LETTERS[self.state]}"


@dataclass
class Numbering:
    """The messages so far, in the order in which they were said."""

    said: dict[tuple[str, str, str], Numbered] = field(default_factory=dict)

    def numbering(self, say: Translator) -> Translator:
        """The translator with a mark around everything it says, named for the number of the message."""

        def mark(key: Key, state: State | None, text: str) -> str:
            key_in_language, plain = (*key, say.language), without_marks(text)
            message = self.said.setdefault(key_in_language, Numbered(len(self.said), *key, state, plain, say.language))
            return marked(text, message.name)

        return say.marking(mark)

    def messages(self) -> list[Numbered]:
        return list(self.said.values())
