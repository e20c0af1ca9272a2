"""The contents of the offers board."""

from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Certainty, OfferForm, Purpose
from follow_up_desk.ui.offers.board_content import BoardGroup, board_of
from tests.builders import (
    NOW,
    ManualClock,
    at,
    book_of,
    called,
    desk_of,
    interview,
    offer,
    opportunity,
    own,
    promise,
    sent,
    waiting,
)

HOLDER = waiting(offer("2026-10-20", deadline="2026-10-28T17:00"), id="holder", company="Holder")


def board(*others, holder=HOLDER, now=NOW):
    desk = desk_of(book_of(holder, *others), ManualClock(now))
    return board_of(desk.agenda, desk.book)


def row(found, id):
    return next(row for row in found.rows if row.opportunity == id)


def acts(row):
    return [act.words for act in row.actions]


def test_without_an_offer_it_says_what_it_is_for():
    desk = desk_of(book_of(waiting(promise())))
    found = board_of(desk.agenda, desk.book)
    assert found.rows == ()
    assert found.headline == "No offers to compare"


def test_an_offer_names_its_end_and_two_ways_on():
    found = board()
    assert found.headline == "Holder waits for your answer until Wed 28 Oct, 17:00"
    holder = row(found, "holder")
    assert holder.sentence == "Answer by Wed 28 Oct, 17:00."
    assert acts(holder) == ["Ask for more time", "Decide"]


def test_pay_and_first_day_are_compared():
    terms = replace(offer("2026-10-21"), pay="62,000", start_on=date(2026, 12, 1))
    desk = desk_of(book_of(waiting(terms, id="holder")))
    assert row(board_of(desk.agenda, desk.book), "holder").sentence == (
        "They set no deadline. Pay: 62,000. Starts Tue 1 Dec."
    )


def test_who_would_answer_later_is_told_first():
    found = board(
        waiting(promise("2026-10-26"), id="quick", company="Quick"),
        waiting(promise("2026-10-30"), id="slow", company="Slow"),
    )
    assert [r.opportunity for r in found.rows] == ["holder", "slow", "quick"]
    slow = row(found, "slow")
    assert slow.order is BoardGroup.CLASH
    assert slow.sentence == "Their day, Fri 30 Oct, comes after the offer ends."
    assert [(act.words, act.primary) for act in slow.actions] == [("Tell them about the offer", True)]
    assert row(found, "quick").sentence == "Their day, Mon 26 Oct, comes in time."
    assert found.lead.startswith("Slow would answer only after that.")


def test_the_day_the_offer_ends_is_too_late():
    assert row(board(waiting(promise("2026-10-28"), id="same")), "same").order is BoardGroup.CLASH
    assert row(board(waiting(promise("2026-10-27"), id="before")), "before").order is BoardGroup.BEFORE


def test_nobody_late_means_one_may_decide_in_peace():
    assert board(waiting(promise("2026-10-26"), id="quick")).lead.endswith("decide in peace.")


def test_a_day_that_was_not_named_or_has_passed_is_said():
    unnamed = waiting(promise(None, certainty=Certainty.NONE), id="open")
    passed = waiting(promise("2026-10-20"), id="passed")
    found = board(unnamed, passed)
    assert row(found, "open").sentence == "No date given."
    assert row(found, "passed").sentence == "Their day, Tue 20 Oct, has passed."


def test_who_was_told_needs_no_button():
    told = waiting(promise("2026-10-30"), sent("2026-10-21", Purpose.OFFER_NOTICE), id="told")
    found = row(board(told), "told")
    assert (found.order, found.actions) == (BoardGroup.TOLD, ())
    assert found.sentence == "You told them on Wed 21 Oct."


def test_more_time_is_asked_for_once_and_not_in_the_last_two_days():
    asked = waiting(
        offer("2026-10-20", deadline="2026-10-28T17:00"), sent("2026-10-21", Purpose.EXTENSION_REQUEST), id="holder"
    )
    assert acts(row(board(holder=asked), "holder")) == ["Decide"]
    assert "You asked for more time on Wed 21 Oct." in row(board(holder=asked), "holder").sentence
    assert acts(row(board(now=at("2026-10-27")), "holder")) == ["Decide"]


def test_a_spoken_offer_wants_to_be_written():
    spoken = waiting(offer("2026-10-19", OfferForm.VERBAL), id="holder", company="Holder")
    found = board(holder=spoken)
    assert found.headline == "An offer is open, without a deadline"
    assert acts(row(found, "holder")) == ["Ask for it in writing"]


def test_the_planned_step_is_used_where_there_is_one():
    preferred = waiting(offer("2026-10-20", deadline="2026-10-28T17:00", preferred=True), id="holder")
    found = board(waiting(promise("2026-10-30"), id="slow"), holder=preferred)
    (tell,) = row(found, "slow").actions
    assert tell.step is not None
    assert row(found, "holder").actions[0].primary


def test_what_is_over_or_at_rest_is_left_out():
    closed = waiting(promise("2026-10-30"), own("2026-10-20"), id="closed")
    held = interview("2026-09-10")
    assert held.start < NOW
    rest = opportunity(
        held, promise("2026-09-18", made="2026-09-10T12:00"), called("2026-09-24"), sent("2026-10-01"), id="rest"
    )
    assert {r.opportunity for r in board(closed, rest).rows} == {"holder"}


def test_after_an_acceptance_the_others_are_told():
    accepted = waiting(offer("2026-10-19"), sent("2026-10-21", Purpose.ACCEPT), id="holder", company="Holder")
    found = board(waiting(promise("2026-10-30"), id="slow", company="Slow"), holder=accepted)
    assert found.headline == "You accepted the offer of Holder"
    (slow,) = found.rows
    assert acts(slow) == ["Tell them that you accepted"]
