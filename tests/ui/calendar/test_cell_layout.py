"""The layout of a day's cell, and the navigation keys."""

from datetime import date
from itertools import pairwise

import pytest

from follow_up_desk.ui.calendar.cell_layout import layout_cell
from follow_up_desk.ui.calendar.date_navigation import add_months, date_for_key

LINE = 15


@pytest.mark.parametrize("height", [24, 40, 63, 84, 140])
@pytest.mark.parametrize("entries", [0, 1, 2, 3, 9])
@pytest.mark.parametrize("lanes", [0, 1, 3])
def test_nothing_overlaps_and_nothing_leaves_the_cell(height, entries, lanes):
    places = layout_cell(89, height, entries, lanes, LINE)
    assert len(places.chips) + places.hidden == entries
    assert (places.more is None) == (places.hidden == 0)
    boxes = [*places.chips, *([places.more] if places.more and places.more is not places.note else [])]
    for above, below in pairwise(boxes):
        assert above.y + above.h < below.y
    for box in boxes:
        assert box.y >= places.number.y + places.number.h
        assert box.x + box.w <= 89
        assert box.y + box.h <= height - lanes * 5


def test_a_high_cell_has_room_for_names_on_its_spans_and_a_low_one_has_not():
    low, high = (layout_cell(134, height, 0, 2, LINE).lanes for height in (80, 92))
    assert {box.h for box in low} == {3}
    assert all(box.h >= LINE for box in high)
    assert high[0].y >= high[1].y + high[1].h, "they do not overlap"


def test_the_last_line_of_room_goes_to_the_rest():
    assert [len(layout_cell(89, 84, n, 0, LINE).chips) for n in (2, 3, 4)] == [2, 3, 2]
    assert layout_cell(89, 84, 9, 0, LINE).hidden == 7


def test_a_cell_without_room_names_its_entries_beside_the_number():
    places = layout_cell(89, 24, 2, 0, LINE)
    assert (places.chips, places.hidden, places.more) == ((), 2, places.note)


def test_a_point_finds_its_chip():
    chips = layout_cell(89, 84, 2, 0, LINE).chips
    assert chips[1].contains(chips[1].x + 1, chips[1].y + 1)
    assert not chips[0].contains(chips[1].x + 1, chips[1].y + 1)


@pytest.mark.parametrize(
    ("key", "mirrored", "to"),
    [
        ("Key_Left", False, date(2026, 9, 30)),
        ("Key_Left", True, date(2026, 10, 2)),
        ("Key_Right", False, date(2026, 10, 2)),
        ("Key_Up", True, date(2026, 9, 24)),
        ("Key_Down", False, date(2026, 10, 8)),
        ("Key_PageUp", False, date(2026, 9, 1)),
        ("Key_PageDown", False, date(2026, 11, 1)),
        ("Key_Home", False, date(2026, 10, 1)),
        ("Key_End", False, date(2026, 10, 31)),
        ("Key_A", False, None),
    ],
)
def test_keys_walk(key, mirrored, to):
    assert date_for_key(date(2026, 10, 1), key, mirrored) == to


@pytest.mark.parametrize(
    ("key", "to"),
    [
        ("Key_PageUp", date(2026, 10, 15)),
        ("Key_PageDown", date(2026, 10, 29)),
        ("Key_Home", date(2026, 10, 18)),
        ("Key_End", date(2026, 10, 24)),
        ("Key_Left", date(2026, 10, 21)),
    ],
)
def test_keys_walk_by_weeks_where_a_week_is_shown(key, to):
    assert date_for_key(date(2026, 10, 22), key, week_from=6) == to


@pytest.mark.parametrize("height", [120, 410])
@pytest.mark.parametrize("entries", [1, 4, 9])
def test_tall_chips_keep_inside_the_cell_too(height, entries):
    places = layout_cell(89, height, entries, 2, LINE, lines=5)
    assert len(places.chips) + places.hidden == entries
    for above, below in pairwise(places.chips):
        assert above.y + above.h < below.y
    for box in places.chips:
        assert box.h >= places.lines * LINE >= 2 * LINE
        assert box.y + box.h <= height - 2 * 5
    assert places.lines == 5 or entries > 1 or height < 5 * LINE + 60, "only a full day has shorter chips"


def test_a_shorter_month_takes_its_last_day():
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 12, 31), 1) == date(2027, 1, 31)
    assert add_months(date(2026, 1, 31), -2) == date(2025, 11, 30)


def test_the_calendar_has_an_end():
    assert date_for_key(date(2199, 12, 31), "Key_Right") == date(2199, 12, 31)
    assert add_months(date(1970, 1, 15), -1) == date(1970, 1, 1)
