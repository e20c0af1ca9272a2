"""The window for a desk that cannot be opened: why, and every way on that there is."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.paths import STORE
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.faults import DamagedError
from follow_up_desk.store.guards import sentences
from follow_up_desk.store.opening import MissingError, create_store
from follow_up_desk.store.restore import put_back
from follow_up_desk.store.salvage import salvage
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.storage.restore_dialog import RestoreDialog
from follow_up_desk.ui.storage.second_place import second_place_of
from follow_up_desk.ui.theme import TITLE, L, M

WIDTH = 520


class Way(StrEnum):
    """The ways on."""

    RETRY = "retry"
    RESTORE = "restore_copy"
    RESCUE = "rescue"
    OTHER = "other_file"
    NEW = "new_desk"
    QUIT = "quit"


class StartFailure(QDialog):
    """Show why the desk at `path` cannot be opened.

    Afterwards `path` is the file to try next, and `moved` says whether it takes the other's place from now on.
    """

    def __init__(self, fault: UserError, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refused_box")
        self.setWindowTitle(_("Follow-Up Desk"))
        self.path, self.moved = path, False
        self._missing = isinstance(fault, MissingError)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(L, L, L, L)
        self._layout.setSpacing(M)
        self.setMinimumWidth(WIDTH)
        head = plain_label("refused_head", TITLE, bold=True)
        head.setText(_("The desk could not be opened."))
        self.words = QLabel(translate(fault.text), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setObjectName("refused_words")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(head)
        self._layout.addWidget(self.words)
        self._add_ways(fault)

    def _add_ways(self, fault: UserError) -> None:
        self._add(Way.RETRY, _("&Try again"))
        place = second_place_of(self.path)
        if backups_of(self.path) or (place and backups_of(self.path, place)):
            self._add(Way.RESTORE, _("&Restore a copy…"))
        if isinstance(fault, DamagedError):
            self._add(Way.RESCUE, _("Rescue what can still be &read…"))
        self._add(Way.OTHER, _("&Use another desk file…"))
        if self._missing:
            self._add(Way.NEW, _("Begin a &new desk"))
        self._add(Way.QUIT, _("&Quit"))

    def _add(self, way: Way, label: str) -> None:
        actions = {
            Way.RETRY: self.accept,
            Way.RESTORE: self._choose_copy,
            Way.RESCUE: self._rescue,
            Way.OTHER: self._choose_file,
            Way.NEW: self._begin,
            Way.QUIT: self.reject,
        }
        button = QPushButton(label)
        button.setObjectName(way)
        button.clicked.connect(actions[way])
        self._layout.addWidget(button)

    def _choose_copy(self) -> None:
        if RestoreDialog(self.path, self._put_back, self).exec():
            self.accept()

    def _put_back(self, copy: Path) -> Text | None:
        try:
            put_back(self.path, copy)
        except UserError as fault:
            return fault.text
        return None

    def _rescue(self) -> None:
        """Read what can be read into a new file and go on with that; the damaged one stays as it is."""
        name, _kind = QFileDialog.getSaveFileName(self, _("Rescue into a new desk file"), str(Path.home() / STORE))
        if not name:
            return
        try:
            salvage(self.path, Path(name))
        except UserError as fault:
            self.words.setText(translate(fault.text))
            return
        self.path, self.moved = Path(name), True
        self.accept()

    def _begin(self) -> None:
        """Begin with an empty desk file; the copies of the one that is missing stay."""
        try:
            with sentences(self.path):
                create_store(self.path)
        except UserError as fault:
            self.words.setText(translate(fault.text))
            return
        self.accept()

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self,
            _("Use another desk file"),
            str(self.path),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.path, self.moved = Path(name), self._missing
            self.accept()
