"""The calendar's toolbar: title, month or week, a field that jumps to a date, today, previous and next."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, language
from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.theme import HERO, TITLE, S, font, icon
from follow_up_desk.ui.window_line import WindowLine


class DateField(WindowLine):
    """Read a typed date ("Tue", "27 Oct", "in 2 weeks"), and signal it or that it could not be read."""

    date_entered = Signal(object)
    date_rejected = Signal()

    def __init__(
        self, now: Callable[[], datetime], days: Callable[[], Workdays], day_first: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._now, self._days, self._day_first = now, days, day_first
        self.setObjectName("go_to_day")
        self.setAccessibleName(_("Go to a day"))
        self.setPlaceholderText(_("Go to a day"))
        self.setToolTip(_("Type a day, for example “next Friday”, then Enter (G)"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(self._read)

    def sizeHint(self) -> QSize:
        """Return a width that fits the placeholder text."""
        return QSize(self.fontMetrics().horizontalAdvance(self.placeholderText() + "MMMM"), super().sizeHint().height())

    def _day(self) -> date | None:
        """Return the date typed, or the last day of a period such as "the end of next week"; None if unreadable."""
        from follow_up_desk.core.promises import read_promise
        from follow_up_desk.ui.forms.date_text import parse_date

        now, day_first = self._now(), self._day_first()
        read = parse_date(self.text(), now, ahead=True, day_first=day_first)
        return read.day if read else read_promise(self.text(), now.date(), self._days(), language(), day_first).by

    def _read(self) -> None:
        day = self._day()
        if day is None:
            self.selectAll()
            self.date_rejected.emit()
            return
        self.clear()
        self.date_entered.emit(day)


class CalendarToolbar(QWidget):
    """Show the title and the navigation controls, and signal the change between month and week."""

    week_view_toggled = Signal(bool)

    def __init__(
        self,
        now: Callable[[], datetime],
        days: Callable[[], Workdays],
        day_first: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("month_title")
        self.title.setFont(font(HERO, True))
        self.title.setAlignment(label_alignment())
        self.title.setWordWrap(True)
        self.line = DateField(now, days, day_first)
        self.month = _view_button("calendar_month", _("&Month"))
        self.week = _view_button("calendar_week", _("&Week"))
        self.before = self._arrow("month_before", "arrow-left", "arrow-right")
        self.after = self._arrow("month_after", "arrow-right", "arrow-left")
        self.panels = _panels_button()
        self.today = QPushButton(_("Today"))
        self.today.setObjectName("calendar_today")
        both = QButtonGroup(self)
        for button in (self.month, self.week):
            both.addButton(button)
        self.month.setChecked(True)
        self.week.toggled.connect(self._choose)
        self._arrange()
        self._name(False)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.title, 1)
        for widget in (self.line, self.month, self.week, self.today, self.before, self.after, self.panels):
            row.addWidget(widget)

    def _arrow(self, name: str, picture: str, mirrored: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(mirrored if self.isRightToLeft() else picture))
        return button

    def _choose(self, week: bool) -> None:
        self._name(week)
        self.week_view_toggled.emit(week)

    def _name(self, week: bool) -> None:
        self.title.setFont(font(TITLE if week else HERO, True))
        for button, words in (
            (self.before, _("Previous week") if week else _("Previous month")),
            (self.after, _("Next week") if week else _("Next month")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)


def _panels_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("calendar_panels")
    button.setIcon(icon("menu"))
    button.setAccessibleName(_("Show or hide the panels"))
    button.setToolTip(_("Show or hide the panels beside the calendar (F9)"))
    return button


def _view_button(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(words)
    button.setAccessibleName(words.replace("&", ""))
    button.setCheckable(True)
    return button
