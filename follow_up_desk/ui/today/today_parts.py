"""Parts of the today page that hold no state: the frame of a calm day, headings, the sheet that scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from follow_up_desk.ui.labels import IconLabel, plain_label
from follow_up_desk.ui.own_viewport import set_own_viewport
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


class Sheet(QScrollArea):
    """The sheet that scrolls the page in height; it is never so narrow that a card is cut off."""

    def __init__(self, column: QWidget) -> None:
        super().__init__(widgetResizable=True)
        set_own_viewport(self)
        self.setObjectName("today_sheet")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = column
        self.setWidget(column)
        for widget in (self.viewport(), column):
            widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Return the width that the column needs at least, beside the scroll bar."""
        width = self._column.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())
