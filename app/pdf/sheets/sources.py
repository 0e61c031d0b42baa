"""The list of sources, and the notice of who owns the codes of the tests."""

from app.pdf.layout import style
from app.pdf.layout.blocks import Block, paragraphs, section
from app.pdf.layout.columns import Columns
from app.pdf.layout.paragraph import Paragraph
from app.pdf.layout.rich_text import with_note
from app.pdf.layout.tag import ListTag, Tag
from app.report.parts.sources import SourceView
from app.report.report import Report


def source_block(report: Report) -> Block:
    """The sources in columns, and after them who owns the codes of the tests."""
    sources = report.sources
    if not sources.sources:
        return []
    notice = paragraphs(style.SOURCE_NOTE, report.tests.loinc_notice)
    tag = ListTag()
    blocks: list[Block] = [[_source(source, tag.entry())] for source in sources.sources]
    return section(sources.heading, sources.intro, Columns([*blocks, *([notice] if notice else [])], count=3))


def _source(source: SourceView, entry: tuple[Tag, Tag]) -> Paragraph:
    return Paragraph(
        with_note(source.reference, source.note, source.language), style.SOURCE, f"{source.number}.", entry
    )
