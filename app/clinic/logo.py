"""Reads a clinic's logo: a small PNG or JPEG that really decodes, whatever its name says."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PureWindowsPath
from typing import Literal, TypeAlias

from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

LARGEST_FILE = 500_000
"""In bytes."""

LONGEST_SIDE = 4000
"""In pixels."""

Kind: TypeAlias = Literal["png", "jpeg"]

FIRST_BYTES: Mapping[bytes, Kind] = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}

DECODERS: Mapping[Kind, Callable[[BytesIO], ImageFile]] = {"png": PngImageFile, "jpeg": JpegImageFile}
"""Named one by one: Pillow's `Image.open` would try every format it knows, and only warns of huge images."""


@dataclass(frozen=True)
class Logo:
    """An image as the clinic gave it, in bytes, with its size in pixels."""

    content: bytes = field(repr=False)
    kind: Kind
    width: int
    height: int


def read_logo(folder: Path, name: str) -> Logo:
    """The logo in the file `name`, relative to `folder`.

    Raises ValueError with a sentence for the clinic when there is none that can be used.
    """
    content = _read(folder, name)
    kind = next((kind for start, kind in FIRST_BYTES.items() if content.startswith(start)), None)
    if kind is None:
        raise ValueError(f"'{name}' is neither a PNG nor a JPEG by its content; save the logo as one of them")
    width, height = _size(content, kind, name)
    return Logo(content, kind, width, height)


def _read(folder: Path, name: str) -> bytes:
    place = PureWindowsPath(name)  # knows `/`, `\` and `C:`, so that one file reads alike on every system
    if place.anchor or ".." in place.parts:
        raise ValueError(f"'{name}' leads out of the folder of this file; put the logo beside it and write its name")
    path = folder / place.as_posix()
    try:
        if path.exists() and not path.is_file():
            raise ValueError(f"'{name}' is a folder or a device; name the image itself")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ValueError(f"there is no file '{name}' beside this one; put the logo there or correct its name") from None
    except OSError as error:
        raise ValueError(f"'{name}' cannot be read: {error.strerror}; correct its name or its permissions") from None
    if len(content) > LARGEST_FILE:
        raise ValueError(f"'{name}' is larger than {LARGEST_FILE // 1000} kB, too much for a page; save it smaller")
    return content


def _size(content: bytes, kind: Kind, name: str) -> tuple[int, int]:
    """Width and height in pixels; the header is judged before anything is decoded, since a small file can be huge."""
    with _broken_means(name):
        width, height = DECODERS[kind](BytesIO(content)).size
    if max(width, height) > LONGEST_SIDE:
        raise ValueError(f"'{name}' is {width} by {height} pixels; make each side at most {LONGEST_SIDE}")
    with _broken_means(name):
        DECODERS[kind](BytesIO(content)).load()
        DECODERS[kind](BytesIO(content)).verify()  # the checksums, not all of which `load` looks at
    return width, height


@contextmanager
def _broken_means(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # noqa: BLE001 - Pillow raises many kinds, and each means a broken image
        raise ValueError(f"'{name}' does not decode ({error}); save the logo anew as PNG or JPEG") from None
