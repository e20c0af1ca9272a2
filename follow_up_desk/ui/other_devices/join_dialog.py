"""The form that joins a folder: what is on both sides is shown first, nothing is written before the user says so."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSysInfo, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QProgressBar, QPushButton, QWidget

from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.sync.state import FolderContent
from follow_up_desk.ui import background
from follow_up_desk.ui.forms.field import Field, label, with_object_name
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.other_devices.computer_words import content_words
from follow_up_desk.ui.session import Session

WIDTH = 74  # characters
HUNDRED, DRAWN_MS = 100, 100


class JoinDialog(Form):
    """Look into a folder beside the window, show what it holds, ask for a name for this computer, and join."""

    def __init__(self, session: Session, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(session, _("A second computer"), parent)
        self.setObjectName("join_dialog")
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.folder = folder
        self.place = with_object_name(label(""), "joined_folder")
        self.content = with_object_name(label(""), "folder_content")
        self.progress = with_object_name(QProgressBar(), "join_progress")
        self.progress.setAccessibleName(_("How far the reading has got"))
        self.progress.setTextVisible(False)
        self.name = QLineEdit(QSysInfo.machineHostName())
        self.name.setMaxLength(60)
        more = _(
            "Joining deletes nothing: what either side has, both have afterwards. Where one field says two things, one"
            " counts and the other can be seen for 30 days. A copy of your desk is made first."
        )
        for part in (self.place, self.content, self.progress):
            self.add(part)
        self.row(Field("computer_name", _("What the others call this computer"), self.name))
        self.add(label(more, soft=True))
        self.another = with_object_name(QPushButton(_("Another folder…")), "another_folder")
        self.another.setAutoDefault(False)
        self.another.clicked.connect(self.choose_another)
        self._so_far = [0, 0]  # written beside the window, so that nothing there holds a part of it
        self._ticks = QTimer(self, interval=DRAWN_MS)
        self._ticks.timeout.connect(lambda: self._show_progress(*self._so_far))
        self.finish(_("&Join"), self.another)
        self.look()
        self.fit()

    def choose_another(self) -> None:
        """Ask for another folder, and look into that."""
        folder = QFileDialog.getExistingDirectory(self, _("The folder both computers share"), str(self.folder))
        if folder:
            self.folder = Path(folder)
            self.look()

    def look(self) -> None:
        """Count what is on both sides, beside the window."""
        self.fault.say("")
        self.place.setText(_("Folder: {folder}").format(folder=self.folder))
        self.content.setText(_("Looking into the folder…"))
        self._set_busy(True)
        folder, so_far = self.folder, [0, 0]
        self._so_far = so_far

        def note(done: int, of: int) -> None:
            so_far[:] = [done, of]

        self._ticks.start()
        work = partial(self.session.sync.look, folder, note)
        background.run(work, partial(self._looked, folder), partial(self._could_not_look, folder), self)

    def _looked(self, folder: Path, content: FolderContent) -> None:
        if folder == self.folder:
            self._set_busy(False)
            self.content.setText(content_words(content))
            self.grow()

    def _could_not_look(self, folder: Path, fault: Exception) -> None:
        if not isinstance(fault, UserError):
            raise fault
        if folder == self.folder:
            self._set_busy(False)
            self.accept_button.setEnabled(False)
            self.content.setText("")
            self.show_error(translate(fault.text))
            self.grow()

    def commit(self) -> bool:
        """Join the folder; the window goes on drawing meanwhile."""
        if not self.accept_button.isEnabled():
            return False
        if not self.name.text().strip():
            return self.show_error(_("Please give this computer a name."), "computer_name")
        self.content.setText(_("Bringing both sides together…"))
        self._set_busy(True)
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.session.sync.join(self.folder, self.name.text(), self.session.now, self._draw_progress)
        except UserError as refused:
            self.content.setText("")
            return self.show_error(translate(refused.text))
        finally:
            QApplication.restoreOverrideCursor()
            self._set_busy(False)
        return True

    def _set_busy(self, busy: bool) -> None:
        self._ticks.stop()
        self.progress.setRange(0, 0)
        self.progress.setVisible(busy)
        self.accept_button.setEnabled(not busy)
        self.another.setEnabled(not busy)

    def _show_progress(self, done: int, of: int) -> None:
        if of > 1:
            self.progress.setRange(0, HUNDRED)
            self.progress.setValue(done * HUNDRED // of)

    def _draw_progress(self, done: int, of: int) -> None:
        """Show how far the joining has got; whatever the user does meanwhile waits until it is done."""
        before = self.progress.value()
        self._show_progress(done, of)
        if self.progress.value() != before:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
