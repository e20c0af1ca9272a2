"""Put a copy back while the desk is open: the file is closed, exchanged and opened again."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.i18n import _
from follow_up_desk.store.opening import open_to_view_at_least
from follow_up_desk.store.restore import put_back
from follow_up_desk.ui.session import Session


def open_restore_dialog(session: Session, parent: QWidget | None = None) -> None:
    """Show the copies of the desk, each with what differs, and put back the one that is chosen."""
    from follow_up_desk.ui.storage.restore_dialog import RestoreDialog

    RestoreDialog(session.desk.path, partial(restore_into, session), parent).open()


def restore_into(session: Session, copy: Path) -> Text | None:
    """Put a copy back and show what is in it; return why that was not done, or None."""
    path = session.desk.path
    assert path is not None
    session.desk.close()
    why = None
    try:
        put_back(path, copy)
    except UserError as fault:
        why = fault.text
    try:
        session.desk.use_store(open_to_view_at_least(path))
    except UserError as fault:
        session.desk.lose(fault)
        return why or fault.text
    if why is None:
        session.undo_stack.clear()
        session.done.emit(_("Restored. What was there before is among the copies now."))
    return why
