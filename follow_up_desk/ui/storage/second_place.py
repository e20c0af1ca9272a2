"""A second place for the copies: a stick, or a folder that is synchronised. This computer remembers which."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _
from follow_up_desk.store.backups import back_up
from follow_up_desk.ui import background
from follow_up_desk.ui.session import Session

SECOND_PLACE = "second_place"


def second_place(memory: QSettings) -> Path | None:
    """Return the folder that was chosen, or None."""
    folder = memory.value(SECOND_PLACE)
    return Path(folder) if isinstance(folder, str) and folder else None


def second_place_of(path: Path) -> Path | None:
    """Return the folder that was chosen for a desk file, though that file may not be open."""
    return second_place(QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat))


def choose_second_place(session: Session, memory: QSettings) -> None:
    """Ask for a folder that gets every copy as well; where there is one already, first whether to keep it."""
    before = second_place(memory)
    if before is not None and not _wants_another(session, memory, before):
        return
    title = _("Keep copies in a second place as well")
    folder = QFileDialog.getExistingDirectory(QApplication.activeWindow(), title, str(before or Path.home()))
    if folder:
        memory.setValue(SECOND_PLACE, folder)
        _copy_there(session, Path(folder))


def _wants_another(session: Session, memory: QSettings, before: Path) -> bool:
    """Ask whether to choose another folder than the one before, or none from now on."""
    asked = _("Every copy is kept in {folder} as well.").format(folder=before)
    title = _("Keep copies in a second place as well")
    box = QMessageBox(QMessageBox.Icon.Question, title, asked, parent=QApplication.activeWindow())
    another = box.addButton(_("&Choose another folder…"), QMessageBox.ButtonRole.AcceptRole)
    none = box.addButton(_("Copies &here only"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(another)
    box.exec()
    if box.clickedButton() is none:
        memory.remove(SECOND_PLACE)
        session.done.emit(_("Copies are no longer kept in a second place."))
    return box.clickedButton() is another


def _copy_there(session: Session, folder: Path) -> None:
    def done(_copy: Path) -> None:
        session.done.emit(_("From now on every copy is kept in {folder} as well.").format(folder=folder))

    def failed(fault: Exception) -> None:
        session.say_refused(fault if isinstance(fault, UserError) else UserError("{fault}", fault=str(fault)))

    path = session.desk.path
    if path is not None:
        background.run(partial(back_up, path, folder), done, failed, session)
