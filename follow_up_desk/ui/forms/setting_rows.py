"""The form's row for each setting of `core/settings.py`: an editor, its bounds and unit, a reset button."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from follow_up_desk.core.setting_checks import checked_setting
from follow_up_desk.core.settings import SETTINGS, WEEKDAYS, Setting
from follow_up_desk.core.timing_defaults import VARIES_BY_KIND
from follow_up_desk.core.user_records import Value
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, weekday
from follow_up_desk.ui import theme
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import FieldMessage, with_object_name
from follow_up_desk.ui.forms.inputs import NumberBox, ValueBox
from follow_up_desk.ui.theme import M, S

SPAN_WIDTH = 26  # characters
SPIN_WIDTH = 7
UNITS = tuple({setting.unit for setting in SETTINGS if setting.unit})


class SettingEditor(Struct, frozen=True):
    """An editor widget, the functions that read and set its value, and the widget that takes the focus."""

    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    target: QWidget


def _no_clock() -> datetime:
    raise AssertionError("the row of a day needs to know the time")


class WeekdayButtons(QWidget):
    """A row of buttons to choose days of the week."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S // 2)
        self._buttons: dict[str, QToolButton] = {}
        for at, name in enumerate(WEEKDAYS):
            button = with_object_name(QToolButton(), f"day_{name}")
            button.setText(weekday(at))
            button.setAccessibleName(weekday(at))
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
    """The row of one setting; its reset button shows only where the user set a value.

    Where the kind of process or the country may say another number, leaving it to them is a choice of its own.
    """

    def __init__(self, setting: Setting, value: Value | None, now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self.setting = setting
        self._unset = None if setting.name in VARIES_BY_KIND else setting.default
        self.editor = _editor(setting, self._changed, now or _no_clock)
        self.editor.target.setObjectName(setting.field)
        self.editor.target.setAccessibleName(_(setting.label))
        self.back = with_object_name(QToolButton(), f"default_{setting.field}")
        self.back.setIcon(theme.icon("undo"))
        self.back.setToolTip(_("Back to the default"))
        self.back.setAccessibleName(_("Back to the default: {setting}").format(setting=_(setting.label)))
        self.back.setStyleSheet(f"padding: {S}px;")
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.clicked.connect(self.restore)
        self.message = FieldMessage()
        self._arrange()
        self._show(value)

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

    def check(self) -> bool:
        """Return whether the entry is valid; where it is not, say so below it and give it the focus."""
        try:
            self.value()
        except UserError:
            day = self.setting.form == "day"
            words = _("This could not be read as a day.") if day else _("Please write hours such as 09:30-11:30.")
            self.message.say(words, "danger", "concern")
            self.editor.target.setFocus()
            return False
        self.message.say("")
        return True

    def value(self) -> Value | None:
        """Return the value the user set, or None; raise UserError where the entry is not valid."""
        return checked_setting(self.setting.name, self.editor.read()) if self._is_set else None

    def restore(self) -> None:
        """Leave the setting to the default, or to the kind."""
        self._show(None)
        self.editor.target.setFocus()

    def _show(self, value: Value | None) -> None:
        self.editor.write(self._unset if value is None else value)
        self._mark(value is not None)

    def _changed(self, *_ignored: object) -> None:
        if isinstance(self.editor.widget, DateEditor):
            self.message.say(self.editor.widget.reading())
        self._mark(self.editor.read() is not None)

    def _mark(self, is_set: bool) -> None:
        self._is_set = is_set
        self.back.setVisible(is_set)


def _editor(setting: Setting, changed: Callable[..., None], now: Callable[[], datetime]) -> SettingEditor:
    if setting.form == "day":
        return _day(setting, changed, now)
    return (_by_kind if setting.name in VARIES_BY_KIND else _EDITORS[setting.form])(setting, changed)


def _by_kind(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    left = _("as the kind says, usually {number}").format(number=setting.default)
    numbers = [(n, str(n)) for n in range(setting.minimum, setting.maximum + 1)]
    box: ValueBox[int | None] = ValueBox([(None, left), *numbers])
    box.setSizeAdjustPolicy(ValueBox.SizeAdjustPolicy.AdjustToContents)
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    box.currentIndexChanged.connect(changed)
    return SettingEditor(box, lambda: box.value, box.choose, box)


def _number(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    box = NumberBox(setting.minimum, setting.maximum)
    box.setFixedWidth(box.fontMetrics().averageCharWidth() * SPIN_WIDTH + 2 * theme.L)
    box.valueChanged.connect(changed)
    return SettingEditor(box, box.value, box.setValue, box)


def _switch(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    box = QCheckBox(_(setting.label))
    box.toggled.connect(changed)
    return SettingEditor(box, box.isChecked, box.setChecked, box)


def _days(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    days = WeekdayButtons()
    days.changed.connect(changed)
    return SettingEditor(days, days.chosen, days.choose, days)


def _span(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    line = _hours(changed)
    return SettingEditor(line, lambda: _tidy(line.text()), line.setText, line)


def _spans(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    line = _hours(changed)

    def read() -> tuple[str, ...]:
        return tuple(_tidy(part) for part in line.text().replace(";", ",").split(",") if part.strip())

    def write(value: tuple[str, ...]) -> None:
        line.setText(", ".join(value))

    return SettingEditor(line, read, write, line)


def _hours(changed: Callable[..., None]) -> QLineEdit:
    line = QLineEdit()
    line.setFixedWidth(line.fontMetrics().averageCharWidth() * SPAN_WIDTH)
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.textChanged.connect(changed)
    return line


def _day(setting: Setting, changed: Callable[..., None], now: Callable[[], datetime]) -> SettingEditor:
    """Return the editor of a day, typed as in every date field; what cannot be read is left as it was typed."""
    editor = DateEditor(now, ahead=True)
    editor.line.setPlaceholderText(_("no day"))
    editor.changed.connect(changed)

    def read() -> str | None:
        return editor.day.isoformat() if editor.day else editor.line.text().strip() or None

    def write(value: str | None) -> None:
        editor.put(DateAndTime(date.fromisoformat(value)) if value else None)

    return SettingEditor(editor, read, write, editor.line)


def _tidy(hours: str) -> str:
    return hours.replace(" ", "").replace("–", "-")


_EDITORS: dict[str, Callable[[Setting, Callable[..., None]], SettingEditor]] = {
    "number": _number,
    "switch": _switch,
    "days": _days,
    "span": _span,
    "spans": _spans,
}
