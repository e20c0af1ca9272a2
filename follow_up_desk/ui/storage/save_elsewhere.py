"""Save all that the desk shows in another place, and go on there or leave a full copy."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from follow_up_desk.core.book import everything_in
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.file_access import cannot_write
from follow_up_desk.i18n import _, translate
from follow_up_desk.paths import STORE, remember_store
from follow_up_desk.store.companions import phone_file, published_file, unsaved_file
from follow_up_desk.store.opening import create_filled_store, open_store
from follow_up_desk.store.papers import bring_along, kept_copies, left_behind
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.session import Session

_ENDED = N_(
    "The exchange with your other computers ended with the file before. Choose the folder again under Other devices."
)


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
        left = _write(session, file)
    except UserError as refused:
        session.say_refused(refused)
        return
    session.done.emit(translate(Text(N_("A full copy is in {file}"), {"file": str(file)}), *left))


def go_on_in(session: Session, file: Path) -> bool:
    """Save everything in a new file and go on with it, now and from the next start on; return whether that was done."""
    before = session.desk.path
    try:
        left = [*_write(session, file), *_count_on(session, file), *_about_other_computers(session, file)]
        store = open_store(file)
        store.notices += tuple(left)  # they stay in the bar until they were read
        session.desk.use_store(store)
        unsaved_store(session).move_to(unsaved_file(file))
        if before is not None:
            remember_store(before, file)
    except UserError as refused:
        session.say_refused(refused)
        return False
    session.done.emit(_("The desk is now kept in {file}").format(file=file))
    return True


def _write(session: Session, file: Path) -> list[Text]:
    """Write a desk file with everything, and beside it the papers that are kept; return what did not come along."""
    create_filled_store(file, everything_in(session.book))
    before = session.desk.path
    if before is None:
        return []
    faults = []
    try:
        bring_along(kept_copies(session.book), before, file)
    except UserError as fault:  # all that was logged is there
        faults.append(fault.text)
    return faults + left_behind(session.book, before, file)


def _count_on(session: Session, file: Path) -> list[Text]:
    """Take along what calendars and the phone know: this desk goes on counting its revisions; a copy would not."""
    before = session.desk.path
    try:
        for beside in (published_file, phone_file) if before else ():
            if before is not None and (known := beside(before)).is_file():
                with cannot_write(beside(file)):
                    shutil.copyfile(known, beside(file))
    except UserError as fault:
        return [fault.text]
    return []


def _about_other_computers(session: Session, file: Path) -> list[Text]:
    """Return what is to be known of the new place where a program keeps folders alike, or the desk was shared."""
    from follow_up_desk.sync.surroundings import must_be_here_alone

    told = [Text(_ENDED)] if session.desk.id_ending else []  # the file before may be gone: it cannot be asked
    try:
        must_be_here_alone(file)
    except UserError as fault:
        told.append(fault.text)
    return told


def _ask(title: str, parent: QWidget | None) -> Path | None:
    kinds = _("Desk files of this program ({pattern})").format(pattern="*.sqlite")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / STORE), kinds)
    return Path(name) if name else None
