"""The form's row for each setting of `core/settings.py`: an editor, its bounds and unit, a reset button."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from follow_up_desk.core.records import Value
from follow_up_desk.core.setting_checks import checked
from follow_up_desk.core.settings import SETTINGS, WEEKDAYS, Setting
from follow_up_desk.core.wording import Refused
from follow_up_desk.i18n import _
from follow_up_desk.ui import saying, theme
from follow_up_desk.ui.forms.field import Message, named
from follow_up_desk.ui.forms.fields import Spin
from follow_up_desk.ui.theme import M, S

SPAN_WIDTH = 26  # characters
SPIN_WIDTH = 7
UNITS = tuple({setting.unit for setting in SETTINGS if setting.unit})


class Editor(Struct, frozen=True):
    """An editor widget, the functions that read and set its value, and the widget that takes the focus."""

    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    target: QWidget


class Days(QWidget):
    """A row of buttons to choose days of the week."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S // 2)
        self._buttons: dict[str, QToolButton] = {}
        for at, name in enumerate(WEEKDAYS):
            button = named(QToolButton(), f"day_{name}")
            button.setText(saying.weekday(at))
            button.setAccessibleName(saying.weekday(at))
            button.setCheckable(True)
            button.setStyleSheet(f"padding: {S}px;")
            button.toggled.connect(self._tell)
            self._buttons[name] = button
            line.addWidget(button)
        self.setFocusProxy(self._buttons[WEEKDAYS[0]])

    def _tell(self, _on: bool) -> None:
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the selected days."""
        return tuple(name for name, button in self._buttons.items() if button.isChecked())

    def choose(self, days: tuple[str, ...]) -> None:
        """Select these days."""
        for name, button in self._buttons.items():
            button.setChecked(name in days)


class SettingRow(QWidget):
    """The row of one setting; its reset button shows only where the value differs from the default."""

    def __init__(self, setting: Setting, value: Value) -> None:
        super().__init__()
        self.setting = setting
        self.editor = _EDITORS[setting.form](setting, self._changed)
        self.editor.target.setObjectName(setting.field)
        self.editor.target.setAccessibleName(_(setting.label))
        self.back = named(QToolButton(), f"default_{setting.field}")
        self.back.setIcon(theme.icon("undo"))
        self.back.setToolTip(_("Back to the default"))
        self.back.setAccessibleName(_("Back to the default: {setting}").format(setting=_(setting.label)))
        self.back.setStyleSheet(f"padding: {S}px;")
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.clicked.connect(self.restore)
        self.message = Message()
        self._arrange()
        self.editor.write(value)
        self._changed()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(M)
        if self.setting.form != "switch":
            label = QLabel(_(self.setting.label))
            label.setWordWrap(True)
            label.setBuddy(self.editor.target)
            line.addWidget(label, 1)
        line.addWidget(self.editor.widget, 1 if self.setting.form == "switch" else 0)
        if self.setting.form == "number":
            line.addWidget(self._unit())
        line.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.message)

    def _unit(self) -> QLabel:
        unit = QLabel(_(self.setting.unit) if self.setting.unit else "")
        unit.setProperty("soft", True)
        unit.setMinimumWidth(max(unit.fontMetrics().horizontalAdvance(_(word)) for word in UNITS))
        return unit

    def value(self) -> Value | None:
        """Return the checked value; where it is not valid, show the error and return None."""
        try:
            value = checked(self.setting.name, self.editor.read())
        except Refused:
            day = self.setting.form == "day"
            words = _("Please write a day such as 2026-10-30.") if day else _("Please write hours such as 09:30-11:30.")
            self.message.say(words, "danger", "concern")
            self.editor.target.setFocus()
            return None
        self.message.say("")
        return value

    def restore(self) -> None:
        """Reset to the default."""
        self.editor.write(self.setting.default)
        self.editor.target.setFocus()

    def _changed(self, *_ignored: object) -> None:
        if hasattr(self, "message"):
            self.back.setVisible(self.editor.read() != self.setting.default)


def _number(setting: Setting, changed: Callable[..., None]) -> Editor:
    box = Spin(setting.minimum, setting.maximum)
    box.setFixedWidth(box.fontMetrics().averageCharWidth() * SPIN_WIDTH + 2 * theme.L)
    box.valueChanged.connect(changed)
    return Editor(box, box.value, box.setValue, box)


def _switch(setting: Setting, changed: Callable[..., None]) -> Editor:
    box = QCheckBox(_(setting.label))
    box.toggled.connect(changed)
    return Editor(box, box.isChecked, box.setChecked, box)


def _days(setting: Setting, changed: Callable[..., None]) -> Editor:
    days = Days()
    days.changed.connect(changed)
    return Editor(days, days.chosen, days.choose, days)


def _span(setting: Setting, changed: Callable[..., None]) -> Editor:
    line = _hours(changed)
    return Editor(line, lambda: _tidy(line.text()), line.setText, line)


def _spans(setting: Setting, changed: Callable[..., None]) -> Editor:
    line = _hours(changed)

    def read() -> tuple[str, ...]:
        return tuple(_tidy(part) for part in line.text().replace(";", ",").split(",") if part.strip())

    def write(value: tuple[str, ...]) -> None:
        line.setText(", ".join(value))

    return Editor(line, read, write, line)


def _hours(changed: Callable[..., None]) -> QLineEdit:
    line = QLineEdit()
    line.setFixedWidth(line.fontMetrics().averageCharWidth() * SPAN_WIDTH)
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.textChanged.connect(changed)
    return line


def _day(setting: Setting, changed: Callable[..., None]) -> Editor:
    line = _hours(changed)
    line.setPlaceholderText(_("no day"))
    return Editor(line, lambda: line.text().strip(), line.setText, line)


def _tidy(hours: str) -> str:
    return hours.replace(" ", "").replace("–", "-")


_EDITORS: dict[str, Callable[[Setting, Callable[..., None]], Editor]] = {
    "number": _number,
    "switch": _switch,
    "days": _days,
    "span": _span,
    "spans": _spans,
    "day": _day,
}
