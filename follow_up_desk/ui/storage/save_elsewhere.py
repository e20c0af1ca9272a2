"""Save all that the desk shows in another place, and go on there or leave a full copy."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from follow_up_desk.core.wording import UserError
from follow_up_desk.file_access import cannot_write
from follow_up_desk.i18n import _
from follow_up_desk.paths import STORE
from follow_up_desk.store.companions import published_file, unsaved_file
from follow_up_desk.store.opening import create_filled_store, open_store
from follow_up_desk.store.papers import bring_along, kept_copies
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.session import Session


def save_elsewhere(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a place, save everything there, and go on with that file."""
    file = _ask(_("Save the desk elsewhere"), parent)
    if file is not None:
        go_on_in(session, file)


def export_full_copy(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a place and leave a complete desk file there; the desk goes on where it is."""
    file = _ask(_("Export a full copy"), parent)
    if file is None:
        return
    try:
        _write(session, file)
    except UserError as refused:
        session.say_refused(refused)
        return
    session.done.emit(_("A full copy is in {file}").format(file=file))


def go_on_in(session: Session, file: Path) -> bool:
    """Save everything in a new file and go on with it; return whether that was done."""
    try:
        _write(session, file)
        _count_on(session, file)
        session.desk.use_store(open_store(file))
        unsaved_store(session).move_to(unsaved_file(file))
    except UserError as refused:
        session.say_refused(refused)
        return False
    session.done.emit(_("The desk is now kept in {file}").format(file=file))
    return True


def _write(session: Session, file: Path) -> None:
    """Write a desk file with everything, and beside it the papers that are kept."""
    create_filled_store(file, session.desk.everything())
    if session.desk.path is not None:
        bring_along(kept_copies(session.book), session.desk.path, file)


def _count_on(session: Session, file: Path) -> None:
    """Take along what calendars know already: this desk goes on counting its revisions; a copy would not."""
    known = published_file(session.desk.path) if session.desk.path else None
    if known is not None and known.is_file():
        with cannot_write(published_file(file)):
            shutil.copyfile(known, published_file(file))


def _ask(title: str, parent: QWidget | None) -> Path | None:
    kinds = _("Desk files of this program ({pattern})").format(pattern="*.sqlite")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / STORE), kinds)
    return Path(name) if name else None
