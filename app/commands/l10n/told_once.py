"""Lists each text that no translator can reach, once: where it is written, and on which pages it stands."""

from collections.abc import Iterable

from app.commands.l10n.hard_coded import Left
from app.commands.l10n.written_where import OurFiles


def told_once(texts: Iterable[Left], files: OurFiles) -> list[str]:
    """A line for each text, in the order of the files: file:line, or the page where it is written in none of ours."""
    pages: dict[str, list[str]] = {}
    for left in texts:
        pages.setdefault(left.text, []).append(left.place)
    return [_line(text, files.places(text), places) for text, places in pages.items()]


def _line(text: str, written: list[str], pages: list[str]) -> str:
    on = pages[0] + _and_more(pages)
    if not written:
        return f"{on}: {text}"
    also = "".join(f"; also written at {place}" for place in written[1:])
    return f"{written[0]}: {text} (on {on}{also})"


def _and_more(pages: list[str]) -> str:
    """How many more pages there are, each counted once for all languages."""
    count = len({page.split("/", 2)[2] for page in pages}) - 1
    return "" if not count else " and 1 more page" if count == 1 else f" and {count} more pages"
