"""Parts of the today page that hold no state: the frame of a calm day, headings, the sheet that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from follow_up_desk.ui.labels import IconLabel, plain_label
from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.row_list import RowList
from follow_up_desk.ui.theme import BODY, XL, L, M, font


def nothing_due_frame() -> tuple[QFrame, QLabel]:
    """Return the frame shown instead of cards if nothing is due, and the label in it."""
    frame = QFrame()
    frame.setObjectName("calm")
    frame.setProperty("tone", "rest")
    words = plain_label("calm_words")
    row = QHBoxLayout(frame)
    row.setContentsMargins(L, L, L, L)
    row.setSpacing(L)
    row.addWidget(IconLabel("check", "rest", XL))
    row.addWidget(words, 1)
    return frame, words


def heading(view: RowList) -> QLabel:
    """Return the heading of a list."""
    label = QLabel(view.accessibleName())
    label.setObjectName(f"{view.objectName()}_head")
    label.setFont(font(BODY, True))
    label.setAlignment(label_alignment())
    label.setContentsMargins(0, M, 0, 0)
    return label


def scroll_area(column: QWidget) -> QScrollArea:
    """Return the sheet that scrolls the page."""
    sheet = QScrollArea(widgetResizable=True)
    sheet.setObjectName("today_sheet")
    sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet.setFrameShape(QFrame.Shape.NoFrame)
    sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    sheet.setWidget(column)
    for widget in (sheet.viewport(), column):
        widget.setAutoFillBackground(False)
    return sheet
