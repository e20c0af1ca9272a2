"""Labels: an icon, and text that the user wrote, which is never taken for markup."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.theme import BODY, font, grown, icon


class IconLabel(QLabel):
    """Show an icon; it is drawn when it is first seen."""

    def __init__(self, name: str, role: str, size: int) -> None:
        super().__init__()
        self._icon = icon(name, role)
        self._size = grown(size)

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the background, and the icon in the middle of it."""
        super().paintEvent(event)
        corner = self.rect().center() - QPoint(self._size // 2 - 1, self._size // 2 - 1)
        painter = QPainter(self)
        self._icon.paint(painter, QRect(corner, self.sizeHint()))
        painter.end()


def plain_label(name: str, size: float = BODY, bold: bool = False, soft: bool = False) -> QLabel:
    """Return a label that shows plain text and wraps."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setFont(font(size, bold))
    label.setProperty("soft", soft)
    label.setAlignment(label_alignment())
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
