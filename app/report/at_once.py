"""Composes the cards that a single answer calls up while the questions are still being answered."""

from dataclasses import dataclass

from app.questionnaire.message import Message
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.red_flag import RedFlag
from app.report.phone import PhoneNumbers, in_text
from app.report.warnings import CRISIS_HEADING
from app.translation.translator import Translator

AT_ONCE = Message("report/at-once.now", "Do not go on with the questions. Call now, or ask somebody near you to call.")


@dataclass(frozen=True)
class Card:
    """What to do at once. level: now or crisis. phones: the numbers to call, the first one foremost.

    original: all of it in English, for as long as nobody has approved the translation; empty in English.
    """

    level: str
    heading: str
    text: str
    phones: tuple[str, ...]
    original: str


def compose_cards(questionnaire: Questionnaire, say: Translator, numbers: PhoneNumbers) -> dict[str, Card]:
    """The card of each linkId one answer to which needs help now by itself."""
    say = say.with_always(emergency_number=in_text(numbers.emergency))
    flags = {link_id: flag for (link_id, _), flag in questionnaire.emergency_answers.items()}
    return {link_id: _card(questionnaire, flag, say, numbers) for link_id, flag in flags.items()}


def _card(questionnaire: Questionnaire, flag: RedFlag, say: Translator, numbers: PhoneNumbers) -> Card:
    if flag.crisis:
        heading = CRISIS_HEADING
        words = [flag.text, None if numbers.crisis else flag.first_call, flag.action]
        phones = tuple(filter(None, (numbers.crisis, numbers.emergency)))
    else:
        heading = questionnaire.red_flags_file.level("now").heading
        words, phones = [AT_ONCE], (numbers.emergency,)
    told = [message for message in words if message]
    level = "crisis" if flag.crisis else "now"
    return Card(level, say(heading), " ".join(map(say, told)), phones, say.original(heading, *told))
