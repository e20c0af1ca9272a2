"""The layout of a day's cell in pixels, Qt-free: chips from the top, promised periods from the bottom."""

from msgspec import Struct

PAD = 4
LANE = 5  # height of a span's line with the space above it
LINE = 3
GAP = 2
FEWEST_LINES = 2  # of a chip in the week, where a day is full
NAMED_FROM = 6  # lines of text in a cell that is high enough for spans with a name


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
    lines: int
    chips: tuple[Box, ...]
    more: Box | None
    hidden: int
    lanes: tuple[Box, ...]


def _chip_height(lines: int, line: int) -> int:
    return lines * line + (GAP if lines == 1 else 2 * PAD)


def layout_cell(width: int, height: int, entries: int, lanes: int, line: int, lines: int = 1) -> CellLayout:
    """Return the layout of a cell; `line` is the height of small text, a chip holds `lines` of them at most."""
    number = Box(PAD, PAD, line + 2 * PAD, line + GAP)
    note = Box(number.x + number.w, PAD, width - number.w - 2 * PAD, number.h)
    top = number.y + number.h + GAP
    lane = line + GAP if height >= NAMED_FROM * line else LANE
    floor = height - lanes * lane - GAP
    while lines > FEWEST_LINES and entries * (_chip_height(lines, line) + GAP) > floor - top + GAP:
        lines -= 1
    chip = _chip_height(lines, line)
    fits = max(0, (floor - top + GAP) // (chip + GAP))
    shown = entries if entries <= fits else max(0, fits - 1)
    boxes = tuple(Box(PAD, top + at * (chip + GAP), width - 2 * PAD, chip) for at in range(shown))
    more = None
    if shown < entries:
        # Without a free line for the rest, the line of the day's number mentions it.
        more = Box(PAD, top + shown * (chip + GAP), width - 2 * PAD, line + GAP) if fits else note
    rails = tuple(Box(0, height - (at + 1) * lane, width, lane - GAP) for at in range(lanes))
    return CellLayout(number, note, lines, boxes, more, entries - shown, rails)
