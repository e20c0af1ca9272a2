"""What was typed is on the disk within a second, for its owner alone, and gone once it is accepted."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.autosave import UnsavedStore
from follow_up_desk.ui.composer.drafts import Draft, Drafts
from follow_up_desk.ui.forms.interview_form import InterviewForm
from follow_up_desk.ui.today.message_bars import MessageBars
from tests.builders import a_session
from tests.private_files import assert_private
from tests.ui.pages import Asked

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SECOND = 1000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.unsaved"


def a_desk(file: Path) -> Any:
    session = a_session()
    UnsavedStore(session, file)
    return session


def opened(qtbot: QtBot, session: Any) -> Any:
    window = QWidget()
    qtbot.addWidget(window)
    form: Any = InterviewForm(session, parent=window)
    form.window_below = window
    form.show()
    return form


def test_within_a_second_of_the_last_key_it_is_on_the_disk(qtbot: QtBot, file: Path) -> None:
    """B3 58: the screen may die any moment."""
    form = opened(qtbot, a_desk(file))
    qtbot.keyClicks(form.company, "Kestrel")
    qtbot.waitUntil(lambda: file.exists() and "Kestrel" in file.read_text(), timeout=SECOND)
    qtbot.keyClicks(form.company, " Press")
    qtbot.waitUntil(lambda: "Kestrel Press" in file.read_text(), timeout=SECOND)
    assert_private(file)


def test_another_start_offers_it_again_and_logging_drops_it(qtbot: QtBot, file: Path) -> None:
    first = opened(qtbot, a_desk(file))
    qtbot.keyClicks(first.company, "Kestrel")
    qtbot.waitUntil(file.exists, timeout=SECOND)
    session = a_desk(file)  # the first was killed
    form = opened(qtbot, session)
    assert form.company.text() == "Kestrel"
    form.accept()
    assert "kestrel" in session.book.opportunities
    assert not file.exists()


def test_today_says_that_something_was_begun(qtbot: QtBot, file: Path) -> None:
    file.write_text(json.dumps({"interview:reader": {"company": "Valley"}}))
    session = a_desk(file)
    navigator: Any = Asked(session)
    asked: list[Any] = []
    navigator.log_interview = asked.append
    strips = MessageBars(session, navigator)
    qtbot.addWidget(strips)
    strips.refresh()
    assert strips.unsaved.words.text() == "Unfinished interview: what you typed is kept."
    for name in ("go_on", "forget"):
        button = strips.unsaved.findChild(QPushButton, name)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["reader"]
    assert not strips.isVisible()
    assert not file.exists()


def test_today_says_so_as_soon_as_the_form_is_left(qtbot: QtBot, file: Path) -> None:
    session = a_desk(file)
    bars = MessageBars(session, Asked(session))
    qtbot.addWidget(bars)
    bars.refresh()
    form = opened(qtbot, session)
    qtbot.keyClicks(form.company, "Kestrel")
    form.reject()
    assert bars.unsaved.words.text() == "Unfinished interview: what you typed is kept."


def test_messages_are_kept_with_it(qtbot: QtBot, file: Path) -> None:
    draft = Draft("T10", "en", False, "editor", "Subject", "Body", True, {"blank": "filled"})
    holder = QObject()
    UnsavedStore(holder, file)
    Drafts(holder).keep(("reader", "inquiry"), draft)
    again = QObject()
    UnsavedStore(again, file)
    assert Drafts(again).of(("reader", "inquiry")) == draft
    Drafts(again).drop(("reader", "inquiry"))
    assert not file.exists()


@pytest.mark.parametrize("spoilt", ["", "[]", "{", "\x00"])
def test_a_spoilt_file_is_nothing(qtbot: QtBot, file: Path, spoilt: str) -> None:
    file.write_text(spoilt)
    holder = QObject()
    kept = UnsavedStore(holder, file)
    assert kept.of("interview:") is None
    kept.keep("interview:", {"company": "Kestrel"})
    assert json.loads(file.read_text()) == {"interview:": {"company": "Kestrel"}}


def test_a_folder_that_cannot_be_written_costs_only_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    holder = QObject()
    kept = UnsavedStore(holder, tmp_path / "missing" / "desk.unsaved")
    kept.keep("interview:", {"company": "Kestrel"})
    assert kept.of("interview:") == {"company": "Kestrel"}
