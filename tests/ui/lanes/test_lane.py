"""The marks, spans and texts of a lane."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.user_records import Policy
from follow_up_desk.ui.lanes.all_lanes import deadlines_of, lanes_of
from follow_up_desk.ui.lanes.lane import MarkKind, SpanKind, date_of
from tests.builders import (
    NOW,
    ManualClock,
    a_session,
    at,
    book_of,
    called,
    desk_of,
    offer,
    own,
    promise,
    reader_book,
    sent,
    waiting,
)


def lanes(*opportunities, now=NOW):
    desk = desk_of(book_of(*opportunities), ManualClock(now))
    return {lane.id: lane for lane in lanes_of(desk.agenda, desk.book, desk.day)}


def days(span):
    return date_of(span.start), date_of(span.end - 0.01)


def spans(lane, kind):
    return [days(span) for span in lane.spans if span.kind is kind]


def test_the_readers_case_reads_from_the_left():
    desk = desk_of(reader_book())
    (lane,) = lanes_of(desk.agenda, desk.book, desk.day)
    assert spans(lane, SpanKind.THEIRS) == [(date(2026, 10, 19), date(2026, 10, 23))]
    assert spans(lane, SpanKind.GRACE) == [(date(2026, 10, 24), date(2026, 10, 26))]
    # Thursday and Friday follow the planned Tuesday; Monday is no day to call; Tuesday brings the second attempt.
    assert [d for d, _end in spans(lane, SpanKind.POSSIBLE)] == [date(2026, 10, n) for n in (27, 28, 29, 30)]
    found = {mark.kind: date_of(mark.at) for mark in lane.marks}
    assert found[MarkKind.ROUND] == date(2026, 10, 15)
    assert found[MarkKind.STEP] == date(2026, 10, 27)
    assert found[MarkKind.LATER] == date(2026, 11, 3) or MarkKind.LATER in found


def test_their_own_words_stand_in_their_time():
    (lane,) = lanes(waiting(promise(words="by the end of next week"))).values()
    assert [span.label for span in lane.spans if span.kind is SpanKind.THEIRS] == ["by the end of next week"]


def test_a_moved_promise_stays_to_be_seen():
    second = promise("2026-10-30", made="2026-10-21", id="p2")
    (lane,) = lanes(waiting(promise(), second)).values()
    assert spans(lane, SpanKind.MOVED) == [(date(2026, 10, 15), date(2026, 10, 23))]
    assert spans(lane, SpanKind.THEIRS) == [(date(2026, 10, 21), date(2026, 10, 30))]


@pytest.mark.parametrize(("grace", "shown"), [(1, []), (2, [(date(2026, 10, 28), date(2026, 10, 28))])])
def test_days_of_grace_are_drawn_where_there_are_any(grace, shown):
    book = book_of(waiting(promise("2026-10-27")))
    desk = desk_of(replace(book, policy=Policy(given=(("grace_decision_bd", grace),))), ManualClock(NOW))
    (lane,) = lanes_of(desk.agenda, desk.book, desk.day)
    assert [date_of(mark.at) for mark in lane.marks if mark.kind is MarkKind.STEP] == [date(2026, 10, 27 + grace)]
    assert spans(lane, SpanKind.GRACE) == shown


def test_time_that_has_gone_is_past():
    (lane,) = lanes(waiting(promise()), now=at("2026-10-27")).values()
    assert spans(lane, SpanKind.PAST) == [(date(2026, 10, 15), date(2026, 10, 23))]


def test_what_may_be_done_now_stands_at_now():
    (lane,) = lanes(waiting(promise("2026-10-16"))).values()
    (mark,) = [mark for mark in lane.marks if mark.kind is MarkKind.OPEN]
    assert date_of(mark.at) == NOW.date()


def test_after_two_attempts_the_day_of_rest_is_shown():
    tried = waiting(promise("2026-09-25", made="2026-09-15"), called("2026-10-01"), sent("2026-10-08"))
    (lane,) = lanes(tried, now=at("2026-10-12")).values()
    (rest,) = [mark for mark in lane.marks if mark.kind is MarkKind.REST]
    assert date_of(rest.at) == date(2026, 10, 15)


def test_an_offer_that_ends_cuts_into_the_time_of_others():
    found = lanes(
        waiting(promise("2026-10-30"), id="slow", company="Slow"),
        waiting(promise("2026-10-26"), id="quick", company="Quick"),
        waiting(offer("2026-10-20", deadline="2026-10-28T17:00"), id="offer", company="Offerer"),
    )
    assert spans(found["slow"], SpanKind.CLASH) == [(date(2026, 10, 28), date(2026, 10, 30))]
    assert found["quick"].clash is None
    assert found["offer"].clash is None
    assert found["slow"].clash.words == "Their time runs on after the offer of Offerer ends"


def test_an_offer_that_was_declined_draws_no_line():
    one = waiting(offer("2026-10-20", deadline="2026-10-28T17:00"), own("2026-10-21"))
    desk = desk_of(book_of(one))
    assert deadlines_of(desk.agenda, desk.book) == ()


def test_a_lane_can_be_heard():
    desk = desk_of(reader_book())
    (lane,) = lanes_of(desk.agenda, desk.book, desk.day)
    call = "Call Martin Hale about the subject of a brief story to write"
    head = f"Valley Magazine. Staff writer. Not yet: Tue 27 Oct. {call}. Their time, until Fri 23 Oct."
    assert lane.spoken.startswith(head)
    assert "Thursday 15 October, 10:00: Interview 1: on site." in lane.spoken
    assert "Tuesday 27 October, 09:30: Call Martin Hale about the subject of a brief story to write." in lane.spoken


def test_a_bare_opportunity_has_an_empty_lane():
    session = a_session(book_of())
    session.do("Log", verbs.log_interview, verbs.InterviewDraft("Acme", at("2026-11-02")))
    (lane,) = lanes_of(session.agenda, session.book, session.day)
    assert [mark.kind for mark in lane.marks if mark.kind is MarkKind.ROUND] == [MarkKind.ROUND]


def test_a_lane_says_what_comes_next_and_a_short_word_for_its_span():
    desk = desk_of(reader_book())
    (lane,) = lanes_of(desk.agenda, desk.book, desk.day)
    assert lane.next == "Call Martin Hale about the subject of a brief story to write"
    theirs = next(span for span in lane.spans if span.kind is SpanKind.THEIRS)
    assert (theirs.label, theirs.short) == (
        reader_book().opportunities["reader"].promises[0].words,
        "the subject of a brief story to write",
    )
