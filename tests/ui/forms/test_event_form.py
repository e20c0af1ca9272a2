"""Events: every row of the table, from the form to the record and the plan."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    NoteTopic,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
    Verdict,
)
from follow_up_desk.core.records import Activity, Promise
from follow_up_desk.ui.event_menu import EVENTS
from follow_up_desk.ui.forms.event_form import EventForm, record_event
from follow_up_desk.ui.forms.event_specs import EVENT_SPECS
from follow_up_desk.ui.forms.event_verbs import missed_interview
from tests.builders import at, book_of, interview, note, opportunity, person, planned, promise, request
from tests.ui.forms.conftest import FormDriver


def opened(hands: FormDriver, what: str) -> Any:
    return hands.open(EventForm, "reader", what)


def done(hands: FormDriver, form: Any) -> Activity:
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible(), (form.fault.text, [f.message.text for f in form.fields.values()])
    return max(hands.reader.activities, key=lambda a: a.known_at or a.at)


def newest(hands: FormDriver) -> Promise:
    return max(hands.reader.promises, key=lambda p: p.made_at)


def verdict(hands: FormDriver) -> Verdict:
    return hands.session.plan("reader").verdict


def test_every_action_of_the_menu_has_its_row() -> None:
    assert {event.name for event in EVENTS} <= set(EVENT_SPECS)


@pytest.mark.parametrize("what", [name for name, row in EVENT_SPECS.items() if row.fields])
def test_every_form_opens_with_the_keys_in_its_first_field_and_names_for_all(hands: FormDriver, what: str) -> None:
    form = opened(hands, what)
    assert form.fields
    assert all(field.target.accessibleName() for field in form.fields.values())
    assert "Valley Magazine, Staff writer" in hands.seen(form)


@pytest.mark.parametrize(
    ("what", "purpose"),
    [
        ("answered", Purpose.ANSWER),
        ("item_came", Purpose.ITEM),
        ("invited", Purpose.INVITATION),
        ("on_hold", Purpose.ON_HOLD),
        ("away", Purpose.OUT_OF_OFFICE),
        ("no_show", Purpose.NO_SHOW),
        ("rejected", Purpose.REJECTION),
    ],
)
def test_what_came_from_them_is_one_key(hands: FormDriver, what: str, purpose: Purpose) -> None:
    noted = done(hands, opened(hands, what))
    assert (noted.direction, noted.purpose) == (Direction.IN, purpose)
    assert noted.at == hands.clock.now
    assert noted.person == "editor"


@pytest.mark.parametrize(
    ("details", "when", "missed"),
    [
        ((interview("2026-10-22"),), "2026-10-22T11:30", "first"),
        ((interview("2026-10-22"),), "2026-10-22T10:00", "first"),
        ((interview("2026-10-22"),), "2026-10-22T09:59", None),  # it has not begun
        ((interview("2026-10-21"),), "2026-10-22T10:00", None),  # another day's
        ((interview("2026-10-22", cancelled=True),), "2026-10-22T11:30", None),
        ((interview("2026-10-22"), interview("2026-10-22T14:00", id="two")), "2026-10-22T15:30", "two"),
        ((interview("2026-10-22"), note("2026-10-22T11:10")), "2026-10-22T16:00", None),  # it took place
        ((interview("2026-10-22"), promise("2026-10-30", made="2026-10-22T10:50")), "2026-10-22T16:00", None),
    ],
)
def test_which_round_they_did_not_come_to(details: tuple[Any, ...], when: str, missed: str | None) -> None:
    assert missed_interview(planned(opportunity(*details), when).facts, at(when)) == missed


@pytest.mark.parametrize(
    ("what", "purpose", "then"),
    [
        ("accept", Purpose.ACCEPT, Verdict.ON),  # nothing is closed before a written offer is accepted
        ("decline", Purpose.DECLINE, Verdict.CLOSED),
        ("withdraw", Purpose.WITHDRAW, Verdict.CLOSED),
    ],
)
def test_a_decision_is_told_by_some_way(hands: FormDriver, what: str, purpose: Purpose, then: Verdict) -> None:
    noted = done(hands, opened(hands, what))
    assert (noted.direction, noted.purpose, noted.channel) == (Direction.OUT, purpose, Channel.EMAIL)
    assert verdict(hands) is then


def test_moving_on_asks_nothing_and_can_be_undone(hands: FormDriver) -> None:
    record_event(hands.session, "reader", "move_on", hands.window)
    assert verdict(hands) is Verdict.CLOSED
    record_event(hands.session, "reader", "reopen", hands.window)
    assert verdict(hands) is not Verdict.CLOSED
    hands.session.undo_stack.undo()
    hands.session.undo_stack.undo()
    assert verdict(hands) is Verdict.WAIT_UNTIL
    assert hands.said == ["Close it", "Reopen"]


def test_a_new_date_replaces_the_old_one(hands: FormDriver) -> None:
    form = opened(hands, "new_date")
    hands.click(form, "thing_item")
    hands.fill(form, "item", "the subject of a brief story to write")
    hands.fill(form, "words", "by the end of next week")
    hands.press(Qt.Key.Key_Return)
    promise = newest(hands)
    assert (promise.thing, promise.by, promise.certainty) == (PromiseSubject.ITEM, date(2026, 10, 30), Certainty.SAID)
    assert (promise.made_at, promise.person) == (hands.clock.now, "editor")
    assert hands.session.plan("reader").date == date(2026, 11, 3)


def test_a_new_date_heard_yesterday_counts_from_yesterday(hands: FormDriver) -> None:
    form = opened(hands, "new_date")
    hands.fill(form, "words", "in a week")
    hands.fill(form, "at", "yesterday 17:00")
    hands.press(Qt.Key.Key_Return)
    assert newest(hands).made_at == at("2026-10-21T17:00")
    assert newest(hands).by == date(2026, 10, 28)


def test_a_new_date_needs_a_day(hands: FormDriver) -> None:
    form = opened(hands, "new_date")
    hands.fill(form, "words", "the moon is full")
    hands.press(Qt.Key.Key_Return)
    assert form.fields["words"].message.text == "Please choose a day, or choose “nothing said”."
    hands.fill(form, "words", "nothing said")
    hands.press(Qt.Key.Key_Return)
    assert newest(hands).certainty is Certainty.NONE


def test_an_answer_may_settle_a_promise(hands: FormDriver) -> None:
    form = opened(hands, "answered")
    assert form.asked["answers"].editor.currentText() == "nothing they promised"
    form.asked["answers"].editor.choose("story-subject")
    assert form.asked["answers"].editor.currentText() == "the subject of a brief story to write, by Fri Oct 23"
    assert done(hands, form).answers == "story-subject"


def test_what_they_owed_settles_its_promise_by_itself(hands: FormDriver) -> None:
    assert done(hands, opened(hands, "item_came")).answers == "story-subject"
    assert hands.session.plan("reader").facts.promises == ()


def test_what_they_asked_for_is_a_duty_with_a_day(hands: FormDriver) -> None:
    form = opened(hands, "asked")
    hands.press(Qt.Key.Key_Return)
    assert form.fault.text == "Please say what they asked for."
    hands.fill(form, "asked_item", "two references")
    hands.fill(form, "due", "next Wed")
    hands.press(Qt.Key.Key_Return)
    asked = hands.reader.requests[0]
    assert (asked.item, asked.due, asked.person) == ("two references", date(2026, 10, 28), "editor")


def test_an_absence_has_an_end_and_a_bounce_has_none(hands: FormDriver) -> None:
    form = opened(hands, "away")
    hands.fill(form, "until", "2 Nov")
    noted = done(hands, form)
    assert (noted.purpose, noted.until) == (Purpose.OUT_OF_OFFICE, date(2026, 11, 2))
    form = opened(hands, "away")
    hands.click(form, "notice_bounce")
    assert not hands.find(form, QLineEdit, "until").isVisible()
    hands.clock.forward(minutes=1)
    assert done(hands, form).purpose is Purpose.BOUNCE


def test_an_offer_has_form_deadline_and_preference(hands: FormDriver) -> None:
    form = opened(hands, "offered")
    hands.click(form, "form_written")
    hands.fill(form, "deadline", "Fri")
    hands.find(form, QCheckBox, "preferred").click()
    hands.press(Qt.Key.Key_Return)
    offer = hands.reader.offers[0]
    assert (offer.form, offer.deadline, offer.preferred) == (OfferForm.WRITTEN, at("2026-10-23T17:00"), True)


def test_an_offer_that_has_ended_is_refused_in_the_form(hands: FormDriver) -> None:
    form = opened(hands, "offered")
    hands.fill(form, "deadline", "2026-10-21 17:00")
    hands.press(Qt.Key.Key_Return)
    assert form.fault.text == "The offer's last day lies in the past."
    assert form.isVisible()
    assert hands.reader.offers == ()


def test_a_no_is_said_kindly(hands: FormDriver) -> None:
    form = opened(hands, "rejected")
    assert any("not about you" in words for words in hands.seen(form))
    form.asked["channel"].editor.choose(Channel.CALL)
    assert done(hands, form).channel is Channel.CALL


def test_what_i_sent_is_likely_what_was_due(hands: FormDriver) -> None:
    hands.clock.set("2026-10-27T10:05")
    hands.session.desk.tick()
    form = opened(hands, "sent")
    assert form.asked["purpose"].editor.value is Purpose.ITEM_INQUIRY
    assert not form.asked["outcome"].widget.isVisible()
    form.asked["channel"].editor.choose(Channel.CALL)
    assert form.asked["outcome"].widget.isVisible()
    form.asked["outcome"].editor.choose(Outcome.VOICEMAIL)
    noted = done(hands, form)
    assert (noted.purpose, noted.channel, noted.outcome) == (Purpose.ITEM_INQUIRY, Channel.CALL, Outcome.VOICEMAIL)
    plan = hands.session.plan("reader")
    assert (plan.attempts, plan.date) == (1, date(2026, 11, 3))


def test_an_outcome_belongs_to_calls_alone(hands: FormDriver) -> None:
    assert done(hands, opened(hands, "sent")).outcome is None


def test_what_was_delivered_settles_the_request(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = hands_over(book_of(opportunity(person(), interview(), request("2026-10-21"), id="reader")))
    form = opened(hands, "sent")
    form.asked["purpose"].editor.choose(Purpose.DELIVER)
    assert done(hands, form).answers == "r-2026-10-21"


def test_a_note_belongs_to_the_last_round(hands: FormDriver) -> None:
    form = opened(hands, "noted")
    hands.click(form, "about_fit")
    hands.find(form, QPlainTextEdit, "text").setPlainText("They laugh a lot")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    note = hands.reader.notes[-1]
    assert (note.about, note.text, note.interview) == (NoteTopic.FIT, "They laugh a lot", "first")


def test_nothing_to_note_is_said_in_the_form(hands: FormDriver) -> None:
    form = opened(hands, "noted")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.fault.text == "There is nothing to save yet."


def test_the_future_is_not_noted(hands: FormDriver) -> None:
    form = opened(hands, "answered")
    hands.fill(form, "at", "tomorrow 9:00")
    hands.press(Qt.Key.Key_Return)
    assert form.fields["at"].message.text == "This is in the future; log it once it has happened."


def test_a_debrief_belongs_to_its_round(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = hands_over(book_of(opportunity(person(), interview("2026-10-21T15:00"), id="reader")))
    form = opened(hands, "debrief")
    hands.fill(form, "words", "in two days")
    hands.fill(form, "concern", "Far to travel")
    hands.press(Qt.Key.Key_Return)
    promise, note = hands.reader.promises[0], hands.reader.notes[0]
    assert (promise.interview, promise.by, promise.person) == ("first", date(2026, 10, 23), "editor")
    assert (note.interview, note.text) == ("first", "Far to travel")
    assert hands.reader.activities == ()


@pytest.mark.parametrize("wished", [True, False])
def test_an_invitation_offers_to_log_the_next_round(
    hands: FormDriver, monkeypatch: pytest.MonkeyPatch, wished: bool
) -> None:
    begun: list[tuple[str, bool]] = []

    class Next:
        def __init__(self, session: Any, opportunity: str, parent: Any, ahead: bool) -> None:
            begun.append((opportunity, ahead))

        def exec(self) -> int:
            return 0

    monkeypatch.setattr("follow_up_desk.ui.forms.interview_form.InterviewForm", Next)

    def accepted(form: EventForm) -> int:
        hands.find(form, QCheckBox, "log_next").setChecked(wished)
        form.accept()
        return 1

    monkeypatch.setattr(EventForm, "exec", accepted)
    record_event(hands.session, "reader", "invited", hands.window)
    assert begun == [("reader", True)] * wished
    assert Purpose.INVITATION in {a.purpose for a in hands.reader.activities}


def test_a_promised_day_that_cannot_be_read_is_not_lost(hands: FormDriver) -> None:
    form = opened(hands, "debrief")
    hands.fill(form, "by", "sometime soon")
    form.accept()
    assert form.isVisible()
    assert form.fields["by"].message.text == "Please choose a day, or leave it empty."


@pytest.mark.parametrize("what", ["moved", "called_off"])
def test_without_an_interview_none_can_be_moved_or_called_off(
    hands_over: Callable[[Book], FormDriver], what: str
) -> None:
    form = opened(hands_over(book_of(opportunity(id="reader"))), what)
    form.accept()
    assert form.isVisible()
    assert form.fault.text == "No interview is logged here yet."


def test_what_they_told_is_not_mixed_up_with_the_interview(hands: FormDriver) -> None:
    form = opened(hands, "moved")
    labels = {"How they told you", "Who told you", "When they told you", "New day and time of the interview"}
    assert labels <= set(hands.seen(form))
    assert form.fields["new_start"].target.placeholderText() == "for example Thu Oct 29, 2026 2:30 pm"
    mine = opened(hands, "sent")
    assert {"How", "With whom", "When"} <= set(hands.seen(mine))
