"""Draw the tray icon: the application's icon with a count that is readable from 16 to 64 pixels."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from follow_up_desk.ui.theme import LIGHT, icon_pixmap

SIZES = (16, 22, 24, 32, 48, 64)
MOST = 9
# A panel may be light or dark whatever the desk is: a saturated disc with a white rim is visible on both.
GROUND, INK = LIGHT.danger, LIGHT.card


def tray_icon(count: int) -> QIcon:
    """Return the icon with the number of steps due, no number for zero."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(tray_picture(count, size))
    return made


def tray_picture(count: int, size: int) -> QPixmap:
    """Return one size of the icon."""
    drawn = QPixmap(icon_pixmap("app", size))  # a copy: others use the picture too
    if count > 0:
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _badge(painter, str(count) if count <= MOST else f"{MOST}+", size)
        painter.end()
    return drawn


def _badge(painter: QPainter, words: str, size: int) -> None:
    height = round(size * (0.72 if size < 24 else 0.62))
    rim = max(1.0, size / 24)
    width = height if len(words) == 1 else min(size, round(height * 1.35))
    disc = QRectF(size - width, size - height, width, height).adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2)
    painter.setPen(QPen(QColor(INK), rim))
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
    painter.fillPath(_letters(words, disc, rim), QColor(INK))


def _letters(words: str, disc: QRectF, rim: float) -> QPainterPath:
    """Return the digits as a path in the middle of the disc: a path is centred exactly, text is not."""
    size = max(7, round(disc.height() * 0.86))
    path = _shape(words, size)
    room = disc.width() - 4 * rim
    if path.boundingRect().width() > room:
        path = _shape(words, max(6, int(size * room / path.boundingRect().width())))
    return path.translated(disc.center() - path.boundingRect().center())


def _shape(words: str, pixels: int) -> QPainterPath:
    font = QFont()
    font.setBold(True)
    font.setPixelSize(pixels)
    path = QPainterPath()
    path.addText(0, 0, font, words)
    return path
