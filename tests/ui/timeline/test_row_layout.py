"""The layout of a timeline row."""

import pytest

from follow_up_desk.ui.timeline.row_layout import RAIL, Box, layout_row
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow
from tests.builders import NOW


class EvenRuler:
    """Measure as if every letter were eight wide and a line sixteen high."""

    day_width, title_line, small_line = 80, 16, 16

    def grown(self, size):
        return size

    def badge(self, text):
        return (len(text) * 8 + 16, 20) if text else (0, 0)

    def title(self, text, width, bold):
        return self.small(text, width)

    def small(self, text, width):
        return 16 * max(1, -(-len(text) * 8 // max(width, 8)))


def row(**parts) -> TimelineRow:
    return TimelineRow(**{"key": "k", "at": NOW, "shape": Shape.FACT, "icon": "note", "title": "Title", **parts})


def boxes(places) -> list[Box]:
    return [b for b in (places.title, places.badge, places.meta, places.text) if b.h and b.w]


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("width", [320, 640, 1600])
def test_words_stay_inside_the_row_and_apart(shape, width):
    long = row(
        shape=shape, title="A title " * 12, meta="by e-mail", text="why " * 80, badge="Their time", label="Thu 15 Oct"
    )
    places = layout_row(long, width, EvenRuler())
    for box in boxes(places):
        assert box.x >= EvenRuler.day_width + RAIL
        assert box.x + box.w <= width
        assert box.bottom <= places.height
    assert places.title.x + places.title.w < places.badge.x
    assert places.title.bottom <= places.meta.y
    assert places.meta.bottom <= places.text.y


def test_long_words_make_the_row_taller():
    short, long = (layout_row(row(text="why " * n), 400, EvenRuler()).height for n in (1, 80))
    assert long > short + 100


def test_an_empty_part_takes_no_room():
    places = layout_row(row(), 600, EvenRuler())
    assert (places.meta.h, places.text.h, places.label.h, places.clock.h) == (0, 0, 0, 0)
    assert places.height == layout_row(row(meta=""), 600, EvenRuler()).height


def test_the_node_stands_on_the_rail_at_the_height_of_the_title():
    for shape in Shape:
        places = layout_row(row(shape=shape), 600, EvenRuler())
        assert places.node.x + places.node.w // 2 == EvenRuler.day_width + RAIL // 2
        assert abs(places.node.y + places.node.h // 2 - places.title.y - 8) <= 1


def test_a_station_is_bigger_than_a_fact():
    station, fact = (layout_row(row(shape=shape), 600, EvenRuler()).node.w for shape in (Shape.STATION, Shape.FACT))
    assert station > fact
