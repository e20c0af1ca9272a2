"""The layout of a timeline row in pixels, Qt-free.

There are three columns: the day, the rail with its node, the texts. The layout runs from left to right; the
delegate mirrors it for languages written from right to left.
"""

from typing import Protocol

from msgspec import Struct

from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow

S, M = 4, 8
RAIL = 44
NODE = {Shape.STATION: 30, Shape.AHEAD: 30, Shape.OPEN: 26, Shape.TODAY: 14}
SMALL_NODE = 24
CARDS = frozenset({Shape.STATION, Shape.AHEAD, Shape.OPEN})


class TextMeasure(Protocol):
    """Measure text in the fonts in use."""

    day_width: int
    title_line: int
    small_line: int

    def grown(self, size: int) -> int:
        """Return a size that suits usual text, larger where the text is larger."""
        ...

    def badge(self, text: str) -> tuple[int, int]:
        """Return a badge's width and height."""
        ...

    def title(self, text: str, width: int, bold: bool) -> int:
        """Return the height of a wrapped title."""
        ...

    def small(self, text: str, width: int) -> int:
        """Return the height of wrapped small text."""
        ...


class Box(Struct, frozen=True):
    """Hold a rectangle in pixels."""

    x: int
    y: int
    w: int
    h: int

    @property
    def bottom(self) -> int:
        """Return the y just below the box."""
        return self.y + self.h


class RowLayout(Struct, frozen=True):
    """Hold the boxes of one row; an empty part has no height."""

    height: int
    card: Box
    label: Box
    clock: Box
    node: Box
    title: Box
    badge: Box
    meta: Box
    text: Box


def is_bold(row: TimelineRow) -> bool:
    """Return whether a row's title is bold."""
    return row.shape in CARDS or row.shape is Shape.TODAY


def layout_row(row: TimelineRow, width: int, ruler: TextMeasure) -> RowLayout:
    """Return the layout of a row of a width in pixels; `ruler` measures text."""
    inner = M if row.shape in CARDS else S
    rail = ruler.grown(RAIL)
    left = ruler.day_width + rail + M
    top = S + inner
    room = max(width - left - M - S, ruler.title_line)
    badge_w, badge_h = ruler.badge(row.badge)
    words = room - (badge_w + M if row.badge else 0)
    title = Box(left, top, words, ruler.title(row.title, words, is_bold(row)))
    badge = Box(left + room - badge_w, top + (ruler.title_line - badge_h) // 2, badge_w, badge_h)
    meta = _below(title, left, room, ruler.small(row.meta, room) if row.meta else 0)
    text = _below(meta, left, room, ruler.small(row.text, room) if row.text else 0)
    label = Box(0, top, ruler.day_width, ruler.small(row.label, ruler.day_width) if row.label else 0)
    clock = Box(0, label.bottom, ruler.day_width, ruler.small_line if row.clock else 0)
    size = ruler.grown(NODE.get(row.shape, SMALL_NODE))
    node = Box(ruler.day_width + (rail - size) // 2, top + (ruler.title_line - size) // 2, size, size)
    end = max(text.bottom, clock.bottom, node.bottom)
    card = Box(left - M, S, width - left + M - S, end + inner - S)
    return RowLayout(end + inner + S, card, label, clock, node, title, badge, meta, text)


def _below(above: Box, x: int, width: int, height: int) -> Box:
    return Box(x, above.bottom + (S // 2 if height else 0), width, height)
