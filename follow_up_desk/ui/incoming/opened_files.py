"""Files with which the desk is opened while it runs: taken in at once, or when the form that is open is closed."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Session


class OpenedFiles(QObject):
    """Take in opened files; while a form is open they wait, and the window says so."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._waiting: list[Path] = []

    def take(self, file: Path) -> None:
        """Preview a file, or offer to add what is in a desk file, now or as soon as no form is open."""
        self._waiting.append(file)
        if self._take_all():
            return
        self._session.done.emit(_("{file} is shown when you close the open form.").format(file=file.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take in what waits once the form is hidden; a window that is made small is hidden by others."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._take_all)
        return False

    def _take_all(self) -> bool:
        """Take in all that waits unless a form is open; return whether none is."""
        form = QApplication.activeModalWidget()
        if form is not None:
            form.removeEventFilter(self)
            form.installEventFilter(self)
            return False
        from follow_up_desk.ui.incoming.incoming import open_files

        files, self._waiting = self._waiting, []
        if files:
            open_files(self._session, files, self._window)
        return True
