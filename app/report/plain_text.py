"""The report as plain text, for a terminal."""

from collections.abc import Iterator
from textwrap import fill

from app.report.report import Line, Lines, Profiles, Report, Tests, Warnings

WIDTH = 100


def plain_text(report: Report) -> str:
    """The report in lines of at most 100 characters; with `report.stop`, the warnings alone."""
    return "\n".join(_paragraphs(report)) + "\n"


def _paragraphs(report: Report) -> Iterator[str]:
    yield report.title
    yield f"{report.date_label}: {report.date}"
    yield from _wrapped(report.not_a_diagnosis, report.draft)
    for warnings in report.warnings:
        yield from _warnings(warnings, with_numbers=not report.stop)
    if report.stop:
        return
    yield from _profiles(report.profiles)
    yield from _overlap(report)
    yield from _tests(report.tests)
    for lines in (report.interactions, report.cautions, report.other_causes):
        yield from _lines(lines)
    yield from _sources(report)
    yield from _wrapped(report.questionnaire)


def _wrapped(*texts: str, indent: str = "") -> Iterator[str]:
    return (fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent) for text in texts if text)


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield text
    yield "-" * min(len(text), WIDTH)


def _cited(line: Line) -> str:
    return f"{line.text} [{', '.join(map(str, line.sources))}]" if line.sources else line.text


def _warnings(warnings: Warnings, with_numbers: bool) -> Iterator[str]:
    """Without the list of sources, their numbers would point nowhere and are left out."""
    yield from _heading(warnings.heading)
    yield from _wrapped(warnings.lead)
    for line in warnings.lines:
        yield from _wrapped(_cited(Line(f"- {line.text} {line.action}", line.sources if with_numbers else ())))
        yield from _wrapped(line.because, indent="  ")


def _profiles(profiles: Profiles) -> Iterator[str]:
    yield from _heading(profiles.heading)
    yield from _wrapped(profiles.summary)
    for view in profiles.views:
        yield ""
        yield from _wrapped(f"{view.name}: {view.band}. {view.points}. {view.range} {view.held_back}".strip())
        for reason in view.reasons:
            yield from _wrapped(_cited(Line(f"- {reason.text} ({reason.points}; {reason.shared})", reason.sources)))
        for factor in view.factors:
            yield from _wrapped(_cited(Line(f"+ {factor.text}", factor.sources)))


def _overlap(report: Report) -> Iterator[str]:
    yield from _heading(report.overlap.heading)
    for region in report.overlap.regions:
        yield from _wrapped(f"{region.label}: {'; '.join(row.label for row in region.rows)}")
    if not report.overlap.regions:
        yield from _wrapped(report.overlap.empty)


def _tests(tests: Tests) -> Iterator[str]:
    yield from _heading(tests.heading)
    for group in tests.groups:
        yield group.title
        for line, views in (("", group.first), (tests.second_heading, group.second)):
            yield from _wrapped(line if views else "", indent="  ")
            for view in views:
                yield from _wrapped(f"[ ] {view.name} ({tests.loinc_label} {view.loinc})", indent="  ")
                yield from _wrapped(*(_cited(reason) for reason in view.reasons), view.because, indent="      ")
                yield from _wrapped(*(f"! {_cited(pitfall)}" for pitfall in view.pitfalls), indent="      ")
    if not tests.groups:
        yield from _wrapped(tests.empty)


def _lines(lines: Lines) -> Iterator[str]:
    if lines.lines:
        yield from _heading(lines.heading)
        yield from _wrapped(*(f"- {_cited(line)}" for line in lines.lines))


def _sources(report: Report) -> Iterator[str]:
    yield from _heading(report.sources.heading)
    for source in report.sources.sources:
        yield from _wrapped(f"{source.number}. {source.reference} ({source.note})")
