"""What an action may ask of the main window, and the commands that take more than one call."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from follow_up_desk.core import verbs
from follow_up_desk.core.records import Person
from follow_up_desk.i18n import _
from follow_up_desk.ui.appearance import Appearance
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.publishing.calendar_choice import CalendarChoice
from follow_up_desk.ui.session import Session


class Window(Protocol):
    """Describe the main window as the actions see it."""

    @property
    def session(self) -> Session:
        """Return the desk that the window shows."""
        ...

    @property
    def navigator(self) -> Navigator:
        """Return what opens dialogs and pages."""
        ...

    @property
    def appearance(self) -> Appearance:
        """Return the colours and text size in use."""
        ...

    @property
    def memory(self) -> QSettings:
        """Return what this computer remembers of the window."""
        ...

    @property
    def calendar_choice(self) -> CalendarChoice:
        """Return what was chosen for the calendar of other programs."""
        ...

    @property
    def current(self) -> str | None:
        """Return the selected opportunity's id, or None."""
        ...

    def action(self, name: str) -> QAction:
        """Return an action by its name."""
        ...

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        ...

    def toggle_panels(self) -> None:
        """Fold away the panes beside the page, or show them."""
        ...

    def focus_search(self) -> None:
        """Move the focus to the search field."""
        ...

    def quit(self) -> None:
        """Close the window and end the program."""
        ...


Command = Callable[[Window], None]
OpportunityCommand = Callable[[Window, str], None]


def do_step(window: Window, opportunity: str) -> None:
    """Open what helps with the step that is due."""
    step = window.session.plan(opportunity).step
    if step is not None:
        window.navigator.open_step(opportunity, step)


def has_step(window: Window) -> bool:
    """Return whether the selected opportunity has a step to do."""
    return window.current is not None and window.session.plan(window.current).step is not None


def has_open_step(window: Window) -> bool:
    """Return whether the selected opportunity has a step that is due, which alone can be snoozed or skipped."""
    step = window.session.plan(window.current).step if window.current is not None else None
    return step is not None and step.open


def snooze_step(window: Window, opportunity: str) -> None:
    """Ask for a time and snooze the step that is due."""
    from follow_up_desk.ui.forms.snooze_form import SnoozeForm

    step = window.session.plan(opportunity).step
    if step is not None:
        SnoozeForm(window.session, opportunity, step, QApplication.activeWindow()).exec()


def skip_step(window: Window, opportunity: str) -> None:
    """Skip the step that is due; undo brings it back."""
    step = window.session.plan(opportunity).step
    if step is not None:
        window.session.do(_("Skip"), verbs.skip, opportunity, step)


def add_person(window: Window, opportunity: str) -> None:
    """Open the form that adds a person."""
    window.navigator.edit(opportunity, Person("", ""))


def be_quiet(days: int, window: Window) -> None:
    """Show no reminders for a number of days, today included."""
    from follow_up_desk.ui import quiet_mode

    quiet_mode.be_quiet(window.session, days)


def choose_second_place(window: Window) -> None:
    """Ask for a folder that gets every copy of the desk as well."""
    from follow_up_desk.ui.storage import second_place

    second_place.choose_second_place(window.session, window.memory)


def publish_calendar(window: Window) -> None:
    """Give interviews and next steps to a calendar program."""
    from follow_up_desk.ui.publishing.calendar_dialog import CalendarDialog

    CalendarDialog(window.session, window.calendar_choice, QApplication.activeWindow()).exec()


def erase(window: Window, opportunity: str) -> None:
    """Ask what of an opportunity is to be erased for good."""
    from follow_up_desk.ui.storage import erase_dialog

    erase_dialog.erase_of_opportunity(window.session, window.memory, opportunity)


def erase_long_closed(window: Window) -> None:
    """Propose to erase the names in what is long closed."""
    from follow_up_desk.ui.storage import erase_dialog

    erase_dialog.erase_long_closed(window.session, window.memory)


def show_page(name: str, window: Window) -> None:
    """Show a page by its name."""
    window.show_page(name)


def note_event(name: str, window: Window, opportunity: str) -> None:
    """Open the form that notes an event, or note it at once."""
    window.navigator.happened(opportunity, name)


def choose_scheme(name: str, window: Window) -> None:
    """Use another colour scheme."""
    window.appearance.choose(name)


def scale_text(steps: int, window: Window) -> None:
    """Make text larger or smaller by a number of steps; 0 returns to the system's size."""
    window.appearance.grow(steps)
