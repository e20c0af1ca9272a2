"""Every number can be set, and each moves what it says it moves."""

import pytest

from follow_up_desk.core.enumerations import OfferForm, ProcessKind, Purpose
from follow_up_desk.core.settings import HIDE_DETAILS, QUIET_UNTIL, SETTINGS
from tests.builders import (
    called,
    got,
    interview,
    note,
    offer,
    opportunity,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)

MAIL = person(phone=None)
FRESH = opportunity(interview("2026-10-15"))
TRIED = waiting(promise("2026-10-16"), called("2026-10-21"), sent("2026-10-28"))
SPOKEN = waiting(offer("2026-10-19", OfferForm.VERBAL), sent("2026-10-19T12:00", Purpose.REPLY))
WRITTEN = waiting(offer("2026-10-19"), sent("2026-10-19T12:00", Purpose.REPLY))
ENDING = waiting(offer("2026-10-19", deadline="2026-10-30T17:00"), sent("2026-10-19T12:00", Purpose.REPLY))
UNWANTED = waiting(
    offer("2026-10-19", deadline="2026-10-30T17:00", preferred=True), sent("2026-10-19T12:00", Purpose.REPLY)
)
HELD = waiting(got("2026-10-19", Purpose.ON_HOLD), sent("2026-10-19T12:00", Purpose.REPLY))
LOOKED = HELD.with_parts(activities=(sent("2026-11-17", Purpose.CHECK_BACK),))
DELIVERED = waiting(request("2026-10-19"), sent("2026-10-19T12:00", Purpose.DELIVER))
CHECKED = waiting(
    promise("2026-10-20"),
    request("2026-10-19"),
    sent("2026-10-20T12:00", Purpose.DELIVER),
    sent("2026-10-22T12:00", Purpose.RECEIPT_CHECK),
)
NO = waiting(got("2026-10-20", Purpose.REJECTION))
FINAL_NO = waiting(got("2026-10-20", Purpose.REJECTION), kind=ProcessKind.FINAL_ROUND)
BRITISH = {"country": "GB", "time_zone": "Europe/London"}

# setting: another value | the opportunity | seen on | the step | its moment before | and after
MOVES = {
    "grace_decision_bd": (4, waiting(promise("2026-10-19")), "2026-10-19", "inquiry", "10-22", "10-23"),
    "grace_item_bd": (3, waiting(promise("2026-10-19", thing="item")), "2026-10-19", "item_inquiry", "10-21", "10-22"),
    "no_date_wait_bd": (9, waiting(MAIL), "2026-10-19", "inquiry", "10-27", "10-28"),
    "no_calls_grace_bd": (7, waiting(promise("2026-10-19"), no_calls=True), "2026-10-19", "inquiry", "10-27", "10-28"),
    "no_calls_wait_bd": (11, waiting(no_calls=True), "2026-10-19", "inquiry", "10-29", "10-30"),
    "gap_bd": (
        6,
        waiting(promise("2026-10-16"), called("2026-10-21")),
        "2026-10-21T11:00",
        "inquiry",
        "10-28",
        "10-29",
    ),
    "max_attempts": (3, TRIED, "2026-10-28T11:00", "inquiry", None, "11-04"),
    "exhausted_after_last_bd": (6, TRIED, "2026-10-28T11:00", None, "11-04", "11-05"),
    "call_blocked_weekdays": (("THU",), waiting(promise("2026-10-19")), "2026-10-19", "inquiry", "10-22", "10-23"),
    "email_chase_shift": (("THU",), waiting(MAIL, promise("2026-10-19")), "2026-10-19", "inquiry", "10-22", "10-23"),
    # Mon 31 Aug 2026 is a holiday in Britain; promised for Wed 26, three days of grace end on Tue 1 Sep.
    "monday_like": (
        False,
        opportunity(interview("2026-08-25"), promise("2026-08-26", made="2026-08-25T11:00"), **BRITISH),
        "2026-08-26",
        "inquiry",
        "09-02",
        "09-01",
    ),
    "friday_afternoon": (False, waiting(promise("2026-10-20")), "2026-10-23T13:00", "inquiry", "10-27", "10-23"),
    "closing_note": (True, TRIED, "2026-11-12", "closing_note", None, "11-12"),
    "thank_you.target_h": (30, FRESH, "2026-10-15T13:00", "thank_you", "best 10-16T11", "best 10-16T17"),
    "thank_you.min_h": (3, FRESH, "2026-10-15T11:30", "thank_you", "earliest 10-15T12", "earliest 10-15T14"),
    "thank_you.max_h": (72, FRESH, "2026-10-17T12:00", "thank_you", None, "10-17"),
    "thank_you.late_ok_bd": (6, FRESH, "2026-10-23", "late_thank_you", None, "10-23"),
    "repair_bd": (4, waiting(note("2026-10-15T12:00")), "2026-10-21", "thought", None, "10-21"),
    "you_owe_them_bd": (2, waiting(request("2026-10-19")), "2026-10-19T11:00", "deliver", "due 10-20", "due 10-21"),
    "receipt_check_bd": (3, DELIVERED, "2026-10-19T13:00", "receipt_check", "10-21", "10-22"),
    "delivered_status_bd": (7, CHECKED, "2026-10-22T13:00", "inquiry", "10-27", "10-29"),
    "reply_to_invite_bd": (
        2,
        opportunity(got("2026-10-19", Purpose.INVITATION)),
        "2026-10-19T11:00",
        "reply",
        "due 10-20",
        "due 10-21",
    ),
    "verbal_offer_written_check_bd": (3, SPOKEN, "2026-10-19T13:00", "written_offer_check", "10-21", "10-22"),
    "offer_thinking_bd": (6, WRITTEN, "2026-10-19T13:00", "decide", "10-26", "10-27"),
    "offer_decide_buffer_bd": (2, ENDING, "2026-10-19T13:00", "decide", "10-29", "10-28"),
    "extension_not_in_last_h": (24, UNWANTED, "2026-10-29", "extension_request", None, "10-29"),
    "feedback_request_h.min": (30, NO, "2026-10-20T11:00", "feedback", "earliest 10-21T10", "earliest 10-21T16"),
    "feedback_request_h.max": (72, NO, "2026-10-20T11:00", "feedback", "best 10-22T10", "best 10-23T10"),
    "stay_in_touch_days": (100, FINAL_NO, "2026-10-20T11:00", "keep_in_touch", "01-18", "01-28"),
    "check_back_bd": (21, HELD, "2026-10-19T13:00", "check_back", "11-17", "11-18"),
    "check_back_days": (70, LOOKED, "2026-11-17T11:00", "check_back", "01-19", "01-26"),
    "max_check_backs": (1, LOOKED, "2026-11-17T11:00", "check_back", "01-19", None),
    "best_slots.email": ("10:00-11:00", waiting(MAIL), "2026-10-19", "inquiry", "best 10-27T09", "best 10-27T10"),
    "best_slots.call": (("14:00-16:00",), waiting(), "2026-10-19", "inquiry", "best 10-27T09", "best 10-27T14"),
    "quiet.xmas": (False, waiting(MAIL, promise("2026-12-22")), "2026-12-22", "inquiry", "01-06", "12-29"),
    "quiet.xmas_from": (24, waiting(MAIL, promise("2026-12-18")), "2026-12-18", "inquiry", "01-05", "12-23"),
    "quiet.xmas_to": (6, waiting(MAIL, promise("2026-12-22")), "2026-12-22", "inquiry", "01-06", "01-12"),
    "quiet.us_thanksgiving": (False, waiting(MAIL, promise("2026-11-20")), "2026-11-20", "inquiry", "12-01", "11-25"),
    "quiet.jp_golden_week": (
        False,
        opportunity(interview("2027-04-26"), MAIL, promise("2027-04-28", made="2027-04-26T11:00"), country="JP"),
        "2027-04-28",
        "inquiry",
        "05-07",
        "04-30",
    ),
    "quiet.fr_it_es_august": (
        False,
        opportunity(interview("2026-08-03"), MAIL, country="FR"),
        "2026-08-04",
        "inquiry",
        "08-18",
        "08-12",
    ),
    QUIET_UNTIL: ("2026-10-28", waiting(MAIL), "2026-10-19", "inquiry", "10-27", "10-29"),
}
ELSEWHERE = {"closing_note_earliest_bd", "waking_hours", "contacts_per_day", HIDE_DETAILS}
"""Their effect is shown in the tests of reminders, of the day's load and of the closing note below."""


def moment(it, when, kind, wanted, **policy):
    found = planned(it, when, **policy)
    if kind is None:
        return found.date.isoformat()[5:]
    step = next((s for s in found.steps if s.kind == kind and s.state != "later"), None)
    if step is None:
        return None
    what, _, _ = (wanted or "").rpartition(" ")
    if what in ("best", "earliest"):
        return f"{what} {getattr(step, what).isoformat()[5:13]}"
    return f"due {step.due.isoformat()[5:]}" if what else step.date.isoformat()[5:]


@pytest.mark.parametrize("name", MOVES)
def test_it_moves_what_it_says(name):
    value, it, when, kind, before, after = MOVES[name]
    assert moment(it, when, kind, before or after) == before
    assert moment(it, when, kind, before or after, **{name.replace(".", "__"): value}) == after


def test_a_closing_note_waits_as_long_as_it_is_told():
    policy = {"closing_note": True, "closing_note_earliest_bd": 12}
    assert moment(TRIED, "2026-11-12", "closing_note", None, **policy) == "11-17"
    assert moment(TRIED, "2026-11-12", "closing_note", None, closing_note=True) == "11-12"


def test_no_number_is_forgotten():
    assert {setting.name for setting in SETTINGS} == set(MOVES) | ELSEWHERE
