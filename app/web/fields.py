"""The fields of what is posted: WTForms parses and checks each, and says in the reader's words what is wrong."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from wtforms import Field, StringField
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.validators import ValidationError

from app.pdf.layout.rich_text import missing_characters
from app.questionnaire.model import AnswerOption, Item
from app.questionnaire.response import contradiction
from app.translation.translator import Translator

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
