"""The input widget for a date (and time): a line, what was read below it, and a calendar."""

from collections.abc import Callable
from datetime import date, datetime
from datetime import time as day_time

from msgspec import Struct
from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from follow_up_desk import i18n
from follow_up_desk.core.local_time import Zone, in_zone, instant_at, same_clock
from follow_up_desk.i18n import _
from follow_up_desk.ui import theme
from follow_up_desk.ui.forms.date_text import DateAndTime, as_typed, format_date_and_time, parse_date
from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.theme import S

Clock = Callable[[], datetime]


class _DateLine(QLineEdit):
    """A line whose Alt+Down asks for the calendar."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down or F4, as date fields do."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class _CalendarPopup(QFrame):
    """A calendar over the form; Enter or a click takes a date, Esc closes it."""

    def __init__(self, parent: QWidget, take: Callable[[QDate], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        _style_calendar(self.calendar)
        self.calendar.clicked.connect(take)
        self.calendar.activated.connect(take)
        column.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)


def _style_calendar(calendar: QCalendarWidget) -> None:
    """Set our colours and arrows on the calendar: weekends are faint, nothing is red."""
    quiet = QTextCharFormat()
    quiet.setForeground(theme.colour("ink_faint"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, quiet)
    for name, arrow in (("prev", "arrow-left"), ("next", "arrow-right")):
        if button := calendar.findChild(QToolButton, f"qt_calendar_{name}month"):
            button.setIcon(theme.icon(arrow))


class DateEditor(QWidget):
    """The editor of a date, with a time where `timed`; `now` returns the time, 3/4 is 3 April if `day_first`."""

    changed = Signal()

    def __init__(self, now: Clock, *, day_first: bool, timed: bool = False, ahead: bool = False) -> None:
        super().__init__()
        self._now, self._timed, self.ahead, self._day_first = now, timed, ahead, day_first
        self._popup: _CalendarPopup | None = None
        self.line = _DateLine()
        self.line.textChanged.connect(self._tell)
        self.line.wanted.connect(self.open_calendar)
        button = QToolButton()
        button.setIcon(theme.icon("calendar"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(_("Choose a day (Alt+Down)"))
        button.setAccessibleName(_("Choose a day"))
        button.setStyleSheet(f"padding: {S}px;")
        button.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.line, 1)
        row.addWidget(button)
        self.setFocusProxy(self.line)

    @property
    def empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text().strip()

    @property
    def is_now(self) -> bool:
        """Return whether the line is empty or says "now"."""
        return self.line.text().strip().casefold() in ("", "now", _("now").casefold())

    @property
    def when(self) -> DateAndTime | None:
        """Return the date and time read, or None."""
        return parse_date(self.line.text(), self._now(), ahead=self.ahead, day_first=self._day_first)

    @property
    def day(self) -> date | None:
        """Return the date read, or None."""
        return self.when.day if self.when else None

    def instant(self, zone: Zone, default: day_time = day_time(9)) -> datetime | None:
        """Return the instant read in a time zone, or None; a date without a time gets the default one."""
        when = self.when
        return instant_at(when.day, when.at or default, zone) if when else None

    def put(self, when: DateAndTime | None) -> None:
        """Show a date, or an empty line for None."""
        text = as_typed(when) if when else ""
        if text != self.line.text():
            self.line.setText(text)

    def show_example(self, day: date, at: day_time) -> None:
        """Show in the empty line how a day and an hour may be typed."""
        self.line.setPlaceholderText(_("for example {when}").format(when=as_typed(DateAndTime(day, at))))

    def reading(self) -> str:
        """Return what was read as text; empty where the line already says exactly that."""
        when, text = self.when, self.line.text().strip()
        if not text or (when and text == as_typed(when)):
            return ""
        return format_date_and_time(when) if when else _("This could not be read as a day.")

    def differ(self, clocks: "FieldClocks") -> bool:
        """Return whether the two clocks differ at the time typed, or now."""
        instant = self.instant(clocks.typed) or self._now()
        return not same_clock(in_zone(instant, clocks.user), in_zone(instant, clocks.others))

    def on_both_clocks(self, clocks: "FieldClocks") -> str:
        """Return the time typed as both clocks show it; empty where no time was typed."""
        when = self.when
        if when is None or when.at is None:
            return ""
        return i18n.moment(instant_at(when.day, when.at, clocks.typed), clocks.user, clocks.others)

    def open_calendar(self) -> None:
        """Show the calendar."""
        if self._popup is None:
            self._popup = _CalendarPopup(self, self._take)
        day = self.day or self._now().date()
        self._popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._popup.adjustSize()
        self._popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        self._popup.show()
        self._popup.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        before = self.when
        self.put(DateAndTime(date(day.year(), day.month(), day.day()), before.at if before and self._timed else None))
        self.line.setModified(True)
        self.line.setFocus()

    def _tell(self, _text: str) -> None:
        self.changed.emit()


class FieldClocks(Struct, frozen=True):
    """Say by whose clock a field is typed: `typed` is that of the user or that of the others."""

    typed: Zone
    user: Zone
    others: Zone


class DateField(Field):
    """A date editor with its label above and what was read below.

    Where the user's clock and the others' differ, the label says whose is meant, and both are shown below.
    """

    def __init__(
        self, name: str, label: str, editor: DateEditor, clocks: Callable[[], FieldClocks] | None = None
    ) -> None:
        super().__init__(name, label, editor)
        self.date_editor = editor
        self._word, self.clocks = label, clocks
        editor.changed.connect(self.show_reading)
        self.show_reading()

    def show_reading(self) -> None:
        """Show what was read."""
        clocks = self.clocks() if self.clocks else None
        differ = clocks is not None and self.date_editor.differ(clocks)
        self.name_clock(clocks if differ else None)
        self.say((differ and clocks and self.date_editor.on_both_clocks(clocks)) or self.date_editor.reading())
        if isinstance(form := self.window(), Form):
            form.grow()

    def name_clock(self, clocks: FieldClocks | None) -> None:
        """Say beside the label whose clock is meant, where the two differ."""
        words = self._word
        if clocks is not None:
            words = _("{field} (your time)") if clocks.typed is clocks.user else _("{field} (time in {place})")
            words = words.format(field=self._word, place=i18n.place(clocks.typed))
        self.rename(words)
