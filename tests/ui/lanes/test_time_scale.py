"""Days to pixels: zoom, pan, the ticks of the axis."""

import itertools
from datetime import date

import pytest

from follow_up_desk.ui.lanes.time_scale import FIRST_DAY, LAST_DAY, LONGEST, SHORTEST, Scale, months, ticks, weekends

TODAY = float(date(2026, 10, 22).toordinal())


def test_a_moment_and_its_place_are_one():
    scale = Scale(TODAY, 30, 900)
    assert scale.x(TODAY + 10) == 300
    assert scale.at(300) == TODAY + 10


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_the_moment_zoomed_about_stays_where_it_is(factor):
    scale = Scale(TODAY, 30, 900)
    zoomed = scale.zoomed(factor, TODAY + 10)
    assert zoomed.days == 30 * factor
    assert zoomed.x(TODAY + 10) == pytest.approx(scale.x(TODAY + 10))


def test_zoom_stays_between_a_week_and_six_months():
    assert Scale(TODAY, 30, 900).zoomed(0.01, TODAY).days == SHORTEST == 7
    assert Scale(TODAY, 30, 900).zoomed(100, TODAY).days == LONGEST >= 183


def test_panning_ends_where_dates_do():
    assert Scale(TODAY, 30, 900).moved(-1e9).start == FIRST_DAY
    assert Scale(TODAY, 30, 900).moved(1e9).start == LAST_DAY
    date.fromordinal(int(LAST_DAY + LONGEST))


def test_today_is_best_seen_before_the_middle():
    assert 0.3 < Scale(0, 40, 900).centred_on(TODAY).x(TODAY) / 900 < 0.5


@pytest.mark.parametrize(
    ("days", "named"),
    [(7, 7), (30, 30), (100, 14)],
    ids=["every day", "every number", "every Monday"],
)
def test_the_axis_names_what_there_is_room_for(days, named):
    seen = [tick for tick in ticks(Scale(TODAY, days - 0.5, 900)) if tick.named]
    assert len(seen) == pytest.approx(named, abs=1)


def test_months_follow_one_another_without_a_gap():
    found = list(months(Scale(TODAY, 100, 900)))
    assert [first for _start, _end, first in found] == [date(2026, m, 1) for m in (10, 11, 12)] + [date(2027, 1, 1)]
    assert all(one[1] == other[0] for one, other in itertools.pairwise(found))


def test_weekends_are_shaded_while_one_can_tell_them():
    (first, *_rest) = [w for w in weekends(Scale(TODAY, 30, 900)) if w[0] >= TODAY]
    assert first == (TODAY + 2, TODAY + 4)
    assert list(weekends(Scale(TODAY, 186, 300))) == []
