"""Where the user can go: every pane asks here for a form, a composer or a page, and knows no other pane.

This is the interface; `dialogs.py` implements it, and only the main window knows that.
"""

from collections.abc import Callable
from datetime import date, time
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step
from follow_up_desk.ui.session import Session


class Dialog(StrEnum):
    """The dialogs that belong to no opportunity."""

    IMPORT = "import"
    PASTE = "paste"
    EXPORT = "export"
    RESTORE = "restore"
    PRINT = "print"
    FULL_COPY = "full_copy"
    SETTINGS = "settings"
    OTHER_DEVICES = "other_devices"
    GUIDE = "guide"
    CHANGES = "changes"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class MeantInterview(Struct, frozen=True):
    """Hold which interview an event is about, and where it was dragged: to which day and hour, by its own clock."""

    id: str
    day: date | None = None
    at: time | None = None


class Navigator(QObject):
    """Describe what a pane may ask to be opened."""

    picked = Signal(str)  # the id of an opportunity to show
    begun = Signal(str, object)  # an opportunity and the step that the user begins to do

    def __init__(self, session: Session, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.shelf = shelf

    def pick(self, opportunity: str) -> None:
        """Show an opportunity in every pane."""
        self.picked.emit(opportunity)

    def log_interview(self, opportunity: str | None = None) -> None:
        """Open the form that logs an interview, for a next round where an opportunity is given."""
        raise NotImplementedError

    def open_step(self, opportunity: str, step: Step) -> None:
        """Open what helps with a step: a call card, a composer, or the form it asks for."""
        raise NotImplementedError

    def open_template(self, opportunity: str, key: str, step: Step | None = None) -> None:
        """Open the composer with a template."""
        raise NotImplementedError

    def happened(self, opportunity: str, what: str, meant: MeantInterview | None = None) -> None:
        """Open the short form for an event, or note it at once; `what` is its name, `meant` fills in an interview."""
        raise NotImplementedError

    def compare_offers(self) -> None:
        """Compare the deadlines of offers with the dates of all other opportunities."""
        raise NotImplementedError

    def edit(self, opportunity: str, detail: Detail | None) -> None:
        """Open the form that edits a record, or the opportunity itself."""
        raise NotImplementedError

    def delete(self, opportunity: str, detail: Detail | None) -> None:
        """Delete a record, or the whole opportunity after asking; both can be undone."""
        raise NotImplementedError

    def explain(self, opportunity: str) -> None:
        """Explain why an opportunity's next step has its date."""
        raise NotImplementedError

    def templates(
        self,
        opportunity: str | None,
        key: str | None = None,
        language: str | None = None,
        parent: QWidget | None = None,
        kept: Callable[[str], None] | None = None,
    ) -> None:
        """Open the user's templates, at `key` where it is given; `kept` is called with the key of each one saved."""
        raise NotImplementedError

    def palette(self, opportunity: str | None, action: Callable[[str], QAction]) -> None:
        """Open the palette; `action` returns an action by its name."""
        raise NotImplementedError

    def show(self, dialog: Dialog) -> None:
        """Open a dialog that belongs to no opportunity."""
        raise NotImplementedError
