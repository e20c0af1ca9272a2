"""Alt and a letter mean one thing in each window and each menu, in English and in German."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk import i18n
from follow_up_desk.ui.main_window import MainWindow
from tests.gallery import scenes

LETTER = re.compile(r"(?<!&)&([^&\s])")


@pytest.fixture(params=["en", "de"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    i18n.set_language(request.param)
    made = scenes.a_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    i18n.set_language(None)


def twice(texts: list[str]) -> list[str]:
    """Return the texts whose letter another one has too."""
    letters = {text: found[1].casefold() for text in texts if (found := LETTER.search(text))}
    counts = Counter(letters.values())
    return sorted(text for text, letter in letters.items() if counts[letter] > 1)


def buttons(top: QWidget) -> list[str]:
    return [b.text() for b in top.findChildren(QAbstractButton) if b.window() is top and not b.isHidden()]


def test_each_dialog_has_each_letter_once(window: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, make in scenes.dialogs():
        dialog = make(window)
        qtbot.addWidget(dialog)
        found[name] = twice(buttons(dialog))
        dialog.hide()
    assert len(found) > 40
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_window_and_its_menus_have_each_letter_once(window: MainWindow) -> None:
    bar = window.menuBar()
    titles = [action.text() for action in bar.actions()]
    assert twice([*titles, *buttons(window)]) == []
    menus = [QMenu.menuInAction(action) for action in bar.actions()]  # 6.9 loses those of QAction.menu()
    found = {menu.title(): twice([a.text() for a in menu.actions()]) for menu in menus if isinstance(menu, QMenu)}
    assert found
    assert {title: texts for title, texts in found.items() if texts} == {}
