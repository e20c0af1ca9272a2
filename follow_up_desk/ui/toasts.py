"""Which message the window shows after something was done, and what its button does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Saved, Session

UNDO, REDO = "Ctrl+Z", "Ctrl+Shift+Z"


class Toasts(QObject):
    """Show what the session reports in a toast, which is made with the first message."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toast: QWidget | None = None
        self._act: Callable[[], None] | None = None
        self._just_saved = False

    def connect_session(self, session: Session) -> None:
        """Follow a session from now on."""
        self._session = session
        session.saved.connect(self._show_saved)
        session.reverted.connect(self._show_reverted)
        session.done.connect(self._show_done)
        session.refused.connect(self._show_refused)

    def _show_saved(self, saved: Saved) -> None:
        """Say what followed from an event, and offer to undo it."""
        from follow_up_desk.ui.what_changed import what_changed

        self._just_saved = True
        QTimer.singleShot(0, self, self._forget_saved)
        sentence = what_changed(saved)
        known = self._session.book.opportunities.get(saved.opportunity or "")
        if known is not None:
            sentence = _("{company}: {sentence}").format(company=known.company, sentence=sentence)
        self._say(sentence, _("Undo"), UNDO, self._session.undo)

    def _show_done(self, sentence: str) -> None:
        """Show a sentence; one that comes along with an event says more about it, so that can still be undone."""
        if self._just_saved:
            self._say(sentence, _("Undo"), UNDO, self._session.undo)
        else:
            self._say(sentence)

    def _show_refused(self, sentence: str) -> None:
        self._say(sentence)

    def _show_reverted(self, what: str, again: bool) -> None:
        if again:
            self._say(_("Done again: {what}").format(what=what), _("Undo"), UNDO, self._session.undo)
        else:
            self._say(_("Undone: {what}").format(what=what), _("Redo"), REDO, self._session.redo)

    def _forget_saved(self) -> None:
        self._just_saved = False

    def _say(self, sentence: str, button: str = "", key: str = "", act: Callable[[], None] | None = None) -> None:
        from follow_up_desk.ui.toast import Toast

        if not isinstance(self._toast, Toast):
            self._toast = Toast(self._window)
            self._toast.pressed.connect(self._press)
        self._act = act
        self._toast.say(sentence, button, QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def _press(self) -> None:
        if self._act is not None:
            self._act()
