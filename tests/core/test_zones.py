"""Office hours in the employer's zone: other zones, the lost or repeated hour, midnight of a promised day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.contact_windows import CLOSES, NOON, OPENS, best_time, contact_day, contact_window, has_opened
from follow_up_desk.core.contact_windows import employer_time as at_theirs
from follow_up_desk.core.enumerations import Channel, Profile, Purpose, Verdict
from follow_up_desk.core.promise_history import PromiseOutcome, promise_outcome
from tests.builders import got, interview, opportunity, person, planned, promise, sent, waiting

# Today is Thursday 22 October 2026; the owner is in New York. An inquiry that is due that day:
ZONES = [
    # their zone, the instant in UTC, verdict, their day
    ("Europe/London", "2026-10-22T07:29", Verdict.WAIT_UNTIL, "10-22"),
    ("Europe/London", "2026-10-22T07:30", Verdict.NOW, "10-22"),
    ("Europe/London", "2026-10-22T16:29", Verdict.NOW, "10-22"),
    ("Europe/London", "2026-10-22T16:30", Verdict.WAIT_UNTIL, "10-23"),
    ("Asia/Tokyo", "2026-10-21T23:29", Verdict.WAIT_UNTIL, "10-22"),  # Thursday morning there
    ("Asia/Tokyo", "2026-10-21T23:30", Verdict.NOW, "10-22"),
    ("Asia/Tokyo", "2026-10-22T14:00", Verdict.WAIT_UNTIL, "10-23"),
    ("Pacific/Auckland", "2026-10-21T19:30", Verdict.NOW, "10-22"),
    ("Pacific/Honolulu", "2026-10-22T18:29", Verdict.WAIT_UNTIL, "10-22"),
    ("Pacific/Honolulu", "2026-10-23T03:29", Verdict.NOW, "10-22"),  # Friday already for the owner
    ("Asia/Kolkata", "2026-10-22T03:00", Verdict.NOW, "10-22"),
    ("Asia/Kathmandu", "2026-10-22T02:44", Verdict.WAIT_UNTIL, "10-22"),
    ("Asia/Kathmandu", "2026-10-22T02:45", Verdict.NOW, "10-22"),
]


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("zone", "when", "verdict", "day"), ZONES)
def test_office_hours_are_those_of_the_recipient(zone, when, verdict, day):
    it = waiting(promise("2026-10-19"), country="US", time_zone=zone)
    plan = planned(it, utc(when))
    assert (plan.verdict, plan.date.isoformat()[5:]) == (verdict, day)
    assert plan.step.earliest == datetime.combine(plan.date, OPENS, ZoneInfo(zone))
    assert plan.step.earliest.tzinfo == ZoneInfo(zone)


PROMISED_DAY = [
    # a promise by Thu 22 Oct in their zone: does the day still run?
    ("Asia/Tokyo", "2026-10-22T14:59:59", PromiseOutcome.STANDING),
    ("Asia/Tokyo", "2026-10-22T15:00", PromiseOutcome.PASSED),
    ("America/New_York", "2026-10-23T03:59:59", PromiseOutcome.STANDING),
    ("America/New_York", "2026-10-23T04:00", PromiseOutcome.PASSED),
    ("Pacific/Honolulu", "2026-10-23T09:59:59", PromiseOutcome.STANDING),
    ("Pacific/Honolulu", "2026-10-23T10:00", PromiseOutcome.PASSED),
]


@pytest.mark.parametrize(("zone", "when", "expected"), PROMISED_DAY)
def test_a_promise_is_overdue_when_their_day_has_ended(zone, when, expected):
    by = promise("2026-10-22")
    assert promise_outcome(planned(waiting(by, time_zone=zone), utc(when)).facts, by) == expected


def test_the_grace_starts_after_their_midnight_not_the_owners():
    it = waiting(promise("2026-10-22"), time_zone="Asia/Tokyo", country="ZZ")
    for when in ("2026-10-22T14:59", "2026-10-22T15:01", "2026-10-23T03:59"):
        assert planned(it, utc(when)).date.isoformat() == "2026-10-27"


def test_a_late_evening_attempt_is_of_their_day():
    # 20:00 in New York is the morning of the next day in Tokyo: the gap counts from there
    it = waiting(promise("2026-10-15"), sent("2026-10-20T20:00"), time_zone="Asia/Tokyo", country="ZZ")
    assert planned(it, utc("2026-10-21T02:00")).facts.attempt_days[0].isoformat() == "2026-10-21"
    assert planned(it, utc("2026-10-21T02:00")).date.isoformat() == "2026-10-28"


# The clocks: Berlin goes back on Sun 25 Oct 2026 at 03:00, forward on Sun 28 Mar 2027 at 02:00;
# New York back on Sun 1 Nov 2026, forward on Sun 14 Mar 2027.
CHANGES = [
    ("Europe/Berlin", "2026-10-27", 1),
    ("Europe/Berlin", "2026-10-23", 2),
    ("Europe/Berlin", "2027-03-26", 1),
    ("Europe/Berlin", "2027-03-30", 2),
    ("America/New_York", "2026-10-30", -4),
    ("America/New_York", "2026-11-03", -5),
    ("America/New_York", "2027-03-12", -5),
    ("America/New_York", "2027-03-16", -4),
    ("Australia/Lord_Howe", "2026-10-02", 10.5),
    ("Australia/Lord_Howe", "2026-10-06", 11),
]


@pytest.mark.parametrize(("zone", "day", "offset"), CHANGES)
def test_their_office_opens_at_half_past_eight_on_either_side_of_the_change(zone, day, offset):
    it = waiting(time_zone=zone, country="ZZ")
    facts = planned(it, utc("2026-09-30T12:00")).facts
    earliest, _, latest = contact_window(facts, datetime.fromisoformat(day).date(), Channel.CALL)
    assert earliest.utcoffset() == timedelta(hours=offset)
    assert (earliest.time(), latest.time() in (CLOSES, NOON)) == (OPENS, True)


def test_a_thank_you_is_late_at_the_same_time_of_day_though_the_night_had_25_hours():
    berlin = ZoneInfo("Europe/Berlin")
    held = replace(interview(), start=datetime(2026, 10, 24, 15, tzinfo=berlin))
    plan = planned(opportunity(held, time_zone="Europe/Berlin", country="ZZ"), utc("2026-10-25T12:00"))
    assert (plan.verdict, plan.step.kind) == (Verdict.NOW, "thank_you")
    assert plan.step.latest == datetime(2026, 10, 26, 16, tzinfo=berlin)


@pytest.mark.parametrize(
    ("start", "fold", "over_at"),
    [
        ("2026-10-25T02:30", 0, "2026-10-25T01:30"),  # the first half past two
        ("2026-10-25T02:30", 1, "2026-10-25T02:30"),  # the second one
        ("2027-03-28T02:30", 0, "2027-03-28T02:30"),  # an hour that does not exist is still planned
    ],
)
def test_an_interview_in_the_hour_of_the_change_ends_once(start, fold, over_at):
    begun = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo("Europe/Berlin"), fold=fold)
    it = opportunity(replace(interview(), start=begun), time_zone="Europe/Berlin", country="ZZ")
    before, after = utc(over_at) - timedelta(minutes=91), utc(over_at) + timedelta(minutes=91)
    assert planned(it, before).facts.ahead
    assert planned(it, after).facts.held


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026-10-23T15:59", "10-23"),  # Friday 11:59 in New York
        ("2026-10-23T16:00", "10-27"),  # noon
        ("2026-10-26T15:00", "10-27"),  # a Monday
        ("2026-10-24T15:00", "10-27"),  # a Saturday
        ("2026-10-27T21:29", "10-27"),
        ("2026-10-27T21:30", "10-28"),
    ],
)
@pytest.mark.parametrize("profile", Profile)
def test_a_missed_inquiry_moves_to_the_next_slot(when, day, profile):
    plan = planned(waiting(promise("2026-10-19")), utc(when), profile=profile)
    assert plan.date.isoformat()[5:] == day


def test_an_email_may_go_on_monday_and_on_friday_afternoon_where_its_owner_says_so():
    it = waiting(person(phone=None), promise("2026-10-19"))
    assert planned(it, utc("2026-10-26T15:00"), email_chase_shift=()).date.isoformat() == "2026-10-26"
    assert planned(it, utc("2026-10-23T18:00"), friday_afternoon=False).date.isoformat() == "2026-10-23"
    assert planned(it, utc("2026-10-23T21:30"), friday_afternoon=False).date.isoformat() == "2026-10-27"


@pytest.mark.parametrize(
    ("when", "channel", "moment"),
    [
        ("2026-10-27T08:00", Channel.CALL, "09:30"),
        ("2026-10-27T10:00", Channel.CALL, "10:00"),
        ("2026-10-27T11:30", Channel.CALL, "14:00"),
        ("2026-10-27T15:59", Channel.CALL, "15:59"),
        ("2026-10-27T16:00", Channel.CALL, "16:00"),
        ("2026-10-27T11:29", Channel.EMAIL, "11:29"),
        ("2026-10-27T11:30", Channel.EMAIL, "11:30"),
        ("2026-10-27T09:29", None, "09:30"),
    ],
)
def test_the_best_moment_is_the_first_good_slot_that_is_left(when, channel, moment):
    facts = planned(waiting(), utc(when) + timedelta(hours=4)).facts
    assert f"{best_time(facts, facts.today, channel).astimezone(facts.zone):%H:%M}" == moment


def test_a_call_waits_for_the_day_after_a_monday_holiday_an_email_does_not():
    # Mon 7 Sep 2026 is Labor Day; asked on that Monday evening
    it = opportunity(interview("2026-08-20"))
    facts = planned(it, utc("2026-09-07T14:00")).facts
    due = facts.today
    assert contact_day(facts, due, Channel.CALL)[0].isoformat() == "2026-09-09"
    assert contact_day(facts, due, Channel.EMAIL)[0].isoformat() == "2026-09-08"
    assert [s.day.day for s in contact_day(facts, due, Channel.CALL)[1]][:2] == [7, 8]
    late = planned(it, utc("2026-09-04T22:00")).facts
    assert contact_day(late, late.today, Channel.CALL)[0].isoformat() == "2026-09-09"
    assert contact_day(late, late.today, Channel.EMAIL)[0].isoformat() == "2026-09-08"


def test_a_day_is_open_from_half_past_eight_on():
    facts = planned(waiting(), utc("2026-10-22T12:30")).facts
    assert has_opened(facts, facts.today)
    assert not has_opened(replace(facts, now=facts.now - timedelta(seconds=1)), facts.today)
    assert at_theirs(facts, facts.today, OPENS) == utc("2026-10-22T12:30")


zones = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]
)
moments = st.integers(0, 400 * 24 * 4).map(lambda quarter: utc("2026-08-01T00:00") + timedelta(minutes=15 * quarter))


@given(zones, moments, st.sampled_from(Profile))
def test_an_inquiry_is_open_only_in_their_hours(zone, now, profile):
    it = replace(waiting(promise("2026-10-19"), time_zone=zone, country="ZZ"), interviews=(interview("2026-07-01"),))
    plan = planned(it, now, profile=profile)
    here = now.astimezone(ZoneInfo(zone))
    if plan.verdict is Verdict.NOW and plan.step.is_inquiry:
        assert here.weekday() not in (0, 5, 6)
        assert OPENS <= here.time() < (CLOSES if here.weekday() < 4 else NOON)
        assert plan.date == here.date()


def test_an_answer_on_the_promised_evening_is_heard_on_their_day():
    by = promise("2026-10-22")
    came = got("2026-10-22T23:30", Purpose.ANSWER)
    assert planned(waiting(by, came), utc("2026-10-23T14:00")).facts.promises == (by,)
    tokyo = planned(waiting(by, came, time_zone="Asia/Tokyo", country="ZZ"), utc("2026-10-23T14:00"))
    assert tokyo.facts.promises == ()  # it was Friday there: after the promised day
