"""The context menus of a step and of a record, shared by the pages that show them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.i18n import _
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.postponing import snooze_choices
from follow_up_desk.ui.theme import icon


class StepActions(QObject):
    """Carry out the entries of one step's menu; owned by that menu."""

    def __init__(self, session: Session, navigator: Navigator, opportunity: str, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._navigator = session, navigator
        self._opportunity, self._step = opportunity, step

    def open(self) -> None:
        """Open what helps with the step."""
        self._navigator.open_step(self._opportunity, self._step)

    def explain(self) -> None:
        """Explain why the step has its date."""
        from follow_up_desk.ui.why_dialog import WhyDialog

        WhyDialog(self._session, self._opportunity, self._step, self._over()).exec()

    def snooze(self, until: datetime) -> None:
        """Snooze the step until a time."""
        from follow_up_desk.core import verbs

        self._session.do(_("Snooze"), verbs.snooze, self._opportunity, self._step, until)

    def snooze_to_a_time(self) -> None:
        """Ask for a time and snooze the step."""
        from follow_up_desk.ui.forms.snooze_form import SnoozeForm

        SnoozeForm(self._session, self._opportunity, self._step, self._over()).exec()

    def skip(self) -> None:
        """Skip the step."""
        from follow_up_desk.core import verbs

        self._session.do(_("Skip"), verbs.skip, self._opportunity, self._step)

    def move(self) -> None:
        """Ask for another day and move the step there."""
        from follow_up_desk.ui.steps.move_dialog import MoveDialog

        MoveDialog(self._session, self._session.plan(self._opportunity), self._step, self._over()).exec()

    def take_back(self) -> None:
        """Undo the snooze or the move."""
        from follow_up_desk.core import verbs

        self._session.do(_("Bring back"), verbs.unsnooze, self._opportunity, self._step)

    def _over(self) -> QWidget | None:
        parent = self.parent()
        return parent.parentWidget() if isinstance(parent, QWidget) else None


def fill_step_menu(menu: QMenu, actions: StepActions, session: Session, opportunity: str, step: Step) -> None:
    """Add all entries for a step."""
    _add(menu, "open_step", "send", _("Open"), actions.open)
    _add(menu, "why", "help", _("Why this date?"), actions.explain)
    if step.state is StepState.LATER:
        return
    fill_putting_off(menu, actions, session, opportunity, step)
    if step.state in (StepState.SNOOZED, StepState.MOVED):
        words = _("Bring it back now") if step.state is StepState.SNOOZED else _("Back to the planned day")
        _add(menu, "take_back", "undo", words, actions.take_back)
    fill_skip(menu, actions)


def fill_skip(menu: QMenu, actions: StepActions) -> None:
    """Add the entry that skips the step."""
    menu.addSeparator()
    _add(menu, "skip", "closed", _("Skip this step"), actions.skip)


def fill_putting_off(menu: QMenu, actions: StepActions, session: Session, opportunity: str, step: Step) -> None:
    """Add the entries that snooze or move the step."""
    plan = session.plan(opportunity)
    for words, until in snooze_choices(plan, step, session.now):
        _add(menu, "snooze", "snooze", words, partial(actions.snooze, until))
    _add(menu, "snooze_time", "snooze", _("Until a time of your choice"), actions.snooze_to_a_time)
    _add(menu, "move", "calendar", _("Move to a day"), actions.move)


def fill_record_menu(menu: QMenu, navigator: Navigator, opportunity: str, record: Detail, editable: bool) -> None:
    """Add the entries for a record."""
    if editable:
        _add(menu, "edit_record", "edit", _("Edit"), partial(navigator.edit, opportunity, record))
    _add(menu, "delete_record", "delete", _("Delete"), partial(navigator.delete, opportunity, record))


def _add(menu: QMenu, name: str, picture: str, words: str, act: Callable[[], None]) -> QAction:
    action = menu.addAction(icon(picture), words)
    action.setObjectName(name)
    action.triggered.connect(lambda _checked: act())
    return action
