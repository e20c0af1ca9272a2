"""A message opens in the desktop's mail program; coming back, the user is asked once whether it was sent."""

import sqlite3
import sys
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import unquote

import pytest

from follow_up_desk.core.records import Person
from follow_up_desk.exchange.mailto import mailto
from tests.builders import book_of, person, promise, waiting
from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE, DeskOnDesktop
from tests.desktop.driver import Driver
from tests.desktop.waiting import until

PROBE = Path(__file__).with_name("probe_mail.py")
NOW = "2026-10-22 10:00:00"
COMPOSER = "^Write to "
HANDLES = ("x-scheme-handler/mailto", "message/rfc822", "text/plain", "application/octet-stream")
ROLE = 'R&D lead, 100% + "half" #1 = ü€😀 <b>/\\;'
MARTIN: Person = person(name="Martin Hale", phone=None)


class FakeMail:
    """Register a fake as the desktop's mail program."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        env = driver.session.env
        self.kept = driver.session.folder / "mail-kept"
        env["FAKE_MAIL_KEEPS"] = str(self.kept)
        applications = Path(env["XDG_DATA_HOME"]) / "applications"
        applications.mkdir(parents=True)
        entry = f"[Desktop Entry]\nType=Application\nName=Fake mail\nExec={sys.executable} {PROBE} %u\n"
        (applications / "fake-mail.desktop").write_text(f"{entry}MimeType={';'.join(HANDLES)};\n", encoding="utf-8")
        defaults = "\n".join(f"{kind}=fake-mail.desktop" for kind in HANDLES)
        (Path(env["XDG_CONFIG_HOME"]) / "mimeapps.list").write_text(f"[Default Applications]\n{defaults}\n")

    def received(self) -> tuple[str, bytes]:
        """Wait for what the mail program got: an address or a file's name, and the file's content."""
        until(self.kept.exists, "something for the mail program")
        given, _, content = self.kept.read_bytes().partition(b"\n")
        return given.decode(), content

    def leave(self) -> None:
        """Close its window, as after sending."""
        self._driver.window("^Fake mail$")
        self._driver.key("alt+F4")
        self._driver.await_no_window("^Fake mail$")


def sent(desk: DeskOnDesktop) -> list[tuple[str, str, str]]:
    """Return channel, subject and text of the inquiries in the store."""
    connection = sqlite3.connect(f"file:{desk.store}?mode=ro", uri=True)
    try:
        asked = "SELECT channel, subject, text FROM activities WHERE opportunity = 'rd' AND purpose = 'inquiry'"
        return connection.execute(asked).fetchall()
    finally:
        connection.close()


@pytest.fixture
def writing(desktop: OpenDesktop) -> tuple[DeskOnDesktop, FakeMail]:
    """Return a desk whose composer is open, and the mail program that is to get the message."""
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    mail = FakeMail(desk.driver)
    overdue = waiting(MARTIN, promise("2026-10-19"), id="rd", company="North & South", role=ROLE)
    assert desk.import_book(book_of(overdue)).returncode == 0
    desk.start(now=NOW)
    desk.driver.focused_window(APP, TITLE)
    desk.driver.key("ctrl+Return")
    desk.driver.focused_window(APP, COMPOSER)
    return desk, mail


def test_the_mail_program_gets_exactly_the_message_and_the_desk_asks_once(
    writing: tuple[DeskOnDesktop, FakeMail],
) -> None:
    desk, mail = writing
    desk.driver.press(APP, "Open in mail program")
    address, _ = mail.received()
    assert sent(desk) == []
    mail.leave()
    desk.driver.press(APP, "Yes, I sent it")
    ((channel, subject, text),) = until(lambda: sent(desk), "the note of what was sent")
    assert channel == "email"
    assert ROLE in text
    assert address == mailto("editor@valley.example", subject, text)
    assert unquote(address.partition("body=")[2]).replace("\r\n", "\n") == text
    desk.driver.await_no_window(COMPOSER)


def test_a_draft_opens_in_the_mail_program_as_it_was_written(writing: tuple[DeskOnDesktop, FakeMail]) -> None:
    desk, mail = writing
    desk.driver.key("alt+m")
    desk.driver.key("d")
    file, content = mail.received()
    assert file.endswith(".eml")
    message = message_from_bytes(content, policy=policy.default)
    assert (message["X-Unsent"], message["To"]) == ("1", "Martin Hale <editor@valley.example>")
    mail.leave()
    desk.driver.press(APP, "Yes, I sent it")
    ((_channel, subject, text),) = until(lambda: sent(desk), "the note of what was sent")
    assert message["Subject"] == subject
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == text
