"""Serves our own files, read into memory once: an upgrade beneath a running server changes none of them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, abort, current_app, make_response, request
from werkzeug.wrappers import Response as AnyResponse

FOLDER = Path(__file__).parent / "static"
MIMETYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
"""The kinds of our files, whatever the machine takes these endings for."""
FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class StaticFile:
    """A file and its version: twelve hex digits over the content."""

    content: bytes
    mimetype: str
    version: str


def init_app(app: Flask) -> None:
    """Reads the files, and gives them their addresses."""
    app.extensions["static_files"] = {path.name: _read(path) for path in sorted(FOLDER.iterdir())}
    app.add_url_rule("/static/<path:filename>", endpoint="static", view_func=_static_file)


def version_of(name: str) -> str:
    """The version that stands in the address of a file."""
    return _files()[name].version


def caching() -> str:
    """A browser may keep a file for good if its address says the version that it got."""
    file = _files().get((request.view_args or {}).get("filename", ""))
    return FOREVER if file and request.args.get("v") == file.version else "no-cache"


def _static_file(filename: str) -> AnyResponse:
    file = _files().get(filename) or abort(404)
    response = make_response(file.content)
    response.mimetype = file.mimetype
    response.set_etag(file.version)
    return response.make_conditional(request)


def _files() -> Mapping[str, StaticFile]:
    files: Mapping[str, StaticFile] = current_app.extensions["static_files"]
    return files


def _read(path: Path) -> StaticFile:
    content = path.read_bytes()
    return StaticFile(content, MIMETYPES[path.suffix], hashlib.sha256(content).hexdigest()[:12])
