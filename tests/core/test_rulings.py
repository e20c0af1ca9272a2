"""Rulings of the contract on histories of their own, with the public holidays as they are.

Each row: what happened | when it is asked | verdict, date, step, channel as the contract gives them.
"""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.contact_pressure import plan_pressure
from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    OfferForm,
    Outcome,
    Patience,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.facts_builder import Calendars, find_endings
from follow_up_desk.core.planner import Plan, plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Opportunity, Request
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.wording import english
from follow_up_desk.public_holidays import PublicHolidays
from tests.builders import (
    OWNER,
    at,
    called,
    got,
    interview,
    offer,
    opportunity,
    person,
    promise,
    request,
    sent,
)

CALENDARS = Calendars(PublicHolidays().of_year)
CALL, ITEM, LETTER = PromiseSubject.CALL, PromiseSubject.ITEM, PromiseSubject.OFFER_LETTER
BERLIN = ZoneInfo("Europe/Berlin")


def asked(it: Opportunity, when: str | datetime, *others: Opportunity, owner: Owner = OWNER, **policy: Any) -> Plan:
    """Return the plan at a time in New York, or at an instant."""
    now = at(when) if isinstance(when, str) else when
    elsewhere, _ends = find_endings((it, *others), owner, now)
    return plan(it, owner, Policy(given=tuple(policy.items())), CALENDARS, now, elsewhere)


def told(found: Plan) -> str:
    step = found.step
    parts = [found.verdict, found.date.isoformat()[2:] if found.date else "-"]
    parts += [f"{step.kind}{step.ordinal or ''}", step.channel or "-"] if step else ["-"]
    return " ".join(str(part) for part in parts)


def why(found: Plan) -> str:
    return english(reason_clauses(found.reason))


def met(on: str = "2026-10-06", *details: Any, **head: Any) -> Opportunity:
    """Return an opportunity whose interview was thanked for within the hour."""
    thanks = sent(f"{on}T12:30", Purpose.THANK_YOU, interview="first", person="editor", id="thanks")
    return opportunity(interview(on), thanks, *details, **head)


def final(on: str, known: str | None, **more: Any) -> Any:
    return interview(on, id="i2", kind=InterviewKind.FINAL, known_at=at(known) if known else None, **more)


INVITED = got("2026-10-12T11:00", Purpose.INVITATION)
ACCEPTED = sent("2026-10-12T12:00", Purpose.REPLY)
SECOND_THANKS = sent("2026-10-15T13:00", Purpose.THANK_YOU, interview="i2", person="editor", id="thanks2")
BY_30 = promise("2026-10-30", made="2026-10-13T09:00", interview=None)
A_CALL = promise("2026-10-09", made="2026-10-06T10:55", thing=CALL, person="editor")

SETTLING = {
    "a known date is not forgotten for a round that was known already": (
        met("2026-10-06", INVITED, ACCEPTED, final("2026-10-15", "2026-10-12T11:00"), SECOND_THANKS, BY_30),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "nor for one that was always known": (
        met("2026-10-06", INVITED, ACCEPTED, final("2026-10-15", None), SECOND_THANKS, BY_30),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "nor for the invitation in which it was said": (
        met(
            "2026-10-06",
            INVITED,
            ACCEPTED,
            final("2026-10-15", "2026-10-12T11:00"),
            SECOND_THANKS,
            replace(BY_30, interview="i2", made_at=INVITED.at),
        ),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "an invitation after it settles it": (
        met("2026-10-06", replace(BY_30, made_at=at("2026-10-11")), INVITED, ACCEPTED),
        "2026-10-19",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "a round that became known after it is an invitation": (
        met(
            "2026-10-06",
            replace(BY_30, made_at=at("2026-10-11")),
            final("2026-10-15", "2026-10-12T11:00"),
            SECOND_THANKS,
        ),
        "2026-10-19",
        "wait_until 26-10-27 inquiry1 call",
    ),
    "a promised call: an invitation is being in touch": (
        met("2026-10-06", A_CALL, got("2026-10-08", Purpose.INVITATION), sent("2026-10-08T12:00", Purpose.REPLY)),
        "2026-10-14",
        "wait_until 26-10-20 inquiry1 call",
    ),
    "a promised call: a date by mail": (
        met(
            "2026-10-06",
            A_CALL,
            got("2026-10-08", Purpose.NEW_DATE),
            promise("2026-10-23", made="2026-10-08", id="p2", interview=None),
        ),
        "2026-10-14",
        "wait_until 26-10-28 inquiry1 call",
    ),
    "a promised call: an answer on the day": (
        met("2026-10-06", A_CALL, got("2026-10-09")),
        "2026-10-14",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "a promised call: a receipt is no word": (
        met("2026-10-06", A_CALL, got("2026-10-09", Purpose.ACKNOWLEDGEMENT)),
        "2026-10-14",
        "now 26-10-14 item_inquiry1 call",
    ),
    "a promised call: they rang about something else": (
        met("2026-10-06", A_CALL, got("2026-10-09", Purpose.OTHER, Channel.VOICEMAIL)),
        "2026-10-14",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "a promised call: they asked for something": (
        met("2026-10-06", A_CALL, request("2026-10-09"), sent("2026-10-09T12:00", Purpose.DELIVER)),
        "2026-10-19",
        "wait_until 26-10-21 inquiry1 call",
    ),
    "a later promise without a date replaces none": (
        met("2026-10-06", BY_30, promise(None, made="2026-10-14", id="p2", interview=None, words="soon")),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "a later event replaces a date": (
        met("2026-10-06", BY_30, promise(None, made="2026-10-14", id="p2", interview=None, after="the budget")),
        "2026-10-15",
        "wait_until 26-10-23 inquiry1 call",
    ),
    "an item that answers nothing settles every one": (
        met(
            "2026-10-06",
            promise("2026-10-09", made="2026-10-06T10:55", thing=ITEM, item="a brief", id="x1"),
            promise("2026-10-13", made="2026-10-06T10:56", thing=ITEM, item="a form", id="x2"),
            got("2026-10-08", Purpose.ITEM),
        ),
        "2026-10-14",
        "wait_until 26-10-20 inquiry1 call",
    ),
    "a word after the promised day leaves a date behind": (
        met("2026-10-06", promise("2026-10-09", made="2026-10-06T10:55"), got("2026-10-13")),
        "2026-10-14",
        "wait_until 26-10-22 inquiry1 call",
    ),
    "where they owe a thing the grace counts anew from a later word": (
        met("2026-10-06", promise("2026-10-09", made="2026-10-06T10:55", thing=ITEM), got("2026-10-13")),
        "2026-10-14",
        "wait_until 26-10-15 item_inquiry1 call",
    ),
}

DELIVERING = {
    "federal": (
        met(
            "2026-11-02",
            request("2026-11-02T13:00"),
            sent("2026-11-02T14:00", Purpose.DELIVER),
            sent("2026-11-04", Purpose.RECEIPT_CHECK),
            kind=ProcessKind.US_FEDERAL,
        ),
        "2026-11-10",
        "wait_until 26-11-24 inquiry1 call",
    ),
    "academic": (
        met(
            "2026-10-06",
            request("2026-10-06T13:00"),
            sent("2026-10-07", Purpose.DELIVER),
            sent("2026-10-09", Purpose.RECEIPT_CHECK),
            kind=ProcessKind.ACADEMIC,
        ),
        "2026-10-14",
        "wait_until 26-10-28 inquiry1 call",
    ),
    "Germany": (
        met(
            "2026-10-06",
            request("2026-10-06T13:00"),
            sent("2026-10-07", Purpose.DELIVER),
            sent("2026-10-09", Purpose.RECEIPT_CHECK),
            country="DE",
        ),
        "2026-10-14",
        "wait_until 26-10-20 inquiry1 call",
    ),
}

SPOKEN = offer("2026-10-14", OfferForm.VERBAL)
YES = called("2026-10-14T15:00", Outcome.TALKED, Purpose.ACCEPT)
PAPER = offer("2026-10-19T09:00")
YES_AGAIN = sent("2026-10-20T09:00", Purpose.ACCEPT)
START = request("2026-10-22T09:00", "your date of birth", "2026-10-26")

ACCEPTING = {
    "a spoken offer accepted by phone waits for paper": (
        met("2026-10-06", SPOKEN, YES),
        "2026-10-16",
        "now 26-10-16 written_offer_check email",
    ),
    "and by mail": (
        met("2026-10-06", SPOKEN, sent("2026-10-14T15:00", Purpose.ACCEPT)),
        "2026-10-15",
        "on 26-10-16 written_offer_check email",
    ),
    "an acceptance shows that there was an offer": (
        met("2026-10-06", YES),
        "2026-10-16",
        "now 26-10-16 written_offer_check email",
    ),
    "once the checks are used nothing is required": (
        met(
            "2026-10-06",
            SPOKEN,
            YES,
            sent("2026-10-16", Purpose.WRITTEN_OFFER_CHECK),
            sent("2026-10-23", Purpose.WRITTEN_OFFER_CHECK),
        ),
        "2026-11-02",
        "optional - -",
    ),
    "the written offer is decided anew": (
        met("2026-10-06", SPOKEN, YES, PAPER, sent("2026-10-19T10:00", Purpose.REPLY)),
        "2026-10-20",
        "on 26-10-26 decide -",
    ),
    "accepting it closes, by phone too": (
        met("2026-10-06", SPOKEN, YES, PAPER, called("2026-10-20T09:00", Outcome.TALKED, Purpose.ACCEPT)),
        "2026-10-20",
        "closed - -",
    ),
    "closed for asking, not for duties": (
        met("2026-10-06", PAPER, YES_AGAIN, START),
        "2026-10-22",
        "now 26-10-22 deliver email",
    ),
    "what was asked for before is no duty any more": (
        met("2026-10-06", request("2026-10-12"), PAPER, YES_AGAIN),
        "2026-10-22",
        "closed - -",
    ),
    "a duty that is done closes again": (
        met("2026-10-06", PAPER, YES_AGAIN, START, sent("2026-10-23", Purpose.DELIVER)),
        "2026-10-26",
        "closed - -",
    ),
    "a contract they promised after it": (
        met(
            "2026-10-06",
            PAPER,
            YES_AGAIN,
            promise("2026-10-23", made="2026-10-21", thing=ITEM, item="the contract", interview=None),
        ),
        "2026-10-22",
        "wait_until 26-10-27 item_inquiry1 call",
    ),
    "and asked for in vain": (
        met(
            "2026-10-06",
            PAPER,
            YES_AGAIN,
            promise("2026-10-23", made="2026-10-21", thing=ITEM, item="the contract", interview=None),
            called("2026-10-27", purpose=Purpose.ITEM_INQUIRY),
            sent("2026-11-03", Purpose.ITEM_INQUIRY),
        ),
        "2026-11-04",
        "closed - -",
    ),
    "a decision promised after it is not asked for": (
        met("2026-10-06", PAPER, YES_AGAIN, promise("2026-10-21", made="2026-10-20T15:00", interview=None)),
        "2026-10-28",
        "closed - -",
    ),
}

MOVED = interview("2026-10-22", id="first", was=(at("2026-10-20"),), known_at=at("2026-10-12"))
THEY_MOVED = got("2026-10-19T15:00", Purpose.RESCHEDULED, interview="first")
CALLED_OFF = got("2026-10-19T15:00", Purpose.CANCELLED, interview="first")

ROUNDS = {
    "before they moved it, it counts at its old time": (
        opportunity(MOVED, THEY_MOVED),
        "2026-10-19T14:00",
        "on 26-10-19 ask_date in_person",
    ),
    "a moved interview is answered like an invitation": (
        opportunity(MOVED, THEY_MOVED),
        "2026-10-20",
        "now 26-10-20 reply email",
    ),
    "at its old time it is not held": (
        opportunity(MOVED, THEY_MOVED, sent("2026-10-19T16:00", Purpose.REPLY)),
        "2026-10-20T12:00",
        "on 26-10-21 ask_date in_person",
    ),
    "once it was held no reply is left": (
        opportunity(MOVED, THEY_MOVED),
        "2026-10-22T14:00",
        "now 26-10-22 thank_you email",
    ),
    "called off the day before: an answer within a working day": (
        opportunity(interview("2026-10-20", known_at=at("2026-10-12"), cancelled=True), CALLED_OFF),
        "2026-10-20T11:00",
        "now 26-10-20 reply email",
    ),
    "then no date, counted from that word": (
        opportunity(
            interview("2026-10-20", known_at=at("2026-10-12"), cancelled=True),
            CALLED_OFF,
            sent("2026-10-19T16:00", Purpose.REPLY),
        ),
        "2026-10-21",
        "wait_until 26-10-28 inquiry1 call",
    ),
    "the activity alone says so": (
        opportunity(interview("2026-10-20", known_at=at("2026-10-12")), CALLED_OFF),
        "2026-10-20T11:00",
        "now 26-10-20 reply email",
    ),
    "and so does one that names no round": (
        opportunity(interview("2026-10-20", known_at=at("2026-10-12")), replace(CALLED_OFF, interview=None)),
        "2026-10-20T11:00",
        "now 26-10-20 reply email",
    ),
    "before they called it off it was ahead": (
        opportunity(interview("2026-10-20", known_at=at("2026-10-12"), cancelled=True), CALLED_OFF),
        "2026-10-19T14:00",
        "on 26-10-19 ask_date in_person",
    ),
    "given up, invited, held: thanks, and no reply": (
        met(
            "2026-09-14",
            promise("2026-09-16", made="2026-09-14T11:00"),
            called("2026-09-22"),
            sent("2026-09-29"),
            got("2026-10-20", Purpose.INVITATION),
            final("2026-10-22", "2026-10-20"),
        ),
        "2026-10-22T14:00",
        "now 26-10-22 thank_you email",
    ),
    "after a no the second round is gone": (
        met(
            "2026-10-06",
            INVITED,
            ACCEPTED,
            final("2026-10-26", "2026-10-12"),
            request("2026-10-13"),
            got("2026-10-19", Purpose.REJECTION),
            sent("2026-10-21", Purpose.FEEDBACK_REQUEST),
        ),
        "2026-10-25T20:00",
        "closed - -",
    ),
}

HOLD = {
    "on hold until a day: look after the grace": (
        met(
            "2026-10-06",
            got("2026-10-19", Purpose.ON_HOLD, until=date(2027, 4, 2)),
            sent("2026-10-19T12:00", Purpose.REPLY),
        ),
        "2026-10-22",
        "on 27-04-07 check_back email",
    ),
    "until a Saturday": (
        met(
            "2026-10-06",
            got("2026-10-19", Purpose.ON_HOLD, until=date(2027, 4, 3)),
            sent("2026-10-19T12:00", Purpose.REPLY),
        ),
        "2026-10-22",
        "on 27-04-08 check_back email",
    ),
}

MONDAY, FRIDAY, SATURDAY = date(2026, 10, 26), date(2026, 10, 23), date(2026, 10, 31)
SAID = "2026-10-22T09:00"
ASK_MONDAY = promise(None, made=SAID, interview=None, ask_from=MONDAY, ask_by=Channel.CALL, person="editor")
IF_NOT_BY_FRIDAY = promise("2026-10-23", made=SAID, interview=None, ask_from=MONDAY, ask_by=Channel.CALL)
SILENCE = promise("2026-10-30", made=SAID, interview=None, silence_means_no=True)

ASKED_TO_ASK = {
    "call me on Monday": (met("2026-10-20", ASK_MONDAY), "2026-10-22", "wait_until 26-10-26 inquiry1 call"),
    "on that Monday": (met("2026-10-20", ASK_MONDAY), "2026-10-26T08:30", "now 26-10-26 inquiry1 call"),
    "until that evening": (met("2026-10-20", ASK_MONDAY), "2026-10-26T17:29", "now 26-10-26 inquiry1 call"),
    "and then on": (met("2026-10-20", ASK_MONDAY), "2026-10-26T17:30", "wait_until 26-10-27 inquiry1 call"),
    "the Monday they named is over": (met("2026-10-20", ASK_MONDAY), "2026-10-27", "now 26-10-27 inquiry1 call"),
    "if you have not heard by Friday, call me": (
        met("2026-10-20", IF_NOT_BY_FRIDAY),
        "2026-10-22",
        "wait_until 26-10-27 inquiry1 call",
    ),
    "you may ask from Wednesday, the decision is on Friday": (
        met("2026-10-20", replace(IF_NOT_BY_FRIDAY, ask_from=date(2026, 10, 23), by=date(2026, 10, 23))),
        "2026-10-23T15:00",
        "now 26-10-23 inquiry1 call",
    ),
    "call me, although they want no calls": (
        met("2026-10-20", ASK_MONDAY, no_calls=True),
        "2026-10-26",
        "now 26-10-26 inquiry1 call",
    ),
    "write to me": (
        met("2026-10-20", replace(ASK_MONDAY, ask_by=Channel.EMAIL)),
        "2026-10-26",
        "now 26-10-26 inquiry1 email",
    ),
    "ask for the brief from Monday": (
        met("2026-10-20", replace(ASK_MONDAY, thing=ITEM)),
        "2026-10-26",
        "now 26-10-26 item_inquiry1 call",
    ),
    "a named Saturday moves to a day that is allowed": (
        met("2026-10-20", replace(ASK_MONDAY, ask_from=SATURDAY)),
        "2026-10-26",
        "wait_until 26-11-03 inquiry1 call",
    ),
    "a voicemail that Monday is an attempt": (
        met("2026-10-20", ASK_MONDAY, called("2026-10-26")),
        "2026-10-27",
        "wait_until 26-11-03 inquiry2 email",
    ),
    "they talked: no date is left": (
        met("2026-10-20", ASK_MONDAY, called("2026-10-26", Outcome.TALKED)),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "they talked, and Friday stands": (
        met("2026-10-20", replace(ASK_MONDAY, by=date(2026, 10, 30)), called("2026-10-26", Outcome.TALKED)),
        "2026-10-27",
        "wait_until 26-11-04 inquiry1 call",
    ),
    "with a round ahead too": (
        met("2026-10-20", ASK_MONDAY, final("2026-10-28", "2026-10-21")),
        "2026-10-26",
        "now 26-10-26 inquiry1 call",
    ),
    "a word before that day leaves it standing": (
        met("2026-10-20", ASK_MONDAY, got("2026-10-23")),
        "2026-10-23",
        "wait_until 26-10-26 inquiry1 call",
    ),
}

SILENT = {
    "silence means no: until then wait": (met("2026-10-20", SILENCE), "2026-10-23", "wait_until 26-10-30 -"),
    "on the day": (met("2026-10-20", SILENCE), "2026-10-30T18:00", "wait_until 26-10-30 -"),
    "from the working day after": (met("2026-10-20", SILENCE), "2026-11-02", "rest - -"),
    "a Saturday": (met("2026-10-20", replace(SILENCE, by=SATURDAY)), "2026-10-30", "wait_until 26-10-31 -"),
    "after a Saturday": (met("2026-10-20", replace(SILENCE, by=SATURDAY)), "2026-11-02", "rest - -"),
    "no inquiry weeks later": (met("2026-10-20", SILENCE), "2026-11-18", "rest - -"),
    "a new date stands instead": (
        met("2026-10-20", SILENCE, promise("2026-11-06", made="2026-10-29", id="p2", interview=None)),
        "2026-10-30",
        "wait_until 26-11-12 inquiry1 call",
    ),
    "they invite after all": (
        met("2026-10-20", SILENCE, got("2026-11-04", Purpose.INVITATION)),
        "2026-11-05",
        "now 26-11-05 reply email",
    ),
    "a no before the day": (
        met("2026-10-20", SILENCE, got("2026-10-28", Purpose.REJECTION)),
        "2026-10-29T11:00",
        "now 26-10-29 feedback email",
    ),
}

CALL_BACK = Request("r1", "", None, at("2026-10-22T15:00"), asks=RequestKind.CALL_BACK)
QUESTION = Request("r1", "your salary", None, at("2026-10-22T15:00"), asks=RequestKind.ANSWER)

REQUESTED = {
    "call back": (met("2026-10-20", CALL_BACK), "2026-10-22T15:30", "now 26-10-22 reply call"),
    "after hours it waits for their office": (
        met("2026-10-20", CALL_BACK),
        "2026-10-22T18:00",
        "on 26-10-23 reply call",
    ),
    "a Monday too": (
        met("2026-10-20", replace(CALL_BACK, made_at=at("2026-10-23T18:00"))),
        "2026-10-26",
        "now 26-10-26 reply call",
    ),
    "a ring in vain settles nothing": (
        met("2026-10-20", CALL_BACK, called("2026-10-22T16:00", Outcome.NO_ANSWER, Purpose.REPLY)),
        "2026-10-22T16:30",
        "now 26-10-22 reply call",
    ),
    "a mail neither": (
        met("2026-10-20", CALL_BACK, sent("2026-10-22T16:00", Purpose.REPLY)),
        "2026-10-22T16:30",
        "now 26-10-22 reply call",
    ),
    "a voicemail does": (
        met("2026-10-20", CALL_BACK, called("2026-10-22T16:00", purpose=Purpose.REPLY)),
        "2026-10-23",
        "wait_until 26-11-03 inquiry1 call",
    ),
    "a mail that answers it does": (
        met("2026-10-20", CALL_BACK, sent("2026-10-22T16:00", Purpose.REPLY, answers="r1")),
        "2026-10-23",
        "wait_until 26-11-03 inquiry1 call",
    ),
    "a question is answered in writing": (met("2026-10-20", QUESTION), "2026-10-22T15:30", "now 26-10-22 reply email"),
    "by the way they asked for": (
        met("2026-10-20", replace(QUESTION, channel=Channel.TEXT)),
        "2026-10-22T15:30",
        "now 26-10-22 reply text",
    ),
    "answered": (
        met("2026-10-20", QUESTION, sent("2026-10-22T16:00", Purpose.REPLY)),
        "2026-10-23",
        "wait_until 26-11-03 inquiry1 call",
    ),
    "a delivery does not answer it": (
        met("2026-10-20", QUESTION, sent("2026-10-22T16:00", Purpose.DELIVER)),
        "2026-10-23",
        "now 26-10-23 reply email",
    ),
    "with a day it stays open at night": (
        met("2026-10-20", replace(QUESTION, due=date(2026, 10, 23))),
        "2026-10-22T23:00",
        "now 26-10-22 reply email",
    ),
    "more time keeps the day": (
        met("2026-10-20", request("2026-10-20T15:00", due="2026-10-23"), sent("2026-10-22T09:00", Purpose.MORE_TIME)),
        "2026-10-22",
        "now 26-10-22 deliver email",
    ),
}

NEXT_FRIDAY = offer("2026-10-19", deadline="2026-10-30T17:00")
COUNTER = sent("2026-10-21T10:00", Purpose.COUNTER_OFFER)

COUNTERED = {
    "two working days for an answer": (
        met("2026-10-06", NEXT_FRIDAY, COUNTER),
        "2026-10-22",
        "wait_until 26-10-23 inquiry1 call",
    ),
    "then one question": (met("2026-10-06", NEXT_FRIDAY, COUNTER), "2026-10-23", "now 26-10-23 inquiry1 call"),
    "about an offer a Monday too": (
        met("2026-10-06", NEXT_FRIDAY, replace(COUNTER, at=at("2026-10-22"))),
        "2026-10-26",
        "now 26-10-26 inquiry1 call",
    ),
    "asked, deciding waits": (
        met("2026-10-06", NEXT_FRIDAY, COUNTER, called("2026-10-23")),
        "2026-10-26",
        "on 26-10-29 decide -",
    ),
    "and opens a working day before the end": (
        met("2026-10-06", NEXT_FRIDAY, COUNTER, called("2026-10-23")),
        "2026-10-29T08:30",
        "now 26-10-29 decide -",
    ),
    "both on the last working day: deciding comes first": (
        met("2026-10-06", offer("2026-10-19", deadline="2026-10-23T17:00"), COUNTER),
        "2026-10-22T07:00",
        "on 26-10-22 decide -",
    ),
    "they answered": (
        met("2026-10-06", NEXT_FRIDAY, COUNTER, got("2026-10-22T09:00")),
        "2026-10-22",
        "on 26-10-29 decide -",
    ),
    "without an end deciding waits for their answer": (
        met("2026-10-06", offer("2026-10-19"), COUNTER, called("2026-10-23")),
        "2026-10-30",
        "optional - -",
    ),
}

TABLES = (
    SETTLING,
    DELIVERING,
    ACCEPTING,
    ROUNDS,
    HOLD,
    ASKED_TO_ASK,
    SILENT,
    REQUESTED,
    COUNTERED,
)
CASES = {name: row for table in TABLES for name, row in table.items()}


@pytest.mark.parametrize("name", CASES)
def test_ruling(name):
    it, when, expected = CASES[name]
    found = asked(it, when)
    assert told(found) == expected, why(found)


def test_no_name_stands_twice():
    assert len(CASES) == sum(len(table) for table in TABLES)


def test_what_they_asked_for_has_no_points_and_is_an_attempt():
    unanswered = asked(met("2026-10-20", ASK_MONDAY, called("2026-10-26")), "2026-10-26T11:00")
    assert (plan_pressure(unanswered, Patience.STANDARD).points, unanswered.attempts) == (0, 1)
    early = asked(met("2026-10-20", ASK_MONDAY, called("2026-10-23")), "2026-10-23T11:00")
    assert plan_pressure(early, Patience.STANDARD).points > 0


def test_an_inquiry_after_a_counter_offer_has_no_points_and_is_no_attempt():
    found = asked(met("2026-10-06", NEXT_FRIDAY, COUNTER, called("2026-10-23")), "2026-10-23T11:00")
    assert (plan_pressure(found, Patience.STANDARD).points, found.attempts) == (0, 0)


def test_one_question_for_feedback_after_a_silence_that_meant_no():
    def optional(when, *more):
        return [str(s.kind) for s in asked(met("2026-10-20", SILENCE, *more), when).optional]

    assert optional("2026-10-30T10:00") == []
    assert optional("2026-11-02T08:29") == []
    assert optional("2026-11-02T08:30") == ["feedback"]
    assert optional("2026-11-17T10:00") == ["feedback"]
    assert optional("2026-11-18T10:00") == []
    assert optional("2026-11-03", sent("2026-11-02T10:00", Purpose.FEEDBACK_REQUEST)) == []


def test_asked_to_ask_reaches_whoever_said_so():
    boss, hr = person(), person("hr", PersonRole.HR)
    it = met("2026-10-20", boss, hr, ASK_MONDAY)
    assert asked(it, "2026-10-26").step.person == "editor"
    assert asked(it.without(ASK_MONDAY), "2026-10-29").step.person == "hr"


WHYS = {
    "call me on Monday": "they asked you to ask from Mon 26 Oct; call Mon 26",
    "the Monday they named is over": "they asked you to ask from Mon 26 Oct; due since Mon 26; call Tue 27",
    "if you have not heard by Friday, call me": (
        "promised by Fri 23 Oct; they asked you to ask from Mon 26; Mon 26 skipped: no calls on Mondays; call Tue 27"
    ),
    "silence means no: until then wait": "they said that silence by Fri 30 Oct means no",
    "from the working day after": "silence by Fri 30 Oct meant no; you have done your part",
    "a later event replaces a date": (
        "no day but an event: the budget; last contact Wed 14 Oct; 7 working days' wait (to Fri 23); call Fri 23"
    ),
    "a spoken offer accepted by phone waits for paper": (
        "accepted on Wed 14 Oct, waiting for paper; 2 working days' wait (to Fri 16); "
        "ask when the letter comes; do not resign before it"
    ),
    "call back": "they asked you to call back on Thu 22 Oct; best by Fri 23",
    "a question is answered in writing": "they asked on Thu 22 Oct: your salary; best by Fri 23",
    "then no date, counted from that word": (
        "no date was given; they canceled it on Mon 19 Oct; 7 working days' wait (to Wed 28); call Wed 28"
    ),
}


@pytest.mark.parametrize("name", WHYS)
def test_why(name):
    it, when, _ = CASES[name]
    assert why(asked(it, when)) == WHYS[name]
