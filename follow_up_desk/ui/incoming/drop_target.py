"""Let files and text be dropped anywhere on a window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Session


class DropTarget(QObject):
    """Preview what is dropped on a window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept what may be read, and take it in when it is dropped."""
        if isinstance(event, QDragEnterEvent):
            if event.mimeData().hasUrls() or event.mimeData().hasText():
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            from follow_up_desk.ui.incoming.incoming import take

            event.acceptProposedAction()
            take(self._session, event.mimeData(), _("There is no text in what was dropped."), self._window)
            return True
        return False
