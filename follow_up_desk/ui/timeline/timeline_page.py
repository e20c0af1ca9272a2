"""Stub."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class TimelinePage(QWidget):
    """Stub."""

    def __init__(self, *parts: object) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(QLabel("TimelinePage"))

    def show_opportunity(self, id: str | None) -> None:
        """Stub."""
