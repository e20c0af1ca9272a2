"""The main window's menus and actions, made from the table of actions."""

from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from follow_up_desk.i18n import _
from follow_up_desk.ui.actions import ACTIONS, MENUS, ActionRow
from follow_up_desk.ui.appearance import CHOICES
from follow_up_desk.ui.commands import Window
from follow_up_desk.ui.theme import icon

EVENT_MENU = "event"


class Menus:
    """Hold an action for each row of `ACTIONS`, listed in the menu bar."""

    def __init__(self, window: Window, bar: QMenuBar) -> None:
        self._window = window
        self.actions = {row.name: _action(row, window, bar) for row in ACTIONS}
        self._menus: dict[str, QMenu] = {}
        for key, title in MENUS:
            self._menus[key] = self._menu(key, title, bar)
        for scheme in CHOICES:
            self.actions[f"look_{scheme}"].setCheckable(True)
        self.mark_scheme()

    def _menu(self, key: str, title: str, bar: QMenuBar) -> QMenu:
        """Return a menu; one whose key is "outer.inner" stands inside another."""
        menu = self._menus.get(key.partition(".")[0], bar).addMenu(_(title))
        menu.setObjectName(f"menu_{key}")
        menu.addActions([self.actions[row.name] for row in ACTIONS if row.menu == key])
        return menu

    def mark_scheme(self) -> None:
        """Check the colour scheme in use."""
        for scheme in CHOICES:
            self.actions[f"look_{scheme}"].setChecked(scheme == self._window.appearance.scheme)

    def _name_undo(self) -> None:
        """Let Undo and Redo say what they do."""
        stack = self._window.session.undo_stack
        undo, redo = (text.replace("&", "&&") for text in (stack.undoText(), stack.redoText()))
        self.actions["undo"].setText(_("&Undo: {what}").format(what=undo) if undo else _("&Undo"))
        self.actions["redo"].setText(_("&Redo: {what}").format(what=redo) if redo else _("&Redo"))

    def refresh(self) -> None:
        """Enable the actions that make sense now; events that do not are not shown either."""
        self._name_undo()
        for row in ACTIONS:
            enabled = row.enabled(self._window)
            self.actions[row.name].setEnabled(enabled)
            if row.menu.startswith(EVENT_MENU):
                self.actions[row.name].setVisible(enabled or self._window.current is None)


def _action(row: ActionRow, window: Window, bar: QMenuBar) -> QAction:
    action = QAction(icon(row.icon), _(row.text), bar)
    action.setObjectName(row.name)
    if row.shortcut:
        action.setShortcut(QKeySequence(row.shortcut))
    action.triggered.connect(partial(_trigger, row, window))
    return action


def _trigger(row: ActionRow, window: Window, _checked: bool = False) -> None:
    row.trigger(window)
