from itertools import groupby, pairwise

import pytest

from app.pdf.script.lines import width_of
from app.pdf.script.runs import Span
from app.report.dot_matrix import SIZE, dot_matrices
from tests.pdf.builders import full_report

GROUPS = {1: "one", 2: "two", 3: "three"}


@pytest.mark.parametrize(
    "names",
    [
        ("Magnesium", "Vitamine B12", "Vitamine D"),
        ("Regelmäßiger", "Regelmäßiger Mangel", "Regelmäßiger"),
        ("Запаморочення", "Запаморочення", "Вітамін D"),
        ("Magnesiumenlijk", "Vitaminenlijk B12enlijk", "WWWWWWW"),
    ],
)
def test_names_over_columns_never_run_into_each_other(names):
    (picture, *_) = dot_matrices(names, full_report().overlap.regions, GROUPS, False)
    heads = [words for words in picture.words if words.look == "bold"]
    assert sorted(" ".join(head.text for head in heads).split()) == sorted(" ".join(names).split())
    for _, line in groupby(sorted(heads, key=lambda head: (head.y, head.x)), key=lambda head: head.y):
        for left, right in pairwise(line):
            assert half(left) + half(right) < right.x - left.x


def half(words):
    return width_of([Span(words.text, True, SIZE, (0, 0, 0))], False, "en") / 2
