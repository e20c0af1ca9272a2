"""What the delegates draw: one line of text where it belongs, cut where there is no room, in its own colour."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from follow_up_desk.ui import theme
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment

BOX = QRect(40, 10, 200, 24)
LEFT, RIGHT = (leading_alignment(mirrored) | SINGLE_LINE for mirrored in (False, True))
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
LONG = "A company whose name is much longer than there is room for it in a line"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"


def drawn(text, flags, ink=Qt.GlobalColor.black, ratio=1.0):
    """Return the picture of a text drawn into `BOX`."""
    image = QImage(round(320 * ratio), round(44 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_text(painter, BOX, text, theme.font(), QColor(ink), flags)
    painter.end()
    return image


def inked(image):
    """Return the first and the last column and row that hold ink, in device-independent pixels."""
    ratio = image.devicePixelRatio()
    paper = QColor(Qt.GlobalColor.white).rgb()
    at = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != paper]
    columns, rows = zip(*at, strict=True)
    return [edge / ratio for edge in (min(columns), max(columns), min(rows), max(rows))]


@pytest.mark.parametrize("text", ["Harbor Press", HEBREW])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_line_stands_where_its_flags_say_whatever_its_script(qapp, text, ratio):
    left, right, centre = (inked(drawn(text, flags, ratio=ratio)) for flags in (LEFT, RIGHT, CENTRE))
    assert left[0] == pytest.approx(BOX.left(), abs=3)
    assert right[1] == pytest.approx(BOX.right(), abs=3)
    assert sum(centre[:2]) / 2 == pytest.approx(BOX.center().x(), abs=3)
    for _first, _last, top, bottom in (left, right, centre):
        assert (top + bottom) / 2 == pytest.approx(BOX.center().y(), abs=4)


def test_a_line_without_room_is_cut_at_its_end(qapp):
    first, last, _top, _bottom = inked(drawn(LONG, LEFT))
    assert first >= BOX.left()
    assert BOX.right() - 30 < last <= BOX.right() + 1


def test_the_same_words_are_drawn_in_the_ink_of_each_time(qapp):
    for ink in ("#AA0000", "#0000AA"):
        image = drawn("Harbor Press", LEFT, ink)
        colours = {image.pixelColor(x, y).name() for y in range(image.height()) for x in range(image.width())}
        assert ink.lower() in colours


def test_marks_of_html_are_words_as_well(qapp):
    first, last, _top, _bottom = inked(drawn("<b>&amp;</b>", LEFT))
    assert last - first > theme.grown(40)
