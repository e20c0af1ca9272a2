"""The timeline rows: what happened, today, what is planned, in order of time."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk import i18n
from follow_up_desk.core.enumerations import (
    Certainty,
    InterviewKind,
    MarkAction,
    Outcome,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.records import Interview, Mark
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.user_records import Owner
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow
from follow_up_desk.ui.timeline.timeline_rows import timeline_rows
from tests.builders import (
    NOW,
    at,
    called,
    got,
    interview,
    note,
    offer,
    opportunity,
    own,
    planned,
    promise,
    reader_book,
    request,
    sent,
    waiting,
)


def rows_of(it, when=NOW):
    return timeline_rows(planned(it, when), it, at(when) if isinstance(when, str) else when)


def named(rows, title) -> TimelineRow:
    found = [row for row in rows if title in row.title]
    assert len(found) == 1, [row.title for row in rows]
    return found[0]


def reader_rows():
    return rows_of(reader_book().opportunities["reader"])


def test_the_readers_case_reads_from_the_first_round_to_the_outlook():
    told = [(row.label, row.shape, row.title) for row in reader_rows()]
    assert told == [
        ("Thu 15 Oct", Shape.STATION, "Interview 1: on site"),
        ("", Shape.FACT, "They promised the subject of a brief story to write"),
        ("", Shape.FACT, "A concern you noticed"),
        ("Fri 16 Oct", Shape.FACT, "You thanked Martin Hale"),
        ("Wed 21 Oct", Shape.FACT, "You asked Martin Hale a question they had invited"),
        ("Thu 22 Oct", Shape.TODAY, "Today"),
        ("", Shape.OPEN, "Send Martin Hale something useful"),
        ("Fri 23 Oct", Shape.PLANNED, "Their time to send it ends: the subject of a brief story to write"),
        ("Tue 27 Oct", Shape.PLANNED, "Call Martin Hale about the subject of a brief story to write"),
        ("Tue 3 Nov", Shape.LATER, "Ask Martin Hale about the subject of a brief story to write"),
    ]


def test_a_planned_call_says_its_hours_and_the_next_one_its_why():
    call = named(reader_rows(), "Call Martin Hale")
    assert call.meta == "best between 09:30 and 11:30"
    assert call.text == "", "the header above says why"
    assert named(reader_rows(), "Ask Martin Hale about").text == "Only if Tue 27 Oct brings no answer; write Tue 3 Nov"


def test_a_screen_reader_hears_the_day_with_every_row():
    spoken = named(reader_rows(), "A concern").spoken
    assert spoken == "Thu 15 Oct, 12:05. A concern you noticed. Has not written for a monthly magazine before."


def test_a_promise_shows_their_words_and_the_window_read_into_them():
    row = named(reader_rows(), "They promised")
    assert (row.meta, row.text, row.badge) == ("Mon 19 to Fri 23 Oct", "“by the end of next week”", "Their time")


def test_a_newer_promise_strikes_the_older_one():
    old = promise("2026-10-20", id="old")
    new = promise("2026-10-30", made="2026-10-19T09:00", id="new")
    rows = [row for row in rows_of(waiting(old, new)) if row.title == "They promised a decision"]
    assert [(row.badge, row.struck) for row in rows] == [("Moved", True), ("Their time", False)]


def test_a_promise_for_a_thing_does_not_strike_one_for_another():
    letter = promise("2026-10-28", made="2026-10-19T09:00", id="letter", thing=PromiseSubject.OFFER_LETTER)
    rows = rows_of(waiting(promise("2026-10-30"), letter))
    assert [row.struck for row in rows if row.title.startswith("They promised")] == [False, False]


def test_a_kept_promise_says_so_and_a_late_one_too():
    item = promise("2026-10-20", thing=PromiseSubject.ITEM, item="the test piece")
    assert named(rows_of(waiting(item)), "They promised the test piece").badge == "The day has passed"
    came = got("2026-10-19", Purpose.ITEM, answers="p1")
    assert named(rows_of(waiting(item, came)), "They promised the test piece").badge == "Kept"


def test_a_guessed_window_says_that_it_was_read():
    vague = promise("2026-10-30", certainty=Certainty.GUESSED, words="soonish")
    assert named(rows_of(waiting(vague)), "They promised").meta == "read as: by Fri 30 Oct"


def test_no_date_is_told_without_a_badge():
    row = named(rows_of(waiting(promise(None, words="nothing said"))), "No date given")
    assert (row.meta, row.badge) == ("", "")


def test_attempts_are_counted_and_the_day_of_rest_follows():
    it = waiting(called("2026-10-01", person="editor"), sent("2026-10-08"))
    rows = rows_of(replace(it, interviews=(interview("2026-09-10"),)))
    metas = [row.meta for row in rows if "where things stand" in row.title]
    assert metas == ["by phone, a voicemail left · attempt 1 of 2", "by e-mail · attempt 2 of 2"]
    rest = named(rows, "You have done your part")
    assert (rest.label, rest.shape) == ("Thu 15 Oct", Shape.REST)


def test_the_day_of_rest_that_lies_ahead_stands_after_today():
    rows = rows_of(replace(waiting(called("2026-10-14"), sent("2026-10-21")), interviews=(interview("2026-09-10"),)))
    order = [row.shape for row in rows]
    assert order.index(Shape.TODAY) < [row.title for row in rows].index("You have done your part")


def test_rounds_are_numbered_and_one_called_off_is_struck():
    off = replace(interview("2026-10-17", id="off"), cancelled=True)
    ahead = interview("2026-10-29T09:00", id="next", kind=InterviewKind.FINAL)
    rows = rows_of(waiting(off, ahead))
    assert named(rows, "Interview 1").shape is Shape.STATION
    assert named(rows, "Interview 2: the final one").shape is Shape.AHEAD
    gone = named(rows, "canceled interview")
    assert (gone.struck, gone.badge) == (True, "Canceled")


def test_an_interview_elsewhere_stands_on_the_users_day_and_names_theirs():
    there = Interview("far", InterviewKind.VIDEO, at("2026-10-21T09:00").replace(tzinfo=ZoneInfo("Asia/Tokyo")))
    row = named(rows_of(opportunity(there)), "Interview 1: by video")
    assert (row.label, row.clock) == ("Tue 20 Oct", "20:00")
    assert row.meta == "Wed 21 Oct, 09:00 in Tokyo"


def test_a_task_due_at_an_hour_says_it_on_both_clocks():
    due = at("2026-10-30T08:00").replace(tzinfo=ZoneInfo("Europe/Berlin"))
    it = replace(waiting(replace(request("2026-10-21"), due=due)), time_zone="Europe/Berlin")
    assert named(rows_of(it), "They asked you for").meta == "wanted by Fri 30 Oct, 03:00 (08:00 in Berlin)"


def test_an_offer_elsewhere_ends_on_both_clocks():
    ends = offer("2026-10-21", deadline="2026-10-30T02:00")
    it = replace(waiting(ends), time_zone="America/Los_Angeles")
    assert "open until Fri 30 Oct, 02:00 (Thu 29 Oct, 23:00 in Los Angeles)" in named(rows_of(it), "offer in").meta


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("America/Los_Angeles", "best 12:30 to 14:30 (09:30 to 11:30 in Los Angeles)"),
        ("Asia/Tokyo", "best on Tue 27 Oct, 20:30 to 22:30 (Wed 28 Oct, 09:30 to 11:30 in Tokyo)"),
    ],
)
def test_hours_of_an_employer_elsewhere_are_told_on_both_clocks(zone, hours):
    it = replace(waiting(promise("2026-10-23")), time_zone=zone)
    row = named(rows_of(it), "Call Editor")
    assert row.meta == hours


def test_news_that_brought_a_record_is_told_once():
    it = waiting(
        got("2026-10-20T09:00", Purpose.NEW_DATE),
        promise("2026-10-30", made="2026-10-20T09:00"),
        got("2026-10-20T11:00", Purpose.REQUEST),
        request("2026-10-20T11:00"),
        got("2026-10-20T12:00", Purpose.OFFER),
        offer("2026-10-20T12:00", deadline="2026-10-28T17:00"),
    )
    titles = [row.title for row in rows_of(it)]
    assert "They gave a new date" not in titles
    assert "They asked you for something" not in titles
    assert "They made an offer" not in titles
    assert {"They promised a decision", "They asked you for two references", "They made an offer in writing"} <= set(
        titles
    )
    assert named(rows_of(it), "They made an offer").meta == "open until Wed 28 Oct, 17:00"


def test_a_request_is_yours_until_it_is_delivered():
    asked = request("2026-10-20T11:00", due="2026-10-23")
    row = named(rows_of(waiting(asked)), "They asked you for two references")
    assert (row.meta, row.badge) == ("wanted by Fri 23 Oct", "You need to deliver this")
    gave = sent("2026-10-21", Purpose.DELIVER, answers=asked.id)
    assert named(rows_of(waiting(asked, gave)), "They asked you for").badge == "Delivered"


def test_a_step_left_out_stays_visible_so_that_it_can_come_back():
    it = reader_book().opportunities["reader"]
    mark = Mark(
        "m1", StepKind.THOUGHT, "first", "editor", date(2026, 10, 22), MarkAction.SKIPPED, at("2026-10-22T09:00")
    )
    row = named(rows_of(it.with_parts(marks=(mark,))), "You skipped this step")
    assert row.title == "You skipped this step: Send Martin Hale something useful"
    assert row.record == mark


def test_nothing_later_than_now_is_told():
    it = waiting(got("2026-10-25", Purpose.ANSWER), note("2026-10-26"))
    titles = [row.title for row in rows_of(it)]
    assert "They answered" not in titles
    assert "A concern you noticed" not in titles


def test_a_closed_one_plans_nothing():
    rows = rows_of(waiting(own("2026-10-20")))
    assert rows[-1].shape is Shape.TODAY
    assert named(rows, "You closed it").icon == "closed"


def test_another_year_is_named():
    i18n.use_region(Owner("Ana", country="GB"), NOW)
    old = waiting(got("2025-12-01", Purpose.ACKNOWLEDGEMENT))
    assert named(rows_of(old), "They confirmed").label == "Mon 1 Dec 2025"


def test_a_long_letter_is_cut_at_a_word():
    text = "word " * 100
    row = named(rows_of(waiting(got("2026-10-20", Purpose.ANSWER, subject="Our talk", text=text))), "They answered")
    subject, excerpt = row.text.split("\n")
    assert subject == "Our talk"
    assert excerpt.endswith("word…")
    assert len(excerpt) <= 181


def test_a_call_that_reached_someone_says_how_it_ended():
    rows = rows_of(waiting(called("2026-10-20", Outcome.GATEKEEPER, person="editor")))
    assert "someone took your message" in named(rows, "You asked Editor").meta


def test_where_no_person_is_known_the_company_is_named():
    assert (
        named(rows_of(waiting(called("2026-10-20"))), "You asked").title
        == "You asked Valley Magazine where things stand"
    )


def test_keys_are_unique():
    it = waiting(promise(), note("2026-10-16"), offer("2026-10-17"), request("2026-10-18"), called("2026-10-21"))
    keys = [row.key for row in rows_of(it)]
    assert len(keys) == len(set(keys))


def test_two_deliveries_of_one_day_are_two_rows():
    due = "2026-10-23"
    it = waiting(request("2026-10-20T11:00", due=due), request("2026-10-20T11:30", "a portfolio", due=due))
    steps = [row for row in rows_of(it) if row.step and row.step.kind is StepKind.DELIVER]
    assert len({row.key for row in steps}) == 2


@pytest.mark.parametrize(
    ("said", "meta"),
    [
        ({"ask_from": date(2026, 10, 26)}, "you may ask from Mon 26 Oct"),
        ({"after": "once the budget is approved"}, "after this: once the budget is approved"),
        ({"by": date(2026, 10, 30), "silence_means_no": True}, "by Fri 30 Oct · hearing nothing means no"),
    ],
)
def test_what_a_promise_says_besides_a_day(said, meta):
    made = replace(promise("2026-10-30", made="2026-10-21"), by=None, from_=None, id="new")
    rows = rows_of(opportunity(interview("2026-10-15"), replace(made, **said)))
    row = next(row for row in rows if row.key == "promise:new")
    assert (row.title, row.meta) == ("They promised a decision", meta)


def test_a_moved_interview_says_from_when():
    moved = replace(interview("2026-10-29T10:00", id="next"), was=(at("2026-10-27T10:00"),))
    assert named(rows_of(waiting(moved)), "Interview 2").meta.endswith(" · moved from Tue 27 Oct, 10:00")


@pytest.mark.parametrize(
    ("asks", "title", "badge"),
    [
        (RequestKind.DELIVER, "They asked you for two references", "You need to deliver this"),
        (RequestKind.CALL_BACK, "They asked you to call back", "You need to call back"),
        (RequestKind.ANSWER, "They asked you: two references", "You need to answer"),
    ],
)
def test_what_they_want_is_named(asks, title, badge):
    row = named(rows_of(waiting(replace(request("2026-10-21"), asks=asks))), title)
    assert row.badge == badge


def test_an_offer_names_pay_and_start_and_a_note_what_may_be_said():
    terms = replace(offer("2026-10-21"), pay="62,000", start_on=date(2026, 12, 1))
    assert named(rows_of(waiting(terms)), "offer in writing").meta == "62,000 · starts Tue 1 Dec"
    private = replace(note("2026-10-16"), text="too old?", say="I have led three moves")
    assert named(rows_of(waiting(private)), "concern").text == "too old?\nMay be said: I have led three moves"


def test_after_a_no_no_round_is_ahead_and_nothing_is_owed():
    it = waiting(
        interview("2026-10-26", id="second", known_at=at("2026-10-12")),
        request("2026-10-20", item="two references"),
        got("2026-10-21", Purpose.REJECTION),
    )
    rows = rows_of(it)
    assert Shape.AHEAD not in {row.shape for row in rows}
    assert not [row for row in rows if row.record and getattr(row.record, "id", "") == "second"]
    assert named(rows, "They asked you for two references").badge == ""
    assert (
        named(rows_of(it, "2026-10-20T12:00"), "They asked you for two references").badge == "You need to deliver this"
    )
