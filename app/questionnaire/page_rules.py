"""Checks the pages of a questionnaire: every section stands on one, and each has a title."""

from collections.abc import Iterator

from app.questionnaire.source import Fault, Source, entries


def page_faults(source: Source) -> Iterator[Fault]:
    """A fault for each section on no page, on two or out of order, and for a page without a title."""
    sections = [str(section.get("id")) for section in entries(source.data, "sections")]
    pages = entries(source.data, "pages")
    placed: list[str] = []
    for n, page in enumerate(pages):
        named = page.get("sections")
        listed = [name for name in named if isinstance(name, str)] if isinstance(named, list) else []
        if len(listed) > 1 and "title" not in page:
            yield source.fault(("pages", n), "a page of several sections needs a 'title'")
        for s, name in enumerate(listed):
            if name in placed:
                yield source.fault(("pages", n, "sections", s), f"section '{name}' stands on two pages; name it once")
            placed.append(name)
    for s, name in enumerate(sections):
        if pages and name not in placed:
            yield source.fault(("sections", s, "id"), f"section '{name}' stands on no page; name it under 'pages'")
    known = [name for name in placed if name in sections]
    if known != sorted(dict.fromkeys(known), key=sections.index) and len(known) == len(set(known)):
        yield source.fault(
            ("pages",), "the pages name the sections in another order than they stand in; keep one order"
        )
    yield from _everything_else_faults(source)


def _everything_else_faults(source: Source) -> Iterator[Fault]:
    rule = source.data.get("everything_else") if isinstance(source.data, dict) else None
    if not isinstance(rule, dict) or not isinstance(rule.get("answer"), str):
        return
    items = [item for section in entries(source.data, "sections") for item in entries(section, "items")]
    severities = [
        option.get("severity")
        for item in items
        for option in entries(item, "answerOption")
        if option.get("code") == rule["answer"]
    ]
    place = ("everything_else", "answer")
    if not severities:
        yield source.fault(place, f"no item has an answer '{rule['answer']}'")
    elif any(severity != "0" for severity in severities):
        yield source.fault(place, f"'{rule['answer']}' counts somewhere: only an answer of severity 0 is given unasked")
