"""The last pages of a proof for translators: which message each number stands for."""

from collections.abc import Sequence

from app.pdf.layout.blocks import Block, new_page, section
from app.pdf.layout.columns import Columns
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import bold, dotted, printed
from app.pdf.layout.setting import ENGLISH, setting
from app.pdf.layout.style import SOURCE
from app.translation.numbering import Numbered


def proof_blocks(messages: Sequence[Numbered]) -> list[Block]:
    """Number, id, state and English of each message; nothing outside a proof."""
    if not messages:
        return []
    with setting(ENGLISH):
        entries: list[Block] = [[_entry(message)] for message in messages]
        return [new_page(), section("Proof", "Number, id, state, English text.", Columns(entries))]


def _entry(message: Numbered) -> Paragraph:
    words = dotted(printed(message.id), printed(message.state or "source"), printed(message.source))
    return Paragraph((*bold(printed(f"{message.name} ")), *words), SOURCE)
