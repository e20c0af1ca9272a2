"""Offers: thanks for one, which of several counts elsewhere, who hears of it and when."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, OfferForm, PersonRole, Purpose
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.wording import english
from tests.builders import at, called, got, interview, offer, opportunity, person, planned, sent, waiting


def other(*offers, id="other"):
    return opportunity(interview(), *offers, id=id)


NAMED = other(offer("2026-10-21", deadline="2026-10-28T17:00", preferred=True))


def notice(it, *others, when="2026-10-22"):
    return next((s for s in planned(it, when, *others).steps if s.kind == "offer_notice"), None)


STANDS = {
    "told of it": (waiting(), (NAMED,), True),
    "not of one the user wants": (waiting(), (other(offer("2026-10-21")),), False),
    "not where there was no round yet": (opportunity(), (NAMED,), False),
    "not with an offer of their own": (waiting(offer("2026-10-20")), (NAMED,), False),
    "not after the end": (waiting(sent("2026-10-20", Purpose.WITHDRAW)), (NAMED,), False),
    "once": (waiting(sent("2026-10-21T12:00", Purpose.OFFER_NOTICE)), (NAMED,), False),
    "an earlier one was of another offer": (waiting(sent("2026-10-20", Purpose.OFFER_NOTICE)), (NAMED,), True),
    "not of the offer that is one's own": (NAMED, (), False),
}


@pytest.mark.parametrize("case", STANDS)
def test_whether_they_are_told(case):
    it, others, stands = STANDS[case]
    assert (notice(it, *others) is not None) == stands


@pytest.mark.parametrize(
    "resting",
    [(got("2026-10-20", Purpose.ON_HOLD),), (called("2026-10-19"), sent("2026-10-20"))],
    ids=["hold", "tried"],
)
def test_it_may_be_told_where_asking_has_no_place(resting):
    assert [s.kind for s in planned(waiting(*resting), "2026-10-22", NAMED).optional] == ["offer_notice"]


def test_the_one_that_ends_first_counts_and_one_without_an_end_last():
    soon = other(offer("2026-10-20", deadline="2026-10-26T17:00", preferred=True), id="soon")
    open_end = other(offer("2026-10-19", preferred=True), id="open")
    words = english(reason_clauses(notice(waiting(), NAMED, soon, open_end).reason))
    assert words == "another offer came on Tue 20 Oct; it ends Mon 26, 17:00; tell them that you have a date to keep"
    alone = english(reason_clauses(notice(waiting(), open_end).reason))
    assert alone == "another offer came on Mon 19 Oct; tell them that you have a date to keep"
    later = other(offer("2026-10-20", preferred=True), id="later")
    assert english(reason_clauses(notice(waiting(), later, open_end).reason)) == alone


def test_it_may_be_told_from_when_it_came_within_their_hours():
    evening = other(offer("2026-10-21T19:00", preferred=True))
    assert notice(waiting(), evening).earliest == at("2026-10-21T19:00")
    early = other(offer("2026-10-22T07:00", preferred=True))
    assert notice(waiting(), early).earliest == at("2026-10-22T08:30")
    saturday = other(offer("2026-10-24", preferred=True))
    assert notice(waiting(), saturday, when="2026-10-24T12:00").earliest == at("2026-10-26T08:30")


def test_it_is_called_where_there_is_a_number():
    assert notice(waiting(), NAMED).channel is Channel.CALL
    assert notice(waiting(no_calls=True), NAMED).channel is Channel.EMAIL
    mail = notice(waiting(person(phone=None)), NAMED)
    assert (mail.channel, mail.person) == (Channel.EMAIL, "editor")
    two = waiting(person("hr", PersonRole.HR, None), person("z"))
    assert (notice(two, NAMED).channel, notice(two, NAMED).person) == (Channel.EMAIL, "hr")


@pytest.mark.parametrize(("form", "context"), [(OfferForm.VERBAL, "A27"), (OfferForm.WRITTEN, "A28")])
def test_an_offer_is_thanked_for_within_a_day(form, context):
    reply = next(s for s in planned(waiting(offer("2026-10-21T15:00", form))).steps if s.kind == "reply")
    assert (reply.reason.context, reply.best, reply.due.isoformat()) == (context, at("2026-10-22T15:00"), "2026-10-22")


def test_the_others_hear_of_an_acceptance_by_the_next_working_day():
    accepted = opportunity(interview(), offer("2026-10-20"), sent("2026-10-23", Purpose.ACCEPT), id="other")
    told = next(s for s in planned(waiting(), "2026-10-23T11:00", accepted).steps if s.kind == "tell_others")
    reminder = next(s for s in planned(accepted, "2026-10-23T11:00", waiting()).steps if s.kind == "tell_others")
    assert (told.due.isoformat(), told.required) == ("2026-10-26", True)
    assert (reminder.due.isoformat(), reminder.required) == ("2026-10-26", False)
    assert [s for s in planned(accepted, "2026-10-23T11:00").steps if s.kind == "tell_others"] == []


def test_a_spoken_word_is_no_acceptance_in_writing():
    spoken = replace(sent("2026-10-21", Purpose.ACCEPT), channel=Channel.CALL)
    by_word = opportunity(interview(), offer("2026-10-20", OfferForm.VERBAL), spoken, id="other")
    assert planned(waiting(), "2026-10-22", by_word).facts.accepted_elsewhere is None
    written = opportunity(interview(), offer("2026-10-20"), spoken, id="other")
    assert planned(waiting(), "2026-10-22", written).facts.accepted_elsewhere == at("2026-10-21")
    mailed = opportunity(
        interview(), offer("2026-10-20", OfferForm.VERBAL), sent("2026-10-21", Purpose.ACCEPT), id="other"
    )
    assert planned(waiting(), "2026-10-22", mailed).facts.accepted_elsewhere is None
