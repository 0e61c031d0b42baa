"""The report as plain text, for a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from app.report.parts.clinician import Clinician
from app.report.parts.lines import Line, Lines
from app.report.parts.profiles import Profiles
from app.report.parts.separation import Separations
from app.report.parts.stability import Stability
from app.report.parts.tests import Tests, TestView
from app.report.parts.warnings import Warnings
from app.report.report import Report

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
    yield from _separation(report.separation)
    yield from _tests(report.tests)
    yield from _stability(report.stability)
    for lines in (report.questions, report.interactions, report.cautions, report.other_causes):
        yield from _lines(lines)
    if not report.says_when:
        yield from _heading(report.next_step.heading)
        yield from _wrapped(report.next_step.text)
    yield from _clinician(report.clinician)
    yield from _sources(report)
    yield from _wrapped(report.questionnaire)


def _wrapped(*texts: str, indent: str = "") -> Iterator[str]:
    return (fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent) for text in texts if text)


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield text
    yield "-" * min(len(text), WIDTH)


def _cited(line: Line) -> str:
    """A sentence and the numbers of its sources, such as "[1, 4]"."""
    return f"{line.text} [{', '.join(map(str, line.sources))}]" if line.sources else line.text


def _warnings(warnings: Warnings, with_numbers: bool) -> Iterator[str]:
    """Without the list of sources, their numbers would point nowhere and are left out."""
    yield from _heading(warnings.heading)
    yield from _wrapped(warnings.lead)
    for line in warnings.lines:
        words = " ".join(filter(None, (line.text, line.action)))
        yield from _wrapped(_cited(Line(f"- {words}", line.sources if with_numbers else ())))
        yield from _wrapped(line.because, indent="  ")
    yield from _wrapped(warnings.also)


def _profiles(profiles: Profiles) -> Iterator[str]:
    yield from _heading(profiles.heading)
    yield from _wrapped(profiles.summary, profiles.gaps.text)
    if profiles.gaps.helpful:
        helpful = "; ".join(question.label for question in profiles.gaps.helpful)
        yield from _wrapped(f"{profiles.gaps.helpful_heading} {helpful}")
    for view in profiles.views:
        yield ""
        yield from _wrapped(f"{view.name}: {view.band}. {view.points}. {view.range} {_cited(view.standing)}".strip())
        for reason in view.reasons:
            yield from _wrapped(_cited(Line(f"- {reason.text} ({reason.points}; {reason.shared})", reason.sources)))
        if view.against:
            yield from _wrapped(f"{profiles.against_heading}: {'; '.join(denied.text for denied in view.against)}")
        for factor in view.factors:
            yield from _wrapped(_cited(Line(f"+ {factor.text}", factor.sources)))


def _overlap(report: Report) -> Iterator[str]:
    yield from _heading(report.overlap.heading)
    for region in report.overlap.regions:
        yield from _wrapped(f"{region.label}: {'; '.join(row.label for row in region.rows)}")
    if not report.overlap.regions:
        yield from _wrapped(report.overlap.empty)


def _separation(separation: Separations) -> Iterator[str]:
    if not separation.pairs:
        return
    yield from _heading(separation.heading)
    for pair in separation.pairs:
        yield pair.title
        for side in pair.sides:
            yield from _wrapped(side.title, indent="  ")
            answered = ((separation.reported_label, side.reported), (separation.denied_label, side.denied))
            for label, signs in (*answered, (separation.open_label, side.open)):
                yield from _wrapped(f"{label}: {'; '.join(signs)}" if signs else "", indent="    ")
        tests = "; ".join(test.name for test in pair.tests)
        yield from _wrapped(f"{separation.tests_label}: {tests}" if tests else "", indent="  ")


def _tests(tests: Tests) -> Iterator[str]:
    yield from _heading(tests.heading)
    if not tests.any:
        yield from _wrapped(tests.empty)
    yield from _wrapped(tests.uncovered)
    if tests.core:
        yield from _wrapped(tests.core_heading, tests.core_intro)
        yield from _test_list(tests, tests.core)
    for group in tests.groups:
        yield f"{tests.others_heading}: {group.title}"
        yield from _test_list(tests, group.tests)
    if tests.second:
        yield from _wrapped(tests.second_heading)
        yield from _test_list(tests, tests.second)


def _test_list(tests: Tests, views: Iterable[TestView]) -> Iterator[str]:
    for view in views:
        codes = f" ({tests.loinc_label} {view.loinc})" if view.loinc else ""
        yield from _wrapped(f"[ ] {view.name}{codes} {view.ask}".rstrip(), indent="  ")
        yield from _wrapped(*map(_cited, view.reasons), view.because, view.bears_on, indent="      ")
        yield from _wrapped(*(f"! {_cited(line)}" for line in (*view.confounders, *view.pitfalls)), indent="      ")
        for result in view.results:
            meaning = Line(f"{result.label}: {result.text} {result.limits}".strip(), result.sources)
            yield from _wrapped(f"= {_cited(meaning)}", indent="      ")


def _stability(stability: Stability) -> Iterator[str]:
    yield from _heading(stability.heading)
    yield from _wrapped(stability.summary)
    for change in stability.changes:
        yield from _wrapped(f"- {change.cause}. {' '.join(change.effects)}")


def _clinician(clinician: Clinician) -> Iterator[str]:
    yield from _heading(clinician.heading)
    for row in clinician.rows:
        texts = (row.points, row.fit, row.signs, row.against, row.factors)
        cells = (f"{name}: {text}" for name, text in zip(clinician.columns[1:], texts, strict=True))
        yield from _wrapped(" | ".join(filter(None, (row.profile, row.standing, *cells))))
    yield from _wrapped(*clinician.lines)


def _lines(lines: Lines) -> Iterator[str]:
    if lines.lines:
        yield from _heading(lines.heading)
        yield from _wrapped(*(f"- {_cited(line)}" for line in lines.lines))


def _sources(report: Report) -> Iterator[str]:
    yield from _heading(report.sources.heading)
    for source in report.sources.sources:
        yield from _wrapped(f"{source.number}. {source.reference} ({source.note})")
