"""The language in which a part of a document is set, and its direction."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """A language and its direction. `rtl`: lines begin at the right, and so do columns, bullets and bars."""

    language: str
    rtl: bool

    def left(self, start: float, width: float, whole: float) -> float:
        """Where something begins at the left that begins `start` points after the start of a line of `whole` points."""
        return whole - start - width if self.rtl else start


ENGLISH = Setting("en", False)
_current: ContextVar[Setting] = ContextVar("setting")


def current_setting() -> Setting:
    """The setting of what is being composed: paragraphs and boxes remember it when they are made."""
    return _current.get(ENGLISH)


@contextmanager
def setting(chosen: Setting) -> Iterator[None]:
    """What is made in here is set like this."""
    token = _current.set(chosen)
    try:
        yield
    finally:
        _current.reset(token)
