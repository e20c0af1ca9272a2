"""The row for each setting of `core/settings.py`: an editor with its unit, a reset button, the default."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from follow_up_desk.core.setting_checks import checked_setting
from follow_up_desk.core.settings import SETTINGS, Setting
from follow_up_desk.core.timing_defaults import VARIES_BY_KIND
from follow_up_desk.core.user_records import Value
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _
from follow_up_desk.ui import theme
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.field import FieldMessage, with_object_name
from follow_up_desk.ui.forms.setting_editors import default_text, editor_for, span_text
from follow_up_desk.ui.theme import M, S

VALUE_WIDTH = 44  # characters: the widest editor with its unit
UNITS = tuple({setting.unit for setting in SETTINGS if setting.unit})


class SettingRow(QWidget):
    """The row of one setting; its reset button shows only where the user set a value.

    Where the kind of process or the country may say another number, leaving it to them is a choice of its own.
    """

    def __init__(self, setting: Setting, value: Value | None, day_editor: Callable[[], DateEditor]) -> None:
        super().__init__()
        self.setting = setting
        self._unset = None if setting.name in VARIES_BY_KIND else setting.default
        self.editor = editor_for(setting, self._changed, day_editor)
        self.editor.target.setObjectName(setting.field)
        self.editor.target.setAccessibleName(_(setting.label))
        self._default = _("Default: {value}").format(value=words) if (words := default_text(setting)) else ""
        self.editor.widget.setToolTip(self._default)
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
        if self.setting.form == "switch":
            line.addWidget(self.editor.widget, 1)
        else:
            line.addWidget(self._value())
        line.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.message)

    def _value(self) -> QWidget:
        """Return the editor with its unit, as wide in every row, so that all begin below each other."""
        value = QWidget()
        value.setMinimumWidth(value.fontMetrics().averageCharWidth() * VALUE_WIDTH)
        row = QHBoxLayout(value)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.editor.widget)
        if self.setting.form == "number":
            row.addWidget(self._unit())
        row.addStretch(1)
        return value

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
            hours = _("Please write hours such as {example}.").format(example=span_text("09:30-11:30"))
            words = _("This could not be read as a day.") if self.setting.form == "day" else hours
            self.message.say(words, "danger", "concern")
            self.editor.target.setFocus()
            return False
        self._say_default()
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
        self._say_default()

    def _say_default(self) -> None:
        """Say below a value that the user set what the default is; a day says what was read instead."""
        if self.setting.form == "day":
            return
        self.message.say(self._default if self._is_set else "")
