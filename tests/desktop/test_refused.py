"""A file that the desk cannot open is explained in a box, as a user who clicked an icon sees no terminal."""

import sqlite3
from contextlib import closing

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, DeskOnDesktop
from tests.desktop.waiting import PATIENCE_S


def test_a_newer_file_is_explained_and_left_alone(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    with closing(sqlite3.connect(desk.store)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    before = desk.store.read_bytes()
    program = desk.start()
    desk.driver.window("Follow-Up Desk")
    said = [node.name for node in desk.driver.tree(APP)]
    assert any("a newer desk wrote this file" in words for words in said), said
    desk.driver.key("Escape")
    assert program.process.wait(PATIENCE_S) == 1
    assert "nothing was changed" in program.said
    assert desk.store.read_bytes() == before
