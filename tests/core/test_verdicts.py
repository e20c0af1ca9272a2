"""The one answer: which of several open steps wins, and what ends, rests or opens again (contract 2)."""

from datetime import date

import pytest

from follow_up_desk.core.enumerations import MarkAction, OfferForm, Outcome, Purpose
from follow_up_desk.core.records import Mark
from follow_up_desk.core.step_kinds import StepKind
from tests.builders import (
    at,
    called,
    got,
    interview,
    offer,
    opportunity,
    own,
    planned,
    promise,
    request,
    sent,
    waiting,
)

TUESDAY = interview("2026-10-20")
PREFERS_ANOTHER = opportunity(interview(), offer("2026-10-21", preferred=True), id="other")

# Two or more steps are open on Thu 22 Oct 10:00 -> the one that is said
OPEN = {
    "the earliest: a thank-you before an inquiry": (
        opportunity(interview(), promise("2026-10-19")),
        "late_thank_you",
        {"inquiry"},
    ),
    "the earliest: an inquiry before an offer's notice": (
        waiting(promise("2026-10-15")),
        "inquiry",
        {"offer_notice"},
    ),
    "on one day an offer's notice before a delivery": (
        waiting(request("2026-10-20")),
        "offer_notice",
        {"deliver"},
    ),
    "on one day a delivery before a thank-you": (
        opportunity(TUESDAY, request("2026-10-20T12:00")),
        "deliver",
        {"thank_you"},
    ),
    "on one day a reply before a thank-you": (
        opportunity(TUESDAY, got("2026-10-20T12:00", Purpose.ON_HOLD)),
        "reply",
        {"thank_you"},
    ),
    "more time for an offer before the thanks for it": (
        waiting(offer("2026-10-21", deadline="2026-10-30T17:00", preferred=True)),
        "extension_request",
        {"reply"},
    ),
    "thanks for an offer before its paper": (
        waiting(offer("2026-10-19", OfferForm.VERBAL)),
        "reply",
        {"written_offer_check"},
    ),
}


@pytest.mark.parametrize("case", OPEN)
def test_of_several_open_steps_one_is_said(case):
    it, said, others = OPEN[case]
    elsewhere = (PREFERS_ANOTHER,) if "offer_notice" in {said, *others} else ()
    found = planned(it, "2026-10-22", *elsewhere)
    assert (found.verdict, found.step.kind) == ("now", said)
    assert others <= {s.kind for s in found.steps if s.open and s.required} - {said}


def test_of_several_optional_steps_the_earliest_is_said():
    ended = offer("2026-10-20", deadline="2026-10-21T17:00")
    found = planned(opportunity(interview("2026-10-22T09:00"), ended, country="GB"), "2026-10-22T11:30")
    assert (found.verdict, found.step.kind) == ("optional", "debrief")
    assert {s.kind for s in found.optional} == {"debrief", "thank_you"}


def put_off(it, until):
    due = date(2026, 10, 16)
    mark = Mark("m1", StepKind.DELIVER, None, None, due, MarkAction.MOVED, at("2026-10-22"), date.fromisoformat(until))
    return it.with_parts(marks=(mark,))


def test_a_rest_that_comes_on_the_day_of_a_duty_is_said_first():
    tried = waiting(promise("2026-10-02"), request("2026-10-15T10:30"), called("2026-10-15T12:00"), sent("2026-10-22"))
    found = planned(put_off(tried, "2026-10-29"), "2026-10-23")
    assert (found.verdict, found.date, found.step) == ("wait_until", date(2026, 10, 29), None)
    found = planned(put_off(tried, "2026-10-28"), "2026-10-23")
    assert (found.verdict, found.date, found.step.kind) == ("on", date(2026, 10, 28), "deliver")


NO = got("2026-10-20", Purpose.REJECTION)
GONE = sent("2026-10-20", Purpose.WITHDRAW)
ENDS = {
    "moved on": ([own("2026-10-20")], "closed"),
    "moved on, and opened again": ([own("2026-10-20"), own("2026-10-21", Purpose.REOPEN)], "wait_until"),
    "moved on, and they wrote": ([own("2026-10-20"), got("2026-10-21", Purpose.ACKNOWLEDGEMENT)], "now"),
    "moved on, and a mail came back": ([own("2026-10-20"), got("2026-10-21", Purpose.BOUNCE)], "closed"),
    "withdrawn": ([GONE], "closed"),
    "withdrawn, and they invite": (
        [GONE, got("2026-10-21", Purpose.INVITATION)],
        "closed",
    ),
    "withdrawn, but it came back": (
        [GONE, got("2026-10-20T10:01", Purpose.BOUNCE)],
        "wait_until",
    ),
    "told no": ([NO], "now"),
    "told no, and a kind word": ([NO, got("2026-10-21")], "now"),
    "told no, and invited after all": (
        [
            NO,
            got("2026-10-21", Purpose.INVITATION),
            sent("2026-10-21T12:00", Purpose.REPLY),
        ],
        "wait_until",
    ),
    "a call in vain withdraws nothing": ([called("2026-10-20", Outcome.NO_ANSWER, Purpose.WITHDRAW)], "wait_until"),
}


@pytest.mark.parametrize("case", ENDS)
def test_what_ends_it_and_what_opens_it_again(case):
    happened, verdict = ENDS[case]
    assert planned(waiting(promise("2026-10-30"), *happened), "2026-10-22").verdict == verdict
