"""The layout of a day's cell in pixels, Qt-free: chips from the top, promised periods from the bottom."""

from msgspec import Struct

PAD = 4
LANE = 5  # height of a span's line with the space above it
LINE = 3
GAP = 2


class Box(Struct, frozen=True):
    """Hold a rectangle in pixels."""

    x: int
    y: int
    w: int
    h: int

    def contains(self, x: int, y: int) -> bool:
        """Return whether a point is inside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h


class CellLayout(Struct, frozen=True):
    """Hold a cell's boxes; `hidden` counts the entries without room, which the box `more` mentions."""

    number: Box
    note: Box
    chips: tuple[Box, ...]
    more: Box | None
    hidden: int
    lanes: tuple[Box, ...]


def layout_cell(width: int, height: int, entries: int, lanes: int, line: int, lines: int = 1) -> CellLayout:
    """Return the layout of a cell; `line` is the height of small text, a chip holds `lines` of them."""
    number = Box(PAD, PAD, line + 2 * PAD, line + GAP)
    note = Box(number.x + number.w, PAD, width - number.w - 2 * PAD, number.h)
    top = number.y + number.h + GAP
    floor = height - lanes * LANE - GAP
    chip = lines * line + (GAP if lines == 1 else 2 * PAD)
    fits = max(0, (floor - top + GAP) // (chip + GAP))
    shown = entries if entries <= fits else max(0, fits - 1)
    boxes = tuple(Box(PAD, top + at * (chip + GAP), width - 2 * PAD, chip) for at in range(shown))
    more = None
    if shown < entries:
        # Without a free line for the rest, the line of the day's number mentions it.
        more = Box(PAD, top + shown * (chip + GAP), width - 2 * PAD, line + GAP) if fits else note
    rails = tuple(Box(0, height - (at + 1) * LANE, width, LINE) for at in range(lanes))
    return CellLayout(number, note, boxes, more, entries - shown, rails)
