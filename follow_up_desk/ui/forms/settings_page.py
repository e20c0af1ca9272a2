"""A page of the settings: rows that the search can hide, on a sheet that scrolls."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.forms.field import Field, label
from follow_up_desk.ui.forms.setting_rows import SettingRow
from follow_up_desk.ui.theme import TITLE, L, M, S


class SettingsPage(QScrollArea):
    """Hold the rows of one page; `fields` are found by their names, `settings` by those of the table."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"page_{name}")
        self.title = title
        self.fields: dict[str, Field] = {}
        self.settings: dict[str, SettingRow] = {}
        self._parts: list[tuple[QWidget, str]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(L, 0, L, M)
        self._rows.setSpacing(M + S // 2)
        self._rows.addWidget(label(title, size=TITLE, bold=True))
        self.setWidget(sheet)
        for part in (self.viewport(), sheet):
            part.setAutoFillBackground(False)

    def row(self, *fields: Field) -> None:
        """Add fields side by side."""
        line = QHBoxLayout()
        line.setSpacing(M + S)
        for field in fields:
            self.fields[field.target.objectName()] = field
            self._parts.append((field, field.label.text()))
            line.addWidget(field, 1)
        self._rows.addLayout(line)

    def add(self, widget: QWidget, words: str = "") -> None:
        """Add a widget; the search finds it by these words."""
        self._rows.addWidget(widget)
        self._parts.append((widget, words))

    def add_settings(self, rows: Iterable[SettingRow]) -> None:
        """Add the rows of settings under the headings of their groups."""
        for heading, group in groupby(rows, key=attrgetter("setting.group")):
            members = tuple(group)
            words = " ".join((_(heading), *(_(row.setting.label) for row in members)))
            self.add(label(_(heading), bold=True, soft=True), words)
            for row in members:
                self.settings[row.setting.name] = row
                self.add(row, f"{_(heading)} {_(row.setting.label)}")

    def finish(self) -> None:
        """Leave the room that is left below the last row."""
        self._rows.addStretch(1)

    def search(self, wanted: Iterable[str]) -> bool:
        """Show only the rows that hold every word; return whether any does. The title holds for all of them."""
        words = tuple(wanted)
        found = False
        for part, said in self._parts:
            text = f"{self.title} {said}".casefold()
            shown = all(word in text for word in words)
            part.setVisible(shown)
            found = found or shown
        return found

    def reveal(self, part: QWidget) -> None:
        """Scroll a row into view."""
        self.ensureWidgetVisible(part)
