"""The inputs of forms: the list of a combo box is whole."""

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.stylesheet import apply_theme


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
