"""What one can do to a row: the menu of a step or of a record, shared by the pages that show steps."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import State, Step
from follow_up_desk.i18n import _
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import icon
from follow_up_desk.ui.timeline.putting_off import snooze_choices


class StepActions(QObject):
    """Do things to one step of one opportunity; owned by the menu that offers them."""

    def __init__(self, session: Session, navigator: Navigator, opportunity: str, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._navigator = session, navigator
        self._opportunity, self._step = opportunity, step

    def open(self) -> None:
        """Open what helps with the step."""
        self._navigator.open_step(self._opportunity, self._step)

    def explain(self) -> None:
        """Say at length why the step is where it is."""
        from follow_up_desk.ui.why_dialog import WhyDialog

        WhyDialog(self._session, self._opportunity, self._step, self._over()).exec()

    def snooze(self, until: datetime) -> None:
        """Put the step off."""
        from follow_up_desk.core import verbs

        self._session.do(_("Snooze"), verbs.snooze, self._opportunity, self._step, until)

    def snooze_to_a_time(self) -> None:
        """Ask until when."""
        from follow_up_desk.ui.forms.snooze_form import SnoozeForm

        SnoozeForm(self._session, self._opportunity, self._step, self._over()).exec()

    def skip(self) -> None:
        """Leave the step out."""
        from follow_up_desk.core import verbs

        self._session.do(_("Leave out"), verbs.skip, self._opportunity, self._step)

    def move(self) -> None:
        """Ask for another day."""
        from follow_up_desk.ui.timeline.move_dialog import MoveDialog

        MoveDialog(self._session, self._session.plan(self._opportunity), self._step, self._over()).exec()

    def take_back(self) -> None:
        """Forget that it was snoozed or moved."""
        from follow_up_desk.core import verbs

        self._session.do(_("Wake"), verbs.wake, self._opportunity, self._step)

    def _over(self) -> QWidget | None:
        parent = self.parent()
        return parent.parentWidget() if isinstance(parent, QWidget) else None


class _Until:
    """Snooze to one instant; a named callable instead of a lambda."""

    def __init__(self, actions: StepActions, until: datetime) -> None:
        self._actions, self._until = actions, until

    def __call__(self, checked: bool = False) -> None:
        self._actions.snooze(self._until)


class _ForRecord:
    """Edit or delete one record."""

    def __init__(self, act: Callable[[str, Detail], None], opportunity: str, record: Detail) -> None:
        self._act, self._opportunity, self._record = act, opportunity, record

    def __call__(self, checked: bool = False) -> None:
        self._act(self._opportunity, self._record)


def fill_step_menu(menu: QMenu, actions: StepActions, session: Session, opportunity: str, step: Step) -> None:
    """Add what can be done to a step."""
    _add(menu, "open_step", "send", _("Open"), actions.open)
    _add(menu, "why", "help", _("Why this date?"), actions.explain)
    if step.state is State.LATER:
        return
    fill_putting_off(menu, actions, session, opportunity, step)
    if step.state in (State.SNOOZED, State.MOVED):
        words = _("Wake it now") if step.state is State.SNOOZED else _("Back to the planned day")
        _add(menu, "take_back", "undo", words, actions.take_back)
    fill_skip(menu, actions)


def fill_skip(menu: QMenu, actions: StepActions) -> None:
    """Add leaving the step out."""
    menu.addSeparator()
    _add(menu, "skip", "closed", _("Leave it out"), actions.skip)


def fill_putting_off(menu: QMenu, actions: StepActions, session: Session, opportunity: str, step: Step) -> None:
    """Add the ways to put a step off."""
    plan = session.plan(opportunity)
    for words, until in snooze_choices(plan, step, session.now):
        _add(menu, "snooze", "snooze", words, _Until(actions, until))
    _add(menu, "snooze_time", "snooze", _("Until a time of your choice"), actions.snooze_to_a_time)
    _add(menu, "move", "calendar", _("Move to a day"), actions.move)


def fill_record_menu(menu: QMenu, navigator: Navigator, opportunity: str, record: Detail, editable: bool) -> None:
    """Add what can be done to a record."""
    if editable:
        _add(menu, "edit_record", "edit", _("Edit"), _ForRecord(navigator.edit, opportunity, record))
    _add(menu, "delete_record", "delete", _("Delete"), _ForRecord(navigator.delete, opportunity, record))


def _add(menu: QMenu, name: str, picture: str, words: str, act: Callable[[], None]) -> QAction:
    action = menu.addAction(icon(picture), words)
    action.setObjectName(name)
    action.triggered.connect(act)
    return action
