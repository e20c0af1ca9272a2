"""The main window: it arranges the panes and shows the selected opportunity in them; it has no logic of its own."""

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.i18n import _
from follow_up_desk.ui.appearance import Appearance
from follow_up_desk.ui.dialogs import Dialogs
from follow_up_desk.ui.foreground import bring_forward, hide
from follow_up_desk.ui.incoming.drop_target import DropTarget
from follow_up_desk.ui.menus import Menus
from follow_up_desk.ui.opportunities.opportunities_list import OpportunitiesList
from follow_up_desk.ui.page_bar import PageBar
from follow_up_desk.ui.pages import TIMELINE, TODAY, Pages
from follow_up_desk.ui.publishing.calendar_choice import CalendarChoice
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.tab_order import TabOrderWindow, order_for_screen_readers
from follow_up_desk.ui.theme import L, M, icon
from follow_up_desk.ui.tips.tips_panel import TipsPanel
from follow_up_desk.ui.toasts import Toasts
from follow_up_desk.ui.window_place import first_time, keep_place, place_window

COMPLETE_AFTER_MS = 10  # when the first picture is on the screen
WIDTHS, SHARES = [280, 660, 340], (1, 4, 1)  # of the panes, and how they share more or less room


class MainWindow(TabOrderWindow):
    """Show the list at the left, a page in the middle, the tips at the right."""

    first_hidden = Signal()  # closed into the tray for the first time

    def __init__(self, session: Session, shelf: Shelf, settings: QSettings, fixed_now: str | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.session = session
        self.closes_to_tray = False
        self._painted = False
        self._panes: QByteArray | None = None  # the panes' sizes before a wide page took their room
        self.memory = settings
        self.appearance = Appearance(settings, self)
        self.calendar_choice = CalendarChoice(settings, self)
        self.navigator = Dialogs(session, shelf, self)
        self._menus = Menus(self, self.menuBar())
        self.opportunities = OpportunitiesList(session, settings)
        self.pages = Pages(session, self.navigator)
        self.tips = TipsPanel(session, shelf, self.navigator, self.pages.shows_verdict)
        self.setWindowTitle(_("Sample - Follow-Up Desk") if fixed_now else _("Follow-Up Desk"))
        DropTarget(session, self)
        self._arrange()
        if fixed_now:
            self._show_fixed_time(fixed_now)
        self.toasts = Toasts(self)
        self._connect()
        self._restore()
        self._refresh_actions()

    def _arrange(self) -> None:
        self.bar = PageBar(self._menus.actions)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(M)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.opportunities, middle, self.tips):
            self.splitter.addWidget(pane)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for at, share in enumerate(SHARES):
            self.splitter.setStretchFactor(at, share)
        self.splitter.setSizes(WIDTHS)
        order_for_screen_readers(self.splitter)
        self.setCentralWidget(self.splitter)

    def _show_appearance(self) -> None:
        """Show everything in the appearance that was just chosen."""
        self._menus.mark_scheme()
        self.pages.renew()
        self.bar.mark(self.pages.shown)
        self.opportunities.view.doItemsLayout()
        self.tips.takeWidget()
        self.tips.show_opportunity(self.current)

    def _show_fixed_time(self, fixed_now: str) -> None:
        """Show above everything that this is a sample, and its fixed time."""
        from follow_up_desk.ui.first_run.sample_bar import sample_bar

        self.addToolBar(sample_bar(self, fixed_now))

    def _connect(self) -> None:
        self.appearance.changed.connect(self._show_appearance)
        self.bar.log.connect(self.log_interview)
        self.pages.verdicts_changed.connect(self._show_advice)
        self.opportunities.picked.connect(self.show_opportunity)
        self.opportunities.opened.connect(self._open_timeline)
        self.opportunities.menu_requested.connect(self._open_menu)
        self.opportunities.delete_pressed.connect(self._delete)
        self.navigator.picked.connect(self._pick)
        self.pages.panels_toggled.connect(self.toggle_panels)
        self.session.changed.connect(self._refresh_actions)
        self.session.undo_stack.indexChanged.connect(self._refresh_actions)
        self.toasts.connect_session(self.session)

    def _restore(self) -> None:
        place_window(self, self.memory)
        panes = self.memory.value("panes")
        if isinstance(panes, QByteArray):
            self.splitter.restoreState(panes)
        self.opportunities.select_first()
        self.show_today()

    @property
    def current(self) -> str | None:
        """Return the id of the selected opportunity, or None."""
        current = self.opportunities.current
        return current if current in self.session.book.opportunities else None

    def action(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._menus.actions[name]

    def show_opportunity(self, id: str) -> None:
        """Show one opportunity in every pane; an empty id stands for none."""
        self.pages.show_opportunity(id or None)
        self._show_advice()
        self._refresh_actions()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Complete the window right after the first picture, which is quicker without the rest."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(COMPLETE_AFTER_MS, self, self._complete)

    def show_today(self) -> None:
        """Show what is due."""
        self.show_page(TODAY)

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        self.pages.show_page(name)
        self.bar.mark(name)
        page = self.pages.page(name)
        self._hide_side_panes(self._is_wide)
        self._show_advice()
        if self._is_wide and page.focusProxy() is not None:
            page.setFocus()  # the widget that had the focus may be hidden now

    @property
    def _is_wide(self) -> bool:
        """Return whether the page shown has the whole width of the window."""
        page = self.pages.page(self.pages.shown)
        return page.wide or not self.memory.value(self._panels_key, not page.folds, bool)

    def toggle_panels(self) -> None:
        """Fold away the panes beside the page shown, or show them; remembered for each page."""
        if not self.pages.page(self.pages.shown).wide:
            self.memory.setValue(self._panels_key, self._is_wide)
            self._hide_side_panes(self._is_wide)

    @property
    def _panels_key(self) -> str:
        return f"panels_{self.pages.shown}"

    def log_interview(self) -> None:
        """Open the form that logs an interview."""
        self.navigator.log_interview()

    def _refresh_actions(self, *_news: object) -> None:
        """Enable the actions that make sense for the selected opportunity."""
        self._menus.refresh()

    def focus_search(self) -> None:
        """Move the focus to the search field, and to a page that has it beside it."""
        if not self.opportunities.isVisible():
            self.show_today()
        self.opportunities.search.setFocus()
        self.opportunities.search.selectAll()

    def bring_forward(self) -> None:
        """Show the window in front of all others."""
        bring_forward(self)

    def quit(self) -> None:
        """Close the window and end the program, whether or not there is a tray."""
        self.closes_to_tray = False
        self.close()
        QApplication.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide in the tray where there is one, else end the program."""
        keep_place(self, self.memory)
        self.memory.setValue("panes", self._panes or self.splitter.saveState())
        if self.closes_to_tray:
            event.ignore()
            hide(self)
            if first_time(self.memory, "tray_explained"):
                self.first_hidden.emit()
            return
        event.accept()
        QApplication.quit()

    def _hide_side_panes(self, wide: bool) -> None:
        """Hide the panes beside a wide page; show them again for the others."""
        if wide and self._panes is None:
            self._panes = self.splitter.saveState()
        for pane in (self.opportunities, self.tips):
            pane.setVisible(not wide)
        if not wide and self._panes is not None:
            self.splitter.restoreState(self._panes)
            self._panes = None

    def _show_advice(self) -> None:
        if self._painted:
            self.tips.show_opportunity(self.current)

    def _complete(self) -> None:
        self.setWindowIcon(icon("app"))
        self.tips.show_opportunity(self.current)

    def _pick(self, id: str) -> None:
        self.opportunities.select(id)
        self.show_page(TIMELINE)

    def _open_menu(self, ids: list[str], at: QPoint) -> None:
        from follow_up_desk.ui.opportunities.selection_menu import open_selection_menu

        open_selection_menu(self, self.session, self.navigator, ids, at)

    def _delete(self, ids: list[str]) -> None:
        from follow_up_desk.ui.storage.copy_first import delete_after_asking

        delete_after_asking(self.session, ids, self)

    def _open_timeline(self, id: str) -> None:
        self.show_page(TIMELINE)
        self.pages.page(TIMELINE).setFocus()
