"""What is printed: the right days, who and how, no private note unless asked, and nothing as markup."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from follow_up_desk.core.agenda import Agenda, build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.ui.composer import printing
from follow_up_desk.ui.paper import documents
from follow_up_desk.ui.paper.application_record import Period, Which, lines_of
from follow_up_desk.ui.paper.documents import Paper
from follow_up_desk.ui.paper.paper_dialog import RECORD, TIMELINE, WEEK, PaperDialog
from tests.builders import (
    NOW,
    a_session,
    at,
    book_of,
    few_holidays,
    got,
    interview,
    note,
    opportunity,
    own,
    person,
    promise,
    sent,
    waiting,
)
from tests.ui.conftest import Questions

EVIL = "<b>A & B</b><img src='http://x.example/a.png'>"
APPLIED = sent("2026-09-14", Purpose.OTHER, Channel.PORTAL)
TOM = person("tom", name="Tom Berg", email="tom@north.example", phone=None)
NORTH = opportunity(APPLIED, sent("2026-10-05"), TOM, id="north", company="Northline", agency="Find & Co")
OVER = waiting(got("2026-10-20", Purpose.REJECTION), id="over", company="Overton")
AUTUMN = Period(date(2026, 9, 1), date(2026, 10, 22))


def agenda_of(book: Book) -> Agenda:
    return build_agenda(book, Calendars(few_holidays), NOW)


def week_of(book: Book) -> Paper:
    agenda = agenda_of(book)
    return documents.week(book, agenda, daily_plan(agenda, book))


def lines(*them, period: Period = AUTUMN):
    book = book_of(*them)
    return lines_of(book, agenda_of(book).plans, period)


def test_a_line_says_when_where_with_whom_how_and_what_came_of_it():
    north, over = lines(NORTH, OVER)
    assert (north.day, north.company, north.role, north.how, north.result) == (
        date(2026, 9, 14), "Northline", "Staff writer", "Through their portal", "open",
    )  # fmt: skip
    assert north.contacts == ("through Find & Co", "Tom Berg · tom@north.example")
    assert [words.partition(": ")[2] for words in north.history] == [
        "Application or message · through their portal", "Asking where things stand · by e-mail · attempt 1 of 2",
    ]  # fmt: skip
    assert (over.result, over.how) == ("rejection", "")
    assert over.history[0].partition(": ")[2] == "Interview 1: on site"


def test_a_message_after_the_interview_is_no_application():
    (line,) = lines(waiting(sent("2026-10-16T11:00", Purpose.OTHER, Channel.EMAIL)))
    assert line.how == ""


def test_only_what_happened_in_the_period_and_is_wanted_is_there():
    october = Period(date(2026, 10, 1), date(2026, 10, 31))
    (north,) = lines(NORTH, period=october)
    assert len(north.history) == 1
    assert [line.company for line in lines(NORTH, OVER, period=Period(*AUTUMN_DAYS, Which.LIVE))] == ["Northline"]
    assert [line.company for line in lines(NORTH, OVER, period=Period(*AUTUMN_DAYS, Which.OVER))] == ["Overton"]
    assert lines(NORTH, period=Period(date(2025, 1, 1), date(2025, 2, 1))) == []


def test_what_is_over_is_planned_only_if_something_was_in_the_period():
    old = opportunity(sent("2025-09-14", Purpose.OTHER), own("2025-12-01"), id="old")
    recent = opportunity(sent("2026-10-02", Purpose.OTHER), own("2026-10-05"), id="recent", company="Recent")
    book = book_of(old, recent)
    plans = agenda_of(book).plans
    assert set(plans.settled) == {"old", "recent"}
    assert [line.company for line in lines_of(book, plans, Period(date(2026, 10, 1), date(2026, 10, 31)))] == ["Recent"]
    assert set(plans._made) == {"recent"}


AUTUMN_DAYS = AUTUMN.first, AUTUMN.last


def test_the_week_names_interviews_and_steps_on_their_days():
    book = book_of(waiting(promise("2026-10-23"), id="a"), waiting(interview("2026-10-24", id="second"), id="b"))
    html = week_of(book).html
    assert html.count("<h3>") == 7
    saturday = html[html.index("Sat 24 Oct 2026") : html.index("Sun 25 Oct 2026")]
    assert "Interview: Valley Magazine, Staff writer" in saturday
    assert "Nothing is planned." in html


def test_a_step_that_moves_to_a_later_day_is_printed_where_the_window_has_it():
    book = book_of(waiting(person("ann", name="Ann", phone=None), promise("2026-10-16"), id="a"))
    (moved,) = daily_plan(agenda_of(book), book).moved
    _head, today, tomorrow, *_later = week_of(book).html.split("<h3>")
    assert moved.day == NOW.date() + DAY
    assert "Ask Ann where things stand" not in today
    assert "Ask Ann where things stand" in tomorrow
    assert "Ann hears from you on Thu 22 already" in tomorrow


def test_private_words_are_printed_only_where_they_are_asked_for():
    told = waiting(note("2026-10-16", text="My secret worry"), got("2026-10-17", text="Their words"))
    book = book_of(told)
    agenda = agenda_of(book)
    plan = agenda.plans[told.id]
    without, with_notes = (documents.timeline(plan, told, agenda, private).html for private in (False, True))
    assert all(words in with_notes for words in ("My secret worry", "Their words"))
    assert not any(words in without for words in ("My secret worry", "Their words"))
    record = documents.record(book, agenda.plans, AUTUMN).html
    assert not any(words in record for words in ("My secret worry", "Their words"))


def test_nothing_that_was_typed_becomes_markup():
    it = waiting(promise("2026-10-23", words=EVIL), id="a", company=EVIL, role=EVIL)
    book = book_of(it)
    agenda = agenda_of(book)
    plan = agenda.plans["a"]
    for made in (
        documents.record(book, agenda.plans, AUTUMN),
        week_of(book),
        documents.timeline(plan, it, agenda, True),
    ):
        assert "<img" not in made.html
        assert "&lt;img" in made.html


@pytest.mark.parametrize("kind", [RECORD, WEEK, TIMELINE])
def test_each_is_seen_and_saved_as_a_pdf(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    session = a_session(book_of(waiting(promise("2026-10-23"), id="a")))
    dialog = PaperDialog(session)
    qtbot.addWidget(dialog)
    dialog.what.choose(kind)
    assert "Valley Magazine" in dialog.view.toPlainText()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "record"), ""))
    with qtbot.waitSignal(session.done):
        dialog.save()
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_is_there_is_replaced_only_after_asking(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, questions: Questions, replace: bool
):
    dialog = PaperDialog(a_session(book_of(NORTH)))
    qtbot.addWidget(dialog)
    (tmp_path / "record.pdf").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "record"), ""))
    questions.answers = [replace]
    dialog.save()
    assert questions.asked == ["record.pdf is there already. Replace it?"]
    assert ((tmp_path / "record.pdf").read_bytes() == b"mine") is not replace


def test_days_in_either_order_and_unread_ones_are_taken(qtbot: QtBot):
    dialog = PaperDialog(a_session(book_of(NORTH)))
    qtbot.addWidget(dialog)
    dialog.first.line.setText("2026-10-20")
    dialog.last.line.setText("2026-09-01")
    assert "Northline" in dialog.view.toPlainText()
    dialog.first.line.setText("soon")
    assert "Northline" in dialog.view.toPlainText()


def test_days_are_read_in_the_order_of_the_users_country(qtbot: QtBot):
    dialog = PaperDialog(a_session(book_of(NORTH)))
    qtbot.addWidget(dialog)
    dialog.first.line.setText("9/1/2026")
    assert dialog.first.day == date(2026, 9, 1)


def test_an_opportunity_without_a_role_is_named_by_its_company_alone(qtbot: QtBot):
    dialog = PaperDialog(a_session(book_of(waiting(id="a", company="Acme", role=""), NORTH)))
    qtbot.addWidget(dialog)
    assert [dialog.whose.itemText(at) for at in range(2)] == ["Acme", "Northline, Staff writer"]


def test_printing_sends_what_is_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    printed = []
    monkeypatch.setattr(printing, "print_text", lambda text, *_more, **_how: printed.append(text))
    dialog = PaperDialog(a_session(book_of(NORTH)))
    qtbot.addWidget(dialog)
    dialog.print_it()
    assert printed == [dialog.paper().html]
    assert at("2026-10-22").date() == dialog.last.day
