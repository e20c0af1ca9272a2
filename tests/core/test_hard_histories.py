"""Histories made to trip the planner, their answers worked out by hand from the contract before they were tried.

Public holidays that matter: US Mon 12 Oct, Wed 11 Nov, Thu 26 Nov 2026 (quiet Wed to Fri).
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    OfferForm,
    Outcome,
    ProcessKind,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.records import Request
from tests.builders import at, called, got, interview, offer, opportunity, own, person, promise, request, sent
from tests.core.test_rulings import asked, final, met, told, why

CALL, ITEM, LETTER, NEXT = (
    PromiseSubject.CALL,
    PromiseSubject.ITEM,
    PromiseSubject.OFFER_LETTER,
    PromiseSubject.NEXT_ROUND,
)
MADE = "2026-10-06T10:55"


def by(day: str | None, made: str = MADE, **more):
    return promise(day, made=made, **{"interview": None, **more})


def there(zone: str, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


ISRAEL = {"country": "IL", "time_zone": "Asia/Jerusalem"}
JERUSALEM = "Asia/Jerusalem"
SPOKEN = offer("2026-10-14", OfferForm.VERBAL)
PAPER = offer("2026-10-19T09:00")
YES = called("2026-10-14T15:00", Outcome.TALKED, Purpose.ACCEPT)
FRIDAY_30 = offer("2026-10-19", deadline="2026-10-30T17:00")
COUNTER = sent("2026-10-21T10:00", Purpose.COUNTER_OFFER)
SILENCE = by("2026-10-30", "2026-10-22T09:00", silence_means_no=True)
WRITE = sent("2026-10-12T12:00", Purpose.REPLY)

PROMISES = {
    "a Saturday before a holiday Monday": (
        met("2026-10-06", by("2026-10-10")),
        "2026-10-14",
        "wait_until 26-10-16 inquiry1 call",
    ),
    "the holiday itself": (met("2026-10-06", by("2026-10-12")), "2026-10-14", "wait_until 26-10-16 inquiry1 call"),
    "the same day in Germany": (
        met("2026-10-06", by("2026-10-09"), country="DE"),
        "2026-10-12",
        "wait_until 26-10-14 inquiry1 call",
    ),
    "two at once, the thing first": (
        met("2026-10-06", by("2026-10-30"), by("2026-10-09", thing=ITEM, id="x")),
        "2026-10-13",
        "wait_until 26-10-14 item_inquiry1 call",
    ),
    "the thing came, the decision stands": (
        met("2026-10-06", by("2026-10-30"), by("2026-10-09", thing=ITEM, id="x"), got("2026-10-13", Purpose.ITEM)),
        "2026-10-14",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "two decisions said at once: the nearer counts": (
        met("2026-10-06", by("2026-10-30"), by("2026-10-16", id="p2", thing=NEXT)),
        "2026-10-13",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "a decision without a day leaves the next round's day": (
        met("2026-10-06", by("2026-10-09", thing=NEXT), by(None, "2026-10-08", id="p2")),
        "2026-10-13",
        "wait_until 26-10-15 inquiry1 call",
    ),
    "a receipt after the promised day leaves it behind": (
        met("2026-10-06", by("2026-10-16"), got("2026-10-19", Purpose.ACKNOWLEDGEMENT)),
        "2026-10-20",
        "wait_until 26-10-28 inquiry1 call",
    ),
    "on the promised day it does not": (
        met("2026-10-06", by("2026-10-16"), got("2026-10-16", Purpose.ACKNOWLEDGEMENT)),
        "2026-10-20",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "an absence is no word and moves the day": (
        met(
            "2026-10-06",
            by("2026-10-16"),
            sent("2026-10-15", Purpose.OTHER),
            got("2026-10-15T10:01", Purpose.OUT_OF_OFFICE, until=date(2026, 10, 23)),
        ),
        "2026-10-20",
        "wait_until 26-10-27 inquiry1 call",
    ),
    "they left a voicemail on the day of the promised call": (
        met("2026-10-06", by("2026-10-09", thing=CALL), got("2026-10-09", Purpose.ANSWER, Channel.VOICEMAIL)),
        "2026-10-14",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "they did not ring at the agreed time": (
        met("2026-10-06", by("2026-10-09", thing=CALL), got("2026-10-09T10:00", Purpose.NO_SHOW, Channel.CALL)),
        "2026-10-09T10:15",
        "now 26-10-09 reply email",
    ),
    "a word with the promise itself settles nothing": (
        met("2026-10-06", by("2026-10-09", "2026-10-07", thing=CALL), got("2026-10-07", Purpose.ANSWER)),
        "2026-10-13",
        "wait_until 26-10-14 item_inquiry1 call",
    ),
    "but what answers it does": (
        met("2026-10-06", by("2026-10-16", "2026-10-07"), got("2026-10-07", Purpose.ANSWER, answers="p1")),
        "2026-10-13",
        "wait_until 26-10-20 inquiry1 call",
    ),
    "the other thing they owe stands": (
        met(
            "2026-10-06",
            by("2026-10-09", thing=ITEM, item="a brief", id="x1"),
            by("2026-10-13", thing=ITEM, item="a form", id="x2"),
            got("2026-10-09", Purpose.ANSWER, answers="x1"),
        ),
        "2026-10-14",
        "wait_until 26-10-15 item_inquiry1 call",
    ),
    "a later round marked as never planned is no invitation": (
        met("2026-10-06", by("2026-10-30"), final("2026-10-20", "2026-10-14", cancelled=True)),
        "2026-10-21",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "one they called off was one, and that word counts": (
        met(
            "2026-10-06",
            by("2026-10-30"),
            final("2026-10-20", "2026-10-14"),
            got("2026-10-19", Purpose.CANCELLED, interview="i2"),
            sent("2026-10-19T12:00", Purpose.REPLY),
        ),
        "2026-10-21",
        "wait_until 26-10-28 inquiry1 call",
    ),
    "a spoken offer settles a decision, and asking stops": (
        met("2026-10-06", by("2026-10-09"), SPOKEN, sent("2026-10-14T12:00", Purpose.REPLY)),
        "2026-10-15",
        "on 26-10-16 written_offer_check email",
    ),
    "an agent is asked after a day": (
        met("2026-10-06", by("2026-10-09"), person(), kind=ProcessKind.AGENCY),
        "2026-10-13",
        "wait_until 26-10-14 inquiry1 call",
    ),
    "delivered late: five days for them": (
        met(
            "2026-10-06",
            by("2026-10-09"),
            request("2026-10-07"),
            sent("2026-10-14", Purpose.DELIVER),
            sent("2026-10-16", Purpose.RECEIPT_CHECK),
        ),
        "2026-10-19",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "delivered early: the promised day": (
        met("2026-10-06", by("2026-10-16"), request("2026-10-07"), sent("2026-10-07T12:00", Purpose.DELIVER)),
        "2026-10-15",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "delivered before they spoke last: their word counts": (
        met(
            "2026-10-06",
            request("2026-10-06T12:00"),
            sent("2026-10-06T13:00", Purpose.DELIVER),
            got("2026-10-08", Purpose.ACKNOWLEDGEMENT),
        ),
        "2026-10-13",
        "wait_until 26-10-20 inquiry1 call",
    ),
    "a thing they owe is asked for whatever was delivered": (
        met("2026-10-06", by("2026-10-09", thing=ITEM), request("2026-10-07"), sent("2026-10-13", Purpose.DELIVER)),
        "2026-10-14",
        "now 26-10-14 item_inquiry1 call",
    ),
    "feedback that was promised is waited for": (
        met(
            "2026-10-06",
            got("2026-10-13", Purpose.REJECTION),
            by("2026-10-23", "2026-10-13", thing=PromiseSubject.FEEDBACK),
        ),
        "2026-10-16",
        "on 26-10-28 feedback email",
    ),
}

COUNTRIES = {
    "Israel: three working days, then their Monday": (
        met("2026-10-06", by("2026-10-13"), **ISRAEL),
        there(JERUSALEM, "2026-10-14T10:00"),
        "wait_until 26-10-19 inquiry1 call",
    ),
    "Israel: Sunday is no day to call": (
        met("2026-10-06", by("2026-10-13"), **ISRAEL),
        there(JERUSALEM, "2026-10-18T10:00"),
        "wait_until 26-10-19 inquiry1 call",
    ),
    "Israel: Monday is": (
        met("2026-10-06", by("2026-10-13"), **ISRAEL),
        there(JERUSALEM, "2026-10-19T10:00"),
        "now 26-10-19 inquiry1 call",
    ),
    "Israel: Thursday before noon": (
        met("2026-10-06", by("2026-10-13", thing=ITEM), **ISRAEL),
        there(JERUSALEM, "2026-10-15T11:59"),
        "now 26-10-15 item_inquiry1 call",
    ),
    "Israel: Thursday afternoon is the end of the week": (
        met("2026-10-06", by("2026-10-13", thing=ITEM), **ISRAEL),
        there(JERUSALEM, "2026-10-15T12:00"),
        "wait_until 26-10-19 item_inquiry1 call",
    ),
    "Israel: a Friday becomes Sunday": (
        met("2026-10-06", by("2026-10-16", thing=ITEM), **ISRAEL),
        there(JERUSALEM, "2026-10-18T10:00"),
        "wait_until 26-10-20 item_inquiry1 call",
    ),
    "Israel: a Sunday they named stays": (
        met("2026-10-06", by(None, "2026-10-13", ask_from=date(2026, 10, 18)), **ISRAEL),
        there(JERUSALEM, "2026-10-18T10:00"),
        "now 26-10-18 inquiry1 call",
    ),
    "Saudi Arabia": (
        met("2026-10-06", by("2026-10-13"), country="SA", time_zone="Asia/Riyadh"),
        there("Asia/Riyadh", "2026-10-14T10:00"),
        "wait_until 26-10-19 inquiry1 call",
    ),
    "Iran: Saturday is their Monday": (
        met("2026-10-06", by("2026-10-13"), country="IR", time_zone="Asia/Tehran"),
        there("Asia/Tehran", "2026-10-14T10:00"),
        "wait_until 26-10-18 inquiry1 call",
    ),
    "Brunei: Saturday is a working day": (
        met("2026-10-06", by("2026-10-13"), country="BN", time_zone="Asia/Brunei"),
        there("Asia/Brunei", "2026-10-14T10:00"),
        "wait_until 26-10-17 inquiry1 call",
    ),
    "Brunei: Monday stays Monday": (
        met("2026-10-06", by("2026-10-14"), country="BN", time_zone="Asia/Brunei"),
        there("Asia/Brunei", "2026-10-15T10:00"),
        "wait_until 26-10-20 inquiry1 call",
    ),
    "the Emirates have the common weekend": (
        met("2026-10-06", by("2026-10-13"), country="AE", time_zone="Asia/Dubai"),
        there("Asia/Dubai", "2026-10-14T10:00"),
        "wait_until 26-10-16 inquiry1 call",
    ),
}

ASKING = {
    "asked to ask on a holiday Monday": (
        met("2026-10-06", by(None, ask_from=date(2026, 10, 12), ask_by=Channel.CALL)),
        "2026-10-09",
        "wait_until 26-10-14 inquiry1 call",
    ),
    "in writing it is Tuesday": (
        met("2026-10-06", by(None, ask_from=date(2026, 10, 12), ask_by=Channel.EMAIL)),
        "2026-10-09",
        "wait_until 26-10-13 inquiry1 email",
    ),
    "on Thanksgiving": (
        met("2026-11-17", by(None, "2026-11-17T11:00", ask_from=date(2026, 11, 26))),
        "2026-11-20",
        "wait_until 26-12-01 inquiry1 call",
    ),
    "overdue since Monday": (
        met("2026-10-06", by(None, "2026-10-14", ask_from=date(2026, 10, 19))),
        "2026-10-22",
        "now 26-10-22 inquiry1 call",
    ),
    "a Friday afternoon they named": (
        met("2026-10-06", by(None, "2026-10-14", ask_from=date(2026, 10, 16))),
        "2026-10-16T16:00",
        "now 26-10-16 inquiry1 call",
    ),
    "missed on Friday it is no Monday": (
        met("2026-10-06", by(None, "2026-10-14", ask_from=date(2026, 10, 16))),
        "2026-10-17",
        "wait_until 26-10-20 inquiry1 call",
    ),
    "a word after the named day leaves it behind": (
        met("2026-10-06", by(None, "2026-10-07", ask_from=date(2026, 10, 9)), got("2026-10-13")),
        "2026-10-14",
        "wait_until 26-10-22 inquiry1 call",
    ),
    "asked early and answered: the day stands": (
        met("2026-10-06", by(None, "2026-10-07", ask_from=date(2026, 10, 19)), called("2026-10-14", Outcome.TALKED)),
        "2026-10-15",
        "wait_until 26-10-19 inquiry1 call",
    ),
    "asked early in vain: the gap counts": (
        met("2026-10-06", by(None, "2026-10-07", ask_from=date(2026, 10, 19)), called("2026-10-14")),
        "2026-10-15",
        "wait_until 26-10-21 inquiry2 email",
    ),
    "no calls, asked to call, rang in vain: that was all": (
        met(
            "2026-10-06",
            by(None, "2026-10-07", ask_from=date(2026, 10, 13), ask_by=Channel.CALL),
            called("2026-10-13"),
            no_calls=True,
        ),
        "2026-10-14",
        "wait_until 26-10-20 -",
    ),
    "a newer invitation to ask replaces a date": (
        met("2026-10-06", by("2026-10-09"), by(None, "2026-10-08", id="p2", ask_from=date(2026, 10, 19))),
        "2026-10-14",
        "wait_until 26-10-19 inquiry1 call",
    ),
    "silence: what is asked of me comes first": (
        met("2026-10-20", SILENCE, request("2026-10-22T15:00")),
        "2026-10-23",
        "now 26-10-23 deliver email",
    ),
    "silence: thanks come first": (
        opportunity(interview("2026-10-22"), SILENCE),
        "2026-10-22T14:00",
        "now 26-10-22 thank_you email",
    ),
    "silence: they write again after it meant no": (
        met("2026-10-20", SILENCE, got("2026-11-04")),
        "2026-11-05",
        "now 26-11-05 reply email",
    ),
    "silence: answered, it counts from that word": (
        met("2026-10-20", SILENCE, got("2026-11-04"), sent("2026-11-05", Purpose.REPLY)),
        "2026-11-06",
        "wait_until 26-11-17 inquiry1 call",
    ),
    "silence: a thing they owe is still asked for": (
        met("2026-10-20", SILENCE, by("2026-10-26", "2026-10-22T09:00", thing=ITEM, id="x")),
        "2026-10-27",
        "wait_until 26-10-28 item_inquiry1 call",
    ),
    "silence: a word before the day changes nothing": (
        met("2026-10-20", SILENCE, got("2026-10-26", Purpose.ACKNOWLEDGEMENT)),
        "2026-10-28",
        "wait_until 26-10-30 -",
    ),
    "silence: a round comes first": (
        met("2026-10-20", replace(SILENCE, by=date(2026, 11, 20)), final("2026-11-03", "2026-10-22T08:00")),
        "2026-10-28",
        "on 26-11-02 ask_date in_person",
    ),
    "silence: moved on": (met("2026-10-20", SILENCE, own("2026-11-03")), "2026-11-04", "closed - -"),
}

OFFERS = {
    "the paper they promised": (
        met(
            "2026-10-06", SPOKEN, sent("2026-10-14T12:00", Purpose.REPLY), by("2026-10-16", "2026-10-14", thing=LETTER)
        ),
        "2026-10-19",
        "on 26-10-20 written_offer_check email",
    ),
    "the paper came": (
        met(
            "2026-10-06",
            SPOKEN,
            sent("2026-10-14T12:00", Purpose.REPLY),
            by("2026-10-16", "2026-10-14", thing=LETTER),
            PAPER,
            sent("2026-10-19T12:00", Purpose.REPLY),
        ),
        "2026-10-20",
        "on 26-10-26 decide -",
    ),
    "a letter accepts it": (
        met("2026-10-06", PAPER, sent("2026-10-20", Purpose.ACCEPT, Channel.LETTER)),
        "2026-10-21",
        "closed - -",
    ),
    "a spoken offer that would have ended, accepted in time": (
        met("2026-10-06", replace(SPOKEN, deadline=at("2026-10-16T17:00")), YES),
        "2026-10-20",
        "now 26-10-20 written_offer_check email",
    ),
    "accepted in words, declined later": (
        met("2026-10-06", SPOKEN, YES, sent("2026-10-16", Purpose.DECLINE)),
        "2026-10-19",
        "closed - -",
    ),
    "a no after a spoken acceptance": (
        met("2026-10-06", SPOKEN, YES, got("2026-10-19", Purpose.REJECTION)),
        "2026-10-20T11:00",
        "now 26-10-20 feedback email",
    ),
    "documents after the acceptance, overdue": (
        met("2026-10-06", PAPER, sent("2026-10-20", Purpose.ACCEPT), request("2026-10-21", due="2026-10-23")),
        "2026-10-24T03:00",
        "now 26-10-24 deliver email",
    ),
    "a call back after the acceptance": (
        met(
            "2026-10-06",
            PAPER,
            sent("2026-10-20", Purpose.ACCEPT),
            Request("r9", "", None, at("2026-10-21"), asks=RequestKind.CALL_BACK),
        ),
        "2026-10-21T12:00",
        "now 26-10-21 reply call",
    ),
    "they owe the contract and do not send it": (
        met(
            "2026-10-06",
            PAPER,
            sent("2026-10-20", Purpose.ACCEPT),
            by("2026-10-23", "2026-10-21", thing=ITEM),
            called("2026-10-27", purpose=Purpose.ITEM_INQUIRY),
        ),
        "2026-10-28",
        "wait_until 26-11-03 item_inquiry2 email",
    ),
    "the contract came": (
        met(
            "2026-10-06",
            PAPER,
            sent("2026-10-20", Purpose.ACCEPT),
            by("2026-10-23", "2026-10-21", thing=ITEM),
            got("2026-10-22", Purpose.ITEM),
        ),
        "2026-10-26",
        "closed - -",
    ),
    "a counter-offer by phone is no answer of theirs": (
        met("2026-10-06", FRIDAY_30, called("2026-10-21", Outcome.TALKED, Purpose.COUNTER_OFFER)),
        "2026-10-22",
        "wait_until 26-10-23 inquiry1 call",
    ),
    "a counter-offer on the last working day": (
        met("2026-10-06", FRIDAY_30, replace(COUNTER, at=at("2026-10-29"))),
        "2026-10-29T12:00",
        "now 26-10-29 decide -",
    ),
    "a better offer ends the wait": (
        met(
            "2026-10-06",
            FRIDAY_30,
            COUNTER,
            offer("2026-10-22", deadline="2026-11-06T17:00"),
            sent("2026-10-22T12:00", Purpose.REPLY),
        ),
        "2026-10-23",
        "on 26-11-05 decide -",
    ),
    "a no to the counter-offer": (
        met("2026-10-06", FRIDAY_30, COUNTER, got("2026-10-22", Purpose.REJECTION)),
        "2026-10-22T12:00",
        "on 26-10-23 feedback email",
    ),
    "the offer ended while they were silent": (
        met("2026-10-06", FRIDAY_30, COUNTER),
        "2026-10-30T17:00",
        "optional - -",
    ),
}

ROUNDS = {
    "moved twice, asked in between": (
        opportunity(
            interview("2026-10-26", was=(at("2026-10-20"), at("2026-10-22")), known_at=at("2026-10-12")),
            got("2026-10-19", Purpose.RESCHEDULED, interview="first"),
            sent("2026-10-19T12:00", Purpose.REPLY),
            got("2026-10-21T15:00", Purpose.RESCHEDULED, interview="first"),
        ),
        "2026-10-21T14:00",
        "on 26-10-21 ask_date in_person",
    ),
    "called off, then moved after all": (
        opportunity(
            interview("2026-10-27", was=(at("2026-10-20"),), known_at=at("2026-10-12")),
            got("2026-10-19", Purpose.CANCELLED, interview="first"),
            got("2026-10-20T12:00", Purpose.RESCHEDULED, interview="first"),
            sent("2026-10-20T13:00", Purpose.REPLY),
        ),
        "2026-10-21",
        "on 26-10-26 ask_date in_person",
    ),
    "they did not come, then named another day": (
        opportunity(
            interview("2026-10-20", known_at=at("2026-10-12")),
            got("2026-10-20T10:10", Purpose.NO_SHOW, interview="first"),
            got("2026-10-20T15:00", Purpose.INVITATION),
            interview("2026-10-27", id="second", known_at=at("2026-10-20T15:00")),
        ),
        "2026-10-21",
        "now 26-10-21 reply email",
    ),
    "called off: a date that still stands is not forgotten": (
        met(
            "2026-10-06",
            by("2026-10-30"),
            final("2026-10-20", "2026-10-06T10:00"),
            got("2026-10-19", Purpose.CANCELLED, interview="i2"),
            sent("2026-10-19T12:00", Purpose.REPLY),
        ),
        "2026-10-21",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "invited after two tries, accepted, not yet held": (
        met(
            "2026-09-14",
            called("2026-09-24"),
            sent("2026-10-01"),
            got("2026-10-20", Purpose.INVITATION),
            final("2026-10-28", "2026-10-20"),
            sent("2026-10-20T12:00", Purpose.REPLY),
        ),
        "2026-10-22",
        "on 26-10-27 ask_date in_person",
    ),
    "a request in the same breath hides no invitation": (
        met(
            "2026-10-06",
            got("2026-10-20", Purpose.INVITATION),
            request("2026-10-20T10:05"),
            final("2026-10-28", "2026-10-20"),
        ),
        "2026-10-20T12:00",
        "now 26-10-20 reply email",
    ),
    "asked to wait, then a new day ends the rest": (
        met(
            "2026-10-06",
            got("2026-10-13", Purpose.ON_HOLD, until=date(2027, 1, 15)),
            got("2026-10-19", Purpose.NEW_DATE),
            by("2026-10-30", "2026-10-19"),
        ),
        "2026-10-21",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "on hold until Easter in Germany": (
        met(
            "2026-10-06",
            got("2026-10-19", Purpose.ON_HOLD, until=date(2027, 3, 26)),
            sent("2026-10-19T12:00", Purpose.REPLY),
            country="DE",
        ),
        "2026-10-22",
        "on 27-04-02 check_back email",
    ),
    "after a no nothing of the second round is left": (
        met(
            "2026-10-06", final("2026-10-26", "2026-10-12"), request("2026-10-13"), got("2026-10-19", Purpose.REJECTION)
        ),
        "2026-10-27",
        "now 26-10-27 feedback email",
    ),
}

WISHES = {
    "wanted by noon, sooner than a working day": (
        met(
            "2026-10-20",
            Request("r1", "your salary", at("2026-10-22T12:00"), at("2026-10-22T09:00"), asks=RequestKind.ANSWER),
        ),
        "2026-10-22T11:00",
        "now 26-10-22 reply email",
    ),
    "and when noon has passed": (
        met(
            "2026-10-20",
            Request("r1", "your salary", at("2026-10-22T12:00"), at("2026-10-22T09:00"), asks=RequestKind.ANSWER),
        ),
        "2026-10-22T23:00",
        "now 26-10-22 reply email",
    ),
    "asked at night with a day: from their morning": (
        met(
            "2026-10-20",
            Request("r1", "your salary", date(2026, 10, 26), at("2026-10-22T22:00"), asks=RequestKind.ANSWER),
        ),
        "2026-10-22T23:00",
        "on 26-10-23 reply email",
    ),
    "wanted by Sunday, on Saturday": (
        met("2026-10-20", request("2026-10-22", due="2026-10-25")),
        "2026-10-24T21:00",
        "now 26-10-24 deliver email",
    ),
    "what ends today goes before a call back": (
        met(
            "2026-10-20",
            replace(request("2026-10-21"), due=at("2026-10-22T17:00")),
            Request("r2", "", None, at("2026-10-21T12:00"), asks=RequestKind.CALL_BACK),
        ),
        "2026-10-22T12:00",
        "now 26-10-22 deliver email",
    ),
    "a reply about something else leaves the question": (
        met(
            "2026-10-20",
            Request("r1", "your salary", None, at("2026-10-22T09:00"), asks=RequestKind.ANSWER),
            replace(request("2026-10-22T09:30"), asks=RequestKind.ANSWER),
            sent("2026-10-22T11:00", Purpose.REPLY, answers="r-2026-10-22T09:30"),
        ),
        "2026-10-22T12:00",
        "now 26-10-22 reply email",
    ),
    "while they wait for an answer nobody is asked": (
        met(
            "2026-10-06",
            by("2026-10-09"),
            Request("r1", "your salary", None, at("2026-10-09"), asks=RequestKind.ANSWER),
        ),
        "2026-10-18",
        "on 26-10-19 reply email",
    ),
}

TABLES = (PROMISES, COUNTRIES, ASKING, OFFERS, ROUNDS, WISHES)
CASES = {name: row for table in TABLES for name, row in table.items()}


@pytest.mark.parametrize("name", CASES)
def test_hard_history(name):
    it, when, expected = CASES[name]
    found = asked(it, when)
    assert told(found) == expected, why(found)


def test_there_are_enough_and_no_name_stands_twice():
    assert len(CASES) == sum(len(table) for table in TABLES) >= 60
