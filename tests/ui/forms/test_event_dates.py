"""Dates in the event forms: found in free text and offered, read from their words, typed by a clock that is named."""

from collections.abc import Callable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Certainty, Channel, PromiseSubject, Purpose, RequestKind
from follow_up_desk.core.records import Promise
from follow_up_desk.ui.forms.event_form import EventForm, record_event
from follow_up_desk.ui.forms.interview_form import InterviewForm
from follow_up_desk.ui.forms.record_form import RecordForm
from tests.builders import at, book_of, interview, opportunity, promise
from tests.ui.forms.conftest import FormDriver


def saved(hands: FormDriver, form: Any) -> None:
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible(), (form.fault.text, [f.message.text for f in form.fields.values()])


def write(hands: FormDriver, form: Any, text: str) -> None:
    hands.find(form, QPlainTextEdit, "text").setPlainText(text)


def newest(hands: FormDriver, id: str = "reader") -> Promise:
    return max(hands.session.opportunity(id).promises, key=lambda p: p.made_at)


def test_a_date_in_their_answer_is_offered_and_one_key_takes_it(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "answered")
    box = hands.find(form, QCheckBox, "offered_date")
    assert not box.isVisible()
    write(hands, form, "Thank you for asking. They will decide by December 10.")
    assert (box.isVisible(), box.text(), box.isChecked()) == (True, "N&ew date: Thu Dec 10?", False)
    hands.press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    hands.qtbot.waitUntil(box.isChecked)
    saved(hands, form)
    found = newest(hands)
    assert (found.by, found.certainty, found.words) == (
        date(2026, 12, 10), Certainty.SAID, "They will decide by December 10.",
    )  # fmt: skip
    assert [a.purpose for a in hands.reader.activities[-2:]] == [Purpose.ANSWER, Purpose.NEW_DATE]
    hands.session.undo_stack.undo()
    assert newest(hands).by != date(2026, 12, 10), "one undo takes both back"


def test_what_is_offered_and_not_taken_is_not_saved(hands: FormDriver) -> None:
    before = hands.reader.promises
    form = hands.open(EventForm, "reader", "answered")
    write(hands, form, "They will decide by December 10.")
    saved(hands, form)
    assert hands.reader.promises == before


def test_another_week_counts_from_the_date_that_stands(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = hands_over(book_of(opportunity(interview("2026-10-15T10:00"), promise("2026-10-30"))))
    form = hands.open(EventForm, "valley", "answered")
    write(hands, form, "Sorry, we need another week.")
    form.offer.box.setChecked(True)
    saved(hands, form)
    assert (newest(hands, "valley").by, newest(hands, "valley").thing) == (
        date(2026, 11, 6), PromiseSubject.DECISION,
    )  # fmt: skip


def test_on_hold_until_a_day_fills_the_field(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "on_hold")
    write(hands, form, "We have to pause until December 10.")
    form.offer.box.setChecked(True)
    saved(hands, form)
    assert hands.reader.activities[-1].until == date(2026, 12, 10)


@pytest.mark.parametrize(
    ("words", "expected", "said"),
    [
        ("call me on Monday", (date(2026, 10, 26), None, False, None), "you may ask from Mon Oct 26 (said)"),
        (
            "if you hear nothing by October 30 it is a no",
            (None, date(2026, 10, 30), True, None),
            "by Fri Oct 30 (said) · hearing nothing means no",
        ),
        ("once the budget is approved", (None, None, False, "once the budget is approved"), None),
    ],
)
def test_what_else_they_said_is_read_shown_and_kept(
    hands: FormDriver, words: str, expected: tuple[Any, ...], said: str | None
) -> None:
    form = hands.open(EventForm, "reader", "new_date")
    hands.fill(form, "words", words)
    assert said is None or said in hands.seen(form)
    assert form.asked["promise"].editor.terms.silence.isVisible(), "the section opens by itself"
    saved(hands, form)
    found = newest(hands)
    assert (found.ask_from, found.by, found.silence_means_no, found.after) == expected


def test_an_invitation_to_ask_can_be_set_by_hand(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "new_date")
    hands.click(form, "promise_terms")
    hands.fill(form, "ask_from", "Nov 4")
    form.asked["promise"].editor.terms.ask_by.choose(Channel.CALL)
    saved(hands, form)
    assert (newest(hands).ask_from, newest(hands).ask_by) == (date(2026, 11, 4), Channel.CALL)


def elsewhere(hands_over: Callable[[Book], FormDriver]) -> FormDriver:
    start = at("2026-10-28T09:00").replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    far = replace(interview("2026-10-28T09:00", id="far"), start=start)
    return hands_over(book_of(replace(opportunity(far), time_zone="Asia/Tokyo")))


def test_a_moved_interview_is_typed_by_its_own_clock(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = elsewhere(hands_over)
    form = hands.open(EventForm, "valley", "moved")
    hands.fill(form, "new_start", "Fri 10:00")
    assert "New day and time of the interview (time in Tokyo)" in hands.seen(form)
    assert "Thu Oct 22, 9 pm (Fri Oct 23, 10 am in Tokyo)" in hands.seen(form)
    saved(hands, form)
    moved = hands.session.opportunity("valley").interviews[0]
    assert moved.start == at("2026-10-22T21:00")
    assert [start.isoformat() for start in moved.was] == ["2026-10-28T09:00:00+09:00"]


def test_an_offer_ends_by_their_clock_and_a_message_came_by_mine(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = elsewhere(hands_over)
    form = hands.open(EventForm, "valley", "offered")
    assert {"They wait for an answer until (time in Tokyo)", "When they told you (your time)"} <= set(hands.seen(form))
    hands.fill(form, "deadline", "Oct 30 17:00")
    hands.fill(form, "start_on", "Jan 4")
    hands.fill(form, "pay", "62,000")
    saved(hands, form)
    found = hands.session.opportunity("valley").offers[0]
    assert (found.deadline, found.start_on, found.pay) == (at("2026-10-30T04:00"), date(2027, 1, 4), "62,000")


def test_where_the_clocks_agree_no_field_names_one(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "offered")
    assert not [text for text in hands.seen(form) if "time)" in text or "(time" in text]


def test_one_called_off_is_kept(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = elsewhere(hands_over)
    form = hands.open(EventForm, "valley", "called_off")
    saved(hands, form)
    it = hands.session.opportunity("valley")
    assert it.interviews[0].cancelled
    assert (it.activities[-1].purpose, it.activities[-1].interview) == (Purpose.CANCELLED, "far")


@pytest.mark.parametrize("asks", list(RequestKind))
def test_they_want_a_thing_a_call_or_an_answer(hands: FormDriver, asks: RequestKind) -> None:
    form = hands.open(EventForm, "reader", "asked")
    form.asked["asks"].editor.choose(asks)
    hands.fill(form, "asked_item", "your salary expectation")
    hands.fill(form, "due", "Friday")
    assert form.asked["answer_by"].widget.isVisible() == (asks is RequestKind.ANSWER)
    saved(hands, form)
    request = max(hands.reader.requests, key=lambda r: r.made_at)
    assert (request.asks, request.due) == (asks, date(2026, 10, 23))
    assert request.channel is (Channel.EMAIL if asks is RequestKind.ANSWER else None)


def test_an_hour_by_which_they_want_it_is_kept(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "asked")
    hands.fill(form, "asked_item", "two references")
    hands.fill(form, "due", "Friday 8 am")
    saved(hands, form)
    assert max(hands.reader.requests, key=lambda r: r.made_at).due == at("2026-10-23T08:00")


@pytest.mark.parametrize(
    ("what", "purpose"), [("counter_offer", Purpose.COUNTER_OFFER), ("more_time", Purpose.MORE_TIME)]
)
def test_what_the_user_asked_for(hands: FormDriver, what: str, purpose: Purpose) -> None:
    form = hands.open(EventForm, "reader", what)
    saved(hands, form)
    assert hands.reader.activities[-1].purpose is purpose


def test_a_note_is_private_and_what_may_be_said_stands_beside_it(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "noted")
    assert "Note, for your eyes only" in hands.seen(form)
    write(hands, form, "they think I am too old")
    hands.fill(form, "say", "I have led three moves to new systems")
    saved(hands, form)
    added = hands.reader.notes[-1]
    assert (added.text, added.say) == ("they think I am too old", "I have led three moves to new systems")


def test_changed_words_of_a_promise_are_read_and_offered(hands: FormDriver) -> None:
    form = hands.open(RecordForm, "reader", hands.reader.promises[0])
    box = hands.find(form, QCheckBox, "offered_date")
    assert not box.isVisible(), "what was read before is settled"
    hands.fill(form, "words", "if you hear nothing by October 30 it is a no")
    assert box.isVisible()
    box.setChecked(True)
    saved(hands, form)
    changed = hands.reader.promises[0]
    assert (changed.by, changed.silence_means_no) == (date(2026, 10, 30), True)


def test_a_note_says_that_it_is_private_and_what_may_be_said(hands: FormDriver) -> None:
    form = hands.open(RecordForm, "reader", hands.reader.notes[0])
    labels = {"Note, for your eyes only", "How you would put it to them, if you want it in the letter"}
    assert labels <= set(hands.seen(form))


def test_the_day_they_invite_to_has_a_field_of_its_own_and_goes_into_the_next_form(
    hands: FormDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(InterviewForm, "exec", lambda form: opened.append(form.when.line.text()))
    monkeypatch.setattr(EventForm, "exec", lambda form: hands.fill(form, "next_start", "Oct 29 2 pm") or form.commit())
    record_event(hands.session, "reader", "invited", hands.window)
    assert hands.reader.activities[-1].purpose is Purpose.INVITATION
    assert opened == ["Thu Oct 29, 2026 2 pm"]


def test_an_invitation_of_tomorrow_is_told_which_field_is_meant(hands: FormDriver) -> None:
    form = hands.open(EventForm, "reader", "invited")
    hands.fill(form, "at", "tomorrow 10:00")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.fields["at"].message.text == "This is in the future; here it says when they wrote."


def test_the_start_of_an_interview_is_edited_by_the_clock_of_its_zone(hands: FormDriver) -> None:
    form = hands.open(RecordForm, "reader", hands.reader.interviews[0])
    hands.fill(form, "time_zone", "Asia/Tokyo")
    hands.fill(form, "start", "Oct 15 9 am")
    label = form.fields["start"].label.text()
    assert label.endswith(" (time in Tokyo)")
    assert "Wed Oct 14, 8 pm (Thu Oct 15, 9 am in Tokyo)" in hands.seen(form)
    saved(hands, form)
    assert hands.reader.interviews[0].start == at("2026-10-14T20:00")
