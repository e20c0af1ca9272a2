"""The base class of the pages: built when first shown, refreshed only while visible."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from follow_up_desk.desk import DeskChanged
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.session import Session


class Page(QWidget):
    """Build and refresh lazily; subclasses override `build` and `refresh`."""

    verdicts_changed = Signal()  # other verdicts are shown than before
    wide = False  # a page about all opportunities takes the room of the panes beside it
    folds = False  # a page that may take it as well, and does until the user wants the panes
    panels_toggled = Signal()

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.navigator = navigator
        self.opportunity: str | None = None
        self._built = False
        self._stale = True
        session.changed.connect(self._follow)

    def build(self) -> None:
        """Make the widgets; called once, before the page is first shown."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the current agenda."""
        raise NotImplementedError

    def shows_verdict(self, id: str) -> bool:
        """Return whether the page says the verdict of an opportunity with its reason, so that nothing repeats it."""
        return False

    def show_opportunity(self, id: str | None) -> None:
        """Show an opportunity, or none."""
        if id != self.opportunity:
            self.opportunity = id
            self.renew()

    def renew(self) -> None:
        """Refresh now if the page is visible, else when it is next shown."""
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh if something changed while the page was hidden."""
        self._refresh_if_stale()
        super().showEvent(event)

    def _follow(self, news: DeskChanged) -> None:
        if self.opportunity is not None and self.opportunity not in self.session.book.opportunities:
            self.opportunity = None
        self.renew()

    def _refresh_if_stale(self) -> None:
        if not self._stale:
            return
        if not self._built:
            self._built = True
            self.build()
        self._stale = False
        self.refresh()
