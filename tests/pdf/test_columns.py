import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import PageBreak, Spacer

from app.pdf.layout.columns import Columns, Measured, balanced, column_height, filled
from app.pdf.layout.panel import START
from app.pdf.layout.style import GUTTER

WIDTH = 2 * 100 + GUTTER


def of_height(*heights, before=0.0):
    return [Measured((), before, height) for height in heights]


def heights_of(columns):
    return [[block.height for block in column] for column in columns]


def in_order(columns):
    return [block.height for column in columns for block in column]


def columns_of(*heights, head=()):
    return Columns([[Spacer(1, height)] for height in heights], head)


def block_heights(columns):
    return [[spacer.height for spacer in block] for block in columns.blocks]


def test_columns_are_filled_one_after_the_other():
    columns, rest = filled(of_height(40, 50, 30, 80), 100, 2)
    assert heights_of(columns) == [[40, 50], [30]]
    assert heights_of([rest]) == [[80]]


def test_the_space_above_counts_but_at_the_top_of_a_column():
    columns, rest = filled(of_height(50, 45, 100, before=10), 100, 2)
    assert heights_of(columns) == [[50], [45]]
    assert heights_of([rest]) == [[100]]


def test_balanced_columns_are_as_low_as_they_can_be():
    assert heights_of(balanced(of_height(10, 20, 30, 40, 50), 2)) == [[10, 20, 30], [40, 50]]


@given(st.lists(st.floats(0, 500), min_size=1, max_size=40), st.floats(0, 20), st.integers(1, 3))
def test_balancing_loses_nothing_and_keeps_the_order(heights, before, count):
    blocks = of_height(*heights, before=before)
    assert in_order(balanced(blocks, count)) == heights


@given(st.lists(st.floats(1, 200), min_size=1, max_size=40), st.floats(200, 700))
def test_filling_loses_nothing_and_keeps_to_the_room(heights, room):
    columns, rest = filled(of_height(*heights), room, 2)
    assert in_order([*columns, rest]) == heights
    assert all(column_height(column) <= room for column in columns)


def test_what_does_not_fit_begins_on_the_next_page():
    here, page_break, rest = columns_of(60, 60, 60).split(WIDTH, 100)
    assert isinstance(page_break, PageBreak)
    assert block_heights(here) == [[60], [60]]
    assert block_heights(rest) == [[60]]


def test_the_head_stands_above_every_column_on_every_page():
    columns = columns_of(60, 60, 60, head=[Spacer(1, 10)])
    assert columns.wrap(WIDTH, 1000)[1] == pytest.approx(130, abs=0.1)
    here, _, rest = columns.split(WIDTH, 75)
    assert (here.wrap(WIDTH, 1000)[1], rest.wrap(WIDTH, 1000)[1]) == pytest.approx((70, 70), abs=0.1)


def test_a_single_block_has_the_whole_width():
    assert Columns([[Spacer(1, 10)]]).count == 1


@pytest.mark.parametrize(("heights", "needed"), [((30, 30), 30), ((100,) * 4, START), ((300, 40), 300)])
def test_columns_begin_where_enough_of_them_fits(heights, needed):
    assert columns_of(*heights).start_height(WIDTH) == pytest.approx(needed, abs=0.1)
