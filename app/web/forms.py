"""Reads what was posted: fields parse and check, typed values go on. Templates draw the fields themselves."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms.form import BaseForm

from app.questionnaire.enable_when import without_unasked
from app.questionnaire.pages import QuestionPage, answered_together
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import build_response
from app.questionnaire.response_code import Decoded, decode, encode
from app.translation.translator import Translator
from app.web.fields import DETAIL_FIELDS, FIELDS, Meta
from app.web.submission import (
    AGAIN,
    BACK,
    CHECK,
    CODE,
    CONTINUE,
    DO,
    EDIT,
    OPEN,
    PAGE,
    PAUSE,
    PLACE,
    PREFIX,
    SECOND,
    SECOND_CHOSEN,
    SET,
    TOGETHER,
    Details,
    Submission,
)

NUMBER_OF_A_SET = re.compile(r"[\w-]{8,24}")


def read_submission(
    questionnaire: Questionnaire,
    posted: MultiDict[str, str],
    say: Translator,
    print_languages: Collection[str],
    paper: str = "a4",
) -> Submission:
    """Reads a post; whatever is valid is kept, whatever is not becomes a fault. Unknown fields are passed over.

    `paper` is the one used when the post names none. The answers arrive one by one, or all in one code. Raises
    UnreadableCode for a bad one: since our own pages write that code, no reader need be told how to mend it.
    """
    decoded = decode([questionnaire], posted[CODE]) if CODE in posted else None
    answers = _read(_answer_fields(questionnaire), PREFIX, Meta(say), _one_by_one(decoded, posted))
    details = _read(DETAIL_FIELDS, "", Meta(say, ("", *print_languages)), _details_posted(posted, paper))
    do, second = _second_language(posted, print_languages)
    page = next((page for page in questionnaire.pages if page.id == posted.get(PAGE)), None)
    section = do.removeprefix(TOGETHER) if page and do.startswith(TOGETHER) else ""
    codes = {field.short_name: field.data for field in answers}
    all_answers = build_response(questionnaire, codes | _together(questionnaire, page, section, codes))
    response = without_unasked(questionnaire, all_answers)  # so that every page and every print has the same code
    faults = _faults(answers)
    read = Submission(
        do=do,
        second=second,
        response=response,
        faults=faults,
        named=_named(questionnaire, posted, do),
        details=Details(**{field.short_name: field.data for field in details}),
        detail_faults=_faults(details),
        code="" if faults else encode(questionnaire, response),
        page=page,
        open=() if page else questions_posted(questionnaire, OPEN, posted),
        place=next(iter(questions_posted(questionnaire, PLACE, posted)), ""),
        section=section,
        set=posted.get(SET, "") if NUMBER_OF_A_SET.fullmatch(posted.get(SET, "")) else "",
    )
    return replace(read, again=_again(questionnaire, posted, decoded, read))


def _named(questionnaire: Questionnaire, posted: MultiDict[str, str], do: str) -> tuple[str, ...]:
    """The items already named as not answered. Whoever goes back from them will see those that are open once more."""
    named = questions_posted(questionnaire, "named", posted)
    shown = questions_posted(questionnaire, OPEN, posted) if do == BACK else ()
    return tuple(link_id for link_id in named if link_id not in shown)


def questions_posted(questionnaire: Questionnaire, field: str, posted: MultiDict[str, str]) -> tuple[str, ...]:
    """The linkIds in a field of a post, of those that are questions."""
    return tuple(link_id for link_id in posted.get(field, "").split() if link_id in questionnaire.items)


def _again(
    questionnaire: Questionnaire, posted: MultiDict[str, str], decoded: Decoded | None, read: Submission
) -> tuple[str, ...]:
    """The questions still to be answered again: whoever sends a page to go on has seen which, and has answered them."""
    carried = (*(decoded.asked_again if decoded else ()), *questions_posted(questionnaire, AGAIN, posted))
    seen: Collection[str] = ()
    if read.do in (CHECK, CONTINUE, PAUSE) and not read.faults:
        seen = read.page.link_ids if read.page else read.open or (() if decoded else questionnaire.items)
    return tuple(link_id for link_id in dict.fromkeys(carried) if link_id not in seen)


def _second_language(posted: MultiDict[str, str], offered: Collection[str]) -> tuple[str, str]:
    """What is to be done, and the second language. A button that chooses a language shows the form again unchanged."""
    do, second = posted.get(DO, CHECK), posted.get(SECOND, "")
    if do.startswith(SECOND_CHOSEN):
        do, second = EDIT, do.removeprefix(SECOND_CHOSEN)
    return do, second if second in offered else ""


def _one_by_one(decoded: Decoded | None, posted: MultiDict[str, str]) -> MultiDict[str, str]:
    """The answers of the code, if there is one, as the form would send them; those of a page come before them."""
    if decoded is None:
        return posted
    carried = [(PREFIX + answer.link_id, answer.option) for answer in decoded.response]
    return MultiDict([*((name, code) for name, code in carried if name not in posted), *posted.items(multi=True)])


def _together(
    questionnaire: Questionnaire, page: QuestionPage | None, section_id: str, codes: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """What the button of a section answers: whatever is open in it, but for what is always asked by itself."""
    rule = questionnaire.definition.everything_else
    section = next((section for section in page.sections if section.id == section_id), None) if page else None
    if rule is None or section is None:
        return {}
    return {link_id: (rule.answer,) for link_id in answered_together(rule, section) if not codes[link_id]}


def _answer_fields(questionnaire: Questionnaire) -> dict[str, Any]:
    return {link_id: FIELDS[item.type](item) for link_id, item in questionnaire.items.items()}


def _details_posted(posted: MultiDict[str, str], paper: str) -> MultiDict[str, str]:
    sent = {name: [_printable(text) for text in posted.getlist(name)] for name in DETAIL_FIELDS if name in posted}
    return MultiDict({key: [""] for key in DETAIL_FIELDS} | {"paper": [paper]} | sent)


def _read(fields: dict[str, Any], prefix: str, meta: Meta, posted: MultiDict[str, str]) -> BaseForm:
    form = BaseForm(fields, prefix, meta)
    form.process(posted)
    form.validate()
    return form


def _faults(form: BaseForm) -> Mapping[str, str]:
    return MappingProxyType({field.short_name: str(field.errors[0]) for field in form if field.errors})


def _printable(text: str) -> str:
    """The text without control characters, which no font can show, and with one kind of line end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    return "\n".join(_without_control_characters(line) for line in lines).strip()


def _without_control_characters(line: str) -> str:
    return "".join(character for character in line if unicodedata.category(character) != "Cc")
