"""The answers as a file inside the PDF, for a clinic's programs."""

import json

from app.pdf.document.attachment import Attachment
from app.questionnaire.answers_file import written_answers
from app.questionnaire.enable_when import without_unasked
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import QuestionnaireResponse

ANSWERS_FILE = "answers.json"


def attached_answers(questionnaire: Questionnaire, response: QuestionnaireResponse, about: str) -> Attachment:
    """The answers as a file that `read_answers` reads back, described by `about`. Nothing that was typed is in it."""
    asked = without_unasked(questionnaire, response)
    content = json.dumps(written_answers(asked), ensure_ascii=False, indent=1)
    return Attachment(ANSWERS_FILE, "application/json", about, content.encode())
