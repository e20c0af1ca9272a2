"""What may have happened: in five groups, only what makes sense, and within two clicks from every page."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.ui.calendar.calendar_page import CalendarPage
from follow_up_desk.ui.event_menu import applicable_groups
from follow_up_desk.ui.opportunities.opportunities_list import OpportunitiesList
from follow_up_desk.ui.opportunity_menu import opportunity_menu
from follow_up_desk.ui.today.today_page import TodayPage
from tests.builders import (
    ManualClock,
    a_session,
    book_of,
    got,
    interview,
    offer,
    own,
    planned,
    promise,
    reader_book,
    request,
    waiting,
)
from tests.ui.pages import Asked

ONLY_WITH_OFFER = {"accept", "decline", "counter_offer"}
ONLY_BEFORE_THE_END = {"new_date", "on_hold", "asked", "rejected", "withdraw", "move_on"}


def names(*details: object) -> set[str]:
    return {row.name for group in applicable_groups(planned(waiting(*details))) for row in group.rows}


def test_only_what_makes_sense_is_offered() -> None:
    usual = names(promise())
    assert usual.isdisjoint(ONLY_WITH_OFFER | {"reopen", "more_time", "moved", "called_off"})
    assert usual >= ONLY_BEFORE_THE_END | {"answered", "invited", "offered", "no_show", "sent", "noted"}
    assert names(offer("2026-10-21T09:00")) >= ONLY_WITH_OFFER
    assert "more_time" in names(request("2026-10-21"))
    assert names(interview("2026-10-29T10:00", id="i2")) >= {"moved", "called_off"}


def test_after_the_end_it_can_be_reopened_and_they_may_still_write() -> None:
    for end in (got("2026-10-20", Purpose.REJECTION), own("2026-10-20", Purpose.MOVE_ON)):
        found = names(promise(), end)
        assert found.isdisjoint(ONLY_BEFORE_THE_END | ONLY_WITH_OFFER)
        assert found >= {"reopen", "answered", "invited", "offered", "noted"}


@pytest.fixture
def session(qapp: QApplication):
    clock = ManualClock()
    clock.set("2026-10-27T09:00")
    return a_session(reader_book(), clock)


def test_an_event_is_two_clicks_from_the_menu(qtbot: QtBot, session) -> None:
    asked, parent = Asked(session), QWidget()
    qtbot.addWidget(parent)
    menu = opportunity_menu(parent, session, asked, "reader")
    wrote = next(QMenu.menuInAction(a) for a in menu.actions() if a.text() == "They &wrote or called")
    next(a for a in wrote.actions() if a.objectName() == "answered").trigger()
    next(a for a in menu.actions() if a.objectName() == "noted").trigger()
    next(a for a in menu.actions() if a.objectName() == "do_step").trigger()
    assert [call[:3] for call in asked.calls[:2]] == [
        ("happened", "reader", "answered"),
        ("happened", "reader", "noted"),
    ]
    assert asked.calls[2][:2] == ("open_step", "reader")


def test_letters_under_which_entries_are_found_differ(qtbot: QtBot, session) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for menu in (top := opportunity_menu(parent, session, Asked(session), "reader"), *top.findChildren(QMenu)):
        letters = [a.text().partition("&")[2][:1].lower() for a in menu.actions() if "&" in a.text()]
        assert len(letters) == len(set(letters)), letters


def _opened(qtbot: QtBot, target: QWidget, reason: QContextMenuEvent.Reason, at: QPoint) -> str:
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, target.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    name = menu.objectName() if menu else ""
    if menu:
        menu.close()
    return name


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
@pytest.mark.parametrize("page", ["today", "calendar", "list of the day"])
def test_today_and_calendar_open_it_by_mouse_and_key(qtbot: QtBot, session, page: str, reason) -> None:
    made = TodayPage(session, Asked(session)) if page == "today" else CalendarPage(session, Asked(session))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    if page == "today":
        target, at = made.cards[0], made.cards[0].rect().center()
    elif page == "calendar":
        target, day = made.view.viewport(), date(2026, 10, 15)
        QApplication.processEvents()  # the space is divided when the view has its size
        made.go_to(day)
        box = made.view.visualRect(made.model.find(day))
        points = (QPoint(box.center().x(), y) for y in range(box.top(), box.bottom(), 3))
        at = next(point for point in points if made.view._item_under(point)[1] is not None)
    else:
        target, at = made.list.viewport(), made.list.visualRect(made.list.lines.index(0)).center()
    assert _opened(qtbot, target, reason, at) == "opportunity_menu"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_list_asks_for_the_menu_of_a_row(qtbot: QtBot, session, reason, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = OpportunitiesList(session, memory)
    qtbot.addWidget(made)
    made.resize(280, 400)
    made.show()
    asked: list[str] = []
    made.menu_requested.connect(lambda ids, _at: asked.extend(ids))
    view = made.view
    view.setCurrentIndex(view.model().index(0, 0))
    at = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [made.model.rows[0].id]


def test_a_menu_of_what_is_gone_is_not_opened(qtbot: QtBot, qapp: QApplication) -> None:
    from follow_up_desk.ui.opportunity_menu import open_opportunity_menu

    session, parent = a_session(book_of()), QWidget()
    qtbot.addWidget(parent)
    open_opportunity_menu(parent, session, Asked(session), "gone", QPoint(0, 0))
    assert parent.findChild(QMenu, options=Qt.FindChildOption.FindChildrenRecursively) is None
