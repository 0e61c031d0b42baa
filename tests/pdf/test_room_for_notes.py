import pytest

from app.pdf.layout.room_for_notes import FEWEST_NOTE_LINES, MOST_NOTE_LINES, NOTE_GAP, RoomForNotes

WIDTH = 400
HEAD = RoomForNotes("Notes")
HEAD.wrap(WIDTH, 1000)
HEADING = HEAD.heading.height + HEAD.spaceBefore


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (FEWEST_NOTE_LINES * NOTE_GAP - 1, 0),
        (FEWEST_NOTE_LINES * NOTE_GAP + 1, FEWEST_NOTE_LINES),
        (5.5 * NOTE_GAP, 5),
        (100 * NOTE_GAP, MOST_NOTE_LINES),
    ],
)
def test_there_are_as_many_lines_to_write_on_as_fit(room, lines):
    notes = RoomForNotes("Notes")
    _, height = notes.wrap(WIDTH, HEADING + room)
    assert (notes.lines.count if notes.lines else 0) == lines
    assert height <= HEADING + room


def test_without_room_there_is_no_heading_either():
    assert RoomForNotes("Notes").wrap(WIDTH, HEADING) == (WIDTH, 0)
