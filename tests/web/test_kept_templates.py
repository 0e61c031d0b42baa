"""Templates are read once: what happens to their files afterwards shows on no page."""

import shutil

import pytest
from jinja2 import Environment, TemplateNotFound

from app.web.kept_templates import FOLDER, KeptTemplates, compile_templates


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "templates")


def test_a_template_that_is_edited_or_taken_away_is_as_it_was(folder):
    (folder / "pages" / "greeting.html").write_text("Good morning")
    environment = Environment(loader=KeptTemplates(folder), autoescape=True)
    (folder / "pages" / "greeting.html").write_text("Good evening")
    assert environment.get_template("pages/greeting.html").render() == "Good morning"
    shutil.rmtree(folder)
    environment.cache.clear()
    assert environment.get_template("pages/greeting.html").render() == "Good morning"


def test_every_template_is_compiled_at_once(app):
    compile_templates(app)
    names = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    assert {name for _, name in app.jinja_env.cache} >= names


def test_a_failing_template_is_named_in_what_it_raises(folder):
    (folder / "pages" / "failing.html").write_text("{{ 1 / 0 }}")
    environment = Environment(loader=KeptTemplates(folder), autoescape=True)
    with pytest.raises(ZeroDivisionError) as failed:
        environment.get_template("pages/failing.html").render()
    assert failed.traceback[-1].path == folder / "pages" / "failing.html"


def test_what_is_no_template_is_not_found(app):
    with pytest.raises(TemplateNotFound):
        app.jinja_env.get_template("../security.py")
