"""A copy of the desk file before many things change or opportunities are deleted."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.question import confirmed
from follow_up_desk.ui.session import Session


def copy_first(session: Session) -> None:
    """Make a copy of the desk file; one that cannot be made is reported by the next one that is due."""
    from follow_up_desk.store.backups import back_up

    desk = session.desk
    if desk.path is not None and desk.may_write:
        with suppress(UserError):
            back_up(desk.path)


def ask_to_delete(session: Session, ids: Sequence[str], parent: QWidget | None = None) -> bool:
    """Ask whether to delete whole opportunities; before a yes is returned a copy is made that still holds them."""
    if not confirmed(parent, _("Delete"), _question(session, ids), _("&Delete")):
        return False
    copy_first(session)
    return True


def delete_after_asking(session: Session, ids: Sequence[str], parent: QWidget | None = None) -> None:
    """Delete whole opportunities if the user agrees; one undo restores them."""
    if ask_to_delete(session, ids, parent):
        session.do(_("Delete"), verbs.delete_opportunities, ids)


def _question(session: Session, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        company = session.opportunity(ids[0]).company
        return _("Delete {company} and everything logged for it? You can undo this.").format(company=company)
    return ngettext(
        "Delete {n} opportunity and everything logged for it? You can undo this.",
        "Delete {n} opportunities and everything logged for them? You can undo this.",
        len(ids),
    ).format(n=len(ids))
