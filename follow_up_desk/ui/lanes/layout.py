"""The layout of a lane in pixels, Qt-free and from left to right."""

from msgspec import Struct

from follow_up_desk.ui.lanes.lane import NOTES, Band, Lane, Mark, Sort, Span
from follow_up_desk.ui.lanes.scale import Scale

LARGE, SMALL, DOT, SPECK = 24, 16, 8, 5
STEM = 16  # distance of a note from the rail
ROOMY = 30.0  # pixels per day from which notes show their icon
BAND, THIN = 18, 5
GAP = 1


class Placed(Struct, frozen=True):
    """Hold a mark with its size and the position of its centre, `y` counting down from the rail."""

    mark: Mark
    x: float
    y: int
    size: int

    @property
    def large(self) -> bool:
        """Return whether there is room for the icon."""
        return self.size >= SMALL

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point is on the mark, `y` counting down from the rail."""
        reach = max(self.size, DOT) / 2 + GAP
        return abs(x - self.x) <= reach and abs(y - self.y) <= reach


class Stretch(Struct, frozen=True):
    """Hold a span's edges, its height, and the free range for its label; a thin span is below the rail."""

    span: Span
    left: float
    right: float
    height: int
    words: tuple[float, float] = (0.0, 0.0)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point is inside, `y` counting down from the rail."""
        return self.left <= x <= self.right and abs(y) <= self.height / 2


class LaneLayout(Struct, frozen=True):
    """Hold the layout of a lane: the rail up to now and after it, spans, marks (small ones first)."""

    solid: tuple[float, float]
    dashed: tuple[float, float]
    stretches: tuple[Stretch, ...]
    marks: tuple[Placed, ...]

    def found(self, x: float, y: float) -> Mark | Span | None:
        """Return the mark or span at a point, marks before the spans below them; None if there is neither."""
        mark = next((p.mark for p in reversed(self.marks) if p.holds(x, y)), None)
        return mark or next((s.span for s in reversed(self.stretches) if s.holds(x, y)), None)


def lay_out(lane: Lane, scale: Scale, now: float) -> LaneLayout:
    """Return the layout of the visible part of a lane."""
    begin, end = lane.begin, lane.end
    here = scale.x(now)
    solid = dashed = (0.0, 0.0)
    if begin is not None and end is not None:
        left, right = scale.x(begin), scale.x(end)
        solid = (_clip(left, scale), _clip(min(right, here), scale))
        dashed = (_clip(max(left, here), scale), _clip(right, scale))
    marks = _placed(lane, scale)
    return LaneLayout(solid, dashed, _stretches(lane, scale, marks), marks)


def _clip(x: float, scale: Scale) -> float:
    return min(max(x, 0.0), float(scale.width))


def _stretches(lane: Lane, scale: Scale, marks: tuple[Placed, ...]) -> tuple[Stretch, ...]:
    seen = [s for s in lane.spans if s.end > scale.start and s.start < scale.end]
    behind = min((scale.x(s.start) for s in seen if s.kind is Band.CLASH), default=float(scale.width))
    made = []
    for span in seen:
        left, right = _clip(scale.x(span.start) + GAP, scale), _clip(scale.x(span.end) - GAP, scale)
        words = _free(left, min(right, behind) if span.label else right, marks) if span.label else (left, left)
        made.append(Stretch(span, left, right, THIN if span.kind is Band.MOVED else BAND, words))
    return tuple(made)


def _free(left: float, right: float, marks: tuple[Placed, ...]) -> tuple[float, float]:
    """Return the widest range between the marks on a span."""
    inside = sorted(p.x for p in marks if p.y == 0 and left - LARGE / 2 < p.x < right + LARGE / 2)
    starts = [left, *(x + LARGE / 2 for x in inside)]
    ends = [*(x - LARGE / 2 for x in inside), right]
    return max(zip(starts, ends, strict=True), key=lambda room: room[1] - room[0])


def _placed(lane: Lane, scale: Scale) -> tuple[Placed, ...]:
    """Position notes off the rail and other marks on it; a mark that would be covered is drawn small."""
    margin = LARGE / scale.per_day
    seen = [m for m in lane.marks if scale.start - margin < m.at < scale.end + margin]
    notes = [_note(mark, scale) for mark in seen if mark.kind in NOTES]
    large: list[Placed] = []
    small: list[Placed] = []
    for mark in sorted((m for m in seen if m.kind not in NOTES), key=lambda m: (m.kind, m.at)):
        x = scale.x(mark.at)
        hidden = any(abs(x - other.x) < LARGE * 0.75 for other in large)
        (small if hidden else large).append(Placed(mark, x, 0, DOT if hidden else LARGE))
    return (*_thinned(notes), *small, *sorted(large, key=lambda p: -p.mark.kind))


def _note(mark: Mark, scale: Scale) -> Placed:
    size = SMALL if scale.per_day >= ROOMY else DOT if scale.per_day >= ROOMY / 4 else SPECK
    way = 1 if mark.kind is Sort.OURS else -1
    return Placed(mark, scale.x(mark.at), way * STEM, size)


def _thinned(notes: list[Placed]) -> list[Placed]:
    """Draw a note small if it would overlap the one before it on the same side."""
    last: dict[int, float] = {}
    placed = []
    for note in notes:
        near = note.large and note.x - last.get(note.y, float("-inf")) < SMALL * 0.8
        placed.append(Placed(note.mark, note.x, note.y, SPECK) if near else note)
        if not near:
            last[note.y] = note.x
    return placed
