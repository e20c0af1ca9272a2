"""The next interview at the head of the day: how long until then, where, with whom, and what to ask there."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import InterviewKind, NoteTopic
from follow_up_desk.ui.today.interview_content import distance_text
from follow_up_desk.ui.today.today_page import TodayPage
from tests.builders import (
    NEW_YORK,
    ManualClock,
    a_session,
    at,
    book_of,
    interview,
    note,
    opportunity,
    person,
    promise,
    waiting,
)
from tests.ui.pages import Asked

LINK = "https://meet.example.com/abc"
ASK = "What happens next, and when do you expect to decide? May I check in if I have not heard by then?"


def the_talk():
    talk = interview("2026-10-22T14:00", id="talk", kind=InterviewKind.VIDEO, people=("editor", "ana"))
    return opportunity(
        person(name="Martin Hale"),
        person("ana", name="Ana Ruiz"),
        interview("2026-10-08"),
        replace(talk, place="Mill Road 12", link=LINK),
        promise("2026-10-30", made="2026-10-08"),
        note("2026-10-08T12:00", text="Asked twice about budgets"),
        note("2026-10-09T12:00", NoteTopic.QUESTION, "Who edits the letters page?"),
    )


@pytest.fixture
def clock():
    return ManualClock(at("2026-10-22T12:00"))


@pytest.fixture
def page(qtbot, clock):
    return shown_page(qtbot, clock)


def shown_page(qtbot, clock):
    session = a_session(book_of(the_talk()), clock)
    page = TodayPage(session, Asked(session))
    qtbot.addWidget(page)
    page.resize(660, 620)
    page.show()
    return page


def later(page, clock, when):
    clock.set(when)
    page.session.desk.tick()


def notes(card):
    return [label.text() for label in card.notes.findChildren(QLabel) if label.isVisible()]


def test_the_next_interview_is_a_headline(page):
    card = page.interview
    assert card.title.text() == "Interview with Valley Magazine, in 2 hours"
    assert card.when.text() == "Today 2 pm · Interview 2: by video · 60 minutes"
    assert card.where.text() == "Mill Road 12"
    assert [line.split(" · ")[0] for line in card.people.plain.splitlines()] == ["Martin Hale", "Ana Ruiz"]
    assert notes(card) == []
    assert not page.next.text().startswith("Next, today 2 pm"), "the card says it"


def test_an_interview_days_away_stands_below_what_is_due(qtbot, clock):
    talk = opportunity(interview("2026-10-08"), interview("2026-10-27T14:00", id="talk"))
    due = waiting(promise("2026-10-16"), id="due", company="Northline")
    session = a_session(book_of(talk, due), clock)
    page = TodayPage(session, Asked(session))
    qtbot.addWidget(page)
    page.show()
    place = page.day_column.indexOf
    assert place(page.card_column) < place(page.interview) < place(page.waiting)
    later(page, clock, "2026-10-27T10:00")
    assert place(page.interview) < place(page.card_column)


def test_its_link_is_opened_in_the_browser(page, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    qtbot.mouseClick(page.interview.link, Qt.MouseButton.LeftButton)
    assert opened == [LINK]


def test_a_quarter_of_an_hour_before_it_says_what_to_ask(page, clock):
    later(page, clock, "2026-10-22T13:44")
    assert notes(page.interview) == []
    later(page, clock, "2026-10-22T13:45")
    shown = notes(page.interview)
    assert shown[:3] == ["Ask before you leave", ASK, "Who edits the letters page?"]
    assert shown[3:] == [
        "What was promised",
        "They promised a decision · by Fri Oct 30",
        "Your concerns",
        "Asked twice about budgets",
        "Only you see this.",
    ]
    assert page.interview.title.text().endswith("in 15 minutes")


def test_what_to_ask_is_shown_and_hidden_on_demand(page, qtbot, clock):
    card = page.interview
    qtbot.mouseClick(card.prepare, Qt.MouseButton.LeftButton)
    assert ASK in notes(card)
    assert card.prepare.text() == "Hide what to ask"
    qtbot.mouseClick(card.prepare, Qt.MouseButton.LeftButton)
    later(page, clock, "2026-10-22T13:50")
    assert notes(card) == [], "what was hidden on purpose stays hidden"


def test_afterwards_it_asks_how_it_went(page, clock, qtbot):
    later(page, clock, "2026-10-22T14:30")
    assert page.interview.title.text().endswith("now")
    later(page, clock, "2026-10-22T15:01")
    assert not page.interview.isVisible()
    said = "The interview with Valley Magazine is over. How did it go, and what did they promise?"
    assert page.debrief.words.text() == said
    assert [line.title for line in page.optional.lines.rows if "promised" in line.title] == []
    page.debrief.findChild(QPushButton, "log_debrief").click()
    assert page.navigator.calls[-1][:2] == ("open_step", "valley")
    page.session.do("Noted", verbs.add_note, "valley", NoteTopic.FIT, "Went well", interview="talk")
    assert not page.debrief.isVisible()


def test_it_has_its_place_when_it_comes_later(qtbot):
    clock = ManualClock(at("2026-10-14T12:00"))
    page = shown_page(qtbot, clock)
    assert page.interview is None
    later(page, clock, "2026-10-22T12:00")
    inside = page.column.children()
    layout = [page.day_column.itemAt(n).widget() for n in range(page.day_column.count())]
    for order in (inside, [widget for widget in layout if widget is not None]):
        assert order.index(page.debrief) < order.index(page.interview) < order.index(page.calm)
    assert page.interview.isVisible()


def test_an_interview_far_away_is_no_headline(page, clock):
    later(page, clock, "2026-10-14T12:00")
    assert not page.interview.isVisible()


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "now"),
        (1, "in 1 minute"),
        (90, "in 90 minutes"),
        (120, "in 2 hours"),
        (26 * 60, "in 26 hours"),
        (4 * 24 * 60, "in 4 days"),
    ],
)
def test_how_long_until_then(minutes, words):
    now = at("2026-10-22")
    assert distance_text(now + timedelta(minutes=minutes), now, NEW_YORK) == words


def test_days_are_those_of_the_calendar():
    assert distance_text(at("2026-10-29T09:00"), at("2026-10-26T23:00"), NEW_YORK) == "in 3 days", "Monday to Thursday"
