"""Editing and deleting records."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QPlainTextEdit, QSpinBox

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Certainty, PersonRole, ProcessKind, Purpose
from follow_up_desk.core.records import DETAILS, Detail, Mark, Person
from follow_up_desk.ui.forms.record_form import RecordForm
from tests.builders import at, book_of, note, offer, opportunity, promise, request, sent
from tests.builders import interview as a_round
from tests.ui.conftest import Questions
from tests.ui.forms.conftest import FormDriver

EVERYTHING = opportunity(
    a_round(), promise(), request("2026-10-20", due="2026-10-28"), offer("2026-10-20", deadline="2026-10-30T17:00"),
    sent("2026-10-21", text="Hello", subject="About Thursday"), note("2026-10-15T12:05"), id="reader",
)  # fmt: skip


@pytest.fixture
def full(hands_over: Callable[[Book], FormDriver]) -> FormDriver:
    return hands_over(book_of(EVERYTHING))


def details() -> list[Detail]:
    return [record for name in DETAILS for record in getattr(EVERYTHING, name)]


@pytest.mark.parametrize("detail", details(), ids=lambda d: type(d).__name__)
def test_saving_without_a_change_changes_nothing(full: FormDriver, detail: Detail) -> None:
    form = full.open(RecordForm, "reader", detail)
    full.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()
    assert full.reader == EVERYTHING
    assert full.said == []


def test_saving_the_opportunity_without_a_change_changes_nothing(full: FormDriver) -> None:
    full.open(RecordForm, "reader")
    full.press(Qt.Key.Key_Return)
    assert full.reader == EVERYTHING
    assert full.said == []


@pytest.mark.parametrize("detail", details(), ids=lambda d: type(d).__name__)
def test_everything_can_be_deleted_and_brought_back(full: FormDriver, detail: Detail) -> None:
    form = full.open(RecordForm, "reader", detail)
    full.click(form, "delete")
    assert not form.isVisible()
    kept = {d.id for name in DETAILS for d in getattr(full.reader, name)}
    assert detail.id not in kept
    full.session.undo_stack.undo()
    assert full.reader == EVERYTHING


def test_an_interview_moves_in_its_own_zone(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", EVERYTHING.interviews[0])
    full.fill(form, "start", "Fri 16 Oct 2026 14:00")
    full.fill(form, "time_zone", "Europe/Berlin")
    full.find(form, QSpinBox, "minutes").setValue(90)
    full.find(form, QCheckBox, "cancelled").click()
    full.press(Qt.Key.Key_Return)
    moved = full.reader.interviews[0]
    assert (moved.start.isoformat(), moved.minutes, moved.cancelled) == ("2026-10-16T14:00:00+02:00", 90, True)
    assert moved.people == ("editor",)


def test_a_promise_corrected_by_hand_is_said_and_without_a_day_none(full: FormDriver) -> None:
    first = replace(EVERYTHING.promises[0], certainty=Certainty.GUESSED)
    form = full.open(RecordForm, "reader", first)
    full.fill(form, "by", "Tue 27 Oct 2026")
    full.press(Qt.Key.Key_Return)
    assert (full.reader.promises[0].by, full.reader.promises[0].certainty) == (date(2026, 10, 27), Certainty.SAID)
    form = full.open(RecordForm, "reader", full.reader.promises[0])
    full.find(form, type(form.fields["by"].target), "by").clear()
    full.press(Qt.Key.Key_Return)
    assert (full.reader.promises[0].by, full.reader.promises[0].certainty) == (None, Certainty.NONE)


def test_a_promise_that_begins_after_it_ends_is_refused(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", EVERYTHING.promises[0])
    full.fill(form, "from_", "2 Nov 2026")
    full.press(Qt.Key.Key_Return)
    assert form.fields["from_"].message.text == "The promised time begins after it ends."
    assert full.reader == EVERYTHING


def test_an_activity_keeps_its_direction(full: FormDriver) -> None:
    form: Any = full.open(RecordForm, "reader", EVERYTHING.activities[0])
    offered = [form.fields["purpose"].editor.itemText(i) for i in range(form.fields["purpose"].editor.count())]
    assert "a no" not in offered
    form.fields["purpose"].editor.choose(Purpose.THANK_YOU)
    full.find(form, QPlainTextEdit, "text").setPlainText("")
    full.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    changed = full.reader.activities[0]
    assert (changed.purpose, changed.text, changed.direction) == (
        Purpose.THANK_YOU,
        None,
        EVERYTHING.activities[0].direction,
    )


def test_a_request_may_lose_its_day(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", EVERYTHING.requests[0])
    full.find(form, type(form.fields["due"].target), "due").clear()
    full.press(Qt.Key.Key_Return)
    assert full.reader.requests[0].due is None


def test_the_future_is_refused(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", EVERYTHING.activities[0])
    full.fill(form, "at", "2026-11-02 09:00")
    full.press(Qt.Key.Key_Return)
    assert form.fault.text == "This is in the future; log it once it has happened."


def test_a_note_cannot_stay_empty(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", EVERYTHING.notes[0])
    full.find(form, QPlainTextEdit, "text").setPlainText(" ")
    full.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.fields["text"].message.text == "This cannot stay empty."


def test_the_opportunity_itself(full: FormDriver) -> None:
    form: Any = full.open(RecordForm, "reader")
    full.fill(form, "role", "Editor")
    full.fill(form, "time_zone", "Europe/London")
    form.fields["kind"].editor.choose(ProcessKind.PANEL)
    form.fields["country"].editor.choose("GB")
    full.find(form, QCheckBox, "no_calls").click()
    full.press(Qt.Key.Key_Return)
    changed = full.reader
    assert (changed.role, changed.kind, changed.country, changed.no_calls) == ("Editor", ProcessKind.PANEL, "GB", True)
    assert changed.time_zone == "Europe/London"
    assert changed.promises == EVERYTHING.promises


def test_another_country_has_other_regions(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader")
    regions = form.fields["subdivision"].editor
    regions.choose("NY")
    form.fields["country"].editor.choose("DE")
    assert regions.value is None
    regions.choose("BY")
    form.accept()
    assert (full.reader.country, full.reader.subdivision) == ("DE", "BY")


def test_people_are_added_and_edited_from_the_opportunity(full: FormDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    form = full.open(RecordForm, "reader")
    people = full.find(form, QListWidget, "people")
    assert people.item(0).text() == "Editor, hiring manager, +1 555 0100, editor@valley.example"

    def fill_in(inner: Any) -> int:
        if inner is form:
            return 0
        inner.findChild(type(inner.fields["name"].target), "name").setText("Bea Long")
        inner.fields["part"].editor.choose(PersonRole.RECRUITER)
        inner.accept()
        return 1

    monkeypatch.setattr(RecordForm, "exec", fill_in)
    full.click(form, "add_person")
    assert [p.id for p in full.reader.people] == ["bea-long", "editor"]
    assert people.item(0).text() == "Bea Long, recruiter"
    people.setCurrentRow(1)
    full.click(form, "edit_person")
    assert full.reader.person("editor") == replace(EVERYTHING.people[0], name="Bea Long", part=PersonRole.RECRUITER)


def test_a_person_needs_a_name(full: FormDriver) -> None:
    form = full.open(RecordForm, "reader", Person("", ""))
    full.press(Qt.Key.Key_Return)
    assert form.fields["name"].message.text == "This cannot stay empty."


def test_a_whole_opportunity_goes_only_after_asking(full: FormDriver, questions: Questions) -> None:
    questions.answers = [False, True]
    form = full.open(RecordForm, "reader")
    full.click(form, "delete")
    assert "reader" in full.session.book.opportunities
    full.click(form, "delete")
    assert full.session.book.opportunities == {}
    full.session.undo_stack.undo()
    assert full.reader == EVERYTHING


def test_a_mark_shows_what_may_be_changed(hands: FormDriver) -> None:
    from follow_up_desk.core import verbs

    step = hands.session.plan("reader").steps[0]
    hands.session.do("Snooze", verbs.snooze, "reader", step, at("2026-10-29T09:00"))
    mark = hands.reader.marks[0]
    assert isinstance(mark, Mark)
    form = hands.open(RecordForm, "reader", mark)
    hands.fill(form, "reason", "on holiday")
    hands.press(Qt.Key.Key_Return)
    assert hands.reader.marks[0] == replace(mark, reason="on holiday")
