"""The line above the list: which opportunities it shows and in which order, each a button with a menu."""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from follow_up_desk.core.book import Book
from follow_up_desk.i18n import _
from follow_up_desk.ui.opportunities.list_choice import NAMED, SHOW_LABELS, SORT_LABELS, ListChoice, Show, Sort
from follow_up_desk.ui.theme import S


class ListBar(QWidget):
    """Offer the filter and the order; `chosen` gives the new choice."""

    chosen = Signal(object)  # ListChoice

    def __init__(self, book: Callable[[], Book], choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._texts: dict[QToolButton, tuple[str, str]] = {}  # in full, and the choice alone
        self.choice = choice
        self.filter = _menu_button("list_filter", self._fill_filters)
        self.order = _menu_button("list_order", self._fill_orders)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(S)
        self._line.addWidget(self.filter)
        self._line.addWidget(self.order)
        self.show_choice(choice)

    def show_choice(self, choice: ListChoice) -> None:
        """Show what is chosen on the buttons."""
        self.choice = choice
        shown = choice.name if choice.show in NAMED else _(SHOW_LABELS[choice.show])
        order = _(SORT_LABELS[choice.sort])
        self._texts = {
            self.filter: (_("Show: {what}").format(what=shown), shown),
            self.order: (_("Sort: {what}").format(what=order), order),
        }
        for button, (text, _short) in self._texts.items():
            button.setAccessibleName(text)
            button.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one above the other where there is no room for both; only the choice where it is scarce."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button, (text, _short) in self._texts.items():
            button.setText(text.replace("&", "&&"))
            self._line.setStretchFactor(button, button.sizeHint().width())  # room in proportion to the words
        wanted = self.filter.sizeHint().width() + self._line.spacing() + self.order.sizeHint().width()
        fits = wanted <= self.width() or self.choice.show in NAMED  # a long name is cut instead
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        for button, (_text, short) in self._texts.items():
            if not fits and button.sizeHint().width() > self.width():
                button.setText(short.replace("&", "&&"))

    def _fill_filters(self) -> None:
        menu = self.filter.menu()
        menu.clear()
        group = QActionGroup(menu)
        for show in Show:
            if show not in NAMED:
                self._add(menu, group, _(SHOW_LABELS[show]), replace(self.choice, show=show, name=""))
        menu.addSeparator()
        for show in NAMED:
            names = _names(getattr(o, show.value) for o in self._book().opportunities.values())
            submenu = menu.addMenu(_(SHOW_LABELS[show]))
            submenu.setObjectName(f"filter_{show}")
            submenu.setStyleSheet("QMenu { menu-scrollable: 1; }")
            submenu.setEnabled(bool(names))
            for name in names:
                self._add(submenu, group, name, replace(self.choice, show=show, name=name))

    def _fill_orders(self) -> None:
        menu = self.order.menu()
        menu.clear()
        group = QActionGroup(menu)
        for sort in Sort:
            self._add(menu, group, _(SORT_LABELS[sort]), replace(self.choice, sort=sort))

    def _add(self, menu: QMenu, group: QActionGroup, text: str, choice: ListChoice) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"{choice.show}:{choice.name}:{choice.sort}")
        action.setCheckable(True)
        action.setChecked(choice == self.choice)
        action.triggered.connect(partial(self._choose, choice))
        group.addAction(action)

    def _choose(self, choice: ListChoice, _checked: bool = False) -> None:
        self.chosen.emit(choice)


def _names(names: Iterable[str | None]) -> list[str]:
    return sorted({name for name in names if name}, key=str.casefold)


def _menu_button(name: str, fill: Callable[[], None]) -> QToolButton:
    """Return a button whose menu is filled when it opens; the book may have changed."""
    button = QToolButton()
    button.setObjectName(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    button.setProperty("choice", True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu = QMenu(button)
    menu.aboutToShow.connect(fill)
    button.setMenu(menu)
    return button
