"""Programs that tests need beyond Python. In CI their absence is a failure; elsewhere a test says what it left out."""

import os
import shutil
from pathlib import Path

import pytest


def need(found: object, what: str) -> None:
    """Leaves the test out, or fails in CI, when something was not found."""
    if not found:
        assert not os.environ.get("CI"), f"CI needs {what}"
        pytest.skip(f"no {what} on this machine")


def program(name: str, package: str, *others: str) -> str:
    """Where a program is; it may have other names, or be where only an administrator's path leads."""
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin"
    found = next(filter(None, (shutil.which(each, path=path) for each in (name, *others))), None)
    need(found, f"{name} (Debian package {package})")
    return str(found)


def file(path: str, package: str) -> Path:
    """A file that a Debian package brings."""
    need(Path(path).is_file(), f"{path} (Debian package {package})")
    return Path(path)
