"""Every action is triggered in a real window over the sample desk, and does what its row says."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.quiet_mode import quiet_day
from follow_up_desk.ui.actions import ACTIONS, MENUS
from follow_up_desk.ui.event_menu import EVENTS
from follow_up_desk.ui.forms.event_specs import EVENT_SPECS
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.pages import PAGES
from follow_up_desk.ui.quiet_mode import today
from tests.gallery.looks import LOOKS, dressed
from tests.gallery.scenes import READER, a_window

# The dialog that an action opens, by its object name, or by its class where it has none.
NEEDS_AN_OPEN_STEP = ("snooze_step", "skip_step")
DIALOGS = {
    "log_interview": "interview_form",
    "next_round": "interview_form",
    "do_step": "call_card",
    "import_file": "QFileDialog",
    "export_file": "QFileDialog",
    "restore": "restore_dialog",
    "full_copy": "QFileDialog",
    "print": "paper_dialog",
    "calendar_file": "calendar_dialog",
    "second_place": "QFileDialog",
    "add_person": "record_form",
    "snooze_step": "snooze_form",
    "erase": "erase_dialog",
    "erase_long_closed": "erase_dialog",
    "settings": "settings_form",
    "other_devices": "settings_form",
    "edit_opportunity": "record_form",
    "delete_opportunity": "QMessageBox",
    "palette": "palette",
    "templates": "templates",
    "offers": "offers_board",
    "guide": "guide_sheet",
    "why": "why_dialog",
    "shortcuts": "shortcuts_sheet",
    "changes": "changes_sheet",
    "about": "about_sheet",
    **{event.name: f"happening_{event.name}" for event in EVENTS if EVENT_SPECS[event.name].fields},
}
# What can be seen of every other action: a value after it was triggered.
EFFECTS: dict[str, tuple[Callable[[MainWindow], object], object]] = {
    "paste": (
        lambda w: [label.text() for label in w.findChildren(QLabel, "toast_words")],
        ["There is no text in the clipboard."],
    ),
    "quiet_today": (lambda w: _quiet_days(w), 1),
    "quiet_week": (lambda w: _quiet_days(w), 7),
    "quit": (lambda w: w.isVisible(), False),
    "undo": (lambda w: w.session.undo_stack.index(), 0),
    "redo": (lambda w: w.session.undo_stack.index(), 1),
    "skip_step": (lambda w: w.session.undo_stack.undoText(), "Skip"),
    "find": (lambda w: w.focusWidget().objectName(), "search"),
    "panels": (lambda w: w.opportunities.isVisible(), False),
    **{page.action: (lambda w: w.pages.shown, page.name) for page in PAGES},
    **{f"look_{name}": (lambda w: w.appearance.scheme, name) for name in ("system", "light", "dark", "contrast")},
    "text_larger": (lambda w: w.appearance.percent, 175),
    "text_smaller": (lambda w: w.appearance.percent, 125),
    "text_plain": (lambda w: w.appearance.percent, 100),
    **{
        event.name: (lambda w: w.session.undo_stack.undoText(), EVENT_SPECS[event.name].done)
        for event in EVENTS
        if not EVENT_SPECS[event.name].fields
    },
}


def _quiet_days(window: MainWindow) -> int:
    until = quiet_day(window.session.book.policy, today(window.session))
    return (until - today(window.session)).days + 1 if until else 0


@pytest.fixture
def window(qapp, qtbot, tmp_path):
    with dressed(qapp, LOOKS[0]):
        made = a_window(tmp_path)
        qtbot.addWidget(made)
        made.show()
        made.opportunities.select(READER)
        yield made
        made.appearance.grow(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _dialog_of(trigger: Callable[[], None], answer: Callable[[QWidget], None]) -> str:
    """Trigger, and return which dialog opened; `answer` closes it."""
    opened: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            opened.append(dialog.objectName() if dialog.objectName() else type(dialog).__name__)
            answer(dialog)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    trigger()
    for _ in range(20):
        QCoreApplication.processEvents()
        if opened and QApplication.activeModalWidget() is None:
            break
        look()
    timer.stop()
    return opened[0] if opened else ""


def test_the_tables_below_name_every_action() -> None:
    assert sorted({**DIALOGS, **EFFECTS}) == sorted(row.name for row in ACTIONS)
    assert {row.menu for row in ACTIONS} == {key for key, _title in MENUS}


APPLIES = {event.name: event.applies for event in EVENTS}


def _select_for(window: MainWindow, name: str) -> None:
    """Select an opportunity of the sample for which the action makes sense."""
    if name in NEEDS_AN_OPEN_STEP:
        window.opportunities.select("harbor-books")
    if name in APPLIES:
        session = window.session
        window.opportunities.select(next(id for id in session.book.opportunities if APPLIES[name](session.plan(id))))


@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_an_action_opens_its_dialog(window, name):
    _select_for(window, name)
    assert window.action(name).isEnabled()
    before = window.session.book
    assert _dialog_of(window.action(name).trigger, lambda dialog: dialog.close()) == DIALOGS[name]
    assert window.session.book == before


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_an_action_does_what_it_says(window, name, monkeypatch):
    left = []
    monkeypatch.setattr(QApplication, "quit", lambda: left.append(True))
    seen, expected = EFFECTS[name]
    if name in ("undo", "redo"):
        window.session.do("Quiet", verbs.start_quiet_mode, today(window.session))
        if name == "redo":
            window.session.undo_stack.undo()
    elif name == "paste":
        QApplication.clipboard().clear()
    elif name.startswith("text_"):
        window.appearance.grow(2)
    elif name in APPLIES or name in NEEDS_AN_OPEN_STEP:
        _select_for(window, name)
    elif name in ("look_system", "show_today"):
        window.action("look_dark").trigger()
        window.action("show_lanes").trigger()
    assert seen(window) != expected
    assert _dialog_of(window.action(name).trigger, lambda dialog: dialog.close()) == ""
    assert seen(window) == expected
    assert bool(left) is (name == "quit")


def test_deleting_asks_and_can_be_undone(window, questions):
    questions.answers = [True]
    window.action("delete_opportunity").trigger()
    assert READER not in window.session.book.opportunities
    window.action("undo").trigger()
    assert READER in window.session.book.opportunities


def test_without_an_opportunity_its_actions_do_nothing(qtbot, tmp_path):
    window = a_window(tmp_path, empty=True)
    qtbot.addWidget(window)
    window.show()
    assert window.current is None
    about_one = [row for row in ACTIONS if row.on is not None]
    assert about_one
    for row in about_one:
        assert not window.action(row.name).isEnabled()
        assert _dialog_of(lambda row=row: row.trigger(window), lambda dialog: dialog.close()) == ""
    assert not window.action("undo").isEnabled()
    assert not window.action("redo").isEnabled()


def test_a_step_that_is_not_there_cannot_be_done(window):
    resting = next(plan.opportunity for plan in window.session.agenda.ordered() if plan.step is None)
    window.opportunities.select(resting)
    assert not window.action("do_step").isEnabled()
    assert window.action("edit_opportunity").isEnabled()
