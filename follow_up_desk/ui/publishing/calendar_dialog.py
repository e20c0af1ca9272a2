"""The dialog that gives interviews and next steps to a calendar program: once, or as a file kept current."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.exchange.formats import CALENDAR
from follow_up_desk.i18n import _
from follow_up_desk.ui.files import filters, named_for, source_of, write_out
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.publishing.calendar_choice import CalendarChoice
from follow_up_desk.ui.question import may_replace
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import L, M

WIDTH = 560


class CalendarDialog(QDialog):
    """Offer the calendar as a file of this moment, or as one that follows every change."""

    def __init__(self, session: Session, choice: CalendarChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_dialog")
        self.setWindowTitle(_("Calendar for other programs"))
        self.setMinimumWidth(WIDTH)
        self._session, self._choice = session, choice
        about = plain_label("calendar_words")
        about.setText(
            _("Your interviews and next steps, for the calendar you use. Notes and messages are never in it.")
        )
        self.hide_names = QCheckBox(_("&Hide names and places"))
        self.hide_names.setChecked(choice.hides_names)
        self.hide_names.toggled.connect(self._choose_names)
        self.state = plain_label("calendar_state", soft=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        for widget in (about, self.hide_names, self.state):
            layout.addWidget(widget)
        layout.addLayout(self._kept_buttons())
        layout.addWidget(self._buttons())
        self._refresh()

    def _kept_buttons(self) -> QHBoxLayout:
        self.keep = QPushButton(_("&Keep a file current…"))
        self.keep.setObjectName("keep_current")
        self.keep.clicked.connect(self.choose_kept_file)
        self.stop = QPushButton(_("&Stop"))
        self.stop.setObjectName("stop")
        self.stop.clicked.connect(self.stop_keeping)
        row = QHBoxLayout()
        for button in (self.keep, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        once = buttons.addButton(_("Save &once…"), QDialogButtonBox.ButtonRole.ActionRole)
        once.setObjectName("save_once")
        once.clicked.connect(self.save_once)
        buttons.rejected.connect(self.reject)
        return buttons

    def save_once(self) -> None:
        """Ask for a place and write the calendar there."""
        file = self._ask(_("Save the calendar once"), Path.home() / "follow-up-desk.ics")
        if file is not None and self._write(file):
            self._session.done.emit(_("The calendar is in {file}").format(file=file))

    def choose_kept_file(self) -> None:
        """Ask for the file that is kept current from now on, and write it."""
        before = self._choice.file or Path.home() / "follow-up-desk.ics"
        file = self._ask(_("Keep a calendar file current"), before)
        if file is not None and self._write(file):
            self._choice.keep(file)
            self._refresh()

    def stop_keeping(self) -> None:
        """Write the file no longer; it stays as it is."""
        self._choice.keep(None)
        self._refresh()

    def _ask(self, title: str, offered: Path) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self, title, str(offered), filters((CALENDAR,)))
        if not name:
            return None
        file = named_for(Path(name), CALENDAR)
        return file if may_replace(self, file, name) else None

    def _write(self, file: Path) -> bool:
        return write_out(self._session, file, source_of(self._session, self._choice.hides_names))

    def _choose_names(self, hide: bool) -> None:
        self._choice.hide_names(hide)
        if self._choice.file is not None:
            self._write(self._choice.file)

    def _refresh(self) -> None:
        file = self._choice.file
        if file is not None:
            words = _("{file} follows every change. Let your calendar program subscribe to it.").format(file=file)
        else:
            words = _("A file that is kept current follows every change, and a calendar program can subscribe to it.")
        self.state.setText(words)
        self.stop.setEnabled(file is not None)
