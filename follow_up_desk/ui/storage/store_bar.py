"""A bar above the pages that says what is wrong with the desk file or its copies, for as long as it is wrong."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton, QWidget

from follow_up_desk.core.wording import N_, Text
from follow_up_desk.i18n import _, translate
from follow_up_desk.store.opening import LOG_GONE
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.session import Session

SAVE, RESTORE, ERASE, CLOSE = "save_elsewhere", "restore_copy", "erase_long_closed", "close_message"
DAMAGE, COPY, SECOND_COPY = "damage", "copy", "second_copy"
OLD, CALENDAR, PAPERS = "old", "calendar", "papers"
_HELPS: dict[str, tuple[str, ...]] = {
    DAMAGE: (RESTORE,), COPY: (RESTORE,), SECOND_COPY: (RESTORE,), PAPERS: (), CALENDAR: (), OLD: (ERASE,),
}  # fmt: skip
"""What may be known of the file and its copies, the gravest first, and what helps."""
_VIEW_ONLY = N_("This desk can only be viewed: its file may not be written. Save it elsewhere to go on working.")


class StoreBar(MessageBar):
    """Show the gravest of what is known: lost, only to be read, damaged, without a new copy, badly placed."""

    def __init__(self, session: Session, memory: QSettings, parent: QWidget | None = None) -> None:
        buttons = (
            (SAVE, _("Save elsewhere…")),
            (RESTORE, _("Restore a copy…")),
            (ERASE, _("Look…")),
            (CLOSE, _("Close")),
        )
        super().__init__("store_bar", "concern", buttons, parent)
        self._session, self._memory = session, memory
        self._known: dict[str, Text] = {}
        self._read: list[Text] = []
        self.pressed.connect(self._act)
        session.changed.connect(self.refresh)
        session.refused.connect(self.refresh)
        self.refresh()

    def report(self, about: str, words: Text | None) -> None:
        """Show what is known about the file or its copies, or no longer where all is well again."""
        if words is None:
            self._known.pop(about, None)
        else:
            self._known[about] = words
        self.refresh()

    def refresh(self, *_news: object) -> None:
        """Show what is wrong now."""
        desk = self._session.desk
        if desk.trouble is not None:
            self._show(desk.trouble.text, SAVE, RESTORE)
        elif not desk.may_write:
            self._show(Text(_VIEW_ONLY), SAVE)
        elif (gravest := self._gravest) is not None:
            self._show(self._known[gravest], *_HELPS[gravest], CLOSE)
        elif self._unread:
            words = self._unread[0]
            self._show(words, *((RESTORE, CLOSE) if words.message == LOG_GONE else (CLOSE,)))
        else:
            self.say("")

    @property
    def _gravest(self) -> str | None:
        return next((about for about in _HELPS if about in self._known), None)

    @property
    def _unread(self) -> list[Text]:
        return [notice for notice in self._session.desk.notices if notice not in self._read]

    def _show(self, words: Text, *buttons: str) -> None:
        for name in (SAVE, RESTORE, ERASE, CLOSE):
            button = self.findChild(QPushButton, name)
            assert button is not None
            button.setVisible(name in buttons)
        sentence = translate(words)
        if sentence != self.words.text() or self.isHidden():
            self.say(sentence)

    def _act(self, name: str) -> None:
        # The dialogs are imported when they are wanted: the bar is there from the start, and seldom shown.
        from follow_up_desk.ui.storage.erase_dialog import erase_long_closed
        from follow_up_desk.ui.storage.restoring import open_restore_dialog
        from follow_up_desk.ui.storage.save_elsewhere import save_elsewhere

        shown = self._gravest  # another may be reported while a dialog is open
        if name == SAVE:
            save_elsewhere(self._session, self.window())
        elif name == RESTORE:
            open_restore_dialog(self._session, self.window())
        else:
            if name == ERASE:
                erase_long_closed(self._session, self._memory, self.window())
            if shown is None:
                self._read += self._unread[:1]
            else:
                self._known.pop(shown, None)
        self.refresh()
