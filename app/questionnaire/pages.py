"""The pages on which the questions stand, and what one button answers for a whole section."""

from dataclasses import dataclass
from functools import cached_property

from app.questionnaire.message import Message
from app.questionnaire.model import EverythingElse, Item, Page, QuestionnaireFile, Section

WHOLE = "all"
"""The id of the only page of a questionnaire that names none."""


@dataclass(frozen=True)
class QuestionPage:
    """One page of the form, its sections in their order. `asked_at_once`: see `Page`."""

    id: str
    title: Message
    intro: Message | None
    sections: tuple[Section, ...]
    asked_at_once: bool = False

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def link_ids(self) -> frozenset[str]:
        return frozenset(item.link_id for item in self.items)


def pages_of(definition: QuestionnaireFile) -> tuple[QuestionPage, ...]:
    """The pages that the file names, or one with everything, under the title of the questionnaire."""
    if not definition.pages:
        return (QuestionPage(WHOLE, definition.title, None, definition.sections),)
    return tuple(_page(page, definition) for page in definition.pages)


def _page(page: Page, definition: QuestionnaireFile) -> QuestionPage:
    sections = tuple(section for section in definition.sections if section.id in page.sections)
    title = page.title or sections[0].title
    intro = page.intro or (sections[0].intro if len(sections) == 1 else None)
    return QuestionPage(page.id, title, intro, sections, page.asked_at_once)


def answered_together(rule: EverythingElse | None, section: Section) -> tuple[str, ...]:
    """The linkIds of a section that one button answers; none where it would save nothing."""
    if rule is None:
        return ()
    items = tuple(
        item.link_id
        for item in section.items
        if rule.answer in item.options and item.link_id not in rule.not_for and not item.enable_when
    )
    return items if len(items) > 1 else ()
