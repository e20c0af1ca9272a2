"""What became of a promise, row by row, and how often it was moved."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.open_promises import PromiseContext, settled_at
from follow_up_desk.core.promise_history import PromiseOutcome, kept_on, moved_text, promise_outcome, replaced_promises
from follow_up_desk.core.wording import english
from tests.builders import at, got, interview, offer, own, planned, promise, waiting

FIRST = promise("2026-10-19", id="p1")
SECOND = promise("2026-10-21", made="2026-10-19T12:00", id="p2")
THIRD = promise("2026-10-30", made="2026-10-21T12:00", id="p3")
SAID_LATER = got("2026-10-19T12:00", Purpose.NEW_DATE, answers="p1")
SECOND_ROUND = interview("2026-10-28", id="second", known_at=at("2026-10-18"))

FATES = {
    "their time": ((promise("2026-10-22"),), PromiseOutcome.STANDING),
    "the day has passed": ((promise("2026-10-21"),), PromiseOutcome.PASSED),
    "a Saturday runs to Monday": ((promise("2026-10-24"),), PromiseOutcome.STANDING),
    "no date": ((promise(None),), PromiseOutcome.OVER),
    "moved on": ((promise("2026-10-22"), own("2026-10-20")), PromiseOutcome.OVER),
    "a no is an answer": ((promise("2026-10-22"), got("2026-10-20", Purpose.REJECTION)), PromiseOutcome.KEPT),
    "a mere word is none": ((promise("2026-10-22"), got("2026-10-20", Purpose.ANSWER)), PromiseOutcome.STANDING),
    "it came before it was promised": (
        (promise("2026-10-22"), got("2026-10-14", Purpose.OFFER)),
        PromiseOutcome.STANDING,
    ),
    "another round": ((promise("2026-10-22"), SECOND_ROUND), PromiseOutcome.KEPT),
    "the round it was made in": (
        (promise("2026-10-22", made="2026-10-15T09:00"),),
        PromiseOutcome.STANDING,
    ),
    "a round called off": ((promise("2026-10-22"), replace(SECOND_ROUND, cancelled=True)), PromiseOutcome.STANDING),
    "the item": (
        (promise("2026-10-22", thing=PromiseSubject.ITEM, item="a brief"), got("2026-10-20", Purpose.ITEM)),
        PromiseOutcome.KEPT,
    ),
    "the call": (
        (promise("2026-10-22", thing=PromiseSubject.CALL), got("2026-10-20", Purpose.ANSWER, Channel.CALL)),
        PromiseOutcome.KEPT,
    ),
    "no call, but a mail": (
        (promise("2026-10-22", thing=PromiseSubject.CALL), got("2026-10-20", Purpose.ANSWER)),
        PromiseOutcome.KEPT,
    ),
    "no call, but a receipt": (
        (promise("2026-10-22", thing=PromiseSubject.CALL), got("2026-10-20", Purpose.ACKNOWLEDGEMENT)),
        PromiseOutcome.STANDING,
    ),
    "nobody called": (
        (promise("2026-10-22", thing=PromiseSubject.CALL), got("2026-10-20", Purpose.NO_SHOW, Channel.CALL)),
        PromiseOutcome.STANDING,
    ),
    "the letter": (
        (promise("2026-10-22", thing=PromiseSubject.OFFER_LETTER), offer("2026-10-20")),
        PromiseOutcome.KEPT,
    ),
    "spoken only": (
        (promise("2026-10-22", thing=PromiseSubject.OFFER_LETTER), offer("2026-10-20", OfferForm.VERBAL)),
        PromiseOutcome.STANDING,
    ),
    "feedback": (
        (promise("2026-10-22", thing=PromiseSubject.FEEDBACK), got("2026-10-20", Purpose.FEEDBACK)),
        PromiseOutcome.KEPT,
    ),
    "settled by name": (
        (
            promise("2026-10-22", thing=PromiseSubject.ITEM, item="a brief"),
            got("2026-10-20", Purpose.ANSWER, answers="p1"),
        ),
        PromiseOutcome.KEPT,
    ),
}


def facts(*details):
    return planned(waiting(*details), "2026-10-22").facts


@pytest.mark.parametrize("case", FATES)
def test_fate(case):
    details, expected = FATES[case]
    assert promise_outcome(facts(*details), details[0]) == expected


def test_a_promise_moved_twice():
    known = facts(FIRST, SECOND, THIRD, SAID_LATER)
    assert [promise_outcome(known, p) for p in (FIRST, SECOND, THIRD)] == [
        PromiseOutcome.MOVED,
        PromiseOutcome.MOVED,
        PromiseOutcome.STANDING,
    ]
    assert replaced_promises(known, THIRD) == (FIRST, SECOND)
    assert [words(known, p) for p in (FIRST, SECOND, THIRD)] == ["", "moved once", "moved twice"]
    again = promise("2026-11-06", made="2026-10-21T13:00", id="p4")
    assert words(facts(FIRST, SECOND, THIRD, again), again) == "moved 3 times"


def words(known, one):
    said = moved_text(known, one)
    return english((said,)) if said else ""


def test_a_promise_kept_ends_the_chain():
    invited = got("2026-10-17", Purpose.INVITATION)
    known = facts(FIRST, invited, SECOND)
    assert (promise_outcome(known, FIRST), replaced_promises(known, SECOND), moved_text(known, SECOND)) == (
        PromiseOutcome.KEPT,
        (),
        None,
    )


def test_a_first_date_and_the_same_date_again_are_no_moves():
    unsaid, again = promise(None, id="p0"), promise("2026-10-30", made="2026-10-21T12:00", id="p9")
    assert moved_text(facts(unsaid, THIRD), THIRD) is None
    assert moved_text(facts(replace(again, id="p2", made_at=at("2026-10-20")), again), again) is None


def test_another_thing_has_a_chain_of_its_own():
    brief = promise("2026-10-30", made="2026-10-20", thing=PromiseSubject.ITEM, item="a brief", id="b")
    list_ = promise("2026-11-06", made="2026-10-21", thing=PromiseSubject.ITEM, item="a list", id="l")
    assert replaced_promises(facts(FIRST, brief, list_), list_) == ()
    next_round = replace(SECOND, thing=PromiseSubject.NEXT_ROUND)
    assert replaced_promises(facts(FIRST, next_round), next_round) == (FIRST,)


def test_it_came_when_it_first_came():
    known = facts(FIRST, got("2026-10-18", Purpose.INVITATION), got("2026-10-20", Purpose.OFFER))
    told = PromiseContext(known.opportunity, known.activities, known.heard, known.zone, known.days)
    assert settled_at(told, FIRST) == at("2026-10-18")


def kept(one, *details):
    known = facts(one, *details)
    return kept_on(known, one)


def test_what_came_with_the_promise_itself_does_not_keep_it():
    brief = promise("2026-10-30", made="2026-10-20", thing=PromiseSubject.ITEM, item="a brief")
    assert kept(brief, got("2026-10-20T10:01", Purpose.ITEM)) == date(2026, 10, 20)
    assert kept(brief, got("2026-10-20", Purpose.ITEM)) is None
    letter = promise("2026-10-30", made="2026-10-20", thing=PromiseSubject.OFFER_LETTER)
    assert kept(letter, offer("2026-10-20T10:01")) == date(2026, 10, 20)
    assert kept(letter, offer("2026-10-20")) is None


def test_a_further_round_keeps_the_promise_of_an_answer_from_when_it_was_known():
    known = interview("2026-10-30", id="second", known_at=at("2026-10-21"))
    assert kept(FIRST, known) == date(2026, 10, 21)
    assert kept(FIRST, replace(known, known_at=at("2026-10-14"))) is None
    assert kept(FIRST, replace(known, known_at=None)) is None
    # The round in which it was promised is none that followed.
    assert kept(replace(FIRST, made_at=at("2026-10-20")), interview("2026-10-20", id="second")) is None


def test_what_came_with_a_new_date_had_kept_the_old_one():
    brief = promise("2026-10-19", made="2026-10-16", thing=PromiseSubject.ITEM, item="a brief")
    newer = promise("2026-10-30", made="2026-10-20", thing=PromiseSubject.ITEM, item="a brief", id="p2")
    assert kept(brief, newer, got("2026-10-20", Purpose.ITEM)) == date(2026, 10, 20)
    assert kept(brief, newer, got("2026-10-20T10:01", Purpose.ITEM)) is None
