"""Labels for text that the user wrote: plain text, never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.theme import BODY, font


def plain_label(name: str, size: float = BODY, bold: bool = False, soft: bool = False) -> QLabel:
    """Return a label that shows plain text and wraps."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setFont(font(size, bold))
    label.setProperty("soft", soft)
    label.setAlignment(label_alignment())
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
