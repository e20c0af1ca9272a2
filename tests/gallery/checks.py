"""What a machine can see in a picture: words that do not fit, widgets over one another, ink too faint."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitterHandle,
    QToolButton,
    QWidget,
)

CONTRAST = 4.5
SEEN = 0.9  # how much of a widget must be seen to be judged
ROOM = QSize(1280, 720)
SLACK = 1  # pixels that a size may lack


def faults(top: QWidget, picture: QImage) -> list[str]:
    """Return what is wrong with a widget and its picture, in words."""
    shown = [w for w in top.findChildren(QWidget) if w.isVisible() and w.window() is top and _seen(w, top)]
    return [*_too_large(top), *_cut(shown), *_overlaps(shown), *_faint(shown, top, picture)]


def _too_large(top: QWidget) -> Iterator[str]:
    size = top.size()
    if size.width() > ROOM.width() or size.height() > ROOM.height():
        yield f"larger than a small screen: {size.width()} x {size.height()}"


def _seen(widget: QWidget, top: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty() and "qt_" not in widget.objectName()


def named(widget: QWidget) -> str:
    """Return how to find a widget: its class, its name, its words."""
    words = getattr(widget, "text", lambda: "")() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {words[:50]!r}"


def _cut(shown: Iterable[QWidget]) -> Iterator[str]:
    for widget in shown:
        lack = _lack(widget)
        if lack > SLACK:
            yield f"cut by {lack}: {named(widget)}"


def _lack(widget: QWidget) -> int:
    """Return how many pixels a widget's words lack."""
    if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
        longest = max((QFontMetrics(widget.font()).horizontalAdvance(w) for w in widget.text().split()), default=0)
        return max(widget.heightForWidth(widget.width()) - widget.height(), longest - widget.width())
    if isinstance(widget, QLabel) and widget.text():
        return widget.sizeHint().width() - widget.width()
    if isinstance(widget, QPushButton | QToolButton | QCheckBox) and widget.text():
        return widget.minimumSizeHint().width() - widget.width()
    return 0


def _overlaps(shown: list[QWidget]) -> Iterator[str]:
    byparent: dict[int, list[QWidget]] = {}
    for widget in shown:
        parent = widget.parentWidget()
        if parent and parent.layout() and not isinstance(parent, QAbstractScrollArea | QLineEdit):
            byparent.setdefault(id(parent), []).append(widget)
    for siblings in byparent.values():
        for at, one in enumerate(siblings):
            for other in siblings[at + 1 :]:
                if isinstance(one, QSplitterHandle) or isinstance(other, QSplitterHandle):
                    continue
                common = one.geometry() & other.geometry()
                if common.width() > SLACK and common.height() > SLACK:
                    yield f"overlap: {named(one)} and {named(other)}"


def _faint(shown: Iterable[QWidget], top: QWidget, picture: QImage) -> Iterator[str]:
    ratio = picture.devicePixelRatio()
    for widget in shown:
        if not widget.isEnabled() or not isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox):
            continue
        pictured = isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        if not widget.text() or pictured:
            continue
        seen = widget.visibleRegion().boundingRect()
        if seen.height() < widget.height() * SEEN:
            continue  # scrolled away
        seen.translate(widget.mapTo(top, QPoint(0, 0)))
        area = QRect(seen.topLeft() * ratio, seen.size() * ratio)
        found = contrast_in(picture.copy(area))
        if found < CONTRAST - 0.3:
            yield f"contrast {found:.1f}: {named(widget)}"


def contrast_in(picture: QImage) -> float:
    """Return the contrast of the ground, the commonest colour, with what stands out most from it."""
    small = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(small.constBits()).cast("I"))
    if len(pixels) < 2:
        return 21.0  # nothing written
    ground = QColor.fromRgb(pixels.most_common(1)[0][0])
    return max(contrast(QColor.fromRgb(pixel), ground) for pixel in pixels)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours (WCAG 2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
