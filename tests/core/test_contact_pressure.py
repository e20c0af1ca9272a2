"""The pest line: every row of advice D, its caps, its bands, and that it never forbids what is recommended."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core.contact_pressure import contact_pressure, plan_pressure, pressure_if_sent
from follow_up_desk.core.enumerations import (
    Band,
    Channel,
    Direction,
    Outcome,
    Patience,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.wording import english
from tests.builders import activity, at, called, got, interview, opportunity, own, person, planned, promise, sent


def since_october(*details, **head):
    """Return an opportunity whose interview on Thu 1 Oct 2026 was thanked for."""
    thanked = sent("2026-10-02", Purpose.THANK_YOU, interview="first", person="editor")
    return opportunity(interview("2026-10-01"), thanked, *details, **head)


def said_by(by):
    """Return a decision promised in that interview; the usual grace is three working days."""
    return promise(by, made="2026-10-01T10:55")


HR = person("hr", PersonRole.HR)
DUE = said_by("2026-10-19")  # three days of grace: Thu 22 Oct
TEXTED = got("2026-10-05T12:00", channel=Channel.TEXT)
WROTE_ON_THEIR_NETWORK = got("2026-10-05T12:00", channel=Channel.MESSAGE)

# What happened since the interview -> points, seen on Fri 23 Oct
ROWS = {
    "a thank-you": ([], 0),
    "what they asked for": ([sent("2026-10-20", Purpose.DELIVER)], 0),
    "a real deadline": ([sent("2026-10-20", Purpose.OFFER_NOTICE)], 0),
    "a question they invited": ([sent("2026-10-20", Purpose.INVITED_QUESTION)], 0.5),
    "a thought": ([sent("2026-10-20", Purpose.THOUGHT)], 0.5),
    "due": ([DUE, called("2026-10-22")], 1),
    "before the promised day ended": ([said_by("2026-10-23"), called("2026-10-22")], 2.5),
    "on the promised day": ([said_by("2026-10-22"), called("2026-10-22")], 2.5),
    "inside the grace": ([said_by("2026-10-20"), called("2026-10-22")], 1.5),
    "before a wait without a date was over": ([got("2026-10-15"), called("2026-10-22")], 1.5),
    "sooner than the pause between two attempts": (
        [said_by("2026-10-14"), sent("2026-10-20"), called("2026-10-22")],
        3.5,
    ),
    "after the gap": ([said_by("2026-10-09"), called("2026-10-15T12:00"), sent("2026-10-22")], 2),
    "another way on one day": ([DUE, called("2026-10-22"), sent("2026-10-22T11:00")], 1.5),
    "the same way on one day": ([DUE, sent("2026-10-22"), sent("2026-10-22T11:00")], 3.5),
    "a Monday": ([said_by("2026-10-14"), called("2026-10-19")], 1.5),
    "a Monday in writing": ([said_by("2026-10-14"), sent("2026-10-19")], 1),
    "early": ([DUE, sent("2026-10-22T08:29")], 1.5),
    "when they open": ([DUE, sent("2026-10-22T08:30")], 1),
    "when they close": ([DUE, sent("2026-10-22T17:30")], 1),
    "late": ([DUE, sent("2026-10-22T17:31")], 1.5),
    "a weekend": ([said_by("2026-10-12"), sent("2026-10-17")], 1.5),
    "two questions": ([DUE, sent("2026-10-22", text="Have you decided? Did my file arrive?")], 1.5),
    "one question": ([DUE, sent("2026-10-22", text="Have you been able to decide already?")], 1),
    "150 words": ([DUE, sent("2026-10-22", text="word " * 150)], 1),
    "151 words": ([DUE, sent("2026-10-22", text="word " * 151)], 1.5),
    "any update, and nothing else": ([DUE, sent("2026-10-22", text="Any update?")], 1.25),
    "one word": ([DUE, sent("2026-10-22", text="News?")], 1.25),
    "four words": ([DUE, sent("2026-10-22", text="Is there any news?")], 1.25),
    "five words": ([DUE, sent("2026-10-22", text="Is there any news yet?")], 1),
    "a call has no words": ([DUE, called("2026-10-22", text="Any update?")], 1),
    "a network, uninvited": ([DUE, sent("2026-10-22", channel=Channel.MESSAGE)], 2),
    "a network they use": (
        [WROTE_ON_THEIR_NETWORK, said_by("2026-10-14"), sent("2026-10-22", channel=Channel.MESSAGE)],
        1,
    ),
    "a word on a network that asks nothing": ([sent("2026-10-20", Purpose.OTHER, Channel.MESSAGE)], 1),
    "a thought on a network": ([sent("2026-10-20", Purpose.THOUGHT, Channel.MESSAGE)], 1.5),
    "a text, uninvited": ([DUE, sent("2026-10-22", channel=Channel.TEXT)], 2.5),
    "a text to who has texted": ([TEXTED, said_by("2026-10-14"), sent("2026-10-22", channel=Channel.TEXT)], 1),
    "in person": ([sent("2026-10-20", Purpose.OTHER, Channel.IN_PERSON)], 3),
    "past HR to the manager": ([HR, person(), DUE, sent("2026-10-22", person="editor")], 2.5),
    "past HR to the manager who promised the answer": (
        [HR, person(), replace(DUE, person="editor"), sent("2026-10-22", person="editor")],
        2.5,
    ),
    "to the manager who owes a thing": (
        [
            HR,
            person(),
            replace(DUE, person="editor", thing=PromiseSubject.ITEM),
            sent("2026-10-22", Purpose.ITEM_INQUIRY, person="editor"),
        ],
        1,
    ),
    "to HR": ([HR, person(), DUE, sent("2026-10-22", person="hr")], 1),
    "to nobody in particular": ([HR, person(), DUE, sent("2026-10-22")], 1),
    "to the manager at the second attempt": (
        [
            HR,
            person(),
            said_by("2026-10-09"),
            sent("2026-10-15T12:00", person="hr"),
            called("2026-10-22", person="editor"),
        ],
        2,
    ),
    "one ring": ([DUE, called("2026-10-22", Outcome.NO_ANSWER)], 0),
    "three rings": ([DUE, *(called(f"2026-10-22T{h}:00", Outcome.NO_ANSWER) for h in (10, 11, 12))], 0.25),
    "three rings on two days": (
        [DUE, *(called(f"2026-10-2{d}T{h}:00", Outcome.NO_ANSWER) for d, h in ((1, 10), (2, 11), (2, 12)))],
        0,
    ),
    "what came back": ([DUE, sent("2026-10-22"), got("2026-10-22T10:01", Purpose.BOUNCE)], 0),
    "what nobody was there to read": ([DUE, sent("2026-10-22"), got("2026-10-22T10:01", Purpose.OUT_OF_OFFICE)], 0),
    "before they answered": ([DUE, called("2026-10-22"), got("2026-10-22T12:00")], 0),
    "after their no": ([got("2026-10-09", Purpose.REJECTION), sent("2026-10-22")], 4),
}


@pytest.mark.parametrize("case", ROWS)
def test_row(case):
    details, points = ROWS[case]
    assert contact_pressure(planned(since_october(*details), "2026-10-23").facts, Patience.STANDARD).points == points


def test_they_asked_for_no_calls():
    it = since_october(said_by("2026-10-14"), called("2026-10-22"), no_calls=True)
    assert contact_pressure(planned(it, "2026-10-23").facts, Patience.STANDARD).points == 4


def test_past_the_agency_to_the_client():
    agency = since_october(
        person("agent", PersonRole.AGENCY), person(), DUE, sent("2026-10-22", person="editor"), kind=ProcessKind.AGENCY
    )
    assert contact_pressure(planned(agency, "2026-10-23").facts, Patience.STANDARD).points == 2.5


def test_what_was_noted_late_weighs_as_it_happened():
    late = at("2026-10-22T20:00")
    both = [replace(a, known_at=late) for a in (sent("2026-10-22"), called("2026-10-22T11:00"))]
    assert contact_pressure(planned(since_october(DUE, *both), "2026-10-23").facts, Patience.STANDARD).points == 1.5


@pytest.mark.parametrize(("seen", "points"), [("2026-11-20", 1), ("2026-11-23", 0.5)])
def test_after_twenty_working_days_it_weighs_half(seen, points):
    # Veterans Day is free: the twentieth working day after Thu 22 Oct is Fri 20 Nov.
    assert (
        contact_pressure(planned(since_october(DUE, called("2026-10-22")), seen).facts, Patience.STANDARD).points
        == points
    )


@pytest.mark.parametrize(
    ("patience", "bands"),
    [
        (Patience.RESERVED, (Band.GREEN, Band.AMBER, Band.RED)),
        (Patience.STANDARD, (Band.GREEN, Band.AMBER, Band.AMBER)),
        (Patience.ASSERTIVE, (Band.GREEN, Band.AMBER, Band.AMBER)),
    ],
)
def test_patience_scales_the_red_limit(patience, bands):
    lines = (
        [DUE, called("2026-10-22")],  # 1
        [said_by("2026-10-09"), called("2026-10-15T12:00"), sent("2026-10-22")],  # 2
        [said_by("2026-10-23"), sent("2026-10-22")],  # 2.5
    )
    assert (
        tuple(contact_pressure(planned(since_october(*d), "2026-10-23").facts, patience).band for d in lines) == bands
    )


CAPS = {
    "a third attempt": (
        [said_by("2026-10-02"), called("2026-10-15T12:00"), sent("2026-10-22"), called("2026-10-29")],
        "2026-10-29T12:00",
        "more attempts than you planned",
    ),
    "the same way twice on one day": (
        [DUE, sent("2026-10-22"), sent("2026-10-22T11:00")],
        "2026-10-22T12:00",
        "the same way twice on one day",
    ),
    "more than three": (
        [
            said_by("2026-10-02"),
            sent("2026-10-15T12:00"),
            called("2026-10-15T13:00"),
            sent("2026-10-22"),
            sent("2026-11-05", Purpose.CLOSING_NOTE),
        ],
        "2026-11-06",
        "more than three inquiries",
    ),
}


@pytest.mark.parametrize("case", CAPS)
def test_some_things_are_too_much_whatever_they_weigh(case):
    details, seen, words = CAPS[case]
    line = contact_pressure(planned(since_october(*details), seen).facts, Patience.ASSERTIVE)
    assert (line.band, english((line.cap,)) if line.cap else None) == (Band.RED, words)


def test_three_are_no_cap_and_what_came_before_their_word_is_forgotten():
    it = since_october(
        said_by("2026-10-02"),
        sent("2026-10-06", Purpose.CLOSING_NOTE),
        got("2026-10-07"),
        sent("2026-10-16", channel=Channel.EMAIL),
        called("2026-10-16T13:00"),
        sent("2026-10-22"),
    )
    assert contact_pressure(planned(it, "2026-10-23").facts, Patience.ASSERTIVE).cap is None


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ([said_by("2026-10-20"), called("2026-10-22")], "an inquiry before the extra days ended"),
        ([got("2026-10-15"), called("2026-10-22")], "an inquiry before the wait was over"),
    ],
)
def test_what_was_too_early_is_said(details, words):
    line = contact_pressure(planned(since_october(*details), "2026-10-23").facts, Patience.STANDARD)
    assert english((line.parts[0].text,)) == words


def test_the_day_after_a_monday_holiday_weighs_like_a_monday_for_calls():
    """Mon 31 Aug 2026 is a holiday in Britain."""
    head = opportunity(interview("2026-08-18"), promise("2026-08-20", made="2026-08-18T11:00"), country="GB")
    points = {
        a.channel: contact_pressure(
            planned(head.with_parts(activities=(a,)), "2026-09-02").facts, Patience.STANDARD
        ).points
        for a in (called("2026-09-01"), sent("2026-09-01"))
    }
    assert points == {Channel.CALL: 1.5, Channel.EMAIL: 1}


def test_twice_on_a_day_that_is_over_is_no_cap():
    line = contact_pressure(
        planned(since_october(DUE, sent("2026-10-22"), sent("2026-10-22T11:00")), "2026-10-23").facts,
        Patience.ASSERTIVE,
    )
    assert (line.band, line.cap) == (Band.AMBER, None)


def test_what_the_planner_recommends_is_amber_at_most():
    early = since_october(said_by("2026-10-23"), called("2026-10-19"))
    assert contact_pressure(planned(early, "2026-10-27").facts, Patience.STANDARD).band is Band.RED
    assert plan_pressure(planned(early, "2026-10-27"), Patience.STANDARD).band is Band.RED
    assert plan_pressure(planned(early, "2026-10-28"), Patience.STANDARD).band is Band.AMBER


@pytest.mark.parametrize(
    ("when", "channel", "points", "band"),
    [
        ("2026-10-22", Channel.CALL, 2.5, Band.AMBER),
        ("2026-10-26", Channel.CALL, 2, Band.AMBER),
        ("2026-10-28", Channel.CALL, 1, Band.GREEN),
        ("2026-10-28", Channel.IN_PERSON, 4, Band.RED),
        ("2026-12-15", Channel.EMAIL, 1, Band.GREEN),
    ],
)
def test_what_if_at_any_moment(when, channel, points, band):
    found = planned(since_october(said_by("2026-10-23")), "2026-10-22")
    line = pressure_if_sent(found.facts, Patience.STANDARD, Purpose.INQUIRY, channel, at(when))
    assert (line.points, line.band) == (points, band)


def test_what_if_after_the_last_attempt_is_red_though_the_old_ones_weigh_half():
    tried = since_october(DUE, called("2026-10-22"), sent("2026-10-29"))
    line = pressure_if_sent(
        planned(tried, "2026-11-30").facts, Patience.STANDARD, Purpose.INQUIRY, Channel.EMAIL, at("2026-12-15")
    )
    assert (line.points, line.band) == (2, Band.RED)


def test_what_they_never_answered_before_a_new_round_is_forgotten():
    fresh = since_october(DUE, called("2026-10-22"), interview("2026-10-26", id="second"), own("2026-10-27"))
    assert contact_pressure(planned(fresh, "2026-10-28").facts, Patience.STANDARD).points == 0


def test_nothing_that_lies_ahead_counts():
    later = activity("2026-10-30", Direction.OUT, Purpose.INQUIRY, known_at=at("2026-10-20"))
    assert contact_pressure(planned(since_october(later), "2026-10-22").facts, Patience.STANDARD).points == 0
