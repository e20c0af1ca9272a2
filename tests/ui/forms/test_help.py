"""The help sheet lists every shortcut; the other page names the data folder."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk import __version__, paths
from follow_up_desk.ui.actions import ACTIONS
from follow_up_desk.ui.help import AboutDialog, ShortcutsDialog, key_groups


def test_every_key_of_the_menus_is_on_the_sheet(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = ShortcutsDialog(window)
    sheet.show()
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}
    for row in ACTIONS:
        if row.shortcut:
            native = QKeySequence(row.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            assert {row.text.replace("&", ""), native} <= shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_no_key_means_two_things_in_the_menus() -> None:
    keys = [row.shortcut for row in ACTIONS if row.shortcut]
    assert len(set(keys)) == len(keys)


def test_the_columns_are_about_as_long(qtbot: QtBot) -> None:
    from follow_up_desk.ui.help import _halves

    left, right = (sum(len(keys) + 2 for _title, keys in half) for half in _halves(key_groups()))
    assert abs(left - right) <= 8


def test_it_says_where_the_data_lies(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = " ".join(label.text() for label in AboutDialog(window).findChildren(QLabel))
    assert __version__ in shown
    assert str(paths.data_folder()) in shown
