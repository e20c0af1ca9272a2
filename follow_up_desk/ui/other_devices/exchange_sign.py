"""The quiet sign in the corner: hidden while all is well, else what the exchange with other computers needs."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton

from follow_up_desk.i18n import _
from follow_up_desk.sync.state import SyncState
from follow_up_desk.ui.other_devices.computer_words import Sign, sign_of, sign_words
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import icon

_LOOKS = {Sign.ATTENTION: ("concern", "now"), Sign.WAITING: ("hourglass", "wait"), Sign.LOOK: ("exchange", "accent")}


class ExchangeSign(QToolButton):
    """Say by icon and tooltip how the exchange stands; a click calls what opens the page about it."""

    came_or_went = Signal()

    def __init__(self, session: Session, open_page: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("exchange_sign")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._session = session
        self.sign: Sign | None = None
        self.hide()
        self.clicked.connect(lambda _checked=False: open_page())
        session.sync_changed.connect(self.show_state)
        session.changed.connect(self._look_again)

    def sizeHint(self) -> QSize:
        """Return the usual size, within the height it may have."""
        return super().sizeHint().boundedTo(self.maximumSize())

    def show_state(self, state: SyncState) -> None:
        """Show what a state needs, or nothing."""
        before, self.sign = self.sign, sign_of(state)
        if self.sign is not None:
            words = sign_words(state)
            self.setIcon(icon(*_LOOKS[self.sign]))
            self.setToolTip(words)
            self.setAccessibleName(_("Exchange with other computers: {words}").format(words=words))
        if (before is None) is not (self.sign is None):
            self.setVisible(self.sign is not None)
            self.came_or_went.emit()

    def _look_again(self, *_news: object) -> None:
        """Go where the desk file is another one now, which exchanges nothing."""
        if self.sign is not None and not self._session.desk.store.is_shared:
            self.show_state(SyncState())
