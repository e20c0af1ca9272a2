"""A group of the page about other devices: its title, what it is for, and what it adds below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from follow_up_desk.ui.forms.field import label
from follow_up_desk.ui.theme import L, M


class DeviceGroup(QWidget):
    """Show a title and what the group is for; the search of the settings finds it by these words."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.words = f"{title} {about}"
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, L)
        self.column.setSpacing(M)
        self.column.addWidget(label(title, bold=True, soft=True))
        self.column.addWidget(label(about))
