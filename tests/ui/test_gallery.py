"""The gallery's checks see what is wrong, and find nothing in the pages and the forms met first."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from follow_up_desk.ui import theme
from tests.gallery.checks import contrast, faults
from tests.gallery.looks import LOOKS, lengthened
from tests.gallery.pictures import picture, picture_all

SCENES = ("today", "calendar", "timeline", "log-interview", "settings-you")
INKS = ("ink", "ink_soft", "ink_faint", "accent", "now", "wait", "rest", "danger")


def row_of(qtbot, *widgets):
    box = QWidget()
    row = QHBoxLayout(box)
    for widget in widgets:
        row.addWidget(widget)
    qtbot.addWidget(box)
    return box


def test_cut_words_are_seen(qtbot):
    label = QLabel("A sentence that needs more room than it is given")
    box = row_of(qtbot, label)
    assert faults(box, picture(box)) == []
    label.setFixedWidth(80)
    assert any(fault.startswith("cut by") for fault in faults(box, picture(box)))


def test_a_button_too_small_for_its_words_is_seen(qtbot):
    button = QPushButton("Log an interview")
    button.setFixedWidth(40)
    box = row_of(qtbot, button)
    assert any(fault.startswith("cut by") for fault in faults(box, picture(box)))


def test_what_lies_over_something_else_is_seen(qtbot):
    one, other = QPushButton("One"), QPushButton("Other")
    box = row_of(qtbot, one, other)
    assert faults(box, picture(box)) == []
    other.move(one.pos() + QPoint(10, 0))
    assert any(fault.startswith("overlap") for fault in faults(box, box.grab().toImage()))


def test_faint_words_are_seen(qtbot):
    label = QLabel("Hard to read")
    label.setStyleSheet("background: #FFFFFF; color: #B0B0B0")
    box = row_of(qtbot, label)
    assert any(fault.startswith("contrast 2") for fault in faults(box, picture(box)))


def test_black_on_white_has_the_greatest_contrast():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK, theme.CONTRAST], ids=["light", "dark", "contrast"])
def test_every_ink_can_be_read_on_every_ground(scheme):
    grounds = dict.fromkeys(INKS, ("paper", "card", "sunken"))
    grounds |= {ink: (*grounds[ink], f"{ink}_soft") for ink in ("accent", "now", "wait", "rest", "danger")}
    grounds["ink"] = (*grounds["ink"], "accent_soft", "now_soft", "wait_soft", "rest_soft", "danger_soft")
    grounds["on_accent"] = ("accent",)
    faint = {
        (ink, ground): round(found, 2)
        for ink, places in grounds.items()
        for ground in places
        if (found := contrast(QColor(getattr(scheme, ink)), QColor(getattr(scheme, ground)))) < 4.5
    }
    assert faint == {}


def test_long_words_keep_the_places_to_fill():
    assert lengthened("Snoozed: {step}, {company}").count("{step}") == 1
    assert len(lengthened("Log an interview")) >= 1.4 * len("Log an interview")


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
def test_the_first_pages_and_forms_fit_in_every_look(qtbot, tmp_path, look):
    app = QApplication.instance()
    found = [fault for scene in SCENES for fault in picture_all(app, look, tmp_path, tmp_path, scene)]
    assert found == []
    assert {path.stem for path in tmp_path.glob("*.png")} > set(SCENES)
