"""The icon's count, words and menu; where it is missing, the window stays."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import InterviewKind
from follow_up_desk.ui.quiet_mode import is_quiet
from follow_up_desk.ui.system.tray import Tray
from follow_up_desk.ui.system.tray_icon import SIZES, tray_icon, tray_picture
from follow_up_desk.ui.system.tray_rows import LONGEST, due_rows, next_rows, summary
from follow_up_desk.ui.theme import LIGHT
from tests.builders import ManualClock, a_session, at, book_of, interview, opportunity, promise, waiting

# Qt's own tray of the offscreen screen complains of itself.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


class Window(QWidget):
    """Stand in for the main window."""

    def __init__(self) -> None:
        super().__init__()
        self.closes_to_tray = False
        self.calls: list[str] = []

    def bring_forward(self) -> None:
        self.calls.append("forward")
        self.show()

    def log_interview(self) -> None:
        self.calls.append("log")

    def quit(self) -> None:
        self.calls.append("quit")


class Kit:
    """Hold a tray with its window, session and clock; `there` says whether a tray host is."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there = True
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: self.there))
        self.clock = ManualClock(at("2026-10-27T10:00"))
        self.session = a_session(clock=self.clock)
        self.window: Any = Window()
        qtbot.addWidget(self.window)
        self.tray = Tray(self.session, self.window)

    def lines(self) -> list[str]:
        return [action.text() for action in self.tray.menu.actions() if not action.isSeparator()]

    def tip(self) -> str:
        assert self.tray._icon is not None
        return self.tray._icon.toolTip()

    def click(self, why: Any = QSystemTrayIcon.ActivationReason.Trigger) -> None:
        assert self.tray._icon is not None
        self.tray._icon.activated.emit(why)


@pytest.fixture
def kit(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kit]:
    made = Kit(qtbot, monkeypatch)
    yield made
    made.tray.close()


CALL = "Call Martin Hale about the subject of a brief story to write (Valley Magazine)"


def test_what_is_due_stands_on_top(kit: Kit) -> None:
    own = ["&Open Follow-Up Desk", "&Log an interview", "Quiet for &today", "&Quit"]
    assert kit.lines() == ["Due now", CALL, *own]
    assert kit.tip() == "Follow-Up Desk: 1 step is due"


def test_what_comes_next_has_its_day(kit: Kit) -> None:
    kit.clock.set("2026-10-26")
    kit.session.desk.tick()
    shown = f"Tue Oct 27: {CALL}"
    assert kit.lines()[:2] == ["Next", shown]
    assert kit.tip() == f"Follow-Up Desk: nothing is due. Next: {shown}"


def test_nothing_at_all(qtbot: QtBot) -> None:
    session = a_session(book_of())
    assert summary(session.agenda, session.book, session.day) == "Follow-Up Desk: nothing is due"


def test_the_next_five_and_no_more(qtbot: QtBot) -> None:
    session = a_session(book_of(*(waiting(promise(), id=f"o{n}") for n in range(9))))
    assert len(next_rows(session.agenda, session.book)) == 5
    assert due_rows(session.day, session.book) == ()


def test_a_long_line_is_cut_and_a_company_may_hold_an_ampersand(kit: Kit) -> None:
    it = waiting(promise(), id="x", company="Smith & Sons " + "of the far valley " * 5)
    kit.session.do("Put", lambda book, now: verbs.edit_opportunity(book, "reader", "A & B", "Writer", now))
    assert "(A && B)" in kit.lines()[1]
    session = a_session(book_of(it), ManualClock(at("2026-10-29")))
    text = due_rows(session.day, session.book)[0].text
    assert text.endswith("…")
    assert len(text) <= LONGEST


def test_a_line_leads_to_its_step(kit: Kit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kit.tray.wanted) as wanted:
        kit.tray.menu.actions()[1].trigger()
    assert wanted.args[0] == "reader"
    assert wanted.args[1].kind == "item_inquiry"


def test_the_menus_own_lines(kit: Kit) -> None:
    for action in kit.tray.menu.actions()[-4:]:
        if action.objectName() != "tray_hush":
            action.trigger()
    assert kit.window.calls == ["forward", "forward", "log", "quit"]


def test_quiet_for_today_and_back(kit: Kit, qtbot: QtBot) -> None:
    for words in ("Quiet for &today", "&End quiet mode"):
        action = next(a for a in kit.tray.menu.actions() if a.objectName() == "tray_hush")
        assert action.text() == words
        quiet = is_quiet(kit.session)
        action.trigger()
        qtbot.waitUntil(lambda before=quiet: is_quiet(kit.session) is not before)
    assert "Quiet for &today" in kit.lines()


def test_a_click_shows_and_hides(kit: Kit, qtbot: QtBot) -> None:
    kit.click()
    assert kit.window.isVisible()
    kit.window.activateWindow()
    qtbot.waitUntil(kit.window.isActiveWindow)
    kit.click()
    assert not kit.window.isVisible()


def test_a_click_that_took_the_focus_hides_it_too(kit: Kit) -> None:
    kit.window.show()
    QApplication.sendEvent(kit.window, QEvent(QEvent.Type.WindowDeactivate))
    kit.click()
    assert not kit.window.isVisible()


def test_a_double_click_does_not_undo_itself(kit: Kit) -> None:
    kit.click()
    kit.click(QSystemTrayIcon.ActivationReason.DoubleClick)
    assert kit.window.isVisible()


def test_closing_into_the_tray_needs_a_tray(kit: Kit) -> None:
    assert kit.window.closes_to_tray
    kit.there = False  # it went without a word
    QApplication.sendEvent(kit.window, QEvent(QEvent.Type.Close))
    assert not kit.window.closes_to_tray


def test_a_tray_that_comes_gets_a_new_icon(kit: Kit) -> None:
    kit.there = False
    kit.tray.look()
    assert not kit.window.closes_to_tray
    old = kit.tray._icon
    kit.there = True
    kit.tray.renew()
    assert kit.tray._icon is not old
    assert kit.window.closes_to_tray
    assert kit.tip() == "Follow-Up Desk: 1 step is due"


def test_a_hidden_window_comes_back_where_the_tray_stays_away(kit: Kit) -> None:
    kit.there = False
    kit.tray.look()
    assert kit.tray._gone.isActive()
    kit.tray._gone.timeout.emit()
    assert kit.window.isMinimized()


def test_the_menu_is_not_rebuilt_under_the_pointer(kit: Kit) -> None:
    before = kit.tray.menu.actions()
    kit.session.desk.tick()
    kit.tray.menu.aboutToShow.emit()
    assert kit.tray.menu.actions() == before


@pytest.mark.parametrize("size", SIZES)
def test_the_count_is_drawn_in_every_size(qtbot: QtBot, size: int) -> None:
    plain, one, three, many = (tray_picture(count, size).toImage() for count in (0, 1, 3, 12))
    assert plain.size().width() == size
    assert red(plain) == 0
    assert red(one) > size * size * 0.08
    assert one != three != many
    assert white_in_the_badge(one) > 0


def red(image: QImage) -> int:
    wanted = QColor(LIGHT.danger).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def white_in_the_badge(image: QImage) -> int:
    """Count pixels of the digit: nearly white, with the badge's red at both sides."""
    found = 0
    for y in range(image.height() // 2, image.height()):
        line = [image.pixelColor(x, y) for x in range(image.width())]
        reds = [x for x, c in enumerate(line) if c.red() > 2 * c.green() and c.alpha() > 200]
        found += sum(c.lightness() > 180 for x, c in enumerate(line) if reds and reds[0] < x < reds[-1])
    return found


def test_the_icon_holds_every_size(qtbot: QtBot) -> None:
    assert sorted(size.width() for size in tray_icon(2).availableSizes()) == sorted(SIZES)


def test_an_interview_that_is_nearer_heads_what_comes_next(qtbot: QtBot) -> None:
    start = at("2026-10-26T09:00").replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    far = replace(interview("2026-10-26", id="far", kind=InterviewKind.VIDEO), start=start)
    session = a_session(book_of(waiting(promise("2026-10-23")), opportunity(far, id="acme", company="Acme")))
    rows = next_rows(session.agenda, session.book)
    assert rows[0].text == "Sun Oct 25, 8 pm: Interview 1: by video (Acme)"
    assert (rows[0].opportunity, rows[0].step) == ("acme", None)
    assert [row.text for row in rows if "hear back" in row.text] == [], "what to ask there is a part of it"
    assert summary(session.agenda, session.book, session.day).endswith(rows[0].text)


def test_where_the_desktop_allows_it_closing_hides_without_a_tray(kit: Kit) -> None:
    kit.there = False
    kit.tray.look()
    assert not kit.window.closes_to_tray
    kit.tray.background = True
    kit.tray.look()
    assert kit.window.closes_to_tray
