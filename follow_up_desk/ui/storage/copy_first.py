"""A copy of the desk file before many things change or an opportunity is deleted."""

from contextlib import suppress

from PySide6.QtWidgets import QWidget

from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _
from follow_up_desk.ui.question import confirmed
from follow_up_desk.ui.session import Session


def copy_first(session: Session) -> None:
    """Make a copy of the desk file; one that cannot be made is reported by the next one that is due."""
    from follow_up_desk.store.backups import back_up

    desk = session.desk
    if desk.path is not None and desk.may_write:
        with suppress(UserError):
            back_up(desk.path)


def ask_to_delete(session: Session, known: Opportunity, parent: QWidget | None = None) -> bool:
    """Ask whether to delete a whole opportunity; before a yes is returned a copy is made that still holds it."""
    question = _("Delete {company} and everything logged for it? You can undo this.").format(company=known.company)
    if not confirmed(parent, _("Delete"), question, _("&Delete")):
        return False
    copy_first(session)
    return True
