"""The layout of a lane in pixels, Qt-free and from left to right."""

from msgspec import Struct

from follow_up_desk.ui.lanes.lane import NOTES, Lane, Mark, MarkKind, Span, SpanKind
from follow_up_desk.ui.lanes.time_scale import Scale

LARGE, SMALL, DOT, SPECK = 24, 16, 8, 5
STEM = 16  # distance of a note from the rail
ICON_MIN_PER_DAY = 30.0  # pixels per day from which notes show their icon
BAND, THIN = 18, 5
GAP = 1
TOUCHING = 0.95  # of a mark's width: where two are nearer, the lesser one is drawn small


class PlacedMark(Struct, frozen=True):
    """Hold a mark with its size and the position of its centre, `y` counting down from the rail."""

    mark: Mark
    x: float
    y: int
    size: int

    @property
    def large(self) -> bool:
        """Return whether there is room for the icon."""
        return self.size >= SMALL

    def contains(self, x: float, y: float) -> bool:
        """Return whether a point is on the mark, `y` counting down from the rail."""
        reach = max(self.size, DOT) / 2 + GAP
        return abs(x - self.x) <= reach and abs(y - self.y) <= reach


class PlacedSpan(Struct, frozen=True):
    """Hold a span's edges, its height, and the free range for its label; a thin span is below the rail."""

    span: Span
    left: float
    right: float
    height: int
    words: tuple[float, float] = (0.0, 0.0)

    def contains(self, x: float, y: float) -> bool:
        """Return whether a point is inside, `y` counting down from the rail."""
        return self.left <= x <= self.right and abs(y) <= self.height / 2


class LaneLayout(Struct, frozen=True):
    """Hold the layout of a lane: the rail up to now and after it, spans, marks (small ones first)."""

    solid: tuple[float, float]
    dashed: tuple[float, float]
    spans: tuple[PlacedSpan, ...]
    marks: tuple[PlacedMark, ...]

    def found(self, x: float, y: float) -> Mark | Span | None:
        """Return the mark or span at a point, marks before the spans below them; None if there is neither."""
        mark = next((p.mark for p in reversed(self.marks) if p.contains(x, y)), None)
        return mark or next((s.span for s in reversed(self.spans) if s.contains(x, y)), None)


def layout_lane(lane: Lane, scale: Scale, now: float) -> LaneLayout:
    """Return the layout of the visible part of a lane."""
    begin, end = lane.begin, lane.end
    here = scale.x(now)
    solid = dashed = (0.0, 0.0)
    if begin is not None and end is not None:
        left, right = scale.x(begin), scale.x(end)
        solid = (_clip(left, scale), _clip(min(right, here), scale))
        dashed = (_clip(max(left, here), scale), _clip(right, scale))
    marks = _placed_marks(lane, scale)
    return LaneLayout(solid, dashed, _placed_spans(lane, scale, marks), marks)


def _clip(x: float, scale: Scale) -> float:
    return min(max(x, 0.0), float(scale.width))


def _placed_spans(lane: Lane, scale: Scale, marks: tuple[PlacedMark, ...]) -> tuple[PlacedSpan, ...]:
    seen = [s for s in lane.spans if s.end > scale.start and s.start < scale.end]
    behind = min((scale.x(s.start) for s in seen if s.kind is SpanKind.CLASH), default=float(scale.width))
    made = []
    for span in seen:
        left, right = _clip(scale.x(span.start) + GAP, scale), _clip(scale.x(span.end) - GAP, scale)
        words = _free_range(left, min(right, behind) if span.label else right, marks) if span.label else (left, left)
        made.append(PlacedSpan(span, left, right, THIN if span.kind is SpanKind.MOVED else BAND, words))
    return tuple(made)


def _free_range(left: float, right: float, marks: tuple[PlacedMark, ...]) -> tuple[float, float]:
    """Return the widest range between the marks on a span."""
    inside = sorted(p.x for p in marks if p.y == 0 and left - LARGE / 2 < p.x < right + LARGE / 2)
    starts = [left, *(x + LARGE / 2 for x in inside)]
    ends = [*(x - LARGE / 2 for x in inside), right]
    return max(zip(starts, ends, strict=True), key=lambda room: room[1] - room[0])


def _placed_marks(lane: Lane, scale: Scale) -> tuple[PlacedMark, ...]:
    """Position notes off the rail and other marks on it; a mark that would be covered is drawn small."""
    margin = LARGE / scale.per_day
    seen = [m for m in lane.marks if scale.start - margin < m.at < scale.end + margin]
    notes = [_note(mark, scale) for mark in seen if mark.kind in NOTES]
    large: list[PlacedMark] = []
    small: list[PlacedMark] = []
    for mark in sorted((m for m in seen if m.kind not in NOTES), key=lambda m: (m.kind, m.at)):
        x = scale.x(mark.at)
        hidden = any(abs(x - other.x) < LARGE * TOUCHING for other in large)
        (small if hidden else large).append(PlacedMark(mark, x, 0, DOT if hidden else LARGE))
    return (*_shrink_overlapping(notes), *small, *sorted(large, key=lambda p: -p.mark.kind))


def _note(mark: Mark, scale: Scale) -> PlacedMark:
    size = SMALL if scale.per_day >= ICON_MIN_PER_DAY else DOT if scale.per_day >= ICON_MIN_PER_DAY / 4 else SPECK
    way = 1 if mark.kind is MarkKind.OURS else -1
    return PlacedMark(mark, scale.x(mark.at), way * STEM, size)


def _shrink_overlapping(notes: list[PlacedMark]) -> list[PlacedMark]:
    """Draw a note small if it would overlap the one before it on the same side."""
    last: dict[int, float] = {}
    placed = []
    for note in notes:
        near = note.large and note.x - last.get(note.y, float("-inf")) < SMALL * 0.8
        placed.append(PlacedMark(note.mark, note.x, note.y, SPECK) if near else note)
        if not near:
            last[note.y] = note.x
    return placed
