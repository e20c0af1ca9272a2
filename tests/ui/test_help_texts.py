"""The guide is read inside the program, with its own pictures and nothing from elsewhere."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.ui.help_texts import LocalBrowser, TextDialog, help_text, licence_text

HELP = paths.resources() / "help"
IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_the_guide_says_where_the_data_is(qtbot: QtBot) -> None:
    sheet = TextDialog("guide_sheet", "Guide", help_text("guide"))
    qtbot.addWidget(sheet)
    assert "Where your data is" in sheet.text.toPlainText()
    assert "**" not in sheet.text.toPlainText()


def test_every_picture_it_names_is_there() -> None:
    named = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", help_text("guide"))
    assert named
    assert [name for name in named if not (HELP / name).is_file()] == []


def test_nothing_is_loaded_from_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    inside, outside = tmp_path / "help", tmp_path / "outside.png"
    inside.mkdir()
    for file in (inside / "own.png", outside):
        image = QImage(2000, 20, QImage.Format.Format_RGB32)
        image.fill(0)
        image.save(str(file))
    browser = LocalBrowser(inside)
    qtbot.addWidget(browser)
    browser.resize(400, 300)
    browser.show()
    own = browser.loadResource(IMAGE, QUrl("own.png"))
    assert isinstance(own, QImage)
    assert own.width() <= 400
    for name in ("../outside.png", outside.as_uri(), "https://example.org/a.png", "gone.png", str(outside)):
        assert browser.loadResource(IMAGE, QUrl(name)) is None, name
    assert browser.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("own.png")) is None


def test_licences_list_qt_and_its_licence(qtbot: QtBot) -> None:
    sheet = TextDialog("licences_sheet", "Licences", licence_text())
    qtbot.addWidget(sheet)
    words = sheet.text.toPlainText()
    assert "PySide6" in words
    assert "LGPL-3.0-only" in words
    assert "Permission is hereby granted" in words
