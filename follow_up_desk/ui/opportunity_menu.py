"""The context menu of an opportunity, the same in the list, on the timeline, on Today and in the calendar."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _
from follow_up_desk.ui.event_menu import EventRow, applicable_groups
from follow_up_desk.ui.navigator import MeantInterview, Navigator
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.step_labels import step_icon, step_verb
from follow_up_desk.ui.steps.step_menu import StepActions, fill_putting_off
from follow_up_desk.ui.theme import icon


def fill_event_menu(
    menu: QMenu, session: Session, navigator: Navigator, opportunity: str, meant: MeantInterview | None = None
) -> None:
    """Add a submenu for each group of events that make sense now; a single event stands for its group."""
    for group in applicable_groups(session.plan(opportunity)):
        if len(group.rows) == 1:
            _add_event(menu, navigator, opportunity, group.rows[0], meant)
            continue
        submenu = menu.addMenu(icon(group.icon), _(group.text))
        submenu.setObjectName(f"events_{group.name}")
        for row in group.rows:
            _add_event(submenu, navigator, opportunity, row, meant)


def _add_event(
    menu: QMenu, navigator: Navigator, opportunity: str, row: EventRow, meant: MeantInterview | None
) -> None:
    action = menu.addAction(icon(row.icon), _(row.text))
    action.setObjectName(row.name)
    action.triggered.connect(lambda _checked: navigator.happened(opportunity, row.name, meant))


def opportunity_menu(
    parent: QWidget,
    session: Session,
    navigator: Navigator,
    opportunity: str,
    step: Step | None = None,
    meant: MeantInterview | None = None,
) -> QMenu:
    """Return a menu with the step to do, what may have happened (to the interview meant), and its own entries."""
    menu = QMenu(parent)
    menu.setObjectName("opportunity_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    step = step or session.plan(opportunity).step
    if step is not None:
        do = menu.addAction(icon(step_icon(step)), step_verb(step))
        do.setObjectName("do_step")
        do.triggered.connect(partial(_open_step, navigator, opportunity, step))
        menu.addSeparator()
    fill_event_menu(menu, session, navigator, opportunity, meant)
    menu.addSeparator()
    if step is not None and step.open:
        later = menu.addMenu(icon("snooze"), _("&Snooze"))
        later.setObjectName("snooze_menu")
        actions = StepActions(session, navigator, opportunity, step, later)
        fill_putting_off(later, actions, session, opportunity, step)
    _add_changes(menu, navigator, opportunity)
    return menu


def _add_changes(menu: QMenu, navigator: Navigator, opportunity: str) -> None:
    edit = menu.addAction(icon("edit"), _("&Edit this opportunity"))
    edit.setObjectName("edit_opportunity")
    edit.triggered.connect(lambda _checked: navigator.edit(opportunity, None))
    delete = menu.addAction(icon("delete"), _("De&lete this opportunity"))
    delete.setObjectName("delete_opportunity")
    delete.triggered.connect(lambda _checked: navigator.delete(opportunity, None))


def _open_step(navigator: Navigator, opportunity: str, step: Step, _checked: bool = False) -> None:
    navigator.open_step(opportunity, step)


def open_opportunity_menu(
    parent: QWidget,
    session: Session,
    navigator: Navigator,
    opportunity: str,
    at: QPoint,
    step: Step | None = None,
    meant: MeantInterview | None = None,
) -> None:
    """Open the menu at a point of the screen; an opportunity that is gone has none."""
    if opportunity in session.book.opportunities:
        opportunity_menu(parent, session, navigator, opportunity, step, meant).popup(at)
