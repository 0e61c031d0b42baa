"""The short way of setting lines gives what the long way gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pdf.script.faces import stack
from app.pdf.script.lines import _Setter
from app.pdf.script.plain_lines import plain_lines
from app.pdf.script.runs import Line, Measure, Span

WORDS = (
    *("a", "to", "Often", "tired?", "numbness,", "Łódź", "škoda", "ви", "12", "(x)", "AVATAR", "medicine"),
    *("25-hydroxy", "osteoporosis", "hypomagnesaemia"),
)


def span(text: str) -> Span:
    return Span(text, False, 9.0, (0.0, 0.0, 0.0))


def shown(lines: list[Line]) -> list[list[tuple[str, float]]]:
    return [[(run.shaped.text, round(run.x, 6)) for run in line.runs] for line in lines]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.floats(20, 500), st.integers(0, 2))
def test_both_ways_set_the_same_lines(words, width, number):
    given_text = span(" ".join(words))
    measure = Measure(width, width * 0.8)
    short = plain_lines(given_text, stack(False, False).faces[0], "en", measure, number)
    if short is None:
        return
    long = list(_Setter([given_text], False, "en").lines(measure, number))
    assert shown(short) == shown(long)
    assert [line.width for line in short] == pytest.approx([line.width for line in long])
    assert [line.runs[0].shaped for line in short if line.runs] == [line.runs[0].shaped for line in long if line.runs]


def test_most_texts_go_the_short_way():
    """Else it would be a short way for nobody."""
    face = stack(False, False).faces[0]
    text = span("How often is it hard to climb stairs, rise from a chair or lift your arms?")
    assert plain_lines(text, face, "en", Measure(150, 150), 0)


@pytest.mark.parametrize("text", ["two  spaces", " at the start", "hypomagnesaemiahypomagnesaemia at once"])
def test_what_has_a_difficulty_goes_the_long_way(text):
    assert plain_lines(span(text), stack(False, False).faces[0], "en", Measure(60, 60), 0) is None
