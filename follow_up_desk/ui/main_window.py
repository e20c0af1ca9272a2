"""The window: it arranges the panes and hands actions on; it holds no logic of its own."""

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.i18n import _
from follow_up_desk.ui import actions
from follow_up_desk.ui.calendar.calendar_page import CalendarPage
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.opportunities.opportunities_list import OpportunitiesList
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import L, M, icon
from follow_up_desk.ui.timeline.timeline_page import TimelinePage
from follow_up_desk.ui.tips.tips_panel import TipsPanel
from follow_up_desk.ui.today.today_page import TodayPage

PAGES = (("show_today", "today"), ("show_calendar", "calendar"), ("show_timeline", "timeline"))
MESSAGE_MS = 6000


class MainWindow(QMainWindow):
    """Show the list at the left, a page in the middle, the tips at the right."""

    def __init__(self, session: Session, shelf: Shelf, settings: QSettings, fixed_now: str | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.session = session
        self.closes_to_tray = False
        self._settings = settings
        self.navigator = Navigator(session, shelf, self)
        self.actions_by_name = actions.build(self)
        self.opportunities = OpportunitiesList(session)
        self.today = TodayPage(session, self.navigator)
        self.calendar = CalendarPage(session, self.navigator)
        self.timeline = TimelinePage(session, self.navigator)
        self.tips = TipsPanel(session, shelf, self.navigator)
        self._arrange(fixed_now)
        self._menus()
        self._connect()
        self._restore()
        self.refresh_actions()

    def _arrange(self, fixed_now: str | None) -> None:
        title = _("Follow-Up Desk")
        self.setWindowTitle(f"{title} - {fixed_now}" if fixed_now else title)
        self.setWindowIcon(icon("app"))
        self.resize(1280, 720)
        self.pages = QStackedWidget()
        for page in (self.today, self.calendar, self.timeline):
            self.pages.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(M)
        column.addLayout(self._bar(fixed_now))
        column.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.opportunities, middle, self.tips):
            self.splitter.addWidget(pane)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([280, 660, 340])
        self.setCentralWidget(self.splitter)

    def _bar(self, fixed_now: str | None) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(M)
        group = QActionGroup(self)
        self.page_buttons: list[QToolButton] = []
        for name, _icon in PAGES:
            button = QToolButton()
            button.setObjectName(f"page_{name}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setDefaultAction(self.actions_by_name[name])
            self.actions_by_name[name].setCheckable(True)
            group.addAction(self.actions_by_name[name])
            bar.addWidget(button)
            self.page_buttons.append(button)
        bar.addStretch(1)
        if fixed_now:
            self.fixed_now = QLabel(_("Sample desk, fixed at {now}").format(now=fixed_now))
            self.fixed_now.setObjectName("fixed_now")
            self.fixed_now.setProperty("soft", True)
            bar.addWidget(self.fixed_now)
        log = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        log.setObjectName("log_button")
        log.setProperty("primary", True)
        log.clicked.connect(self.log_interview)
        bar.addWidget(log)
        return bar

    def _menus(self) -> None:
        for key, words in actions.MENUS:
            menu = self.menuBar().addMenu(_(words))
            menu.setObjectName(f"menu_{key}")
            for row in actions.ACTIONS:
                if row.menu == key:
                    menu.addAction(self.actions_by_name[row.name])
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.opportunities.picked.connect(self.show_opportunity)
        self.opportunities.opened.connect(self._open_timeline)
        self.navigator.picked.connect(self._pick)
        self.session.changed.connect(self.refresh_actions)
        self.session.undo_stack.indexChanged.connect(self.refresh_actions)
        self.session.refused.connect(self._say)
        self.session.done.connect(self._say)

    def _say(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, MESSAGE_MS)

    # -- showing ---------------------------------------------------------------------------------

    @property
    def current(self) -> str | None:
        """Return the opportunity shown."""
        current = self.opportunities.current
        return current if current in self.session.book.opportunities else None

    def show_opportunity(self, id: str) -> None:
        """Show one opportunity in every pane."""
        for pane in (self.calendar, self.timeline, self.tips):
            pane.show_opportunity(id)
        self.refresh_actions()

    def _pick(self, id: str) -> None:
        self.opportunities.select(id)
        self.show_timeline()

    def _open_timeline(self, id: str) -> None:
        self.show_timeline()
        self.timeline.setFocus()

    def _show_page(self, at: int) -> None:
        self.pages.setCurrentIndex(at)
        self.actions_by_name[PAGES[at][0]].setChecked(True)
        for index, (name, _icon) in enumerate(PAGES):
            self.actions_by_name[name].setChecked(index == at)

    def show_today(self) -> None:
        """Show what is due."""
        self._show_page(0)

    def show_calendar(self) -> None:
        """Show the month."""
        self._show_page(1)

    def show_timeline(self) -> None:
        """Show the opportunity's timeline."""
        self._show_page(2)

    def refresh_actions(self, *_ignored: object) -> None:
        """Allow what makes sense for what is selected."""
        chosen = self.current is not None
        for row in actions.ACTIONS:
            if row.needs_opportunity:
                self.actions_by_name[row.name].setEnabled(chosen)
        stack = self.session.undo_stack
        self.actions_by_name["undo"].setEnabled(stack.canUndo())
        self.actions_by_name["redo"].setEnabled(stack.canRedo())
        if chosen and self.current:
            self.actions_by_name["do_step"].setEnabled(self.session.plan(self.current).step is not None)

    def bring_forward(self) -> None:
        """Show the window over the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- actions ---------------------------------------------------------------------------------

    def log_interview(self) -> None:
        """Open the log form."""
        self.navigator.log_interview()

    def next_round(self) -> None:
        """Open the log form for a next round."""
        self.navigator.log_interview(self.current)

    def do_step(self) -> None:
        """Open what helps with the step at hand."""
        if self.current and (step := self.session.plan(self.current).step):
            self.navigator.open_step(self.current, step)

    def happened(self, name: str) -> None:
        """Note what happened to the opportunity shown."""
        if self.current:
            self.navigator.happened(self.current, name)

    def edit_opportunity(self) -> None:
        """Edit the opportunity shown."""
        if self.current:
            self.navigator.edit(self.current, None)

    def delete_opportunity(self) -> None:
        """Delete the opportunity shown."""
        if self.current:
            self.navigator.delete(self.current, None)

    def undo(self) -> None:
        """Take back the last thing done."""
        self.session.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.session.undo_stack.redo()

    def find(self) -> None:
        """Go to the search line."""
        self.opportunities.search.setFocus()
        self.opportunities.search.selectAll()

    def settings(self) -> None:
        """Open the settings."""
        self.navigator.settings()

    def import_file(self) -> None:
        """Bring in a desk file."""
        from follow_up_desk.ui.files import import_file

        import_file(self.session, self)

    def export_file(self) -> None:
        """Write everything to a desk file."""
        from follow_up_desk.ui.files import export_file

        export_file(self.session, self)

    def shortcuts(self) -> None:
        """Show every key."""
        from follow_up_desk.ui.help import show_shortcuts

        show_shortcuts(self)

    def about(self) -> None:
        """Say what this program is."""
        from follow_up_desk.ui.help import show_about

        show_about(self)

    def quit(self) -> None:
        """Leave, whether or not there is a tray."""
        self.closes_to_tray = False
        self.close()
        QApplication.quit()

    # -- coming and going ------------------------------------------------------------------------

    def action(self, name: str) -> QAction:
        """Return one action by its name."""
        return self.actions_by_name[name]

    def _restore(self) -> None:
        geometry, panes = self._settings.value("geometry"), self._settings.value("panes")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(panes, QByteArray):
            self.splitter.restoreState(panes)
        first = self.session.agenda.ordered()
        if first:
            self.opportunities.select(first[0].opportunity)
        self.show_today()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go to the tray where there is one, else leave."""
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("panes", self.splitter.saveState())
        if self.closes_to_tray:
            event.ignore()
            self.hide()
            return
        event.accept()
        QApplication.quit()
