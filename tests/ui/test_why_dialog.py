"""Why this date? What the reader is told on Thursday."""

from PySide6.QtWidgets import QLabel

from follow_up_desk.ui.why_dialog import WhyDialog
from tests.builders import a_session


def said(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_what_the_date_rests_on_and_what_would_move_it(qtbot):
    dialog = WhyDialog(a_session(), "reader")
    qtbot.addWidget(dialog)
    words = said(dialog)
    for part in (
        "Call Martin Hale about the subject of a brief story to write",
        "romised by Fri Oct 23",
        "grace",
        "What would change it",
    ):
        assert part in words, part


def test_a_step_of_the_outlook_has_its_own_reason(qtbot):
    session = a_session()
    later = [step for step in session.plan("reader").steps if step.ordinal == 2]
    dialog = WhyDialog(session, "reader", later[0])
    qtbot.addWidget(dialog)
    assert "nly if Tue Oct 27 brings no answer" in said(dialog)
