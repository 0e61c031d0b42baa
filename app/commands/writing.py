"""Writes what a command makes, or tells whoever typed it why it cannot."""

import sys
from pathlib import Path

import click


def write_output(path: Path, content: bytes) -> None:
    """Writes the file; `-` is standard output."""
    if str(path) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written: {error.strerror}") from error
