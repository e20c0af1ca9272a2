"""The editor of each form of setting: a number, a switch, days of the week, hours, a day; and its default in words."""

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from follow_up_desk.core.settings import WEEKDAYS, Setting, time_span
from follow_up_desk.core.timing_defaults import VARIES_BY_KIND
from follow_up_desk.core.typed_hours import read_span
from follow_up_desk.i18n import _, clock, weekday
from follow_up_desk.ui import theme
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import with_object_name
from follow_up_desk.ui.forms.hours_input import HoursInput
from follow_up_desk.ui.forms.inputs import NumberBox, ValueBox
from follow_up_desk.ui.theme import S

SPAN_WIDTH = 38  # characters
SPIN_WIDTH = 7


class SettingEditor(Struct, frozen=True):
    """An editor widget, the functions that read and set its value, and the widget that takes the focus."""

    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    target: QWidget


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


def editor_for(setting: Setting, changed: Callable[..., None], day_editor: Callable[[], DateEditor]) -> SettingEditor:
    """Return the editor of a setting; `changed` is called after every change, `day_editor` makes that of a day."""
    if setting.form == "day":
        return _day(changed, day_editor())
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
    hours = HoursInput()
    hours.changed.connect(changed)
    return SettingEditor(hours, hours.read, hours.write, hours.start)


def _spans(setting: Setting, changed: Callable[..., None]) -> SettingEditor:
    line = _hours(changed)

    def read() -> tuple[str, ...]:
        parts = (part.strip() for part in line.text().replace(";", ",").split(","))
        return tuple(_as_setting(part) for part in parts if part)

    def write(value: tuple[str, ...]) -> None:
        line.setText(", ".join(span_text(span) for span in value))

    return SettingEditor(line, read, write, line)


def _hours(changed: Callable[..., None]) -> QLineEdit:
    line = QLineEdit()
    line.setFixedWidth(line.fontMetrics().averageCharWidth() * SPAN_WIDTH)
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.textChanged.connect(changed)
    return line


def _day(changed: Callable[..., None], editor: DateEditor) -> SettingEditor:
    """Return the editor of a day, typed as in every date field; what cannot be read is left as it was typed."""
    editor.line.setPlaceholderText(_("no day"))
    editor.changed.connect(changed)

    def read() -> str | None:
        return editor.day.isoformat() if editor.day else editor.line.text().strip() or None

    def write(value: str | None) -> None:
        editor.put(DateAndTime(date.fromisoformat(value)) if value else None)

    return SettingEditor(editor, read, write, editor.line)


def _as_setting(typed: str) -> str:
    """Return a span as a setting holds it, what cannot be read as it was typed."""
    span = read_span(typed)
    return f"{span[0]:%H:%M}-{span[1]:%H:%M}" if span else typed


def span_text(span: str) -> str:
    """Return a span of hours on the user's clock: "9:30 am to 11:30 am"."""
    start, end = time_span(span)
    return _("{start} to {end}").format(start=clock(start), end=clock(end))


def default_text(setting: Setting) -> str:
    """Return the default of a setting in words, empty where it is nothing."""
    value: Any = setting.default
    if setting.form == "switch":
        return _("on") if value else _("off")
    if setting.form == "days":
        return ", ".join(weekday(WEEKDAYS.index(name)) for name in value)
    if setting.form == "span":
        return span_text(value)
    if setting.form == "spans":
        return ", ".join(span_text(span) for span in value)
    return str(value)


_EDITORS: dict[str, Callable[[Setting, Callable[..., None]], SettingEditor]] = {
    "number": _number,
    "switch": _switch,
    "days": _days,
    "span": _span,
    "spans": _spans,
}
