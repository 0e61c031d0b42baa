"""The templates of the pages, read into memory once: an upgrade beneath a running server changes none of them."""

from collections.abc import Callable
from pathlib import Path

from flask import Flask
from jinja2 import BaseLoader, Environment, TemplateNotFound

FOLDER = Path(__file__).parent / "templates"


class KeptTemplates(BaseLoader):
    """All templates below a folder, as they were when the service was built."""

    def __init__(self, folder: Path) -> None:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        self.sources = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if template not in self.sources:
            raise TemplateNotFound(template)
        return self.sources[template], str(self.folder / template), lambda: True  # it never changes

    def list_templates(self) -> list[str]:
        return list(self.sources)


def compile_templates(app: Flask) -> None:
    """Compiles every template now rather than when a page first needs it, so that forked workers share the outcome."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
