"""Two desks over one folder, led through the window from joining to leaving, with the exchange as it is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.records import Opportunity
from follow_up_desk.desk import Desk
from follow_up_desk.store.opening import open_store
from follow_up_desk.ui import desk_exchange
from follow_up_desk.ui.desk_exchange import DeskExchange
from follow_up_desk.ui.forms.settings_form import SettingsForm
from follow_up_desk.ui.other_devices.computer_words import Sign
from follow_up_desk.ui.other_devices.computers_group import ComputersGroup
from follow_up_desk.ui.other_devices.exchange_sign import ExchangeSign
from follow_up_desk.ui.other_devices.join_dialog import JoinDialog
from follow_up_desk.ui.session import Session
from tests.builders import OWNER, ManualClock, few_holidays, interview, opportunity
from tests.ui.conftest import Questions


class Computer:
    """A desk in its own file, with the parts of the window that this is about."""

    def __init__(self, qtbot: QtBot, home: Path, name: str, *records: Opportunity) -> None:
        home.mkdir()
        self.qtbot, self.name = qtbot, name
        with closing(open_store(home / "desk.sqlite")) as store:
            store.apply(Change((OWNER, *records)))
        self.clock = ManualClock()
        self.session = Session(Desk(open_store(home / "desk.sqlite"), self.clock, few_holidays))
        self.group = ComputersGroup(self.session)
        self.sign = ExchangeSign(self.session, self.group.refresh)
        for part in (self.sign, self.group):
            qtbot.addWidget(part)
        self.group.show()
        memory = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
        self.exchange = DeskExchange(self.session, memory)
        self.exchange.start()

    def join(self) -> str:
        """Join the folder that the dialog of the system is told to choose; return what was said of it."""
        self.group.choose.click()
        dialog = self.group.findChild(JoinDialog)
        assert isinstance(dialog, JoinDialog)
        self.qtbot.waitUntil(dialog.accept_button.isEnabled)
        said = dialog.content.text()
        dialog.name.setText(self.name)
        dialog.accept()
        self.qtbot.waitUntil(lambda: self.group.findChild(JoinDialog) is None)
        return said

    def edit(self, role: str) -> None:
        self.clock.forward(minutes=1)
        it = self.session.opportunity("valley")
        assert self.session.do("Edit", verbs.save_opportunity_fields, replace(it, role=role))

    @property
    def role(self) -> str:
        return self.session.opportunity("valley").role

    @property
    def words(self) -> str:
        return "\n".join(shown.text() for shown in self.group.findChildren(QLabel) if shown.isVisible())

    def close(self) -> None:
        self.exchange.close()
        self.session.desk.close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "shared"
    made.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(made))
    monkeypatch.setattr(desk_exchange, "SETTLES_MS", 0)
    return made


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[Computer]:
    made = Computer(qtbot, tmp_path / "home", "Home", opportunity(interview(), role="Writer"))
    yield made
    made.close()


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[Computer]:
    made = Computer(qtbot, tmp_path / "laptop", "Laptop", opportunity(interview(), id="acme", company="Acme"))
    yield made
    made.close()


@pytest.fixture
def both(home: Computer, laptop: Computer) -> tuple[Computer, Computer]:
    home.join()
    laptop.join()
    return home, laptop


def test_joining_counts_both_sides_and_unites_them(qtbot: QtBot, home: Computer, laptop: Computer) -> None:
    assert home.join().endswith("your 1 opportunity is written into it.")
    assert "No other computer has joined yet." in home.words
    said = laptop.join()
    assert "In this folder: Home. Opportunities in the folder only: 1; on this computer only: 1; in both: 0." in said
    assert set(laptop.session.book.opportunities) == {"valley", "acme"}
    qtbot.waitUntil(lambda: "acme" in home.session.book.opportunities)
    assert "Laptop\nLast read at Thu Oct 22, 10 am." in home.words
    assert home.sign.sign is None
    assert laptop.sign.sign is None


def test_what_is_done_here_appears_there(qtbot: QtBot, both: tuple[Computer, Computer]) -> None:
    home, laptop = both
    home.edit("Staff writer")
    qtbot.waitUntil(lambda: laptop.role == "Staff writer")
    laptop.edit("Editor")
    qtbot.waitUntil(lambda: home.role == "Editor")
    assert home.session.sync.state.versions == ()


def test_of_two_values_the_other_one_may_be_taken(qtbot: QtBot, both: tuple[Computer, Computer]) -> None:
    home, laptop = both
    laptop.group.pause.click()
    assert laptop.sign.sign is Sign.WAITING
    home.edit("Staff writer")
    laptop.edit("Editor")
    laptop.group.pause.click()
    qtbot.waitUntil(lambda: home.role == laptop.role and home.sign.sign is Sign.LOOK)
    won = home.role
    lost = ({"Staff writer", "Editor"} - {won}).pop()
    assert f"Valley Magazine · Role\nWhat counts now: {won}\n" in home.words
    assert f": {lost}\nBoth are kept until" in home.words
    take = home.group.findChild(QPushButton, "take_version")
    assert isinstance(take, QPushButton)
    take.click()
    assert home.role == lost
    qtbot.waitUntil(lambda: laptop.role == lost)
    assert home.sign.sign is None
    qtbot.waitUntil(lambda: laptop.sign.sign is None)


def test_a_missing_folder_waits_and_nothing_is_lost(
    qtbot: QtBot, both: tuple[Computer, Computer], folder: Path
) -> None:
    home, laptop = both
    away = folder.rename(folder.with_name("away"))
    home.edit("Staff writer")
    home.group.now.click()
    assert "is not here now" in home.words
    assert home.sign.sign is Sign.ATTENTION
    away.rename(folder)
    home.group.now.click()
    assert "is not here now" not in home.words
    laptop.group.now.click()
    assert laptop.role == "Staff writer"


def test_an_emptied_folder_asks_before_it_is_filled_again(
    qtbot: QtBot, both: tuple[Computer, Computer], folder: Path
) -> None:
    home, _laptop = both
    folder.rename(folder.with_name("away"))
    folder.mkdir()
    home.group.now.click()
    assert "is empty now." in home.words
    assert home.sign.sign is Sign.ATTENTION
    assert list(folder.iterdir()) == []
    yes = home.group.findChild(QPushButton, "exchange_yes")
    assert isinstance(yes, QPushButton)
    assert yes.text() == "Write everything into it"
    yes.click()
    assert home.sign.sign is None
    assert "is empty now." not in home.words
    assert len([file for file in folder.rglob("*") if file.is_file()]) > 1, "which folder it is, and this desk's files"


def test_leaving_keeps_what_is_here(both: tuple[Computer, Computer], questions: Questions) -> None:
    home, _laptop = both
    questions.answers = [True]
    home.group.leave.click()
    assert "Nothing is written into any folder." in home.words
    assert set(home.session.book.opportunities) == {"valley", "acme"}


def test_the_settings_form_keeps_what_came_while_it_was_open(qtbot: QtBot, home: Computer, laptop: Computer) -> None:
    home.session.desk.apply(Change((replace(OWNER, phone="+1 555 0777"),)))
    home.join()
    form = SettingsForm(laptop.session)
    form.show()
    laptop.join()
    assert laptop.session.book.owner.phone == "+1 555 0777"
    form.you.name.setText("Dianne P. Porter")
    form.accept()
    assert laptop.session.book.owner == replace(OWNER, phone="+1 555 0777", name="Dianne P. Porter")
