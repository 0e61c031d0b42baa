"""Reads what was posted: WTForms parses and checks, typed values go on. Templates draw the fields themselves."""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, StringField
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.validators import ValidationError

from app.pdf.layout.rich_text import missing_characters
from app.questionnaire.enable_when import without_unasked
from app.questionnaire.model import AnswerOption, Item
from app.questionnaire.questionnaire import Questionnaire
from app.questionnaire.response import build_response, contradiction
from app.questionnaire.response_code import Decoded, decode, encode
from app.translation.translator import Translator
from app.web.submission import AGAIN, CODE, PREFIX, SECOND, SECOND_CHOSEN, Details, Submission

PAPERS = ("a4", "letter")


class Meta(DefaultMeta):
    """Gives every field the reader's translator, and WTForms' own messages our catalog."""

    def __init__(self, say: Translator, print_languages: Collection[str] = ()) -> None:
        self.say = say
        self.print_languages = print_languages

    def get_translations(self, form: BaseForm) -> "Meta":
        return self

    def gettext(self, text: str) -> str:
        return self.say.pgettext("form", text)

    def ngettext(self, one: str, other: str, count: int) -> str:
        return self.say.npgettext("form", one, other, count)


class OneAnswer(Field):
    """The answer to a `choice`: at most one code."""

    def __init__(self, item: Item, **given: Any) -> None:
        super().__init__(label="", **given)
        self.item = item
        self.data: tuple[str, ...] = ()

    def process_formdata(self, values: list[str]) -> None:
        codes = _offered(self.item, values)
        self.data = codes if len(codes) == 1 else ()
        if len(values) > 1:
            raise ValueError(
                self.meta.say.pgettext("form/more-than-one", "More than one answer arrived here. Please choose one.")
            )
        self.refuse_unknown(values)

    def refuse_unknown(self, values: list[str]) -> None:
        if any(value and value not in self.item.options for value in values):
            raise ValueError(
                self.meta.say.pgettext(
                    "form/unknown-answer", "An answer arrived that is not in this list. Please check your answer."
                )
            )


class SeveralAnswers(OneAnswer):
    """The answers to a `tick-list`. "None of these" and "I don't know" stand alone."""

    def process_formdata(self, values: list[str]) -> None:
        self.data = _offered(self.item, values)
        self.refuse_unknown(values)
        if contradiction(self.item, self.data):
            alone = next(self.item.options[code] for code in self.data if self.item.options[code].kind != "answer")
            raise ValueError(_contradiction(self.meta.say, alone))


FIELDS: Mapping[str, type[OneAnswer]] = {"choice": OneAnswer, "tick-list": SeveralAnswers}


def _offered(item: Item, values: list[str]) -> tuple[str, ...]:
    """Those of the values that are answers of the item, in its order."""
    return tuple(code for code in item.options if code in values)


def _contradiction(say: Translator, alone: AnswerOption) -> str:
    return say.pgettext(
        "form/contradiction",
        'You ticked "%(alone)s" and something else too. Which of them fits? Please untick the other.',
        alone=say(alone.text),
    )


def _at_most(length: int) -> Callable[[BaseForm, Field], None]:
    def check(form: BaseForm, field: Field) -> None:
        if len(field.data) > length:
            sentence = form.meta.say.pgettext(
                "form/too-long", "This is too long to print. Please keep it to %(length)s characters.", length=length
            )
            raise ValidationError(sentence)

    return check


def _printable_letters(form: BaseForm, field: Field) -> None:
    missing = missing_characters(field.data)
    if missing:
        raise ValidationError(
            form.meta.say.pgettext(
                "form/letters",
                "We cannot print these letters: %(letters)s. Please write it in another way, or leave it out.",
                letters=" ".join(missing[:10]),
            )
        )


class OneText(StringField):
    """A text field that must not arrive more than once."""

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        if len(values) > 1:
            raise ValueError(
                self.meta.say.pgettext("form/more-than-one", "More than one answer arrived here. Please choose one.")
            )


def _a_paper(form: BaseForm, field: Field) -> None:
    if field.data not in PAPERS:
        raise ValidationError(form.meta.say.pgettext("form/paper", "Choose A4 or Letter."))


def _a_language(form: BaseForm, field: Field) -> None:
    if field.data not in form.meta.print_languages:
        raise ValidationError(form.meta.say.pgettext("form/language", "Choose one of the languages in the list."))


DETAIL_FIELDS = {
    "name": OneText("", [_at_most(80), _printable_letters]),
    "birth_date": OneText("", [_at_most(40), _printable_letters]),
    "note": OneText("", [_at_most(1000), _printable_letters]),
    "paper": OneText("", [_a_paper]),
    "print_language": OneText("", [_a_language]),
    "patient_language": OneText("", [_a_language]),
    "side_by_side": OneText(""),
}


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
    decoded = _code_read(questionnaire, posted)
    answers = _read(_answer_fields(questionnaire), PREFIX, Meta(say), _one_by_one(decoded, posted))
    details = _read(DETAIL_FIELDS, "", Meta(say, ("", *print_languages)), _details_posted(posted, paper))
    all_answers = build_response(questionnaire, {field.short_name: field.data for field in answers})
    response = without_unasked(questionnaire, all_answers)  # so that every page and every print has the same code
    faults = _faults(answers)
    do, second = _second_language(posted, print_languages)
    return Submission(
        do=do,
        second=second,
        response=response,
        faults=faults,
        named=questions_posted(questionnaire, "named", posted),
        details=Details(**{field.short_name: field.data for field in details}),
        detail_faults=_faults(details),
        code="" if faults else encode(questionnaire, response),
        again=_again(questionnaire, posted, decoded, kept=do == "edit" or bool(faults)),
    )


def questions_posted(questionnaire: Questionnaire, field: str, posted: MultiDict[str, str]) -> tuple[str, ...]:
    """The linkIds in a field of a post, of those that are questions."""
    return tuple(link_id for link_id in posted.get(field, "").split() if link_id in questionnaire.items)


def _again(
    questionnaire: Questionnaire, posted: MultiDict[str, str], decoded: Decoded | None, kept: bool
) -> tuple[str, ...]:
    """The questions still to be answered again: whoever sends the form has seen which, and has answered them."""
    if decoded is None and not kept:
        return ()
    asked_again = decoded.asked_again if decoded else ()
    return tuple(dict.fromkeys((*asked_again, *questions_posted(questionnaire, AGAIN, posted))))


def _second_language(posted: MultiDict[str, str], offered: Collection[str]) -> tuple[str, str]:
    """What is to be done, and the second language. A button that chooses a language shows the form again unchanged."""
    do, second = posted.get("do", "check"), posted.get(SECOND, "")
    if do.startswith(SECOND_CHOSEN):
        do, second = "edit", do.removeprefix(SECOND_CHOSEN)
    return do, second if second in offered else ""


def _code_read(questionnaire: Questionnaire, posted: MultiDict[str, str]) -> Decoded | None:
    """What the code of the post says; answers that are there one by one come before a code."""
    if CODE not in posted or any(name.startswith(PREFIX) for name in posted):
        return None
    return decode([questionnaire], posted[CODE])


def _one_by_one(decoded: Decoded | None, posted: MultiDict[str, str]) -> MultiDict[str, str]:
    """The answers of the code, if there is one, as the form would send them."""
    if decoded is None:
        return posted
    return MultiDict([(PREFIX + answer.link_id, answer.option) for answer in decoded.response])


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
