"""The context menu of several selected opportunities: what is done to all of them, with one undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.i18n import ngettext
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import delete_after_asking
from follow_up_desk.ui.theme import icon

CLOSE = ActivityDraft(Direction.OWN, Purpose.MOVE_ON)
HOLD = ActivityDraft(Direction.IN, Purpose.ON_HOLD)


def open_selection_menu(parent: QWidget, session: Session, navigator: Navigator, ids: list[str], at: QPoint) -> None:
    """Open the menu of the selected opportunities at a point of the screen; of one alone its own."""
    if len(ids) == 1:
        open_opportunity_menu(parent, session, navigator, ids[0], at)
    else:
        selection_menu(parent, session, ids).popup(at)


def selection_menu(parent: QWidget, session: Session, ids: list[str]) -> QMenu:
    """Return the menu; closing and holding concern those that are open."""
    menu = QMenu(parent)
    menu.setObjectName("selection_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    settled = session.agenda.plans.settled
    live = [id for id in ids if id not in settled and session.plan(id).facts.closure is None]
    n = len(live)
    close = ngettext("&Close {n} opportunity", "&Close {n} opportunities", n).format(n=n)
    hold = ngettext("Put {n} opportunity on &hold", "Put {n} opportunities on &hold", n).format(n=n)
    _add(menu, "close_several", "closed", close, partial(_log, session, close, live, CLOSE), bool(live))
    _add(menu, "hold_several", "pause", hold, partial(_log, session, hold, live, HOLD), bool(live))
    menu.addSeparator()
    n = len(ids)
    export = ngettext("&Export {n} opportunity", "&Export {n} opportunities", n).format(n=n)
    delete = ngettext("&Delete {n} opportunity", "&Delete {n} opportunities", n).format(n=n)
    _add(menu, "export_several", "export", export, partial(_export, session, parent, ids))
    _add(menu, "delete_several", "delete", delete, partial(delete_after_asking, session, ids, parent))
    return menu


def _export(session: Session, parent: QWidget, ids: list[str]) -> None:
    from follow_up_desk.ui.files import export_file

    export_file(session, parent, ids)


def _add(menu: QMenu, name: str, image: str, text: str, run: Callable[[], object], possible: bool = True) -> None:
    action = menu.addAction(icon(image), text)
    action.setObjectName(name)
    action.setEnabled(possible)
    action.triggered.connect(lambda _checked: run())


def _log(session: Session, label: str, ids: list[str], what: ActivityDraft) -> None:
    session.do(label.replace("&", ""), verbs.log_for_each, ids, what)
