"""Composes the list of every question asked, with its answer."""

from app.questionnaire.enable_when import is_asked
from app.questionnaire.model import Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse, chosen_options, is_unknown
from app.report.parts.answers import AnswerRow, Answers, AnswerSection
from app.translation.translator import Translator


def compose_answers(questionnaire: Questionnaire, response: QuestionnaireResponse, say: Translator) -> Answers:
    """The answers in the sections of the questionnaire."""
    return Answers(
        heading=say.pgettext("report/answers.heading", "Your answers"),
        question_heading=say.pgettext("report/answers.question", "Question"),
        answer_heading=say.pgettext("report/answers.answer", "Answer"),
        sections=tuple(
            AnswerSection(
                say(section.title),
                tuple(_row(item, response, say) for item in section.items if is_asked(item, response)),
            )
            for section in questionnaire.sections
        ),
    )


def _row(item: Item, response: QuestionnaireResponse, say: Translator) -> AnswerRow:
    answers = tuple(say(option.text) for option in chosen_options(item, response))
    missing = say.pgettext("report/answers.missing", "Not answered")
    return AnswerRow(item.link_id, say(item.text), answers or (missing,), not is_unknown(item, response))
