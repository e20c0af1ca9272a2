"""The layout of a lane."""

from datetime import date

from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.wording import Text
from follow_up_desk.ui.lanes.lane import Lane, Mark, MarkKind, Span, SpanKind
from follow_up_desk.ui.lanes.lane_layout import DOT, LARGE, STEM, layout_lane
from follow_up_desk.ui.lanes.time_scale import Scale

TODAY = float(date(2026, 10, 22).toordinal())
SCALE = Scale(TODAY - 10, 40, 800)  # 20 pixels a day


def mark(after, kind=MarkKind.STEP):
    return Mark(TODAY + after, kind, "call", "wait", Text("Call"))


def span(start, end, kind=SpanKind.THEIRS, label="by Friday"):
    return Span(TODAY + start, TODAY + end, kind, Text("their time"), label)


def laid(*parts, scale=SCALE):
    marks = tuple(part for part in parts if isinstance(part, Mark))
    spans = tuple(part for part in parts if isinstance(part, Span))
    return layout_lane(Lane("a", "A", "", Verdict.NOW, "Now", marks, spans), scale, TODAY)


def test_the_rail_is_solid_up_to_now_and_dashed_after_it():
    places = laid(mark(-5, MarkKind.ROUND), mark(10))
    assert places.solid == (100, 200)
    assert places.dashed == (200, 400)


def test_an_empty_lane_has_no_rail():
    assert laid().solid == (0, 0)


def test_what_is_theirs_hangs_above_and_what_is_ours_below():
    theirs, ours = laid(mark(1, MarkKind.THEIRS), mark(5, MarkKind.OURS)).marks
    assert (theirs.y, ours.y) == (-STEM, STEM)


def test_of_two_in_one_place_the_weightier_stays_large():
    places = laid(mark(0.0, MarkKind.ROUND), mark(0.2, MarkKind.OPEN))
    assert {p.mark.kind: p.size for p in places.marks} == {MarkKind.OPEN: LARGE, MarkKind.ROUND: DOT}
    assert places.marks[-1].mark.kind is MarkKind.OPEN, "the large one lies on top"


def test_fewer_days_part_them_again():
    near = laid(mark(0.0, MarkKind.ROUND), mark(0.5, MarkKind.OPEN), scale=Scale(TODAY - 3, 7, 800))
    assert [p.size for p in near.marks] == [LARGE, LARGE]


def test_stretches_end_where_the_days_that_are_seen_end():
    (stretch,) = laid(span(-30, 100)).spans
    assert (stretch.left, stretch.right) == (0, 800)


def test_words_go_where_no_mark_stands():
    stretch = laid(span(0, 10), mark(2)).spans[0]
    assert stretch.words == (200 + 40 + LARGE / 2, 399)


def test_what_lies_under_the_pointer_is_found():
    one = mark(5)
    places = laid(span(0, 10), one)
    assert places.found(300, 0) is one
    assert places.found(220, 0).kind is SpanKind.THEIRS
    assert places.found(220, 30) is None


def test_nothing_unseen_is_placed():
    places = laid(mark(200), span(150, 160))
    assert places.marks == ()
    assert places.spans == ()
