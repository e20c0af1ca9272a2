"""The quiet sign in the corner: hidden while all is well, else one of three, with words and a way to the page."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from follow_up_desk.core.wording import Text
from follow_up_desk.sync.guards import BY_USER
from follow_up_desk.sync.state import SyncState
from follow_up_desk.ui.desk_exchange import DeskExchange, start_with_sign
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.other_devices.computer_words import Sign
from follow_up_desk.ui.other_devices.exchange_sign import ExchangeSign
from follow_up_desk.ui.tab_order import tab_stops
from tests.gallery.scenes import a_window
from tests.stand_in_exchange import MANY, MISSING, NEWS, ON, exchange_of, version


@pytest.fixture
def window(qtbot: QtBot, tmp_path) -> MainWindow:
    made = a_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Dialog]:
    found: list[Dialog] = []
    monkeypatch.setattr(window.navigator, "show", found.append)
    return found


@pytest.fixture
def sign(window: MainWindow, opened: list[Dialog]) -> ExchangeSign:
    return started(window)


def started(window: MainWindow) -> ExchangeSign:
    memory = window.memory
    start_with_sign(DeskExchange(window.session, memory, window), window.session, window)
    made = window.findChild(ExchangeSign)
    assert isinstance(made, ExchangeSign)
    return made


@pytest.mark.parametrize(
    ("state", "shown", "words"),
    [
        (SyncState(), None, ""),
        (ON, None, ""),
        (replace(ON, question=MANY), Sign.ATTENTION, "remove 31 of the 120"),
        (replace(ON, paused=MISSING, to_write=3), Sign.ATTENTION, "is not here now"),
        (replace(ON, paused=Text(BY_USER), paused_by_user=True), Sign.WAITING, "The exchange is paused."),
        (replace(ON, to_write=2), Sign.WAITING, "2 changes of this computer wait"),
        (replace(ON, to_read=1, versions=(version("role", 1, 2),)), Sign.WAITING, "1 file of another computer"),
        (replace(ON, versions=(version("role", 1, 2),)), Sign.LOOK, "One field was changed on two computers"),
        (replace(ON, news=(NEWS,)), Sign.LOOK, "Acme was deleted on one computer"),
    ],
)
def test_it_shows_what_a_state_needs(
    window: MainWindow, sign: ExchangeSign, state: SyncState, shown: Sign | None, words: str
) -> None:
    exchange_of(window.session, ON).show(state)
    assert sign.sign is shown
    assert sign.isVisible() is (shown is not None)
    assert words in sign.toolTip()
    assert words in sign.accessibleName()


def test_it_goes_when_all_is_well_again(window: MainWindow, sign: ExchangeSign) -> None:
    exchange = exchange_of(window.session, ON)
    exchange.show(replace(ON, paused=MISSING))
    exchange.show(ON)
    assert not sign.isVisible()


def test_click_and_keyboard_lead_to_the_page(window: MainWindow, sign: ExchangeSign, opened: list[Dialog]) -> None:
    exchange_of(window.session, ON).show(replace(ON, news=(NEWS,)))
    sign.click()
    next(tab_stops(window)).setFocus()
    QTest.keyClick(window, Qt.Key.Key_Backtab)
    assert window.focusWidget() is sign, "the last stop of the window"
    QTest.keyClick(sign, Qt.Key.Key_Space)
    assert opened == [Dialog.OTHER_DEVICES, Dialog.OTHER_DEVICES]


def test_a_change_of_the_desk_file_takes_it_away(window: MainWindow, sign: ExchangeSign) -> None:
    exchange_of(window.session, ON).show(replace(ON, news=(NEWS,)))
    window.session.desk.tick()
    assert sign.isVisible()
    window.session.desk.store.is_shared = False
    window.session.desk.tick()
    assert not sign.isVisible()


def test_nothing_moves_when_it_comes(qtbot: QtBot, window: MainWindow, sign: ExchangeSign) -> None:
    menus = window.menuBar()
    before = menus.height(), window.bar.geometry()
    exchange_of(window.session, ON).show(replace(ON, news=(NEWS,)))
    qtbot.waitUntil(lambda: sign.width() > 0 and sign.x() > menus.width() / 2)
    assert (menus.height(), window.bar.geometry()) == before
    assert sign.height() <= menus.height()


def test_where_the_menus_stand_on_the_screen_it_has_its_place_in_the_bar(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, opened: list[Dialog]
) -> None:
    monkeypatch.setattr(QMenuBar, "isNativeMenuBar", lambda _bar: True)
    sign = started(window)
    assert sign.parentWidget() is window.bar
    window.resize(window.minimumSizeHint())
    exchange_of(window.session, ON).show(replace(ON, news=(NEWS,)))
    assert sign.isVisible()
    styles = {button.toolButtonStyle() for button in window.bar._buttons}
    assert Qt.ToolButtonStyle.ToolButtonIconOnly in styles, "the labels of pages make room"
