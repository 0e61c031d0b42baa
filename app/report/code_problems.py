"""Why a typed code could not be read, and what to do, in the reader's words."""

from app.questionnaire.response_code import UnreadableCode
from app.translation.translator import Translator


def code_problem(error: UnreadableCode, say: Translator) -> str:
    """A sentence or two for whoever typed the code."""
    if error.problem == "character":
        return say.pgettext(
            "report/code.sign",
            "“%(sign)s” (character %(place)s) stands in no code. Codes have digits and most letters.",
            sign=error.character if error.character.isprintable() else "?",
            place=error.place,
        )
    return {
        "empty": say.pgettext("report/code.empty", "Please type the code, or scan it."),
        "length": say.pgettext(
            "report/code.length", "That is not as long as a code is. Please type all of its characters, and only those."
        ),
        "check": say.pgettext(
            "report/code.check",
            "A character of this code is wrong, missing or too much. Please compare it with the paper or the screen.",
        ),
        "other": say.pgettext(
            "report/code.other", "This code belongs to a questionnaire that this service does not have."
        ),
        "unknown": say.pgettext(
            "report/code.unknown",
            "We cannot read this code. Please compare it with the paper or the screen: is something wrong, missing or "
            "too much? If it is right, another version of the questionnaire or another service made it. Then it opens "
            "there, or here after an update.",
        ),
    }[error.problem]
