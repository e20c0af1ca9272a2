"""The inputs of forms: the list of a combo box is whole."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.stylesheet import apply_theme
from tests.gallery.looks import Look, dressed


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_options_wider_than_the_box_are_whole(qtbot: QtBot, qapp) -> None:
    apply_theme(qapp, "light")
    box = ValueBox([(1, "a long option that says all there is to say about it, and more"), (2, "another")])
    qtbot.addWidget(box)
    box.resize(150, 30)
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(lambda: view.viewport().height() >= 2 * view.sizeHintForRow(0))
    assert not view.horizontalScrollBar().isVisible()
    box.hidePopup()
    qapp.setStyleSheet("")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_box_with_the_focus_shows_every_option_whole(qapp, qtbot, scale):
    """A popup of two pixels too few is scrolled, and hides half of its last option."""
    with dressed(qapp, Look("popup", scale=scale)):
        plain, typed = QComboBox(), ValueBox([(n, f"option {n}") for n in range(4)])
        plain.addItems([f"option {n}" for n in range(3)])
        for box in (plain, typed):
            qtbot.addWidget(box)
            box.show()
            box.setFocus()
            qtbot.waitUntil(box.hasFocus)
            box.showPopup()
            assert box.view().verticalScrollBar().maximum() == 0
            box.hidePopup()
