"""Stub."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class CalendarPage(QWidget):
    """Stub."""

    def __init__(self, *parts: object) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(QLabel("CalendarPage"))

    def show_opportunity(self, id: str | None) -> None:
        """Stub."""
