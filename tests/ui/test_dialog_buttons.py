"""The buttons that end a dialog: in the platform's order everywhere, and where the cursor stands first."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QProxyStyle, QPushButton, QStyle, QVBoxLayout

from follow_up_desk.ui.dialog_buttons import dialog_buttons
from follow_up_desk.ui.forms.event_form import EventForm
from follow_up_desk.ui.forms.record_form import RecordForm
from tests.builders import ManualClock, a_session, reader_book

ORDERS = [(QDialogButtonBox.ButtonLayout.WinLayout, "does"), (QDialogButtonBox.ButtonLayout.GnomeLayout, "leaves")]


class _Platform(QProxyStyle):
    def __init__(self, order: QDialogButtonBox.ButtonLayout) -> None:
        super().__init__("fusion")
        self._order = order

    def styleHint(self, hint, option=None, widget=None, data=None):
        """Answer which order the platform has."""
        if hint is QStyle.StyleHint.SH_DialogButtonLayout:
            return self._order.value
        return super().styleHint(hint, option, widget, data)


@pytest.mark.parametrize(("order", "first"), ORDERS)
@pytest.mark.parametrize("by_enter", [True, False])
def test_the_platform_orders_them_and_enter_presses_only_what_it_may(qtbot, order, first, by_enter) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    does, leaves = QPushButton("Send"), QPushButton("Cancel")
    does.setAutoDefault(False)
    leaves.setAutoDefault(False)
    box = dialog_buttons(does, leaves, by_enter=by_enter)
    style = _Platform(order)
    style.setParent(dialog)
    box.setStyle(style)
    QVBoxLayout(dialog).addWidget(box)
    dialog.show()
    QApplication.processEvents()
    assert (does.x() < leaves.x()) is (first == "does")
    assert does.isDefault() is by_enter
    assert not leaves.isDefault()


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ("answered", "text"),
        ("new_date", "words"),
        ("moved", "new_start"),
        ("called_off", "text"),
        ("rejected", "text"),
        ("asked", "asked_item"),
        ("offered", "deadline"),
        ("sent", "purpose"),
        ("noted", "text"),
    ],
)
def test_a_form_begins_where_something_is_typed(qtbot, qapp, what: str, field: str) -> None:
    form = EventForm(a_session(reader_book(), ManualClock()), "reader", what)
    qtbot.addWidget(form)
    assert form.focusWidget().objectName() == field


def test_a_record_is_edited_from_its_first_text(qtbot, qapp) -> None:
    session = a_session(reader_book(), ManualClock())
    form = RecordForm(session, "reader", session.opportunity("reader").interviews[0])
    qtbot.addWidget(form)
    assert form.focusWidget().objectName() == "start"
