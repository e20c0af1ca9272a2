"""A search for the user's place: type a city or a country, choose from the list below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from follow_up_desk.i18n import _, language
from follow_up_desk.ui.first_run.places import Place, cities_of, find_places, place_label
from follow_up_desk.ui.forms.field import FieldMessage
from follow_up_desk.ui.theme import S

ROWS = 5
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, *ENTER)
PLACE = Qt.ItemDataRole.UserRole


class _Line(QLineEdit):
    """The line that is typed into: Up and Down choose from the list, Enter takes what is chosen."""

    pressed = Signal(int)

    def __init__(self, places: QListWidget) -> None:
        super().__init__(placeholderText=_("Type a city or a country"))
        self._places = places

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the keys of the list on while it is shown: Enter then saves nothing."""
        if self._places.isVisible() and event.key() in LIST_KEYS:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)


class PlaceSearch(QWidget):
    """Hold the country and the time zone chosen; `chosen` tells of another choice."""

    chosen = Signal()

    def __init__(self, country: str, zone: str | None) -> None:
        super().__init__()
        self.country, self.zone = country, zone
        self.list = QListWidget()
        self.line = _Line(self.list)
        self.line.setText(place_label(country, zone, language()) if zone else "")
        self.line.textEdited.connect(self._search)
        self.line.pressed.connect(self._press)
        self.list.setObjectName("places")
        self.list.setAccessibleName(_("Places found"))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.list.setFixedHeight(ROWS * (self.fontMetrics().height() + 2 * S))
        self.list.hide()
        self.message = FieldMessage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.line, self.list, self.message):
            column.addWidget(widget)
        self.setFocusProxy(self.line)

    def _search(self, typed: str) -> None:
        self.zone = None
        self._offer(find_places(typed, language()))
        unknown = typed.strip() and not self.list.count()
        words = _("This place is not in the list. Choose the country, or the largest city in the same time zone.")
        self.message.say(words if unknown else "")

    def _offer(self, places: tuple[Place, ...]) -> None:
        self.list.clear()
        for place in places:
            item = QListWidgetItem(place.label)
            item.setData(PLACE, place)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if places else -1)
        self.list.setVisible(bool(places))

    def _press(self, key: int) -> None:
        if key in ENTER:
            if item := self.list.currentItem():
                self._take(item)
            return
        step = 1 if key == Qt.Key.Key_Down else -1
        self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))

    def _take(self, item: QListWidgetItem) -> None:
        """Take a place; for a country with several time zones its cities are offered next."""
        place: Place = item.data(PLACE)
        self.country, self.zone = place.country, place.zone
        self.line.setText(place.label)
        if place.zone is None:
            self._offer(cities_of(place.country, language()))
            self.message.say(_("{country} has several time zones: choose a city.").format(country=place.label))
        else:
            self.list.hide()
            self.message.say("")
        self.chosen.emit()

    def complete(self) -> bool:
        """Take the only or first place found where none was chosen; return whether there is one."""
        if self.zone is None and self.list.isVisible() and (item := self.list.currentItem()):
            self._take(item)
        return self.zone is not None
