"""What activities add up to: what arrived, who is away, which interviews took place, which offer counts."""

from datetime import date

import pytest

from follow_up_desk.core.closures import offer_of
from follow_up_desk.core.enumerations import Channel, Direction, OfferForm, Outcome, Purpose
from follow_up_desk.core.history import (
    absences,
    answerable_inquiries,
    arrived,
    attempts_since,
    chronological,
    last_bounce,
    past_and_coming_interviews,
    unreachable,
)
from tests.builders import activity, at, called, got, interview, offer, opportunity, person, sent

ANN, BEN = person("ann"), person("ben")


def away(when, person=None, until="2026-10-30"):
    return activity(when, Direction.IN, Purpose.OUT_OF_OFFICE, person=person, until=date.fromisoformat(until))


def bounce(when, person=None):
    return got(when, Purpose.BOUNCE, person=person)


TO_ANN = sent("2026-10-20", id="to-ann", person="ann")
TO_BEN = sent("2026-10-21", id="to-ben", person="ben")
TO_SOMEBODY = sent("2026-10-21", id="to-somebody")
RANG = called("2026-10-21T12:00", Outcome.NO_ANSWER, id="rang")
SPOKE = called("2026-10-21T12:00", Outcome.TALKED, id="spoke", person="ann")


@pytest.mark.parametrize(
    ("happened", "lost"),
    [
        ((TO_ANN, TO_BEN), set()),
        ((TO_ANN, TO_BEN, bounce("2026-10-22")), {"to-ben"}),  # the last one before it
        ((TO_ANN, TO_BEN, bounce("2026-10-22", "ann")), {"to-ann"}),
        ((TO_ANN, bounce("2026-10-19")), set()),  # nothing had been sent yet
        ((TO_ANN, SPOKE, bounce("2026-10-22")), {"to-ann"}),  # a call does not come back
        ((TO_ANN, sent("2026-10-21", channel=Channel.LETTER), bounce("2026-10-22")), {"to-ann"}),
        ((TO_ANN, away("2026-10-22")), set()),  # it did arrive
        ((RANG, SPOKE), {"rang"}),
    ],
)
def test_what_reached_nobody(happened, lost):
    ordered = chronological(happened)
    assert {a.id for a in ordered} - {a.id for a in arrived(ordered)} == lost


@pytest.mark.parametrize(
    ("people", "happened", "gone"),
    [
        ((ANN, BEN), (TO_BEN, bounce("2026-10-22")), {"ben"}),
        ((ANN, BEN), (TO_ANN, TO_BEN, bounce("2026-10-22", "ann")), {"ann"}),
        ((ANN,), (TO_SOMEBODY, bounce("2026-10-22")), {"ann"}),  # who else
        ((ANN, BEN), (TO_SOMEBODY, bounce("2026-10-22")), {None}),
        ((ANN, BEN), (TO_BEN, bounce("2026-10-22"), sent("2026-10-23", person="ben")), set()),  # a mended address
        ((ANN, BEN), (TO_BEN, bounce("2026-10-22"), sent("2026-10-23", person="ann")), {"ben"}),
        ((ANN, BEN), (TO_BEN, bounce("2026-10-22"), called("2026-10-23", person="ben")), {"ben"}),
    ],
)
def test_whose_mail_comes_back(people, happened, gone):
    assert unreachable(people, chronological(happened)) == gone


@pytest.mark.parametrize(
    ("happened", "gone"),
    [
        ((TO_BEN, away("2026-10-22")), {"ben": date(2026, 10, 30)}),
        ((away("2026-10-22"),), {None: date(2026, 10, 30)}),
        ((away("2026-10-22", "ann"), away("2026-10-23", "ann", "2026-11-02")), {"ann": date(2026, 11, 2)}),
        ((away("2026-10-22", "ann"), got("2026-10-26", person="ann")), {}),
        ((away("2026-10-22", "ann"), got("2026-10-26", person="ben")), {"ann": date(2026, 10, 30)}),
        ((away("2026-10-22"), got("2026-10-26", person="ben")), {}),
        ((away("2026-10-22", "ann"), got("2026-10-26")), {}),  # somebody there spoke
        ((activity("2026-10-22", Direction.IN, Purpose.OUT_OF_OFFICE, person="ann"),), {}),
        ((away("2026-10-22", "ann"), bounce("2026-10-26", "ann")), {"ann": date(2026, 10, 30)}),
    ],
)
def test_who_is_away(happened, gone):
    assert absences(chronological(happened)) == gone


@pytest.mark.parametrize(
    ("happened", "since", "found"),
    [
        ((TO_ANN, bounce("2026-10-20T10:01"), TO_BEN, bounce("2026-10-21T10:01")), None, "2026-10-21T10:01"),
        ((TO_ANN, bounce("2026-10-20T10:01"), TO_BEN), "2026-10-19", "2026-10-20T10:01"),
        ((TO_ANN, bounce("2026-10-20T10:01")), "2026-10-20", None),  # sent no later than their last word
        ((sent("2026-10-20", Purpose.THANK_YOU), bounce("2026-10-20T10:01")), None, None),
        ((TO_ANN,), None, None),
    ],
)
def test_which_question_came_back(happened, since, found):
    notice = last_bounce(chronological(happened), at(since) if since else None)
    assert (notice.at if notice else None) == (at(found) if found else None)


def test_what_was_asked_and_could_be_answered():
    told = chronological(
        (
            TO_ANN,
            away("2026-10-20T11:00"),
            TO_BEN,
            bounce("2026-10-21T11:00"),
            RANG,
            SPOKE,
            sent("2026-10-23", id="last"),
        )
    )
    assert [a.id for a in answerable_inquiries(told)] == ["spoke", "last"]


def test_what_was_asked_as_they_spoke_was_answered():
    asked_then = sent("2026-10-20")
    assert attempts_since((asked_then,), at("2026-10-20"), None) == ()
    assert attempts_since((asked_then,), at("2026-10-19"), None) == (asked_then,)


@pytest.mark.parametrize(
    ("notice", "named", "held"),
    [
        ("2026-10-15T10:00", None, []),
        ("2026-10-15T11:00", None, []),
        ("2026-10-15T09:59", None, ["first"]),
        ("2026-10-15T11:01", None, ["first"]),
        ("2026-10-20", "first", []),
        ("2026-10-15T10:30", "second", ["first"]),  # it was the other round
    ],
)
def test_a_round_they_did_not_come_to_did_not_take_place(notice, named, held):
    it = opportunity(
        interview(), got(notice, Purpose.NO_SHOW, Channel.NONE, interview=named), interview("2026-10-19", id="second")
    )
    assert [i.id for i in past_and_coming_interviews(it, it.interviews, at("2026-10-18"))[0]] == held


def test_the_newest_offer_counts_and_a_word_counts_as_a_spoken_one():
    word = got("2026-10-20", Purpose.OFFER, Channel.CALL)
    it = opportunity(offer("2026-10-16", OfferForm.VERBAL), offer("2026-10-19"), word)
    assert offer_of(it, it.activities).id == "o-2026-10-19"
    only = opportunity(word)
    found = offer_of(only, only.activities)
    assert (found.form, found.at, found.deadline) == (OfferForm.VERBAL, at("2026-10-20"), None)
    assert offer_of(opportunity(), ()) is None


END = {"no": got("2026-10-17", Purpose.REJECTION), "declined": sent("2026-10-17", Purpose.DECLINE)}


@pytest.mark.parametrize("end", END)
def test_an_end_takes_the_offers_before_it_along(end):
    old, new = offer("2026-10-17"), offer("2026-10-17T10:01")
    word = got("2026-10-16", Purpose.OFFER)
    gone = opportunity(old, word, END[end])
    assert offer_of(gone, gone.activities) is None
    again = opportunity(old, new, word, END[end])
    assert offer_of(again, again.activities) == new


def test_a_word_of_an_offer_after_one_that_ended_is_a_new_one():
    ended = offer("2026-10-16", deadline="2026-10-19T17:00")
    word = got("2026-10-19T17:00", Purpose.OFFER)
    it = opportunity(ended, word)
    assert offer_of(it, it.activities).form is OfferForm.VERBAL
    reminder = opportunity(ended, got("2026-10-19T16:59", Purpose.OFFER))
    assert offer_of(reminder, reminder.activities) == ended
