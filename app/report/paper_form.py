"""Composes the questionnaire for paper, with entry codes: for a person without a phone, and for staff to key in."""

from dataclasses import dataclass

from app.questionnaire.entry import EntryItem, entry_items
from app.questionnaire.questionnaire import Questionnaire
from app.report.compose import draft_notice, identity, language_line, not_a_diagnosis
from app.report.phone import in_text
from app.translation.translator import Translator


@dataclass(frozen=True)
class PaperOption:
    """One answer: what to tick, and the character that staff key in for it."""

    character: str
    text: str


@dataclass(frozen=True)
class PaperQuestion:
    """One question and its entry number. `hint` says how many may be ticked, or what the question depends on."""

    number: str
    text: str
    hint: str
    options: tuple[PaperOption, ...]


@dataclass(frozen=True)
class PaperSection:
    title: str
    intro: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True)
class PaperForm:
    """A form to fill in by hand. `page` holds %(page)d and %(pages)d."""

    language: str
    direction: str
    title: str
    emergency: str
    lead: str
    not_a_diagnosis: str
    draft: str
    questionnaire: str
    language_line: str
    staff: str
    page: str
    sections: tuple[PaperSection, ...]


def compose_paper_form(questionnaire: Questionnaire, say: Translator, emergency_number: str) -> PaperForm:
    """The form in the reader's language. No name is asked for: the code that comes of it holds none."""
    number = in_text(emergency_number)
    say = say.with_always(emergency_number=number)
    entries = entry_items(questionnaire)
    sections = tuple(
        PaperSection(
            title=say(section.title),
            intro=say(section.intro) if section.intro else "",
            questions=tuple(_question(questionnaire, entry, say) for entry in entries if entry.item in section.items),
        )
        for section in questionnaire.sections
    )
    return PaperForm(
        language=say.language,
        direction=say.direction,
        title=say.pgettext(
            "report/paper-form.title", "Questions: %(subject)s", subject=say(questionnaire.definition.title)
        ),
        emergency=say.pgettext(
            "report/paper-form.emergency",
            "If this is an emergency, do not fill this in: call %(emergency_number)s now.",
            emergency_number=number,
        ),
        lead=say.pgettext(
            "report/paper-form.lead",
            "Tick what fits you. You may skip any question. Give the form back at the desk when it is filled in.",
        ),
        not_a_diagnosis=not_a_diagnosis(say),
        draft=draft_notice(say),
        questionnaire=identity(questionnaire, say),
        language_line=language_line(say),
        staff=say.pgettext("report/paper-form.staff", "For staff: key in the number and the character of each tick."),
        page=say.pgettext("report/print.page", "Page %(page)d of %(pages)d"),
        sections=sections,
    )


def _question(questionnaire: Questionnaire, entry: EntryItem, say: Translator) -> PaperQuestion:
    item = entry.item
    return PaperQuestion(
        number=say.number(entry.number),
        text=say(item.text),
        hint=" ".join(filter(None, (say(item.help) if item.help else "", _condition(questionnaire, entry, say)))),
        options=tuple(PaperOption(entry.characters[option.code], say(option.text)) for option in item.answer_options),
    )


def _condition(questionnaire: Questionnaire, entry: EntryItem, say: Translator) -> str:
    """Of a follow-up, the answers after which it is to be answered; of other questions nothing."""
    wanted = [
        say(questionnaire.items[link_id].options[code].label)
        for clause in entry.item.enable_when
        for link_id, codes in clause.items()
        for code in codes
    ]
    if not wanted:
        return ""
    return say.pgettext(
        "report/paper-form.condition", "Only if you ticked one of these: %(answers)s.", answers=say.listing(wanted)
    )
