"""Two fields for a span of hours, shown on the user's clock and typed as people type hours."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from follow_up_desk.core.typed_hours import later_end, read_hour, read_span
from follow_up_desk.i18n import _, clock
from follow_up_desk.ui.theme import S

WIDTH = 11  # characters


class HoursInput(QWidget):
    """Ask from when until when; a whole span such as "9am to 8pm" may be typed into the first field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.start, self.end = self._line(_("From")), self._line(_("Until"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.start)
        row.addWidget(QLabel("\N{EN DASH}"))
        row.addWidget(self.end)
        row.addStretch(1)
        self.setFocusProxy(self.start)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedWidth(line.fontMetrics().averageCharWidth() * WIDTH)
        line.textChanged.connect(lambda _text: self.changed.emit())
        line.editingFinished.connect(self._tidy)
        return line

    def read(self) -> str:
        """Return the hours as a setting holds them: "09:00-20:00"; what cannot be read as it was typed."""
        if (span := self._span()) is None:
            return f"{self.start.text().strip()}-{self.end.text().strip()}"
        return f"{span[0]:%H:%M}-{span[1]:%H:%M}"

    def _span(self) -> tuple[time, time] | None:
        if span := read_span(self.start.text()):
            return span
        start, end = read_hour(self.start.text()), read_hour(self.end.text())
        return None if start is None or end is None else (start, later_end(start, end, self.end.text()))

    def write(self, value: str) -> None:
        """Show the hours of a setting on the user's clock."""
        start, _dash, end = value.partition("-")
        for line, hour in ((self.start, start), (self.end, end)):
            found = read_hour(hour)
            line.setText(clock(found) if found else hour)

    def _tidy(self) -> None:
        """Show what was read once a field is left."""
        if span := self._span():
            self._show(*span)

    def _show(self, start: time, end: time) -> None:
        self.start.setText(clock(start))
        self.end.setText(clock(end))
