"""Lists every page that opens by itself, read from the routes: no list of pages is kept by hand anywhere."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from flask import Flask
from werkzeug.routing import Rule

TAG, QUESTIONNAIRE, NUMBER = "tag", "questionnaire_id", "number"
FOR_EVERYBODY = ("pages", "l10n")
"""The blueprints whose pages search engines may list. The desk is for staff, and a visit's end is nobody's page."""

View = TypeVar("View", bound=Callable[..., object])
_gives_a_file: set[object] = set()


def gives_a_file(view: View) -> View:
    """Marks a view that answers with a file to keep, not with a page."""
    _gives_a_file.add(view)
    return view


def page_addresses(app: Flask, form_lengths: Mapping[str, int], public: bool = False) -> tuple[tuple[str, ...], ...]:
    """What stands below the language in the address of each page, part by part; nothing for the start page.

    Pages of a questionnaire stand once for each id of `form_lengths`, which says how many pages its form has. `public`
    leaves out what is for staff, and the pages of a form behind its first.
    """
    pages = [rule for rule in app.url_map.iter_rules() if _is_page(app, rule) and not (public and _is_private(rule))]
    return tuple(dict.fromkeys(parts for rule in pages for parts in _parts(rule, form_lengths)))


def _is_page(app: Flask, rule: Rule) -> bool:
    """Whether a route is a page that needs no more than a language, a questionnaire and a page of its form to open."""
    asks_for = rule.arguments
    if TAG not in asks_for or asks_for - {TAG, QUESTIONNAIRE, NUMBER} or "GET" not in (rule.methods or ()):
        return False
    return app.view_functions[rule.endpoint] not in _gives_a_file


def _is_private(rule: Rule) -> bool:
    return rule.endpoint.partition(".")[0] not in FOR_EVERYBODY or NUMBER in rule.arguments


def _parts(rule: Rule, form_lengths: Mapping[str, int]) -> Iterable[tuple[str, ...]]:
    parts = tuple(part for part in rule.rule.split("/")[2:] if part)
    placeholder = f"<{QUESTIONNAIRE}>"
    if placeholder not in parts:
        return [parts]
    if NUMBER in rule.arguments:
        return [(id, str(number)) for id, length in form_lengths.items() for number in range(2, length + 1)]
    return [tuple(id if part == placeholder else part for part in parts) for id in form_lengths]
