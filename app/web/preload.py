"""What is otherwise read when it is first needed: before the workers are forked they share it, and an upgrade beneath
a running server, which takes the files away, cannot break a page.

Left out are the dictionaries of hyphens, which take longer than all the rest: without one, long words stay whole.
"""

from contextlib import suppress
from importlib import import_module

from flask import Flask

from app.pdf.script.faces import all_faces, covered
from app.web.kept_templates import compile_templates

LATE_MODULES = (
    "encodings.idna",  # the name of the host, on the first request
    "encodings.latin_1",  # dictionaries of hyphens
    "encodings.utf_16_be",  # strings in a PDF
    "granian._loops",  # a worker that starts
    "pypdf.filters",  # prints joined at the desk
)
"""What others import only when they use it."""


def preload(app: Flask) -> None:
    """Reads and compiles it now."""
    compile_templates(app)
    tuple(all_faces())
    covered()
    for name in LATE_MODULES:
        with suppress(ImportError):  # a later version of theirs may do without it
            import_module(name)
