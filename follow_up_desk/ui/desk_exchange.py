"""The exchange with other desks while the window is open: after each change, when a file comes, and now and then."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, QTimer

from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.other_devices.exchange_sign import ExchangeSign
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.second_place import second_place

if TYPE_CHECKING:
    from follow_up_desk.sync.state import SyncState

SETTLES_MS = 1000  # several changes in a row go together
NOW_AND_THEN_MS = 30_000  # where the system tells nothing of new files: a network drive, a stick


class DeskExchange(QObject):
    """Exchange once a folder is set; without one nothing runs."""

    def __init__(self, session: Session, memory: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._memory = session, memory
        self._soon = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._soon.timeout.connect(self.exchange)
        self._often = QTimer(self, interval=NOW_AND_THEN_MS)
        self._often.timeout.connect(self.exchange)
        self._watcher: QFileSystemWatcher | None = None
        session.changed.connect(self._wait)
        session.sync_made.connect(self._listen)

    def start(self) -> None:
        """Exchange once, and from then on by itself."""
        if self._session.desk.store.is_shared:
            self._session.sync  # noqa: B018 - it is made, and listened to
            self.exchange()

    def exchange(self) -> None:
        """Exchange now, if there is a folder."""
        self._soon.stop()
        if self._often.isActive() and self._session.desk.trouble is None:
            self._session.sync.exchange(self._session.now)

    def close(self) -> None:
        """Write what is still to be written."""
        if self._soon.isActive():
            self.exchange()
        self._often.stop()

    def _listen(self) -> None:
        self._session.sync.copy_folders = self._copy_folders
        self._session.sync.listen(self._follow)
        self._follow(self._session.sync.state)

    def _copy_folders(self) -> list[Path]:
        place = second_place(self._memory)
        return [place] if place else []

    def _wait(self, *_news: object) -> None:
        if self._often.isActive() and not self._soon.isActive():
            self._soon.start()

    def _follow(self, state: "SyncState") -> None:
        if state.folder is None:
            self._often.stop()
            self._watch(())
            return
        if not self._often.isActive():
            self._often.start()
        from follow_up_desk.sync.folder import folders_with_files

        self._watch(folders_with_files(state.folder))

    def _watch(self, folders: tuple[Path, ...]) -> None:
        if self._watcher is None:
            if not folders:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._wait)
        wanted, watched = {str(folder) for folder in folders}, set(self._watcher.directories())
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)


def start_with_sign(exchange: DeskExchange, session: Session, window: MainWindow) -> None:
    """Start exchanging, with a sign in the corner for when that needs the user; a click on it opens the page."""
    sign = ExchangeSign(session, partial(window.navigator.show, Dialog.OTHER_DEVICES))
    menus = window.menuBar()
    if menus.isNativeMenuBar():  # it stands at the top of the screen, and has no room for a sign
        window.bar.add_sign(sign, sign.came_or_went)
    else:
        sign.setMaximumHeight(menus.sizeHint().height())  # nothing moves when it comes
        sign.setParent(menus)  # the corner alone would not keep it
        menus.setCornerWidget(sign)
    exchange.start()
