"""Requests of a menu entry, an opened file or a second start: one line, the same at the start and later."""

import argparse
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk import cli
from follow_up_desk.exchange import desk_file
from follow_up_desk.ui.system.desktop_integration import DesktopIntegration
from tests.builders import a_session, book_of, interview, opportunity
from tests.ui.conftest import Questions
from tests.ui.system.test_desktop_integration import Window


@pytest.fixture
def north(tmp_path: Path) -> Path:
    file = tmp_path / "north star.desk.json"
    file.write_bytes(desk_file.write(book_of(opportunity(interview(), id="north", company="Northwind"))))
    return file


def life(qtbot: QtBot, book: Any = None) -> tuple[Any, Any, DesktopIntegration]:
    session = a_session(book)
    window: Any = Window(session)
    qtbot.addWidget(window)
    return session, window, DesktopIntegration(window, session, None)


@pytest.mark.parametrize(("answer", "companies"), [(True, ["Northwind"]), (False, [])])
def test_a_file_is_added_only_if_that_is_wanted(
    qtbot: QtBot, questions: Questions, north: Path, answer: bool, companies: list[str]
) -> None:
    questions.answers = [answer]
    session, window, living = life(qtbot, book_of())
    assert living.answer("open", str(north)) == "ok"
    assert questions.asked == [], "the second start is answered before the person is asked"
    qtbot.waitUntil(lambda: bool(questions.asked))
    assert "north star.desk.json" in questions.asked[0]
    assert window.calls == ["forward"]
    assert [found.company for found in session.book.opportunities.values()] == companies
    living.close()


def test_today_comes_forward(qtbot: QtBot) -> None:
    _session, window, living = life(qtbot)
    assert living.answer("today", "") == "ok"
    qtbot.waitUntil(lambda: window.calls == ["forward", "today"])
    living.close()


FILE = str(Path("/some where/a.desk.json").absolute())  # with a drive on Windows


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], "show"),
        (["--log"], "log"),
        (["--today"], "today"),
        (["--hidden"], "hidden"),
        (["--open"], "show"),  # a menu entry without a file
        (["--open", FILE], f"open {FILE}"),
    ],
)
def test_the_command_line_says_the_wish(words: list[str], wish: str) -> None:
    options: argparse.Namespace = cli.parser().parse_args(words)
    assert cli._startup_request(options) == wish
