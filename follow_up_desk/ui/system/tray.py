"""The tray icon: a count of what is due, a menu with what comes next; a click shows or hides the window."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from follow_up_desk.i18n import _
from follow_up_desk.ui.foreground import hide
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.quiet_mode import be_quiet, end_quiet, is_quiet
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.tray_icon import tray_icon
from follow_up_desk.ui.system.tray_rows import TrayRow, due_rows, next_rows, summary

RETURNS_MS = 10_000  # a panel that is restarted is back within this time
MOMENT_MS = 500  # some panels take the focus with the click: a window that lost it just now was in front


class Tray(QObject):
    """Show an icon while there is a tray; the window may hide only then."""

    wanted = Signal(str, object)  # an opportunity and its step, chosen from the menu

    def __init__(self, session: Session, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._rows: tuple[TrayRow, ...] | None = None
        self._quiet = False
        self._count = -1
        self._icon: QSystemTrayIcon | None = None
        self.background = False  # whether the desktop lets the desk run without a window and a tray
        self.menu = QMenu()
        self.menu.setObjectName("tray_menu")
        self.menu.aboutToShow.connect(self._fill)
        self._gone = QTimer(self, singleShot=True, interval=RETURNS_MS)
        self._gone.timeout.connect(self._stay_reachable)
        self._left_front = QElapsedTimer()
        session.changed.connect(self.refresh)
        window.installEventFilter(self)
        self.renew()

    @property
    def present(self) -> bool:
        """Return whether there is a tray to show the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def outlives_window(self) -> bool:
        """Return whether the desk may go on when its window is closed."""
        return self.present or self.background

    def renew(self) -> None:
        """Make a new icon: one that was made before the tray came never appears in it."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
        self._count = -1
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self._activate)
        self._icon.setContextMenu(self.menu)
        self.refresh()
        self._icon.show()
        self.look()

    def look(self) -> None:
        """React to a tray that came or went."""
        self._window.closes_to_tray = self.outlives_window
        if self.outlives_window:
            self._gone.stop()
        elif not self._gone.isActive():
            self._gone.start()

    def refresh(self, *_news: object) -> None:
        """Show the current count."""
        assert self._icon is not None
        agenda, order = self._session.agenda, self._session.day
        count = len(order.due)
        if count != self._count:
            self._icon.setIcon(tray_icon(count))
            self._count = count
        self._icon.setToolTip(summary(agenda, self._session.book, order))
        self._fill()

    def close(self) -> None:
        """Remove the icon."""
        self._gone.stop()
        self._window.removeEventFilter(self)
        self._session.changed.disconnect(self.refresh)
        if self._icon is not None:
            self._icon.hide()
        self.menu.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check for a tray when the window is about to close into it; remember when the window lost the focus."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self._left_front.start()
        if event.type() is QEvent.Type.Close and self._window.closes_to_tray:
            self._window.closes_to_tray = self.outlives_window
        return False

    def _stay_reachable(self) -> None:
        """Show a hidden window in the task bar where there is no tray any more."""
        self.look()
        self._gone.stop()
        if not self.outlives_window and not self._window.isVisible():
            self._window.showMinimized()

    def _activate(self, why: QSystemTrayIcon.ActivationReason) -> None:
        if why is not QSystemTrayIcon.ActivationReason.Trigger:
            return
        if self._in_front():
            hide(self._window)
        else:
            self._window.bring_forward()

    def _in_front(self) -> bool:
        if not self._window.isVisible() or self._window.isMinimized():
            return False
        just_left = self._left_front.isValid() and self._left_front.elapsed() < MOMENT_MS
        return self._window.isActiveWindow() or just_left

    def _fill(self) -> None:
        agenda, book = self._session.agenda, self._session.book
        due, coming = due_rows(self._session.day, book), next_rows(agenda, book)
        quiet = is_quiet(self._session)
        if (*due, *coming) == self._rows and quiet is self._quiet:
            return
        self._rows, self._quiet = (*due, *coming), quiet
        self.menu.clear()
        self._section(_("Due now"), due)
        self._section(_("Next"), coming)
        self._own("open", _("&Open Follow-Up Desk"), self._window.bring_forward)
        self._own("log", _("&Log an interview"), self._log)
        self._own("hush", _("&End quiet mode") if quiet else _("Quiet for &today"), self._hush)
        self._own("quit", _("&Quit"), self._window.quit)

    def _section(self, words: str, rows: tuple[TrayRow, ...]) -> None:
        if not rows:
            return
        head = self.menu.addAction(words)
        head.setEnabled(False)
        for row in rows:
            action = self.menu.addAction(row.text.replace("&", "&&"))
            action.setData(row)
            action.triggered.connect(self._choose)
        self.menu.addSeparator()

    def _own(self, name: str, words: str, does: object) -> None:
        action = self.menu.addAction(words)
        action.setObjectName(f"tray_{name}")
        action.triggered.connect(does)

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            row: TrayRow = action.data()
            self.wanted.emit(row.opportunity, row.step)

    def _hush(self) -> None:
        # Not in the action's own slot, because it makes the menu again.
        QTimer.singleShot(0, self, self._toggle_quiet)

    def _toggle_quiet(self) -> None:
        if is_quiet(self._session):
            end_quiet(self._session)
        else:
            be_quiet(self._session)

    def _log(self) -> None:
        self._window.bring_forward()
        self._window.log_interview()
